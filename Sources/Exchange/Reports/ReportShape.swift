internal import SolutionsPartner

/// The columns of a report in all the versions that are known: by them a report is recognised, never by its name.
///
/// A new report is a case of `ReportKind` and a shape in `ReportShape.all`.
struct ReportShape: Sendable {
    /// The report.
    let kind: ReportKind

    /// The facts without which nothing can be made of it; the month may be told besides.
    let needs: [RecordFact]

    /// The column of each fact, by its spellings, the best one first.
    let facts: [RecordFact: [String]]

    /// Columns that tell no fact of their own by one name: one line each for what they count.
    let workloads: [Workload]

    /// Facts that some versions of the report have no column for, so that nobody left it out.
    let rare: Set<RecordFact>

    /// Every column that the report has or had, as `ColumnName` compares them.
    let columns: Set<String>

    /// A workload that has columns of its own in each row.
    struct Workload: Sendable {
        /// What the workload is called.
        let item: String
        /// The column of its seats; `nil` where there is none.
        let seats: String?
        /// The column of its active users.
        let users: String
    }

    init(
        _ kind: ReportKind, needs: [RecordFact], facts: [RecordFact: [String]], workloads: [Workload] = [],
        rare: Set<RecordFact> = [], columns: String
    ) {
        self.rare = rare
        self.kind = kind
        self.needs = needs
        self.facts = facts.mapValues { $0.map(ColumnName.compared) }
        self.workloads = workloads
        self.columns = Set(columns.split { $0 == "," || $0.isNewline }.map { ColumnName.compared(String($0)) })
    }
}

/// How names of columns are compared: without case, blanks, underlines, dots and dashes.
enum ColumnName {
    /// The name as it is compared.
    static func compared(_ name: String) -> String {
        String(decoding: name.lowercased().utf8.filter { !isPassedOver($0) }, as: UTF8.self)
    }

    /// Whether a byte makes no difference in a name.
    static func isPassedOver(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
}
