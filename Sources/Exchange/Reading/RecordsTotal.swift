internal import SolutionsPartner

/// What the parts of a file add up to.
struct RecordsTotal {
    private var parts = 0
    private var rows = 0
    private var rowsFlagged = 0
    private var (losesNumbers, tellsNumbers) = (false, false)
    private var tenants: [UInt8] = []
    private var months: Set<Int32> = []
    private var accounts: Set<Int32> = []
    private var ownIDs: Set<Int32> = []
    private var associations: Set<Int32> = []

    mutating func add(_ reader: RowReader) {
        parts += 1
        rows += reader.rows
        rowsFlagged += reader.rowsFlagged
        losesNumbers = losesNumbers || reader.losesNumbers
        tellsNumbers = tellsNumbers || reader.tellsNumbers
        months.formUnion(reader.months)
        accounts.formUnion(reader.accounts)
        ownIDs.formUnion(reader.ownIDs)
        associations.formUnion(reader.associations)
        if reader.tenants.count > tenants.count {
            tenants += Array(repeating: 0, count: reader.tenants.count - tenants.count)
        }
        for (place, state) in reader.tenants.enumerated() { tenants[place] = max(tenants[place], state) }
    }

    /// Writes it into the summary of the file.
    func fill(_ summary: inout FileSummary, texts: GatheredTexts, marks: Bool) {
        summary.parts = parts
        summary.rows = rows
        summary.losesAllNumbers = losesNumbers && !tellsNumbers
        summary.firstMonth = months.min().flatMap { YearMonth(number: Int($0)) }
        summary.lastMonth = months.max().flatMap { YearMonth(number: Int($0)) }
        summary.months = months.count
        summary.tenants = tenants.reduce(0) { $0 + ($1 > 0 ? 1 : 0) }
        summary.tenantsWithoutName = tenants.reduce(0) { $0 + ($1 == 1 ? 1 : 0) }
        summary.rowsFlagged = marks ? rowsFlagged : nil
        summary.accounts = accounts.map { texts.words.string($0) }.sorted()
        summary.ownIDs = ownIDs.map { texts.words.string($0) }.sorted()
        summary.unknownAssociations = associations.map { texts.words.string($0) }.filter {
            !CustomerNames.embedded.isAssociation($0)
        }.sorted()
    }
}
