import JSONTree
import Pages
import TestSupport
import Testing

@Suite struct ScenarioCommandTests {
    private let store = StoreFixture()

    private func save(_ name: String, _ edits: String...) {
        let result = BuiltProgram.run(
            ["scenario", "save", "contoso", name, "--store", store.path] + edits.flatMap { ["--set", $0] })
        #expect(result.status == 0, "\(result.error)")
    }

    private func saveTwo() {
        save("two-more", "azure.net-customer-adds=4")
        save("growth", "azure.usage-growth=9", "security.net-customer-adds.m365=5")
    }

    /// The output without who saved what when, which differs from run to run.
    private func stable(_ text: String) throws -> String {
        let author = try #require(
            try JSONNode.parse(readFile("\(store.path)/scenarios/contoso/two-more.json") ?? "")["author"])
        guard case .string(let name) = author.content else { return text }
        let day = try #require(readFile("\(store.path)/scenarios/contoso/two-more.json")).split(separator: "\n")
            .first { $0.contains("\"created\"") }?.split(separator: "\"").last { $0.contains("T") }?.prefix(10)
        let written = Words.usual.day(ofMoment: String(try #require(day)))
        let withoutDay = text.split(separator: written, omittingEmptySubsequences: false).joined(
            separator: "15 Oct 2022")
        return withoutDay.split(separator: "by \(name)\n", omittingEmptySubsequences: false).joined(
            separator: "by joe\n")
    }

    @Test func oneIsShown() throws {
        saveTwo()
        let shown = store.run("scenario", "show", "contoso", "two-more")
        #expect(shown.status == 0, "\(shown.error)")
        expectGolden(try stable(shown.output), "scenario-show.txt")
        let list = store.run("scenario", "list")
        #expect(list.output.split(separator: "\n").count == 3)
        #expect(store.run("scenario", "list", "Contoso Consulting").output == list.output)
    }

    @Test func aPlanIsKept() throws {
        let options = ["--designation", "infrastructure", "--cost", "exam=1"]
        let plan = BuiltProgram.run(["plan", "contoso", "--store", store.path, "--json"] + options)
        let saved = BuiltProgram.run(
            ["scenario", "save", "contoso", "cheapest", "--from-plan", "--store", store.path] + options)
        #expect(saved.status == 0, "\(saved.error)")
        let shown = store.run("scenario", "show", "contoso", "cheapest", "--json")
        func inputs(_ text: String, _ value: String) throws -> [String] {
            guard case .array(let edits)? = try JSONNode.parse(text)["edits"]?.content else { return [] }
            return edits.map { "\($0["input"]?.content as Any) \($0[value]?.content as Any)" }.sorted()
        }
        let planned = try inputs(plan.output, "to")
        #expect(!planned.isEmpty)
        #expect(try inputs(shown.output, "new") == planned)
        #expect(shown.output.contains("Plan for Infrastructure"))
    }

    @Test(arguments: [
        (["--from-plan", "--budget", "1"], Int32(1), "more than the budget of 1."),
        (["--set", "azure.net-customer-adds=4", "--spare"], 64, "mean something with --from-plan only."),
        ([], 64, "Use --set INPUT=VALUE, --unset INPUT or --from-plan."),
    ])
    func whatCannotBeKeptIsTold(options: [String], status: Int32, text: String) {
        let result = BuiltProgram.run(["scenario", "save", "contoso", "none", "--store", store.path] + options)
        #expect(result.status == status)
        #expect(result.error.contains(text))
    }

    @Test(arguments: ["table", "markdown", "csv"])
    func severalAreCompared(format: String) throws {
        saveTwo()
        let result = store.run("scenario", "compare", "contoso", "two-more", "growth", "--changed", "--format", format)
        #expect(result.status == 0, "\(result.error)")
        expectGolden(try stable(result.output), "scenario-compare-\(format).txt")
    }

    @Test func aComparisonIsSortedAndForPrograms() throws {
        saveTwo()
        func columns(_ order: String) throws -> JSONNode? {
            let result = store.run("scenario", "compare", "contoso", "two-more", "growth", "--sort", order, "--json")
            #expect(result.status == 0, "\(result.error)")
            return try JSONNode.parse(result.output)["columns"]
        }
        #expect(try columns("given") == .array(["today", "two-more", "growth"]))
        #expect(try columns("name") == .array(["today", "growth", "two-more"]))
        #expect(try columns("score") == .array(["today", "growth", "two-more"]))
        #expect(try columns("cost") == .array(["today", "two-more", "growth"]))
        #expect(try columns("qualified") == .array(["today", "growth", "two-more"]))
        let five = store.run("scenario", "compare", "contoso", "a", "b", "c", "d", "e")
        #expect(five.status == 64)
        #expect(store.run("scenario", "compare", "contoso", "growth", "growth").status == 64)
    }

    @Test func whatIfBeginsWithAScenario() throws {
        saveTwo()
        let direct = store.run("what-if", "contoso", "--set", "azure.net-customer-adds=4")
        #expect(store.run("what-if", "contoso", "--scenario", "two-more").output == direct.output)
        let more = store.run("what-if", "contoso", "--scenario", "two-more", "--set", "azure.net-customer-adds=5")
        #expect(more.output == store.run("what-if", "contoso", "--set", "azure.net-customer-adds=5").output)
        #expect(store.run("what-if", "contoso", "--scenario", "one-more").status == 66)
        #expect(store.run("what-if", "--scenario", "two-more").status == 64)
        let json = try JSONNode.parse(store.run("what-if", "contoso", "--scenario", "two-more", "--json").output)
        #expect(json["leftOut"] == .array([]))
    }

    @Test func applyingAsksFirstAndThenMakesFacts() throws {
        saveTwo()
        let before = store.document("contoso")
        let asked = store.run("scenario", "apply", "contoso", "two-more")
        #expect(asked.status == 1)
        #expect(asked.output.contains("azure.net-customer-adds  2 → 4"))
        #expect(store.document("contoso") == before)
        let done = store.run("scenario", "apply", "contoso", "two-more", "--yes")
        #expect(done.status == 0, "\(done.error)")
        let document = try JSONNode.parse(try #require(store.document("contoso")))
        #expect(document.value(at: ["measures", "azure.net-customer-adds", "value"]) == 4)
        #expect(store.run("log").output.contains("scenario two-more"))
        let again = store.run("scenario", "apply", "contoso", "two-more", "--yes")
        #expect(again.output.contains("Nothing to change"))
        let shown = store.run("scenario", "show", "contoso", "two-more").output
        #expect(shown.contains("The facts have moved on since"))
        #expect(shown.contains("azure.net-customer-adds  the facts say the same"))
        #expect(store.run("scenario", "rebase", "contoso", "two-more").output.contains("Dropped"))
        #expect(store.run("scenario", "rebase", "contoso", "two-more").output.contains("already"))
    }

    @Test func namesAreChangedCopiedAndDeleted() {
        saveTwo()
        #expect(store.run("scenario", "rename", "contoso", "growth", "growing").status == 0)
        #expect(store.run("scenario", "duplicate", "contoso", "growing", "copy").status == 0)
        #expect(store.run("scenario", "duplicate", "contoso", "growing", "two-more").status == 73)
        #expect(store.run("scenario", "rename", "contoso", "growing", "../evil").status == 64)
        let deleted = store.run("scenario", "delete", "contoso", "copy")
        #expect(deleted.status == 0, "\(deleted.error)")
        let entry = deleted.output.split(separator: "'seventy undo ").last?.prefix { $0 != "'" } ?? ""
        #expect(store.run("scenario", "show", "contoso", "copy").status == 66)
        #expect(store.run("undo", String(entry)).status == 0)
        #expect(store.run("scenario", "show", "contoso", "copy").status == 0)
        #expect(store.run("scenario", "shwo", "contoso", "copy").status == 64)
    }

    @Test func anotherEditionMarksWhatItDoesNotKnow() {
        save("security", "security.net-customer-adds.m365=5")
        writeFile("\(store.path)/scenarios/contoso/.keep", "")
        let shown = store.run("scenario", "show", "contoso", "security", "--edition", "2026-07")
        #expect(shown.status == 0, "\(shown.error)")
        let text = readFile("\(store.path)/scenarios/contoso/security.json") ?? ""
        writeFile(
            "\(store.path)/scenarios/contoso/security.json",
            text.split(separator: "security.net-customer-adds.m365").joined(separator: "security.not-yet"))
        let unknown = store.run("scenario", "show", "contoso", "security")
        #expect(unknown.output.contains("security.not-yet  edition 2022-10 does not know it"))
        #expect(store.run("scenario", "apply", "contoso", "security", "--yes").output.contains("Nothing to change"))
    }

    @Test func aFaultyOneIsNamedWithEveryFault() {
        saveTwo()
        writeFile("\(store.path)/scenarios/contoso/broken.json", #"{"format": 1, "name": 7}"#)
        let list = store.run("scenario", "list", "contoso")
        #expect(list.status == 65)
        #expect(list.output.contains("two-more"))
        #expect(list.error.contains("scenarios/contoso/broken.json:1:23: name: expected a text, found 7"))
        #expect(list.error.contains("expected a member \"edits\", found none"))
        let again = store.run("scenario", "save", "contoso", "two-more", "--set", "azure.deployments=1")
        #expect(again.status == 73)
        #expect(again.error.contains("add --replace"))
        #expect(store.run("scenario", "save", "contoso", "empty").status == 64)
    }
}
