import JSONTree
import TestSupport
import Testing

@Suite struct ScoreCommandTests {
    @Test(arguments: ["score", "gaps"])
    func onePartnerAsText(command: String) {
        let result = StoreFixture().run(command, "contoso")
        #expect(result.status == 0, "\(result.error)")
        expectGolden(result.output, "\(command)-contoso.txt")
    }

    @Test(arguments: ["score", "gaps"])
    func onePartnerAsJSON(command: String) {
        let result = StoreFixture().run(command, "contoso", "--designation", "security", "--json")
        #expect(result.status == 0, "\(result.error)")
        expectGolden(result.output, "\(command)-contoso.json")
    }

    @Test(arguments: ["score", "partners"])
    func allPartnersAsText(command: String) {
        let store = StoreFixture(partners: ["contoso": StoreFixture.contoso, "fabrikam": StoreFixture.fabrikam])
        let result = store.run(command)
        #expect(result.status == 0, "\(result.error)")
        expectGolden(result.output, "\(command)-all.txt")
    }

    @Test func withoutANameTheDocumentListsPartnersEvenIfThereIsOne() throws {
        let store = StoreFixture()
        let all = try JSONNode.parse(store.run("score", "--json").output)
        let one = try JSONNode.parse(store.run("score", "contoso", "--json").output)
        #expect(all["version"] == 1)
        guard case .array(let partners)? = all["partners"]?.content, let first = partners.first else {
            Issue.record("no list of partners")
            return
        }
        #expect(partners.count == 1)
        #expect(first["designations"] == one["designations"])
        #expect(first["version"] == nil)
    }

    @Test func trackOfOneDesignation() throws {
        let result = StoreFixture().run(
            "score", "contoso", "--designation", "modern-work", "--track", "modern-work=smb", "--json")
        let items = try #require(try JSONNode.parse(result.output)["designations"]?.list)
        #expect(items.count == 1)
        #expect(items[0]["track"] == "smb")
        #expect(items[0]["requestedTrack"] == "smb")
        #expect(items[0]["trackReason"] == "requested")
    }

    @Test func aMistypedPartnerIsAnsweredWithTheNearest() {
        let result = StoreFixture().run("score", "contso")
        #expect(result.status == 66)
        #expect(result.error.contains("There is no partner 'contso'"))
        #expect(result.error.contains("Did you mean 'contoso'?"))
    }

    @Test func aPartnerAnswersToItsName() {
        #expect(StoreFixture().run("score", "contoso consulting").status == 0)
    }

    @Test func theOthersAreShownWhenOneDocumentIsFaulty() {
        let store = StoreFixture(partners: ["contoso": StoreFixture.contoso, "broken": StoreFixture.broken])
        let all = store.run("score")
        #expect(all.status == 65)
        #expect(all.output.contains("Contoso Consulting"))
        #expect(all.error.contains("broken"))
        let one = store.run("score", "broken")
        #expect(one.status == 65)
        #expect(one.error.contains("partners/broken.json:1:"), "\(one.error)")
        #expect(store.run("score", "contoso").status == 0)
    }

    @Test func namesNeverReachTheTerminalUncleaned() {
        let store = StoreFixture(partners: [
            "evil": #"{"format": 1, "id": "evil", "name": "a\u001b[31mb\u202ec\nd", "asOf": "2022-10-15"}"#
        ])
        for command in ["score", "partners", "gaps"] {
            let output = store.run(command).output
            #expect(!output.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
            #expect(output.contains("[31mbc d"))
        }
    }

    @Test func theDashboardPrintsTheOverviewWhereThereIsNoTerminal() {
        let store = StoreFixture()
        for result in [store.run(), store.run(store.path), store.run("--plain"), store.run("dashboard", store.path)] {
            #expect(result.status == 0, "\(result.error)")
            #expect(result.output.contains("Contoso Consulting"))
        }
    }

    @Test func aWhatIfChangesNothing() {
        let store = StoreFixture()
        let before = store.document("contoso")
        let result = store.run("what-if", "contoso", "--set", "azure.net-customer-adds=3")
        #expect(result.status == 0)
        expectGolden(result.output, "what-if-contoso.txt")
        #expect(store.document("contoso") == before)
    }
}
