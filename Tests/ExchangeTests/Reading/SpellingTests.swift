@testable import Exchange
import SolutionsPartner
import TestSupport
import Testing

/// Days and numbers of one file are read in one way, which the cells decide that can be read in one way only.
@Suite struct SpellingTests {
    private func read(_ text: String, piece: Int = .max) throws -> DownloadReader {
        let reader = DownloadReader()
        try reader.read(BytesInMemory(text, piece: piece), name: "x.csv")
        return reader
    }

    /// The sample of trainings with its days written otherwise.
    private func trainings(_ write: (_ year: Substring, _ month: Substring, _ day: Substring) -> String) -> String {
        SampleDownloads.trainings.split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
                let parts = cell.split(separator: "-")
                guard parts.count == 3, parts[0].count == 4, cell.allSatisfy({ $0.isNumber || $0 == "-" }) else {
                    return String(cell)
                }
                return write(parts[0], parts[1], parts[2])
            }.joined(separator: ",")
        }.joined(separator: "\n") + "\n"
    }

    @Test func oneCellTellsTheOrderOfAllDays() throws {
        let expected = try read(SampleDownloads.trainings)
        for piece in [Int.max, 7] {
            let british = try read(trainings { "\($2)/\($1)/\($0)" }, piece: piece)
            #expect(british.trainings == expected.trainings)
            #expect(british.files.first?.faultCount == 0 && british.files.first?.rows == expected.files.first?.rows)
            #expect(british.files.first?.undecided == [] && british.files.count == 1)
            let american = try read(trainings { "\($1)/\($2)/\($0)" }, piece: piece)
            #expect(american.trainings == expected.trainings && american.files.first?.undecided == [])
        }
    }

    private let head = "MCPID,TrainingTitle,TrainingType,TrainingCompletionDate,ExpirationDate\n"

    private func days(_ rows: String...) throws -> ([String], FileSummary) {
        let text = rows.enumerated().map { "m\($0),Azure Administrator Associate,Certification,\($1)\n" }.joined()
        let reader = try read(head + text)
        let days = reader.trainings.map { "\($0.completed?.description ?? "?") \($0.expires?.description ?? "?")" }
        return (days, try #require(reader.files.first))
    }

    @Test func anotherColumnOfTheRowTellsItAsWell() throws {
        #expect(try days("3/4/2022,13/4/2023").0 == ["2022-04-03 2023-04-13"])
        #expect(try days("3/4/2022,4/13/2023").0 == ["2022-03-04 2023-04-13"])
    }

    /// Nobody knows which of the two is wrong: what may be either is not read at all.
    @Test func daysThatContradictEachOtherAreFaults() throws {
        let (days, file) = try days("3/4/2022,", "1/20/2022,", "20/1/2022,", "5/5/2022,", "2022-04-03,")
        #expect(days == ["2022-01-20 ?", "2022-05-05 ?", "2022-04-03 ?"])
        #expect(file.faults.map(\.line) == [2, 4] && file.undecided == [])
        #expect(
            file.faults.first?.problem
                == "expected a day such as 2022-10-15, as this file writes some with the month first and some with the "
                + "day, found '3/4/2022'")
    }

    /// Where no cell tells, it is what Partner Center writes, and that is said.
    @Test func anOrderThatNobodyTellsIsTold() throws {
        let (days, file) = try days("5/5/2022,", "3/4/2022,4/4/2023")
        #expect(days == ["2022-05-05 ?", "2022-03-04 2023-04-04"])
        #expect(
            file.undecided == [
                FileSummary.Undecided(fact: .dayOrder, line: 3, text: "3/4/2022", reading: "2022-03-04")
            ])
        #expect(try self.days("2022-03-04,4 Mar 2023", "5/5/2022,").1.undecided == [])
    }

    /// Months are told by their first day.
    @Test func monthsTellTheOrderOfDays() throws {
        let head = "CustomerTenantId,Date,WorkloadName,PaidAvailableUnits,MonthlyActiveUsers,DateAssociated\n"
        func claimed(_ month: String) throws -> CalendarDate? {
            let reader = try read(head + "t1,\(month),Exchange,5,3,3/4/2022\n")
            #expect(reader.recordMonths.map(\.description) == ["2022-10"])
            #expect(reader.files.first?.undecided == [])
            return try reader.records(of: reader.recordMonths[0]).tenants["t1"]?.lines.first?.claimed
        }
        #expect(try claimed("1/10/2022")?.description == "2022-04-03")
        #expect(try claimed("10/1/2022")?.description == "2022-03-04")
    }

    private func amounts(_ delimiter: String, _ cells: String...) throws -> ([String?], FileSummary) {
        let rows = cells.enumerated().map { "t\($0)|2022-10-01|Storage|\($1)\n" }.joined()
        let text = ("CustomerTenantId|Month|ServiceLevel2|ACR_USD\n" + rows).replacing("|", with: delimiter)
        let reader = try read(text)
        var records = try reader.records(of: try #require(reader.recordMonths.first))
        records.settle()
        let amounts = cells.indices.map { records.tenants["t\($0)"]?.lines.first?.amount?.description }
        return (amounts, try #require(reader.files.first))
    }

    @Test func oneCellTellsTheMarkOfAllNumbers() throws {
        #expect(try amounts("\t", "1,234", "12,5").0 == ["1.234", "12.5"])
        #expect(try amounts("\t", "1,234", "12.5").0 == ["1234", "12.5"])
        #expect(try amounts(";", "1.234", "12.5", "1234.50").0 == ["1.234", "12.5", "1234.5"])
        #expect(try amounts(";", "1.234", "12,5").0 == ["1234", "12.5"])
        #expect(try amounts(",", "\"1,234\"", "\"1,234,567\"").0 == ["1234", "1234567"])
    }

    /// No number of thousands begins with 0.
    @Test func whatBeginsWithZeroIsLessThanOne() throws {
        #expect(try amounts(";", "0.123").0 == ["0.123"])
        #expect(try amounts(",", "\"0,123\"").0 == ["0.123"])
        #expect(try amounts(";", "-0.500", "7").0 == ["-0.5", "7"])
    }

    @Test func numbersThatContradictEachOtherAreFaults() throws {
        let (amounts, file) = try amounts("\t", "1,234", "12,5", "12.5", "7")
        #expect(amounts == [nil, nil, "12.5", "7"])
        #expect(file.faults.map(\.line) == [2, 3])
        #expect(
            file.faults.first?.problem
                == "expected an amount such as 1,420.50, as this file writes some with a decimal point and some with a "
                + "comma, found '1,234'")
    }

    @Test func aMarkThatNobodyTellsIsTold() throws {
        #expect(
            try amounts(";", "7", "1.234").1.undecided == [
                FileSummary.Undecided(fact: .decimalMark, line: 3, text: "1.234", reading: "1234")
            ])
        #expect(try amounts(",", "7", "900.00").1.undecided == [])
    }

    /// A column twice is one too many: nobody can tell which of the two counts.
    @Test(arguments: [
        "CustomerTenantId,Month,ServiceLevel2,ACR_USD,acr usd\nt1,2022-10-01,Storage,5,6\n",
        "CustomerTenantId,Month,Month,ServiceLevel2,ACR_USD\nt1,2022-10-01,2022-09-01,Storage,5\n",
    ])
    func columnsThatStandTwiceAreRefused(_ text: String) throws {
        let file = try #require(read(text).files.first)
        #expect(file.isUseless && file.faultCount == 1)
        let problem = try #require(file.faults.first?.problem)
        #expect(problem.contains("twice: it stands in columns "), "\(problem)")
    }

    @Test func otherColumnsMayStandTwice() throws {
        #expect(
            try read("CustomerTenantId,Month,ServiceLevel2,ACR_USD,Note,Note\nt1,2022-10-01,Storage,5,,\n").files.first?
                .rows == 1)
    }

    /// A spreadsheet that rounded long numbers makes one of many.
    @Test func keysThatWereRoundedAreFaults() throws {
        let people = try read(
            head + "9.9E+11,Azure Administrator Associate,Certification,2022-01-20,\n"
                + "m1,Azure Administrator Associate,Certification,2022-01-20,\n")
        #expect(people.trainings.map(\.mcpID) == ["m1"])
        #expect(
            people.files.first?.faults == [
                TableFault(
                    line: 2, column: 1,
                    problem: "expected a key with all its digits, which a spreadsheet rounded here, found '9.9E+11'")
            ])
        let columns = "CustomerTenantId,Month,ServiceLevel2,ACR_USD,MPNId,PGAMpnId,SubscriptionId,CustomerTpid\n"
        for cells in ["5E+12,1,2,s,7", "t1,4.4E+06,2,s,7", "t1,1,4.4E+06,s,7", "t1,1,2,\"4,4E+06\",7"] {
            let parts = cells.split(separator: ",", maxSplits: 1)
            let file = try #require(read(columns + "\(parts[0]),2022-10-01,Storage,5,\(parts[1])\n").files.first)
            #expect(file.rows == 0 && file.faultCount == 1, "\(cells): \(file.faults)")
        }
        let row = "t1,2022-10-01,Storage,5,1,2,s,4.4E+06\n"
        #expect(try read(columns + row).files.first?.faultCount == 1)
        // Letters among digits are a key of their own.
        #expect(try read(columns + "t1,2022-10-01,Storage,5,1,2,5e00001,7\n").files.first?.faultCount == 0)
    }

    @Test func seatsAreNeverFewerThanNone() throws {
        let head = "CustomerTenantId,Month,WorkloadName,PaidAvailableUnits,MonthlyActiveUsers\n"
        for cells in ["-5,3", "5,-3", "1.000,3"] {
            let file = try #require(read(head + "t1,2022-10-01,Exchange,\(cells)\n").files.first)
            #expect(file.faultCount == 1, "\(cells)")
        }
    }
}
