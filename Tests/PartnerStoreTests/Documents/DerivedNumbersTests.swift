import JSONTree
import PartnerStore
import SolutionsPartner
import Testing

@Suite("Derived numbers in a document")
struct DerivedNumbersTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    static let text = """
        {
          "format": 1, "id": "contoso", "name": "Contoso", "revision": 3,
          "derived": {
            "2022-10": {
              "2022-10": {
                "azure.net-customer-adds": {"value": 2, "complete": true, "months": ["2021-09..2021-10", "2022-10"],
                                            "files": 2, "readings": ["offers-not-shown"]},
                "azure.net-customer-adds@smb": {"value": 38.246, "complete": false, "months": [], "files": 1,
                                                "readings": []}
              }
            }
          }
        }

        """

    private func key(_ text: String) throws -> DerivedKey { try #require(DerivedKey(text)) }

    @Test("are read with their months and readings")
    func read() throws {
        let store = try folder.store(["contoso": Self.text])
        let derived = try store.partner("contoso").partner.derived
        let month = try #require(YearMonth("2022-10"))
        let number = try #require(derived.months[month]?["2022-10"]?[key("azure.net-customer-adds")])
        #expect(number.value == 2)
        #expect(number.isComplete)
        #expect(number.months.map(\.description) == ["2021-09", "2021-10", "2022-10"])
        #expect(number.files == 2)
        #expect(number.readings == ["offers-not-shown"])
        #expect(derived.months[month]?["2022-10"]?[try key("azure.net-customer-adds@smb")]?.isComplete == false)
        #expect(store.validate().isEmpty)
    }

    @Test("are written once, beside what is there")
    func noted() throws {
        let store = try folder.store(["contoso": Self.text])
        let month = try #require(YearMonth("2022-11"))
        let number = DerivedNumber(
            value: try #require(Rational(decimal: "38.245812")), isComplete: false, months: [month], files: 3,
            readings: ["twelve-months"])
        let numbers = [try key("azure.usage-growth"): number]
        let first = try store.noteDerived(
            numbers, from: try store.recordsMark(of: "contoso"), month: month, edition: "2022-10", of: "contoso",
            note: note)
        #expect(first.changes.map(\.path) == [["derived", "2022-11", "2022-10"]])
        let derived = try store.partner("contoso").partner.derived
        #expect(derived.months[month]?["2022-10"] == numbers)
        #expect(derived.months.count == 2)
        let again = try store.noteDerived(
            numbers, from: try store.recordsMark(of: "contoso"), month: month, edition: "2022-10", of: "contoso",
            note: note)
        #expect(again.changes.isEmpty)
    }

    @Test("of records that are others by now are not written")
    func outdated() throws {
        let store = try folder.store(["contoso": Self.text])
        let month = try #require(YearMonth("2022-11"))
        let mark = try store.recordsMark(of: "contoso")
        let request = ImportRequest(
            months: [month], files: 1, rows: 1,
            records: { month in
                let part = RecordPart(report: .azure, lastMonth: month, file: "a.csv")
                return MonthRecords(month: month, parts: [part], tenants: [:])
            }, document: { _, _ in [] })
        _ = try store.importRecords(to: "contoso", request, note: note)
        let number = DerivedNumber(
            value: try #require(Rational(decimal: "5")), isComplete: true, months: [month], files: 1, readings: [])
        let numbers = [try key("azure.usage-growth"): number]
        let late = try store.noteDerived(
            numbers, from: mark, month: month, edition: "2022-10", of: "contoso", note: note)
        #expect(late.changes.isEmpty)
        let now = try store.noteDerived(
            numbers, from: try store.recordsMark(of: "contoso"), month: month, edition: "2022-10", of: "contoso",
            note: note)
        #expect(!now.changes.isEmpty)
    }

    @Test(
        "are told with every fault",
        arguments: [
            ("\"2022-10\": {\n      \"2022-10\"", "\"October\": {\n      \"2022-10\""),
            ("azure.net-customer-adds@smb", "azure@smb"), ("38.246", "\"many\""), ("2021-09..2021-10", "2021-09 on"),
        ])
    func faults(_ old: String, _ new: String) throws {
        let store = try folder.store(["contoso": Self.text.replacing(old, with: new)])
        #expect(throws: StoreError.self) { try store.partner("contoso") }
    }

    @Test("follow the readings that the store takes")
    func readings() throws {
        try folder.write(
            #"{"format": 1, "readings": {"azureGrowth": "single-month", "dporCountsAsCSP": false}}"#,
            to: "store/store.json")
        let store = try PartnerStore(opening: "\(folder.path)/store")
        #expect(store.settings.readings.azureGrowth == .singleMonth)
        #expect(!store.settings.readings.dporCountsAsCSP)
        #expect(store.settings.readings.activeShare == .together)
        try folder.write(#"{"format": 1, "readings": {"azureGrowth": "weekly"}}"#, to: "store/store.json")
        #expect(throws: StoreError.self) { try PartnerStore(opening: "\(folder.path)/store") }
        // A switch that is misspelt decides nothing, and must not pass unseen.
        try folder.write(#"{"format": 1, "readings": {"azure-growth": "single-month"}}"#, to: "store/store.json")
        #expect(throws: StoreError.self) { try PartnerStore(opening: "\(folder.path)/store") }
    }
}
