import JSONTree
import TestSupport
import Testing

@Suite struct StoreCommandTests {
    @Test func aStoreGrowsFromNothing() throws {
        let folder = TemporaryFolder()
        let path = folder.path + "/new"
        func run(_ arguments: String...) -> BuiltProgram.Result {
            BuiltProgram.run(arguments + ["--store", path])
        }
        #expect(BuiltProgram.run(["init", path]).status == 0)
        #expect(BuiltProgram.run(["init", path]).status == 73)
        #expect(run("score").output.contains("no partners yet"))
        let added = run("partner", "add", "contoso", "--name", "Contoso", "--account", "4455667")
        #expect(added.status == 0, "\(added.error)")
        #expect(added.output == "Added Contoso (contoso).\n")
        #expect(run("partner", "add", "contoso").status == 73)
        #expect(run("partner", "add", "../evil").status == 64)
        #expect(run("partner", "rename", "contoso", "Contoso Consulting").status == 0)
        let partners = try JSONNode.parse(run("partners", "--json").output)["partners"]
        guard case .array(let items)? = partners?.content, let first = items.first else {
            Issue.record("no partners")
            return
        }
        #expect(first["id"] == "contoso")
        #expect(first["name"] == "Contoso Consulting")
        #expect(first["account"] == "4455667")
        #expect(first["best"] == JSONNode.null)
        let refused = run("partner", "remove", "contoso")
        #expect(refused.status == 1)
        #expect(refused.output == "This would remove Contoso Consulting (contoso) with 0 facts.\n")
        #expect(refused.error == "Nothing was changed. If that is meant, add --yes.\n")
        #expect(run("partner", "remove", "contoso", "--yes").status == 0)
        #expect(run("score", "contoso").status == 66)
    }

    @Test func theSampleStoreHasNoFindings() {
        let folder = TemporaryFolder()
        let path = folder.path + "/sample"
        #expect(BuiltProgram.run(["init", path, "--sample"]).status == 0)
        let validated = BuiltProgram.run(["validate", path])
        #expect(validated.status == 0, "\(validated.output)")
        #expect(BuiltProgram.run(["score", "--store", path]).status == 0)
        #expect(BuiltProgram.run([path]).output.contains("Contoso"))
    }

    @Test func validateTellsEveryFinding() throws {
        let store = StoreFixture(partners: [
            "contoso": StoreFixture.contoso, "broken": StoreFixture.broken,
            "odd": #"{"format": 1, "id": "odd", "name": "Odd", "measures": {"azure.net-customer-ads": {"value": 1}}}"#,
        ])
        let result = store.run("validate")
        #expect(result.status == 65)
        #expect(result.output.contains("partners/broken.json:1:"))
        #expect(result.output.contains("partners/odd.json:1:"))
        #expect(!result.output.contains("contoso.json"))
        #expect(result.error.contains("2 findings"))
        #expect(store.run("validate", store.path).status == 65)
        let programs = store.run("validate", "--json")
        #expect(programs.status == 65)
        let document = try JSONNode.parse(programs.output)
        guard case .array(let findings)? = document["findings"]?.content else {
            Issue.record("no findings")
            return
        }
        #expect(document["partners"] == 3 && findings.count == 2)
        let odd = try #require(findings.first { $0["file"] == "partners/odd.json" })
        #expect(odd["line"] == 1 && odd["place"] == "measures[\"azure.net-customer-ads\"]", "\(odd)")
    }

    @Test func validateSaysSoWhenThereIsNothing() {
        let store = StoreFixture()
        let result = store.run("validate")
        #expect(result.status == 0, "\(result.output)")
        #expect(result.output == "\(store.path): no findings, 1 partner.\n")
    }

    @Test func aFolderThatIsNoStoreIsNotOpened() {
        let folder = TemporaryFolder()
        let result = BuiltProgram.run([folder.path])
        #expect(result.status == 66)
        #expect(result.error.contains("store.json"))
    }
}
