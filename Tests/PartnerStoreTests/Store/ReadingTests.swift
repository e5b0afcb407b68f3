import JSONTree
import PartnerStore
import SolutionsPartner
import Testing

@Suite("Reading a store")
struct ReadingTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("reads every kind of member")
    func everything() throws {
        let store = try folder.store([
            "contoso": partnerText(
                "contoso", "Contoso",
                rest: """
                    ,
                      "account": "4455667", "asOf": "2022-10-15", "edition": "2022-10",
                      "measures": {
                        "azure.usage-growth": {"value": 4.18, "source": "imported", "by": "maria", "at": "2022-10-10"},
                        "business-applications.track": {"value": "larger-markets"},
                        "data-ai.intermediate-certifications.step1": {"value": 2, "list": "azure-solutions-architect"}
                      },
                      "people": {"maria-silva": {"name": "Maria Silva", "certifications": {
                        "AZ-305": {"name": "Architect", "earned": "2022-01-10", "expires": "2023-01-10"}, "AZ-104": {}}}},
                      "membership": {"anniversary": "2022-11-11", "benefits": "legacy",
                        "legacy": {"security": "gold"}, "expertMSP": "2023-05-01"},
                      "designations": {"modern-work": {"attained": "2022-11-14"}},
                      "specializations": {"threat-protection": {"anniversary": "2023-02-03"}}
                    """)
        ])
        #expect(store.validate().map(\.description) == [])
        let document = try store.partner("contoso")
        #expect(document.revision == 3)
        #expect(document.file == "partners/contoso.json")
        #expect(
            document.partner
                == Partner(
                    id: "contoso", name: "Contoso", accountID: "4455667", asOf: CalendarDate("2022-10-15"),
                    edition: "2022-10",
                    measures: [
                        InputName(rawValue: "azure.usage-growth"): Measure(
                            .quantity(try #require(Rational(decimal: "4.18"))),
                            provenance: Provenance(origin: .imported, author: "maria", time: "2022-10-10")),
                        InputName(rawValue: "business-applications.track"): Measure(.text("larger-markets")),
                        InputName(rawValue: "data-ai.intermediate-certifications.step1"): Measure(
                            .quantity(2), list: "azure-solutions-architect"),
                    ],
                    people: [
                        Person(
                            id: "maria-silva", name: "Maria Silva",
                            certifications: [
                                HeldCertification(
                                    code: "AZ-305", name: "Architect", earned: CalendarDate("2022-01-10"),
                                    expires: CalendarDate("2023-01-10")),
                                HeldCertification(code: "AZ-104"),
                            ])
                    ],
                    membership: Membership(
                        anniversary: CalendarDate("2022-11-11"), benefits: "legacy", legacy: ["security": .gold],
                        attained: [.modernWork: try #require(CalendarDate("2022-11-14"))],
                        specializations: ["threat-protection": try #require(CalendarDate("2023-02-03"))],
                        expertMSP: CalendarDate("2023-05-01"))))
    }

    @Test("shows the other partners when one document is faulty, in the order of the names")
    func oneBad() throws {
        let store = try folder.store([
            "aa": partnerText("aa", "Zebra"), "bb": "{", "cc": partnerText("cc", "apple"),
        ])
        let entries = try store.partners()
        #expect(entries.map(\.id) == ["cc", "bb", "aa"])
        #expect(throws: StoreError.self) { try entries[1].document.get() }
        #expect(try entries[0].document.get().partner.name == "apple")
    }

    @Test("tells of a store that is not there, with the next step")
    func missing() throws {
        let nothing = "\(folder.path)/nothing"
        let first = #expect(throws: StoreError.self) { try PartnerStore(opening: nothing) }
        #expect(first?.description == "There is no store at \(nothing). 'seventy init \(nothing)' makes one.")
        #expect(first?.kind == .missing)
        let second = #expect(throws: StoreError.self) { try PartnerStore(opening: folder.path) }
        #expect(
            second?.description
                == "\(folder.path) is no store: it has no store.json. Name another folder, or make a store with 'seventy init'."
        )
    }

    @Test("suggests the nearest partner", arguments: [("contso", "contoso"), ("../contoso", nil), ("xyz", nil)])
    func nearest(_ id: String, _ expected: String?) throws {
        let store = try folder.store(["contoso": partnerText("contoso", "Contoso")])
        let error = #expect(throws: StoreError.self) { try store.partner(id) }
        guard case .noSuchPartner(id, let nearest)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(nearest == expected || id == "../contoso")
        #expect(error?.kind == .missing)
    }

    @Test("opens a newer store read-only, with a finding")
    func newerStore() throws {
        _ = try folder.store(["aa": partnerText("aa", "A")])
        try folder.write("{\"format\": 2, \"title\": \"Later\"}", to: "store.json")
        let store = try PartnerStore(opening: folder.path)
        #expect(store.readOnlyReason == "a newer version of seventy wrote this store")
        #expect(try store.partner("aa").partner.name == "A")
        #expect(
            store.validate().map(\.description) == [
                "store.json:1:12: format: expected at most 1, the newest format that this version of seventy can write, found 2"
            ])
        #expect(throws: StoreError.self) { try store.renamePartner("aa", to: "B", note: note) }
    }

    @Test("refuses a faulty store.json")
    func faultySettings() throws {
        _ = try folder.store()
        try folder.write("{\"format\": 1, \"asOf\": \"2022-02-30\",\n \"title\": 7}", to: "store.json")
        let error = #expect(throws: StoreError.self) { try PartnerStore(opening: folder.path) }
        #expect(
            error?.description == """
                store.json:1:23: asOf: expected a day such as "2022-10-15", found the text "2022-02-30"
                store.json:2:11: title: expected a text, found 7
                """)
        #expect(error?.kind == .badData)
    }

    @Test("adds and overrides editions, and reports faulty ones")
    func editions() throws {
        let store = try folder.store()
        try folder.write(
            "{\"format\": 1, \"id\": \"2027-01\", \"title\": \"Own\", \"extends\": \"2026-07\"}",
            to: "programs/2027-01.json")
        try folder.write("{\"format\": 1, \"id\": \"2022-10\"}", to: "programs/bad.json")
        try folder.write("nonsense", to: "programs/worse.json")
        let (catalog, findings) = store.catalog()
        #expect(try catalog.edition("2027-01").designations.count == 6)
        #expect(try catalog.edition("2022-10").designations.count == 6)
        #expect(Set(findings.map(\.file)) == ["programs/bad.json", "programs/worse.json"])
    }
}
