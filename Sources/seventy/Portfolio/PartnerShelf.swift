internal import Dashboard
internal import PartnerStore
internal import SolutionsPartner
internal import Synchronization

/// The partners that somebody opened, as they were read then; those that nobody looked at for long are given up.
final class PartnerShelf: PartnerSource {
    /// How many partners are kept.
    static let capacity = 128

    let reading: PartnerReading

    private struct Kept {
        let content: PartnerContent
        let document: PartnerDocument?
        var used: Int
    }

    private struct Shelf {
        var kept: [String: Kept] = [:]
        var clock = 0

        mutating func use(_ id: String) -> Kept? {
            clock += 1
            kept[id]?.used = clock
            return kept[id]
        }
    }

    private let shelf = Mutex(Shelf())

    init(_ reading: PartnerReading) { self.reading = reading }

    func content(of id: String) -> PartnerContent { kept(id).content }

    /// The document that the content of a partner was made of; `nil` for a faulty one.
    func document(of id: String) -> PartnerDocument? { kept(id).document }

    /// The content of a partner if somebody asked for it lately.
    func known(_ id: String) -> PartnerContent? { shelf.withLock { $0.kept[id]?.content } }

    /// Reads a partner anew the next time that somebody asks for it.
    func forget(_ ids: some Sequence<String>) { shelf.withLock { shelf in ids.forEach { shelf.kept[$0] = nil } } }

    private func kept(_ id: String) -> Kept {
        if let kept = shelf.withLock({ $0.use(id) }) { return kept }
        let read = reading.read(id)
        return shelf.withLock { shelf in
            // Whoever was faster is right: one content stands for a document.
            if let kept = shelf.use(id) { return kept }
            let new = Kept(content: read.content, document: read.document, used: shelf.clock)
            shelf.kept[id] = new
            guard shelf.kept.count > Self.capacity else { return new }
            let line = shelf.kept.values.map(\.used).sorted()[Self.capacity / 4]
            shelf.kept = shelf.kept.filter { $0.value.used > line }
            return new
        }
    }
}
