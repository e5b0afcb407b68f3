@testable import Exchange
import SolutionsPartner
import Testing

/// Two people never have one key.
@Suite struct PersonKeyTests {
    private func keys(number: [String] = [], directory: [String] = [], email: [String] = []) -> [String] {
        func row(_ number: String, _ directory: String, _ email: String) -> TrainingRow {
            TrainingRow(
                file: 0, mcpID: number, directoryID: directory, email: email, name: "", title: "AZ-104",
                type: "Certification", completed: CalendarDate(year: 2022, month: 1, day: 1), expires: nil)
        }
        let rows = number.map { row($0, "", "") } + directory.map { row("", $0, "") } + email.map { row("", "", $0) }
        return TrainedPeople(rows, known: []).people.map(\.key)
    }

    @Test func addressesOfTheSameLettersAreTwoPeople() {
        let addresses = [
            "a.b@x.example", "a-b@x.example", "a_b@x.example", "ab@x.example", "a@b.x.example", "a.b@x-example",
            "a..b@x.example", "a+b@x.example", "é@x.example", "e@x.example",
        ]
        let keys = keys(email: addresses)
        #expect(keys.count == addresses.count && Set(keys).count == addresses.count)
        #expect(keys.contains("a-b-x-example") && keys.allSatisfy { Identifier.isValid($0) })
        #expect(self.keys(email: ["A.B@X.example", "a.b@x.example"]) == ["a-b-x-example"])
    }

    @Test func numbersOfTheSameLettersAreTwoPeople() {
        #expect(keys(number: ["a.b", "a-b", "A-B"]).count == 2)
        #expect(
            keys(number: ["日本", "中国", String(repeating: "9", count: 500), String(repeating: "9", count: 501)]).count
                == 4)
    }

    @Test func bracesMakeNoDifference() {
        let key = "5e000001-7a70-4c00-9e00-0000a0001eef"
        #expect(keys(directory: ["{\(key.uppercased())}", key]) == [key])
    }

    /// A row without the number is of whom another row with the same address tells the number, in whichever order.
    @Test func anAddressIsOfWhomAnotherRowTells() {
        func row(_ number: String, _ email: String) -> TrainingRow {
            TrainingRow(
                file: 0, mcpID: number, directoryID: "", email: email, name: "", title: "AZ-104",
                type: "Certification", completed: CalendarDate(year: 2022, month: 1, day: 1), expires: nil)
        }
        func keys(_ rows: TrainingRow...) -> [String] { TrainedPeople(rows, known: []).people.map(\.key) }
        #expect(keys(row("990001", "a@x.example"), row("", "A@x.example")) == ["990001"])
        #expect(keys(row("", "a@x.example"), row("990001", "a@x.example")) == ["990001"])
        // An address that several people share tells of nobody.
        #expect(keys(row("1", "a@x.example"), row("2", "a@x.example"), row("", "a@x.example")).count == 3)
        #expect(keys(row("1", "a@x.example"), row("", "b@x.example")).count == 2)
    }
}
