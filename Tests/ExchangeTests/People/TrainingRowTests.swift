@testable import Exchange
import SolutionsPartner
import TestSupport
import Testing

/// Rows about people, and what in them no document could hold.
@Suite struct TrainingRowTests {
    private let head =
        "MCPID,IndividualFirstName,TrainingTitle,TrainingType,TrainingCompletionDate,ExpirationDate\n"

    private func reader(_ rows: String...) throws -> DownloadReader {
        let reader = DownloadReader()
        try reader.read(BytesInMemory(head + rows.joined(separator: "\n") + "\n"), name: "t.csv")
        return reader
    }

    /// One of the two days is wrong, and nobody knows which: the row is left out with its place, the others are taken.
    @Test func whatEndsBeforeItBeginsIsAFault() throws {
        let reader = try reader(
            "m1,Ann,Azure Administrator Associate,Certification,2023-01-01,2022-03-01",
            "m2,Bo,Azure Administrator Associate,Certification,2022-01-01,2022-01-01")
        #expect(reader.trainings.map(\.mcpID) == ["m2"] && reader.files[0].rows == 1)
        #expect(
            reader.files[0].faults == [
                TableFault(
                    line: 2, column: 63, problem: "expected a day on or after 2023-01-01, found '2022-03-01'")
            ])
    }

    /// What names nobody, or no day, is left out with its place; exams need no day, since they never count.
    @Test func rowsOfNobodyAndOfNoDayAreFaults() throws {
        let reader = try reader(
            "m1,Ann,Azure Administrator Associate,Certification,,",
            ",Bo,Azure Administrator Associate,Certification,2022-01-01,", "m3,Cy,AZ-104,Exam,,",
            "m4,Di,,Certification,2022-01-01,", "m5,Ed,Azure Administrator Associate,Certification,2022-01-01,")
        #expect(reader.trainings.map(\.mcpID) == ["m3", "m5"] && reader.files[0].rows == 2)
        #expect(
            reader.files[0].faults == [
                TableFault(line: 2, column: 52, problem: "expected the day of completion, found nothing"),
                TableFault(
                    line: 3, column: 1, problem: "expected the number or the address of somebody, found nothing"),
                TableFault(line: 5, column: 7, problem: "expected a title, found nothing"),
            ])
    }

    /// A day of another century is a slip of whoever wrote it; an end may lie beyond all that is meant.
    @Test func daysOfCompletionAreOfThisCentury() throws {
        let reader = try reader(
            "m1,Ann,Azure Administrator Associate,Certification,1900-01-01,",
            "m2,Bo,Azure Administrator Associate,Certification,2022-01-01,9999-12-31")
        #expect(reader.trainings.map(\.mcpID) == ["m2"])
        #expect(
            reader.files[0].faults.map(\.problem) == ["expected a day from 2000 to 2100, found '1900-01-01'"])
    }

    /// An end that cannot be read is no end that nobody set.
    @Test func anEndThatCannotBeReadLeavesTheRowOut() throws {
        let reader = try reader(
            "m1,Ann,Azure Administrator Associate,Certification,2022-01-01,soon",
            "m2,Bo,Azure Administrator Associate,Certification,2022-01-01,NA", "m3,Cy,AZ-104,Exam,2022-01-01,soon")
        #expect(reader.trainings.map(\.mcpID) == ["m2", "m3"])
        #expect(
            reader.files[0].faults.first
                == TableFault(line: 2, column: 63, problem: "expected a day such as 2022-10-15, found 'soon'"))
    }

    /// Titles are the same in any case and with blanks of any kind; one that no list names is told.
    @Test(arguments: [
        "Microsoft Certified: Azure Administrator Associate", "Microsoft Certified: Azure\u{A0}Administrator Associate",
        "MICROSOFT CERTIFIED: AZURE ADMINISTRATOR ASSOCIATE", "microsoft certified: azure  administrator associate",
        "Azure\u{A0}Administrator\u{A0}Associate",
    ])
    func titlesAreFoundHoweverTheyAreSpelled(_ title: String) throws {
        let reader = try reader("m1,Ann,\(title),Certification,2022-01-01,")
        let known = try TestEditions.edition("2022-10").lists.flatMap(\.certifications)
        let people = TrainedPeople(reader.trainings, known: known)
        #expect(people.people.first?.certifications.map(\.code) == ["AZ-104"] && people.unlistedTitles == [])
        #expect(TrainedPeople(reader.trainings, known: []).unlistedTitles.count == 1)
    }

    @Test func oneNumberOfTwoNamesIsTold() throws {
        let reader = try reader(
            "m1,Ann,Azure Administrator Associate,Certification,2022-01-01,",
            "m1,Bo,Azure Administrator Associate,Certification,2022-02-01,",
            "m2,Cy,Azure Administrator Associate,Certification,2022-01-01,",
            "m2,CY,Azure Administrator Associate,Certification,2022-02-01,")
        let people = TrainedPeople(reader.trainings, known: [])
        #expect(people.manyNames.map(\.key) == ["m1"] && people.manyNames.first?.names == ["Ann", "Bo"])
        let nameless = TrainedPeople(reader.trainings, known: [], withoutNames: true)
        #expect(nameless.manyNames.map(\.key) == ["m1"] && nameless.manyNames.first?.names == [])
    }

    /// Names and titles that nobody could see or read whole are cut to what a document may hold.
    @Test(arguments: [
        ("\u{200B}\u{200B}", ""), (String(repeating: "x", count: 20_000), String(repeating: "x", count: 200)),
        ("\"An\u{0001}n\nBo\"", "An n Bo"),
    ])
    func namesAreOfOneLineAndNotTooLong(_ name: String, _ kept: String) throws {
        let reader = try reader("m1,\(name),Azure Administrator Associate,Certification,2023-01-01,")
        #expect(reader.trainings.map(\.name) == [kept])
    }

    /// Names are told apart by letters and digits alone, as rules know them.
    @Test(arguments: [
        "Azure Administrator Associate", "Microsoft Certified: Azure Administrator Associate",
        "Azure Administrator – Associate", "Azure Administrator: Associate", "AZURE ADMINISTRATOR [ASSOCIATE]",
    ])
    func aCertificationIsKnownHoweverItsNameIsSpelled(_ title: String) throws {
        let edition = try EditionCatalog.embedded.edition("2022-10")
        let reader = try reader("m1,Ann,\(title),Certification,2022-01-01,")
        let people = TrainedPeople(reader.trainings, known: edition.lists.flatMap(\.certifications)).people
        #expect(people.first?.certifications.map(\.code) == ["AZ-104"])
    }

    /// What is kept of all files stands in memory together.
    @Test func theLimitIsOneForAllFiles() throws {
        let reader = DownloadReader(peopleLimit: 3)
        let rows = "m1,Ann,AZ-104,Exam,,\nm2,Bo,AZ-104,Exam,,\n"
        try reader.read(BytesInMemory(head + rows), name: "a.csv")
        let failure = #expect(throws: ReadingFailure.self) {
            try reader.read(BytesInMemory(head + rows), name: "b.csv")
        }
        #expect(failure?.reason == "it and the files before it have more than 3 rows")
    }
}
