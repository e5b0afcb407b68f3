import JSONTree
@testable import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

/// An import is one change: it comes about as a whole, and can be taken back as a whole.
@Suite struct ImportTests {
    private let last: YearMonth

    init() throws { last = try #require(YearMonth("2022-10")) }

    /// A request of some months, each with one amount of one tenant, from a file of a last month.
    private func request(
        _ months: [String], _ amount: Int, lastMonth: String = "2022-10", tenant: String = "t1",
        changes: [FieldChange] = []
    ) throws -> ImportRequest {
        let last = try #require(YearMonth(lastMonth))
        return ImportRequest(
            months: months.compactMap { YearMonth($0) }, files: 1, rows: months.count,
            records: { month in
                MonthRecords(
                    month: month, parts: [RecordPart(report: .azure, lastMonth: last, file: "x.csv")],
                    tenants: [
                        tenant: TenantRecord(
                            name: TenantFact("Tenant", lastMonth: last),
                            lines: [RecordLine(part: 0, item: "Storage", amount: Amount(amount))])
                    ])
            },
            document: { _, _ in changes })
    }

    private func amount(_ store: PartnerStore, _ month: String, tenant: String = "t1") throws -> Amount? {
        let month = try #require(YearMonth(month))
        return try store.records(of: "contoso", in: month)?.tenants[tenant]?.lines.first?.amount
    }

    @Test func bringsRecordsIn() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        let result = try store.importRecords(
            to: "contoso",
            request(["2022-09", "2022-10"], 5, changes: [FieldChange(path: ["x"], value: 1)]), note: .by("maria"))
        #expect(result.months.map(\.description) == ["2022-09", "2022-10"] && result.number == 1)
        #expect(try store.recordMonths(of: "contoso").map(\.description) == ["2022-09", "2022-10"])
        #expect(try amount(store, "2022-10") == 5)
        let document = try store.partner("contoso")
        #expect(document.revision == 4 && document.node["x"] == 1 && document.node["x-unknown"] != nil)
        #expect(document.node.value(at: ["imports", "1", "by"]) == "maria")
        let entry = try #require(try store.journal().last)
        #expect(entry.isImport && entry.number == 1 && entry.revision == 4 && entry.author == "maria")
        // Counts and digests, and nothing of what the files say.
        #expect(!entry.node.compact.contains("Tenant") && !entry.node.compact.contains("x.csv"))
        #expect(entry.new?.value(at: ["months", "2022-10", "tenants"]) == 1)
        #expect(try FileNames.all(in: test.path + "/records/contoso") == ["2022-09.json", "2022-10.json"])
        #expect(store.validate().isEmpty)
    }

