internal import JSONTree
internal import SolutionsPartner
internal import System

/// Takes an import back out of months that other imports told of since.
struct ImportMixing {
    private let entry: JournalEntry
    private let made: Batch
    private let store: PartnerStore
    /// The numbers of the imports that the document notes.
    private let noted: Set<Int>
    /// The numbers of the imports that were taken back.
    private let gone: Set<Int>
    /// Whether what was there before the import holds what was taken back since.
    let isStale: Bool

    /// - Parameters:
    ///   - current: The partner's document as it is.
    ///   - before: The partner's document as it was before.
    init(
        _ entry: JournalEntry, _ made: Batch, in current: JSONNode, before: JSONNode, of store: PartnerStore
    ) throws(StoreError) {
        (self.entry, self.made, self.store) = (entry, made, store)
        noted = Self.imports(of: current)
        var gone: Set<Int> = []
        for line in try store.journal() where line.isImport && line.document == entry.document && !line.isVoid {
            guard let number = line.path.last.flatMap({ Int($0) }) else { continue }
            if line.new == nil { gone.insert(number) } else { gone.remove(number) }
        }
        self.gone = gone
        isStale = entry.new != nil && !Self.imports(of: before).isDisjoint(with: gone)
    }

    private static func imports(of document: JSONNode) -> Set<Int> {
        guard case .object(let members)? = document["imports"]?.content else { return [] }
        return Set(members.compactMap { Int($0.name) })
    }

    /// The import that is taken back, or brought back.
    private var number: Int { entry.path.last.flatMap { Int($0) } ?? entry.number }
    /// Whether a taking back is taken back.
    private var bringsBack: Bool { entry.new == nil }

    /// Refuses to take back what is no more, and what a later import that is in force changed again.
    func refuse(_ file: Batch.File, _ digest: Digest?) throws(StoreError) {
        if digest == file.before { throw .cannotUndo(entry: entry.number, reason: "it was taken back already") }
        if let later = later(changing: file) {
            throw .cannotUndo(
                entry: entry.number, reason: "\(file.path) was changed again by import \(later); take that back first")
        }
        guard bringsBack else { return }
        throw .cannotUndo(
            entry: entry.number, reason: "\(file.path) was changed again since; import the files again instead")
    }

    /// The later imports in force whose backups are there, the earliest first.
    var later: [Batch] {
        noted.sorted().filter { $0 > entry.number }.compactMap { try? store.backup(of: $0, partner: made.partner) }
    }

    /// The earlier imports that were taken back and whose backups are there, the earliest first; none where a taking back
    /// is taken back.
    var earlierTakenBack: [Batch] {
        guard !bringsBack else { return [] }
        return gone.sorted().filter { $0 < entry.number }
            .compactMap { try? store.backup(of: $0, partner: made.partner) }
    }

    /// The first later import in force that changed a file.
    private func later(changing file: Batch.File) -> Int? {
        later.first { batch in batch.files.contains { $0.path == file.path } }?.number
    }

    /// A month without the import: what others brought stays, and what it had replaced of theirs comes back.
    ///
    /// - Parameters:
    ///   - now: What is on record; `nil` for nothing.
    ///   - before: What was on record before; `nil` for nothing.
    func mixed(_ now: [UInt8]?, _ before: [UInt8]?, of file: Batch.File) throws(StoreError) -> [UInt8]? {
        guard let month = file.month else { return before }
        var records =
            try now.map { (bytes) throws(StoreError) in
                try RecordsPlace.records(bytes, of: made.partner, month)
            } ?? MonthRecords(month: month)
        if !bringsBack { records = records.keeping { $0.importNumber != number } }
        let (others, isBack) = (gone.union([number]), bringsBack)
        for bytes in [before].compactMap(\.self) + replaced(in: file) {
            records.add(
                try RecordsPlace.records(bytes, of: made.partner, month).keeping { part in
                    isBack ? part.importNumber == number : !others.contains(part.importNumber)
                })
        }
        records.settle()
        return records.tenants.isEmpty ? nil : try RecordsPlace.bytes(of: records, made.partner, month)
    }

    /// What earlier imports had replaced that were taken back since: nothing else has it.
    private func replaced(in file: Batch.File) -> [[UInt8]] {
        earlierTakenBack.compactMap { batch in
            guard batch.files.contains(where: { $0.path == file.path && $0.before != nil }) else { return nil }
            return try? store.kept(file.path, "before", batch)
        }
    }
}
