internal import JSONTree
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

/// Where records stand below the store's folder.
enum RecordsPlace {
    /// The folder of all records.
    static let name = "records"

    /// The folder of a partner's records.
    static func folder(of partner: String) -> String { "\(name)/\(partner)" }

    /// The file of a month.
    static func file(of partner: String, _ month: YearMonth) -> String { "\(folder(of: partner))/\(month).json" }

    /// The bytes of a month's records as they are kept.
    ///
    /// - Throws: `StoreError.cannotWrite` for more than would be read again.
    static func bytes(
        of records: MonthRecords, _ partner: String, _ month: YearMonth, limit: Int = RecordsReader.limit
    ) throws(StoreError) -> [UInt8] {
        let bytes = RecordsWriter.bytes(records, partner: partner)
        guard bytes.count <= limit else {
            let fault = ReadingFault.tooLarge(bytes.count, limit: limit)
            throw .cannotWrite(path: file(of: partner, month), reason: "afterwards \(fault.reason)")
        }
        return bytes
    }

    /// Understands the text of a month's records.
    static func records(_ bytes: [UInt8], of partner: String, _ month: YearMonth) throws(StoreError) -> MonthRecords {
        if let records = RecordsScanner.read(bytes, partner: partner, month: month) { return records }
        let file = file(of: partner, month)
        let node: JSONNode
        do throws(JSONSyntaxError) {
            node = try JSONNode.parse(
                bytes, limits: JSONLimits(bytes: RecordsReader.limit, values: RecordsReader.valueLimit))
        } catch {
            throw .faulty(file: file, faults: error.faults)
        }
        let (records, faults) = RecordsReader.read(node, partner: partner, month: month)
        guard let records else { throw .faulty(file: file, faults: faults) }
        return records
    }
}
