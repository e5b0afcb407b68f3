import JSONTree
import SolutionsPartner
import TestSupport
import Testing

@Suite struct StandingCommandTests {
    /// The sample partners, which tell the examples of the FAQ and of later years.
    static let partners = ["partner-a", "fabrikam", "tailspin", "northwind", "adatum"]

    static func run(_ arguments: String...) -> BuiltProgram.Result {
        BuiltProgram.run(arguments, environment: ["SEVENTY_STORE": SampleStore.path])
    }

    static func json(_ command: String, _ partner: String, _ more: String...) throws -> JSONNode {
        let result = BuiltProgram.run(
            [command, partner, "--json"] + more, environment: ["SEVENTY_STORE": SampleStore.path])
        try #require(result.status == 0, "\(result.error)")
        return try JSONNode.parse(result.output)
    }

    @Test(arguments: partners)
    func standingAsText(partner: String) {
        let result = Self.run("standing", partner)
        #expect(result.status == 0, "\(result.error)")
        expectGolden(result.output, "standing-\(partner).txt")
    }

    @Test(arguments: [("anniversary", "fabrikam"), ("badges", "tailspin"), ("badges", "northwind")])
    func partsAsText(command: String, partner: String) {
        let result = Self.run(command, partner)
        #expect(result.status == 0, "\(result.error)")
        expectGolden(result.output, "\(command)-\(partner).txt")
    }

    @Test(arguments: [("anniversary", "fabrikam"), ("badges", "tailspin")])
    func partsAsJSON(command: String, partner: String) {
        let result = Self.run(command, partner, "--json")
        #expect(result.status == 0, "\(result.error)")
        expectGolden(result.output, "\(command)-\(partner).json")
    }

    @Test func partnerALosesThreatProtection() throws {
        let before = try Self.json("standing", "partner-a").item("specializations", named: "Threat Protection")
        #expect(before?["state"] == "at-risk")
        #expect(before?["decisionDate"] == "2023-02-03")
        #expect(before?["heldThrough"] == "2023-02-02")
        let last = try Self.json("standing", "partner-a", "--as-of", "2023-02-02")
        #expect(last.item("specializations", named: "Threat Protection")?["state"] == "at-risk")
        let after = try Self.json("standing", "partner-a", "--as-of", "2023-02-03")
        #expect(after.item("specializations", named: "Threat Protection")?["state"] == "lost")
    }

    @Test func fabrikamSharesOneAnniversary() throws {
        let document = try Self.json("standing", "fabrikam")
        #expect(document["anniversary"] == "2023-11-14")
        for id in ["modern-work", "business-applications", "security"] {
            let designation = document.item("designations", id: id)
            #expect(designation?["state"] == "enrolled")
            #expect(designation?["validThrough"] == "2023-11-14")
            // What is held shows its badge as long as it is there.
            #expect(designation?["badgeThrough"] == designation?["heldThrough"])
        }
        #expect(document.item("designations", id: "security")?["attainedOn"] == "2023-02-09")
        // Nobody publishes the silver fee, so it is unknown rather than zero.
        let fee = document.item("options", id: "legacy-benefits")?["fee"]
        #expect(fee?["known"] == false)
        guard case .null? = fee?["amount"]?.content else {
            Issue.record("the unknown fee is not null")
            return
        }
    }

    @Test func theMicrosoftCloudBadgeTakesAllDesignations() throws {
        #expect(try Self.json("standing", "tailspin")["microsoftCloudBadge"] == true)
        #expect(try Self.json("badges", "tailspin")["microsoftCloudBadge"] == true)
        #expect(try Self.json("standing", "fabrikam")["microsoftCloudBadge"] == false)
    }

    /// The members that the contract promises, by the list or object they belong to.
    static let shape: [(String, [String])] = [
        ("designations", ["id", "state", "attainedOn", "validThrough", "badge", "reasons", "explanations"]),
        ("options", ["id", "available", "chosen", "keepsDesignation", "fee", "reasons"]),
        ("specializations", ["name", "state", "opensWith", "decisionDate", "reasons"]),
        ("dependents", ["id", "allowed", "through", "reason"]),
    ]

