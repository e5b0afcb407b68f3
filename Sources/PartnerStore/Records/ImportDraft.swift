internal import JSONTree
internal import SolutionsPartner
internal import System

/// An import that was made ready without holding the lock: the new records lie beside their places under names of their
/// own, and the changes of the document are known.
///
/// It counts for nothing until it lands: whoever holds the lock looks first whether the records are still those that it
/// was made of.
struct ImportDraft {
    /// The new records of a month.
    struct Month {
        let month: YearMonth
        /// What is on record; `nil` for nothing.
        let before: Digest?
        /// The ready file, beside its place.
        let name: String
        let digest: Digest
        let tenants: Int
        let lines: Int
    }

    let partner: String
    /// The document that the changes were made for.
    let document: PartnerDocument
    /// The months on record.
    let known: [YearMonth]
    /// The months whose records change.
    private(set) var months: [Month] = []
    /// The months whose records go because they are too old.
    let dropped: [YearMonth]
    /// The months that are too old to be kept: those whose records go, and those that files tell of and never come in.
    let tooOld: [YearMonth]
    /// Where parts were equally late and yet said different things.
    private(set) var ties: [YearMonth: [MonthRecords.Tie]] = [:]
    /// The changes of the document.
    private(set) var wanted: [FieldChange] = []
    /// The records as they will be.
    let view: ImportedRecords
    /// The number that the import is expected to get.
    private let number: Int
    private let store: PartnerStore

    /// Whether the import would change nothing.
    var isNothing: Bool {
        months.isEmpty && dropped.isEmpty && FieldChange.apply(wanted, to: document.node).saved.isEmpty
    }

    /// Makes an import ready.
    init(of request: ImportRequest, to id: String, in store: PartnerStore, stamp: Int) throws(StoreError) {
        (partner, self.store) = (id, store)
        document = try store.partner(id)
        known = try store.recordMonths(of: id)
        let (kept, dropped) = store.window(known, request.months)
        self.dropped = dropped
        tooOld = Self.tooOld(dropped, request.months, kept)
        number = ((try? store.journal(last: 1))?.last?.number ?? 0) + 1
        var made: [Month] = []
        do throws(StoreError) {
            for month in request.months where kept.contains(month) {
                let (old, before) = try Self.old(of: id, in: month, store)
                let (records, found) = try Self.merged(old, month, request, number: number)
                if !found.isEmpty { ties[month] = found }
                guard records != old else { continue }
                let bytes = try RecordsPlace.bytes(of: records, id, month)
                made.append(
                    Month(
                        month: month, before: before, name: try Self.write(bytes, of: id, month, store),
                        digest: Digest(of: bytes), tenants: records.tenants.count,
                        lines: records.tenants.values.reduce(0) { $0 + $1.lines.count }))
            }
            months = made
            let ready = Dictionary(made.map { ($0.month, $0.name) }) { first, _ in first }
            let all = Set(known + made.map(\.month)).subtracting(dropped).sorted()
            view = ImportedRecords(months: all, stamp: stamp) { (month) throws(StoreError) in
                guard kept.contains(month) else { return nil }
                guard let name = ready[month] else { return try store.records(of: id, in: month) }
                let path = "\(RecordsPlace.folder(of: id))/\(name)"
                do throws(ReadingFault) {
                    let bytes = try FileSystem.contents(path, below: store.root, limit: RecordsReader.limit)
                    return try? RecordsPlace.records(bytes, of: id, month)
                } catch {
                    throw .reading(path, error)
                }
            }
            wanted = try request.document(document, view)
        } catch {
            for month in made { Self.remove(month.name, of: id, store) }
            throw error
        }
    }

    /// The months that go, with those that files tell of though they are too old to be kept.
    static func tooOld(
        _ dropped: [YearMonth], _ new: [YearMonth], _ kept: ClosedRange<YearMonth>
    ) -> [YearMonth] {
        Set(dropped).union(new.filter { $0 < kept.lowerBound }).sorted()
    }

    /// Takes away what was made ready.
    func discard() {
        for month in months { Self.remove(month.name, of: partner, store) }
    }

    /// The ready file of a month with the number of the import in it.
    ///
    /// The number is known under the lock only; it is the expected one unless somebody changed something meanwhile.
    func numbered(_ month: Month, _ number: Int) throws(StoreError) -> (name: String, digest: Digest) {
        guard number != self.number else { return (month.name, month.digest) }
        let path = "\(RecordsPlace.folder(of: partner))/\(month.name)"
        let bytes: [UInt8]
        do throws(ReadingFault) {
            bytes = try FileSystem.contents(path, below: store.root, limit: RecordsReader.limit)
        } catch {
            // Gone: the records are looked at anew.
            return (month.name, month.digest)
        }
        let renumbered = RecordsWriter.renumbered(bytes, from: self.number, to: number)
        Self.remove(month.name, of: partner, store)
        do throws(SystemCallError) {
            let folder = try Self.folder(of: partner, store)
            try folder.makeFile(
                month.name, renumbered, replacing: try folder.status(of: "\(month.month).json"))
        } catch {
            throw .cannotWrite(path: path, reason: error.reason)
        }
        return (month.name, Digest(of: renumbered))
    }

    // MARK: Files

    /// Whether a hidden file is one that a process which lives is making ready.
    static func isLive(_ name: String) -> Bool {
        let parts = name.split(separator: ".")
        guard parts.count == 4, let process = parts[2].split(separator: "-").first.flatMap({ Int32($0) }) else {
            return false
        }
        return process > 0 && Account.isAlive(process: process)
    }

    /// What is on record of a month, with its digest.
    private static func old(
        of id: String, in month: YearMonth, _ store: PartnerStore
    ) throws(StoreError) -> (MonthRecords?, Digest?) {
        let file = RecordsPlace.file(of: id, month)
        let bytes: [UInt8]
        do throws(ReadingFault) {
            bytes = try FileSystem.contents(file, below: store.root, limit: RecordsReader.limit)
        } catch {
            if case .missing = error { return (nil, nil) }
            throw .reading(file, error)
        }
        return (try RecordsPlace.records(bytes, of: id, month), Digest(of: bytes))
    }

    private static func write(
        _ bytes: [UInt8], of id: String, _ month: YearMonth, _ store: PartnerStore
    ) throws(StoreError) -> String {
        let token = "\(Account.processID)-\(UInt32.random(in: 0...UInt32.max))"
        let name = StorePaths.saving("\(month).json.\(token)")
        do throws(SystemCallError) {
            let folder = try folder(of: id, store)
            try folder.makeFile(name, bytes, replacing: try folder.status(of: "\(month).json"))
        } catch {
            throw .cannotWrite(path: RecordsPlace.file(of: id, month), reason: error.reason)
        }
        return name
    }

    private static func remove(_ name: String, of id: String, _ store: PartnerStore) {
        try? folder(of: id, store).remove(name)
    }

    private static func folder(of id: String, _ store: PartnerStore) throws(SystemCallError) -> FolderHandle {
        try FolderHandle(store.root).folder(making: RecordsPlace.name).folder(making: id)
    }

    // MARK: Merging

    /// What is on record of a month with what files say of it, settled.
    static func merged(
        _ before: MonthRecords?, _ month: YearMonth, _ request: ImportRequest, number: Int
    ) throws(StoreError) -> (records: MonthRecords, ties: [MonthRecords.Tie]) {
        var records = before ?? MonthRecords(month: month)
        records.add(try request.records(month))
        let ties = records.settle()
        for place in records.parts.indices where records.parts[place].importNumber == 0 {
            records.parts[place].importNumber = number
        }
        return (records, ties)
    }
}
