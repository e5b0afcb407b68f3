/// What the downloads say of a month: of each tenant, line by line.
///
/// A report without any row in the month is missing, and nothing of it is zero; in a report that has rows, a tenant
/// without any is zero. A month of thousands of customers takes tens of megabytes: whoever needs many months looks at
/// them one after the other.
public struct MonthRecords: Sendable, Hashable {
    /// The month.
    public var month: YearMonth

    /// The parts that lines come from, which point to them by their place in this list.
    public var parts: [RecordPart]

    /// The tenants by their keys, which are in lower case and without braces.
    public var tenants: [String: TenantRecord]

    /// Makes records.
    public init(month: YearMonth, parts: [RecordPart] = [], tenants: [String: TenantRecord] = [:]) {
        self.month = month
        self.parts = parts
        self.tenants = tenants
    }

    /// The reports that have rows in the month.
    public var reports: Set<ReportKind> { Set(parts.map(\.report)) }

    /// The parts of a report that have rows in the month.
    public func parts(of report: ReportKind) -> [RecordPart] { parts.filter { $0.report == report } }

    /// The report that a line belongs to.
    public func report(of line: RecordLine) -> ReportKind { parts[line.part].report }

    /// Whether any part of a report has no column for a fact, so that what it says of it is unknown.
    public func isMissing(_ fact: RecordFact, of report: ReportKind) -> Bool {
        parts.contains { $0.report == report && $0.missing.contains(fact) }
    }
}
