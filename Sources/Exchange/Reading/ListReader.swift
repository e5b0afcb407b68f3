internal import SolutionsPartner

/// Reads the rows of reports that tell of people, locations and resellers.
struct ListReader {
    private(set) var header: ReportHeader
    private let cells: CellReader
    private let file: Int
    private var parts = 1
    private(set) var rows = 0
    private(set) var trainings: [TrainingRow] = []
    private(set) var skilling: [SkillingRow] = []
    private(set) var locations: [(account: String, location: String)] = []
    private var months: Set<YearMonth> = []
    private var accounts: Set<String> = []
    private var ownIDs: Set<String> = []

    init(_ header: ReportHeader, _ cells: CellReader, file: Int) {
        self.header = header
        self.file = file
        self.cells = cells
    }

    /// Begins another part, which may have other columns.
    mutating func begin(_ header: ReportHeader) {
        parts += 1
        self.header = header
    }

    /// Takes a row; what is wrong with its cells.
    mutating func take(_ row: [String]) -> [RowReader.Fault] {
        var faults: [RowReader.Fault] = []
        func key(_ column: String) -> String { header.place(of: column).map { row[$0] } ?? "" }
        func text(_ column: String) -> String { Self.plain(key(column)) }
        func day(_ column: String) -> CalendarDate? {
            guard let place = header.place(of: column) else { return nil }
            let value = cells.day(ArraySlice(row[place].utf8))
            if case .faulty(let expected) = value { faults.append((place, "expected \(expected)")) }
            return value.content
        }
        // A day that was typed as a fact is of these years as well; ends may lie beyond all that is meant.
        func past(_ column: String) -> CalendarDate? {
            guard let day = day(column) else { return nil }
            let years = CalendarDate.enteredYears
            if years.contains(day.year) { return day }
            faults.append(
                (header.place(of: column) ?? 0, "expected a day from \(years.lowerBound) to \(years.upperBound)"))
            return nil
        }
        let keys = [header.places[.account], header.places[.ownID]] + ["mcpid", "aaduserid"].map(header.place(of:))
        for place in keys.compactMap(\.self) where CellReader.isRounded(ArraySlice(row[place].utf8)) {
            return [(place, CellReader.expectedKey)]
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
            let email = key("corpemail")
            let training = TrainingRow(
                file: file, mcpID: key("mcpid"), directoryID: key("aaduserid"),
                email: email.isEmpty ? key("email") : email, name: Self.plain(names.joined(separator: " ")),
                title: text("trainingtitle"), type: text("trainingtype"), completed: past("trainingcompletiondate"),
                expires: day("expirationdate"))
            // Exams count only as the certifications that they are for.
            if !training.isExam {
                // Whoever has an end that cannot be read is not somebody without an end.
                if let place = header.place(of: "expirationdate"),
                    case .faulty = cells.day(ArraySlice(row[place].utf8))
                {
                    return faults
                }
                if training.title.isEmpty { faults.append((header.places[.item] ?? 0, "expected a title")) }
                if training.isOfNobody {
                    faults.append((header.place(of: "mcpid") ?? 0, "expected the number or the address of somebody"))
                }
                if let place = header.place(of: "trainingcompletiondate") {
                    if CellReader.trimmed(ArraySlice(row[place].utf8)).isEmpty {
                        faults.append((place, "expected the day of completion"))
                    }
                } else {
                    faults.append((0, "expected a column TrainingCompletionDate with the day of completion"))
                }
                guard training.completed != nil, !training.isOfNobody, !training.title.isEmpty else { return faults }
            }
            // What ends before it begins is a mistake in one of the two days, and nobody knows in which.
            if let completed = training.completed, let expires = training.expires, expires < completed {
                faults.append((header.place(of: "expirationdate") ?? 0, "expected a day on or after \(completed)"))
                return faults
            }
            trainings.append(training)
        case .skilling:
            skilling.append(
                SkillingRow(
                    name: text("individualname"), certification: text("certificationname"),
                    type: text("certificationtype"), area: text("solutionarea"),
                    completed: past("completiondate"), expires: day("expirydate")))
        case .profile:
            if let account = header.places[.account], let location = header.places[.ownID], !row[account].isEmpty,
                !row[location].isEmpty
            {
                locations.append((row[account], row[location]))
            }
        default: break
        }
        rows += 1
        return faults
    }

    /// The most letters of a text about a person, which is more than any name or title has.
    private static let textLimit = 200

    /// The text as a document may hold it: in one line, with something to see, and no longer than any name or title.
    private static func plain(_ text: String) -> String {
        let plain = String(text.inOneLine.prefix(textLimit))
        return plain.isBlank ? "" : plain
    }

    /// Writes what was found into the summary of the file.
    func fill(_ summary: inout FileSummary) {
        summary.parts = parts
        summary.rows = rows
        (summary.firstMonth, summary.lastMonth, summary.months) = (months.min(), months.max(), months.count)
        (summary.accounts, summary.ownIDs) = (accounts.sorted(), ownIDs.sorted())
    }
}
