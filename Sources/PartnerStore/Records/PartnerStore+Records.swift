package import SolutionsPartner
internal import System

extension PartnerStore {
    /// The months of which a partner has records, the oldest first.
    ///
    /// Nothing else of the store ever looks at records, so that opening it costs the same with and without them.
    package func recordMonths(of partner: String) throws(StoreError) -> [YearMonth] {
        guard Identifier.isValid(partner) else { throw .invalidName(partner) }
        return try documents(in: RecordsPlace.folder(of: partner)).compactMap { YearMonth($0.dropLast(".json".count)) }
    }

    /// What is on record of a month; `nil` where nothing is.
    package func records(of partner: String, in month: YearMonth) throws(StoreError) -> MonthRecords? {
        guard Identifier.isValid(partner) else { throw .invalidName(partner) }
        let file = RecordsPlace.file(of: partner, month)
        let bytes: [UInt8]
        do throws(ReadingFault) {
            bytes = try FileSystem.contents(file, below: root, limit: RecordsReader.limit)
        } catch {
            if case .missing = error { return nil }
            throw .reading(file, error)
        }
        return try RecordsPlace.records(bytes, of: partner, month)
    }
}

/// What tells the records of a partner from those before and after a change of them.
package struct RecordsMark: Sendable, Hashable {
    fileprivate let files: [YearMonth: FileMark]
}

extension PartnerStore {
    /// The mark of a partner's records as they are now.
    package func recordsMark(of partner: String) throws(StoreError) -> RecordsMark {
        var files: [YearMonth: FileMark] = [:]
        for month in try recordMonths(of: partner) {
            let path = "\(root)/\(RecordsPlace.file(of: partner, month))"
            files[month] = (try? FileSystem.status(at: path)).map { FileMark($0) }
        }
        return RecordsMark(files: files)
    }

    /// Whether a change of many documents was interrupted, or is being made: what is read now may be half of it.
    package var isMidImport: Bool { (try? FileSystem.status(at: "\(path)/\(Batch.list)")) != nil }

    /// Waits for a change of many documents that is being made, and finishes or takes back one that was interrupted.
    package func settleImport(note: ChangeNote) throws(StoreError) {
        _ = try StoreTransaction.begin(in: self, note)
    }
}