    @Test(arguments: partners)
    func theDocumentKeepsItsShape(partner: String) throws {
        let document = try Self.json("standing", partner)
        #expect(document["version"] == 1)
        #expect(document["partner"] == JSONNode(.string(partner)))
        for (list, names) in Self.shape {
            let items = document.list(list)
            #expect(!items.isEmpty)
            for item in items {
                for name in names { #expect(item[name] != nil, "\(list) has no \(name)") }
            }
        }
        for name in ["asOf", "edition", "anniversary", "expertMSP"] { #expect(document[name] != nil) }
        for name in ["state", "missing", "decisionDate"] { #expect(document["expertMSP"]?[name] != nil) }
        #expect(
            document.list("options").map { $0["id"]?.summary ?? "" }
                == ["solutions-partner-benefits", "legacy-benefits", "lapse"].map { JSONNode(.string($0)).summary })
    }

    @Test(arguments: ["standing", "anniversary", "badges"])
    func withoutANameTheDocumentListsPartnersEvenIfThereIsOne(command: String) throws {
        let all = try JSONNode.parse(StoreFixture().run(command, "--json").output)
        #expect(all["version"] == 1)
        #expect(all.list("partners").count == 1)
        #expect(all.list("partners").first?["version"] == nil)
        let none = try JSONNode.parse(StoreFixture(partners: [:]).run(command, "--json").output)
        #expect(none["partners"] != nil && none.list("partners").isEmpty)
        #expect(StoreFixture(partners: [:]).run(command).output.contains("no partners yet"))
    }

    @Test func feesComeFromTheStore() throws {
        let store = StoreFixture()
        writeFile(
            "\(store.path)/store.json",
            #"{"format": 1, "fees": {"currency": "EUR", "solutionsPartner": 4200.5}}"#)
        let document = try JSONNode.parse(store.run("standing", "contoso", "--json").output)
        let fee = document.item("options", id: "solutions-partner-benefits")?["fee"]
        #expect(fee?["currency"] == "EUR")
        #expect(fee?["amount"]?.summary == "4200.5")
        #expect(fee?["publishedDefault"] == false)
        #expect(store.run("standing", "contoso").output.contains("4,200.5 EUR\n"))
    }

    static let faultyFees: [(String, String)] = [
        (#"{"currency": "EUR", "solutionsPartner": -1}"#, "fees.solutionsPartner"),
        (#"{"solutionsPartner": 1}"#, "fees"), (#"{"currency": "EUR", "gold": 1}"#, "fees.gold"),
        (#"{"currency": "a;b"}"#, "fees.currency"), (#"{"currency": 7}"#, "fees.currency"),
    ]

    @Test(arguments: faultyFees)
    func faultyFeesAreToldWithTheirPlace(fees: String, path: String) {
        let store = StoreFixture()
        writeFile("\(store.path)/store.json", "{\"format\": 1, \"fees\": \(fees)}")
        for result in [store.run("standing", "contoso"), store.run("validate", store.path)] {
            let text = result.output + result.error
            #expect(result.status == 65)
            #expect(text.contains("store.json:1:"), "\(text)")
            #expect(text.contains(path), "\(text)")
        }
    }

    @Test(arguments: ["standing", "anniversary", "badges"])
    func mistakesAreAnswered(command: String) {
        let store = StoreFixture(partners: ["contoso": StoreFixture.contoso, "broken": StoreFixture.broken])
        #expect(store.run(command, "contso").status == 66)
        #expect(store.run(command, "contoso", "--as-of", "2022-02-30").status == 64)
        #expect(store.run(command, "contoso", "--edition", "2021").status == 64)
        #expect(store.run(command, "broken").status == 65)
        let all = store.run(command)
        #expect(all.status == 65)
        #expect(all.output.contains("Contoso Consulting"))
    }

    @Test func noNameReachesTheTerminalUncleaned() {
        var partners: [String: String] = [:]
        for (place, name) in Hostile.texts.filter({ !$0.isBlank }).enumerated() {
            partners["evil-\(place)"] = """
                {"format": 1, "id": "evil-\(place)", "name": \(JSONNode(.string(name)).formatted()),
                 "asOf": "2022-10-15", "specializations": {"unheard-of": {"anniversary": "2023-01-01"}}}
                """
        }
        let store = StoreFixture(partners: partners)
        for command in ["standing", "anniversary", "badges"] {
            let result = store.run(command)
            #expect(result.status == 0, "\(result.error)")
            #expect(result.output.contains("evil-\(partners.count - 1)"))
            #expect(!result.output.unicodeScalars.contains { Hostile.isForbidden($0) && $0 != "\n" })
        }
    }
}

extension JSONNode {
    /// The items of a list; empty for anything else.
    func list(_ name: String) -> [JSONNode] {
        guard case .array(let items)? = self[name]?.content else { return [] }
        return items
    }

    /// The item of a list with an identifier.
    func item(_ list: String, id: String) -> JSONNode? { self.list(list).first { $0["id"] == JSONNode(.string(id)) } }

    /// The item of a list with a name.
    func item(_ list: String, named name: String) -> JSONNode? {
        self.list(list).first { $0["name"] == JSONNode(.string(name)) }
    }
}
