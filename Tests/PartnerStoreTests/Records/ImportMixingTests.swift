import JSONTree
@testable import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

/// An earlier import that is taken back by force leaves a later one whole, and the later one can be taken back as well.
@Suite struct ImportMixingTests {
    private func request(
        _ amounts: [String: [String: Int]], lastMonth: String, subscription: String = "s"
    ) throws -> ImportRequest {
        let last = try #require(YearMonth(lastMonth))
        return ImportRequest(
            months: amounts.keys.sorted().compactMap { YearMonth($0) }, files: 1, rows: 1,
            records: { month in
                MonthRecords(
                    month: month, parts: [RecordPart(report: .azure, lastMonth: last, file: "\(lastMonth).csv")],
                    tenants: (amounts[month.description] ?? [:]).mapValues { amount in
                        TenantRecord(lines: [
                            RecordLine(
                                part: 0, item: "Storage", subscription: subscription, amount: Amount(amount))
                        ])
                    })
            }, document: { _, _ in [] })
    }

    private func amounts(_ store: PartnerStore) throws -> [String: [String: [Amount?]]] {
        var amounts: [String: [String: [Amount?]]] = [:]
        for month in try store.recordMonths(of: "contoso") {
            amounts[month.description] = try store.records(of: "contoso", in: month)?.tenants
                .mapValues { $0.lines.map(\.amount) }
        }
        return amounts
    }

    @Test func theLaterOneStaysWhole() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.importRecords(to: "contoso", request(["2022-10": ["t1": 5]], lastMonth: "2022-10"), note: .by("a"))
        try store.importRecords(
            to: "contoso", request(["2022-10": ["t1": 6, "t2": 7], "2022-11": ["t3": 8]], lastMonth: "2022-11"),
            note: .by("a"))
        let refusal = #expect(throws: StoreError.self) { try store.undo(1, note: .by("a")) }
        #expect("\(String(describing: refusal))".contains("by import 2"))
        let whole: [String: [String: [Amount?]]] = ["2022-10": ["t1": [6], "t2": [7]], "2022-11": ["t3": [8]]]
        #expect(try amounts(store) == whole)
        try store.undo(1, force: true, note: .by("a"))
        #expect(try amounts(store) == whole)
        // No import but the later one is in force now, so nothing has to be taken back before it.
        try store.undo(2, note: .by("a"))
        #expect(try amounts(store).isEmpty)
        #expect(store.validate().isEmpty)
    }

    /// What the one that goes had replaced comes back, as far as the later one does not tell of it.
    @Test func whatWasReplacedComesBack() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        let months = ["2022-09", "2022-10", "2022-11"]
        let told: [[String: Int]] = [["t1": 1, "t2": 2], ["t1": 11, "t2": 12], ["t1": 21]]
        for (month, amounts) in zip(months, told) {
            try store.importRecords(to: "contoso", request(["2022-09": amounts], lastMonth: month), note: .by("a"))
        }
        #expect(try amounts(store) == ["2022-09": ["t1": [21], "t2": [12]]])
        try store.undo(2, force: true, note: .by("a"))
        #expect(try amounts(store) == ["2022-09": ["t1": [21], "t2": [2]]])
        try store.undo(3, note: .by("a"))
        #expect(try amounts(store) == ["2022-09": ["t1": [1], "t2": [2]]])
        try store.undo(1, note: .by("a"))
        #expect(try amounts(store).isEmpty)
    }

    /// People whom both told of stay as the later one says, and go with it.
    @Test func peopleOfTheLaterOneStay() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        func people(_ names: [String: String]) throws -> ImportRequest {
            var request = try request([:], lastMonth: "2022-10")
            let changes = names.sorted { $0.key < $1.key }.map { key, name in
                FieldChange(path: ["people", key], value: .object(["name": .string(name), "source": "imported"]))
            }
            request.document = { _, _ in changes }
            return request
        }
        try store.importRecords(to: "contoso", people(["m1": "One", "m2": "Two"]), note: .by("a"))
        try store.importRecords(to: "contoso", people(["m1": "Later", "m3": "Three"]), note: .by("a"))
        #expect(throws: StoreError.self) { try store.undo(1, note: .by("a")) }
        try store.undo(1, force: true, note: .by("a"))
        let left = try store.partner("contoso").node["people"]
        #expect(left?.value(at: ["m1", "name"]) == "Later" && left?.value(at: ["m3", "name"]) == "Three")
        #expect(left?["m2"] == nil)
        try store.undo(2, note: .by("a"))
        #expect(try store.partner("contoso").node["people"]?.compact == #"{"maria":{"name":"Maria"}}"#)
        #expect(store.validate().isEmpty)
    }

    /// Numbers that follow from a month that another import told of as well are not those of before.
    @Test func numbersOfMixedMonthsGo() throws {
        let month = try #require(YearMonth("2022-10"))
        func node(_ value: Int) throws -> DerivedNumbers {
            var numbers = DerivedNumbers()
            let key = try #require(DerivedKey("azure.deployments"))
            let number = DerivedNumber(
                value: Rational(value), isComplete: true, months: [month], files: 1, readings: [])
            numbers.note([key: number], month: month, edition: "2023-06")
            return numbers
        }
        let (before, after) = try (node(1).node, node(2).node)
        let mixed = DerivedTakenBack(before: before, after: after, months: [month], mixed: [month])
        #expect(mixed.changes(of: after).map(\.value) == [nil])
        let plain = DerivedTakenBack(before: before, after: after, months: [month], mixed: [])
        #expect(plain.changes(of: after).map(\.value) == [before?["2022-10"]?["2023-06"]])
    }
}
