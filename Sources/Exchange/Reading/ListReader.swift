internal import SolutionsPartner

/// Reads the rows of reports that tell of people, locations and resellers.
struct ListReader {
    private let header: ReportHeader
    private let cells: CellReader
    private let file: Int
    var parts = 1
    private(set) var rows = 0
    private(set) var trainings: [TrainingRow] = []
    private(set) var skilling: [SkillingRow] = []
    private(set) var locations: [(account: String, location: String)] = []
    private var months: Set<YearMonth> = []
    private var accounts: Set<String> = []
    private var ownIDs: Set<String> = []

    init(_ header: ReportHeader, _ dialect: TableDialect, file: Int) {
        self.header = header
        self.file = file
        cells = CellReader(isContinental: dialect.isContinental)
    }

    /// Takes a row that begins in a line; what is wrong with its cells.
    mutating func take(_ row: [String], line: Int) -> [RowReader.Fault] {
        var faults: [RowReader.Fault] = []
        rows += 1
        func text(_ column: String) -> String { header.place(of: column).map { row[$0] } ?? "" }
        func day(_ column: String) -> CalendarDate? {
            guard let place = header.place(of: column) else { return nil }
            let value = cells.day(ArraySlice(row[place].utf8))
            if case .faulty(let expected) = value { faults.append((place, "expected \(expected)")) }
            return value.content
        }
        if let place = header.places[.account], !row[place].isEmpty { accounts.insert(row[place]) }
        if let place = header.places[.ownID], !row[place].isEmpty { ownIDs.insert(row[place]) }
        if let place = header.places[.month] {
            switch cells.month(ArraySlice(row[place].utf8)) {
            case .value(let month): months.insert(month)
            case .blank: break
            case .faulty(let expected): faults.append((place, "expected \(expected)"))
            }
        }
        switch header.shape.kind {
        case .trainings:
            let names = [text("individualfirstname"), text("individuallastname")].filter { !$0.isEmpty }
            let email = text("corpemail")
            trainings.append(
                TrainingRow(
                    file: file, line: line, mcpID: text("mcpid"), directoryID: text("aaduserid"),
                    email: email.isEmpty ? text("email") : email, name: names.joined(separator: " "),
                    title: text("trainingtitle"), type: text("trainingtype"),
                    completed: day("trainingcompletiondate"), expires: day("expirationdate")))
        case .skilling:
            skilling.append(
                SkillingRow(
                    name: text("individualname"), certification: text("certificationname"),
                    type: text("certificationtype"), area: text("solutionarea"),
                    completed: day("completiondate"), expires: day("expirydate")))
        case .profile:
            if let account = header.places[.account], let location = header.places[.ownID], !row[account].isEmpty,
                !row[location].isEmpty
            {
                locations.append((row[account], row[location]))
            }
        default: break
        }
        return faults
    }

    /// Writes what was found into the summary of the file.
    func fill(_ summary: inout FileSummary) {
        summary.parts = parts
        summary.rows = rows
        (summary.firstMonth, summary.lastMonth, summary.months) = (months.min(), months.max(), months.count)
        (summary.accounts, summary.ownIDs) = (accounts.sorted(), ownIDs.sorted())
    }
}
