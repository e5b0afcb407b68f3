internal import JSONTree
internal import SolutionsPartner
internal import System

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
