package import SolutionsPartner

/// What was found in a file of a download.
package struct FileSummary: Sendable, Hashable {
    /// The name of the file as it was given.
    package var name: String
    /// The report; `nil` for a file that is none that is known.
    package var report: ReportKind?
    /// What stands between cells.
    package var delimiter: TableDialect.Delimiter?
    /// Whether the file begins with a byte-order mark.
    package var hasByteOrderMark = false
    /// How many parts it has: one more than the times that a header comes again.
    package var parts = 0
    /// The rows that were read, without headers and faulty rows.
    package var rows = 0
    /// The first month with rows; `nil` where no row tells one.
    package var firstMonth: YearMonth?
    /// The last month with rows; `nil` where no row tells one.
    package var lastMonth: YearMonth?
    /// The number of months with rows.
    package var months = 0
    /// The number of tenants; `nil` for a report that tells of none.
    package var tenants: Int?
    /// The rows that are marked as repeating others; `nil` where no column marks them.
    package var rowsFlagged: Int?
    /// The tenants whose name is blank, masked or not in the file.
    package var tenantsWithoutName: Int?
    /// The columns that the report can have and this file has not, by the names that Microsoft gives them.
    package var missingColumns: [String] = []
    /// Whether numbers that the report is read for are among them.
    package var lacksColumnsOfNumbers = false
    /// Whether numbers that the report is read for could not be read, and none of them could.
    package var losesAllNumbers = false
    /// The spellings of associations that nobody has listed, as the file has them: none of their rows can be counted.
    package var unknownAssociations: [String] = []
    /// The numbers of global accounts in it.
    package var accounts: [String] = []
    /// The numbers of the partner's locations in it.
    package var ownIDs: [String] = []
    /// What can be read in two ways while no cell decides; the usual way of such a file was taken.
    package var undecided: [Undecided] = []
    /// The first faults.
    package var faults: [TableFault] = []
    /// How many faults there are.
    package var faultCount = 0

    /// Something that the whole file leaves open, by the first cell that could be read in two ways.
    package struct Undecided: Sendable, Hashable {
        /// What it leaves open.
        package enum Fact: String, Sendable, Hashable {
            /// Whether the month or the day stands first.
            case dayOrder = "day-order"
            /// Whether the point or the comma is the decimal mark.
            case decimalMark = "decimal-mark"
        }

        /// What it leaves open.
        package var fact: Fact
        /// The line of the cell, from 1.
        package var line: Int
        /// What stands in the cell.
        package var text: String
        /// How it was read: a day such as `2022-03-04`, a number such as `1234`.
        package var reading: String
    }

    /// Whether it is a list without rows: that says that nobody is on it.
    package var isEmptyList: Bool { rows == 0 && faultCount == 0 && !(report?.hasRecords ?? true) }

    /// Whether nothing of the file can be used.
    package var isUseless: Bool { report == nil || rows == 0 && !isEmptyList }

    /// Makes a summary of nothing yet.
    package init(name: String) { self.name = name }
}

/// A row of the report of trainings: a certification, an exam or an assessment of a person.
package struct TrainingRow: Sendable, Hashable {
    /// The file that it comes from, by its place among those that were read.
    package var file: Int
    /// The key of the person: the number that Microsoft gives to people with certifications.
    package var mcpID: String
    /// The person's key in the directory.
    package var directoryID: String
    /// The person's address at work.
    package var email: String
    /// The first and the last name; empty where the file does not tell.
    package var name: String
    /// The title as Microsoft writes it.
    package var title: String
    /// Certification, Exam or Assessment.
    package var type: String
    /// The day on which it was completed.
    package var completed: CalendarDate?
    /// The last day on which it is valid.
    package var expires: CalendarDate?

    /// Whether it is an exam, which never counts by itself.
    var isExam: Bool { type.lowercased().hasPrefix("exam") }

    /// Whether it tells neither a number nor an address of anybody.
    var isOfNobody: Bool { mcpID.isEmpty && directoryID.isEmpty && email.isEmpty }
}

/// A row of the list of skilling eligibility.
package struct SkillingRow: Sendable, Hashable {
    /// The name of the person.
    package var name: String
    /// The name of the certification.
    package var certification: String
    /// Intermediate or Advanced.
    package var type: String
    /// The solution area.
    package var area: String
    /// The day on which it was completed.
    package var completed: CalendarDate?
    /// The last day on which it is valid; `nil` for one without an end.
    package var expires: CalendarDate?
}