    @Test func changesNothingTheSecondTime() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.importRecords(to: "contoso", request(["2022-10"], 5), note: .by("maria"))
        let text = try test.text("records/contoso/2022-10.json")
        let again = try store.importRecords(to: "contoso", request(["2022-10"], 5), note: .by("maria"))
        #expect(again.number == nil && again.months.isEmpty && again.ties.isEmpty)
        #expect(try test.text("records/contoso/2022-10.json") == text && store.journal().count == 1)
        #expect(try FileNames.all(in: test.path + "/backups/imports/contoso") == ["1"])
    }

    @Test func believesTheLaterPart() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.importRecords(to: "contoso", request(["2022-09"], 5), note: .by("maria"))
        try store.importRecords(to: "contoso", request(["2022-09"], 4, lastMonth: "2022-09"), note: .by("maria"))
        #expect(try amount(store, "2022-09") == 5)
        try store.importRecords(to: "contoso", request(["2022-09"], 3, lastMonth: "2022-11"), note: .by("maria"))
        #expect(try amount(store, "2022-09") == 3)
        // Equally late: the larger amount, and it is told.
        let tie = try store.importRecords(
            to: "contoso", request(["2022-09"], 9, lastMonth: "2022-11"), note: .by("maria"))
        #expect(try amount(store, "2022-09") == 9 && tie.ties[try #require(YearMonth("2022-09"))]?.count == 1)
    }

    @Test func triesWithoutWriting() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        let result = try store.importRecords(
            to: "contoso", request(["2022-10"], 5, changes: [FieldChange(path: ["x"], value: 1)]), note: .by("maria"),
            isTrial: true)
        #expect(result.months == [last] && result.changes.map(\.path) == [["x"]])
        #expect(try store.recordMonths(of: "contoso").isEmpty && store.journal().isEmpty)
        #expect(try store.partner("contoso").revision == 3)
    }

    @Test func showsRecordsAsTheyWillBe() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.importRecords(to: "contoso", request(["2022-08"], 5), note: .by("maria"))
        for isTrial in [true, false] {
            var seen: [String: Amount?] = [:]
            var wanted = try request(["2022-10"], 6)
            wanted.document = { _, view throws(StoreError) in
                for month in view.months {
                    seen[month.description] = try view.records(in: month)?.tenants["t1"]?.lines.first?.amount
                }
                return []
            }
            try store.importRecords(to: "contoso", wanted, note: .by("maria"), isTrial: isTrial)
            #expect(seen == ["2022-08": 5, "2022-10": 6])
        }
    }

    @Test func holdsNobodyUpWhileItReckons() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.importRecords(to: "contoso", request(["2022-08"], 5), note: .by("maria"))
        var calls = 0
        var wanted = try request(["2022-10"], 6)
        wanted.document = { document, view throws(StoreError) in
            calls += 1
            // Somebody else saves meanwhile, which changes the number of the import and the document.
            if calls == 1 { try store.renamePartner("contoso", to: "Meanwhile", note: .by("jon")) }
            return [FieldChange(path: ["seen"], value: .string(document.partner.name))]
        }
        let result = try store.importRecords(to: "contoso", wanted, note: .by("maria"))
        #expect(calls == 2 && result.number == 3)
        let document = try store.partner("contoso")
        #expect(document.partner.name == "Meanwhile" && document.node["seen"] == "Meanwhile")
        #expect(try store.records(of: "contoso", in: last)?.parts.first?.importNumber == 3)
        #expect(
            try FileNames.all(in: test.path + "/records/contoso").sorted() == ["2022-08.json", "2022-10.json"])
        #expect(store.validate().isEmpty)
    }

    @Test func isMadeAnewWhereTheRecordsChangedMeanwhile() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.importRecords(to: "contoso", request(["2022-10"], 5, tenant: "t1"), note: .by("maria"))
        var calls = 0
        var wanted = try request(["2022-10"], 6, tenant: "t2")
        let other = try request(["2022-10"], 7, tenant: "t3")
        wanted.document = { _, view throws(StoreError) in
            calls += 1
            if calls == 1 { try store.importRecords(to: "contoso", other, note: .by("jon")) }
            return []
        }
        let result = try store.importRecords(to: "contoso", wanted, note: .by("maria"))
        #expect(calls == 2 && result.number == 3)
        #expect(
            try store.records(of: "contoso", in: last)?.tenants.keys.sorted() == ["t1", "t2", "t3"])
        #expect(try FileNames.all(in: test.path + "/records/contoso") == ["2022-10.json"])
    }

    @Test func recordsGoAlongWithTheirPartner() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.importRecords(to: "contoso", request(["2022-10"], 5), note: .by("maria"))
        try store.renamePartner("contoso", to: "Another name", note: .by("maria"))
        #expect(try amount(store, "2022-10") == 5)
        try store.removePartner("contoso", note: .by("maria"))
        #expect(try store.recordMonths(of: "contoso").isEmpty)
        // Somebody else who gets the key has none of them.
        try store.addPartner(id: "contoso", name: "New", note: .by("maria"))
        #expect(try store.recordMonths(of: "contoso").isEmpty)
    }

    @Test func letsOldMonthsGo() throws {
        let test = try TestStore(
            "contoso", settings: #"{"format": 1, "title": "Test", "records": {"months": 13}}"#)
        let store = try test.open()
        try store.importRecords(
            to: "contoso", request(["2021-09", "2021-10"], 5, lastMonth: "2021-10"), note: .by("a"))
        let result = try store.importRecords(to: "contoso", request(["2021-09", "2022-10"], 6), note: .by("a"))
        #expect(result.dropped.map(\.description) == ["2021-09"])
        #expect(try store.recordMonths(of: "contoso").map(\.description) == ["2021-10", "2022-10"])
        try store.undo(2, note: .by("a"))
        #expect(try store.recordMonths(of: "contoso").map(\.description) == ["2021-09", "2021-10"])
    }

    @Test func isTakenBack() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.importRecords(to: "contoso", request(["2022-09"], 5, changes: [.name("One")]), note: .by("maria"))
        let before = try test.text("records/contoso/2022-09.json")
        try store.importRecords(
            to: "contoso", request(["2022-09", "2022-10"], 6, lastMonth: "2022-11", changes: [.name("Two")]),
            note: .by("maria"))
        // Somebody edits the partner meanwhile, elsewhere.
        try store.commit([FieldChange(path: ["y"], value: 2)], to: "contoso", note: .by("joe"))
        let undone = try store.undo(2, note: .by("maria"))
        #expect(undone.entries == [4])
        #expect(try test.text("records/contoso/2022-09.json") == before)
        #expect(try store.recordMonths(of: "contoso").map(\.description) == ["2022-09"])
        let document = try store.partner("contoso")
        #expect(document.partner.name == "One" && document.node["y"] == 2)
        #expect(document.node.value(at: ["imports", "2"]) == nil && document.node.value(at: ["imports", "1"]) != nil)
        // And the taking back, too.
        try store.undo(4, note: .by("maria"))
        #expect(try amount(store, "2022-10") == 6 && store.partner("contoso").partner.name == "Two")
        #expect(try store.partner("contoso").node["y"] == 2)
    }

    @Test func isNotTakenBackUnderALaterOne() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.importRecords(to: "contoso", request(["2022-09"], 5), note: .by("maria"))
        try store.importRecords(to: "contoso", request(["2022-09"], 6, lastMonth: "2022-11"), note: .by("maria"))
        #expect(throws: StoreError.self) { try store.undo(1, note: .by("maria")) }
        #expect(try amount(store, "2022-09") == 6 && store.journal().count == 2)
        try store.undo(2, note: .by("maria"))
        try store.undo(1, note: .by("maria"))
        #expect(try store.recordMonths(of: "contoso").isEmpty)
    }

    @Test func backupsStayForTenImports() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        for amount in 1...12 {
            try store.importRecords(
                to: "contoso", request(["2022-09"], amount, lastMonth: "20\(22 + amount)-01"), note: .by("maria"))
        }
        #expect(try FileNames.all(in: test.path + "/backups/imports/contoso").count == 10)
        #expect(throws: StoreError.self) { try store.undo(1, note: .by("maria")) }
        #expect(try store.partner("contoso").node["imports"]?.compact.contains("\"1\"") == false)
    }
}
