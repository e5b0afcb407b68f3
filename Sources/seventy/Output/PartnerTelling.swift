internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import System

/// What a command tells of each partner of a store, one after the other.
///
/// Partners are read, judged and worded on all cores, and told in the order of their names as soon as it is their turn:
/// a store of any size needs the memory of a few partners.
struct PartnerTelling<Subject>: Sendable {
    /// What a document for browsers is about.
    let title: String
    /// What is made of a partner, in a thread of its own with a store of its own.
    let subject: @Sendable (OpenStore, Partner) throws(CommandFailure) -> Subject
    /// The members of its JSON object.
    let members: @Sendable (Subject) -> [JSONMember]
    /// Its page for people.
    let page: @Sendable (Subject) -> Page
    /// Its page where it is the only partner; `nil` for the same.
    var pageAlone: (@Sendable (Subject) -> Page)?
    /// What is odd about what is supposed of it.
    var doubts: @Sendable (Subject) -> [EditDoubt] = { _ in [] }

    /// What became of a partner.
    private enum Outcome: Sendable {
        case told([UInt8], Partner, [EditDoubt])
        case unreadable(String)
        case gone
        case failed(CommandFailure)
    }

    /// Tells of all partners.
    ///
    /// - Throws: `CommandFailure` where a partner cannot be judged, where the result cannot be written, and at the end
    ///   where documents could not be read.
    func tell(of store: OpenStore, _ options: ReportOptions) throws(CommandFailure) {
        let writer = options.pageWriter
        let ids = store.idsByName()
        var output = RunningOutput()
        var count = 0
        var unreadable: [String] = []
        // With a partner alone there may be more to tell of it, so the first one waits for the second.
        var first: (bytes: [UInt8], partner: Partner)?
        try output.add(writer?.beginning(title) ?? Self.beginning)
        try WorkCrew().work(
            on: ids.count, tools: store.twin,
            { place, store in
                outcome(ids[place], store) { subject in
                    writer.map { Array($0.text(of: page(subject).namingStore, at: place).utf8) }
                        ?? json(members(subject))
                }
            }
        ) { outcome throws(CommandFailure) in
            switch outcome {
            case .failed(let failure): throw failure
            case .unreadable(let id): unreadable.append(id)
            // Removed since the partners were listed.
            case .gone: break
            case .told(let bytes, let partner, let doubts):
                doubts.tell()
                count += 1
                if writer != nil, pageAlone != nil, count == 1 {
                    first = (bytes, partner)
                    return
                }
                if let first { try output.add(first.bytes) }
                first = nil
                if count > 1 { try output.add(writer?.gap ?? ",") }
                try output.add(bytes)
            }
        }
        if let first, let writer, let pageAlone {
            try output.add(writer.text(of: pageAlone(try subject(store, first.partner)).namingStore, at: 0))
        }
        if let writer {
            if count == 0 { try output.add(writer.text(of: .saying(OpenStore.emptyHint).namingStore, at: 0)) }
            try output.add(writer.end)
        } else {
            try output.add(count == 0 ? "]\n}\n" : "\n  ]\n}\n")
        }
        try output.end()
        try store.fail(forUnreadable: unreadable)
    }

    /// What stands before the first partner in JSON, as it is written when a document is written whole.
    private static var beginning: String { "{\n  \"version\": \(ScoreJSON.version),\n  \"partners\": [" }

    private func json(_ members: [JSONMember]) -> [UInt8] {
        var writer = JSONWriter()
        writer.write("\n    ")
        writer.write(JSONNode(.object(members)), indent: 4, used: 4)
        return writer.bytes
    }

    private func outcome(_ id: String, _ store: OpenStore, _ write: (Subject) -> [UInt8]) -> Outcome {
        let partner: Partner
        guard let entry = store.store.entryIfThere(id) else { return .gone }
        switch entry.document {
        case .failure: return .unreadable(id)
        case .success(let document): partner = document.partner
        }
        do throws(CommandFailure) {
            let subject = try subject(store, partner)
            return .told(write(subject), partner, doubts(subject))
        } catch {
            return .failed(error)
        }
    }
}
