import JSONTree
import TestSupport
import Testing

@Suite struct PlanCommandTests {
    private let sample = SampleStore.path

    private func plan(_ arguments: String...) throws -> JSONNode {
        let result = BuiltProgram.run(["plan"] + arguments + ["--json"], environment: ["SEVENTY_STORE": sample])
        #expect(result.status == 0, "\(result.error)")
        return try JSONNode.parse(result.output)
    }

    private func items(_ node: JSONNode?) -> [JSONNode] {
        guard case .array(let items)? = node?.content else { return [] }
        return items
    }

    private func text(_ node: JSONNode?) -> String {
        switch node?.content {
        case .string(let text)?, .number(let text)?: text
        default: ""
        }
    }

    @Test(arguments: ["contoso", "northwind", "adatum"])
    func itsEditsGivenToWhatIfGiveItsResult(partner: String) throws {
        let plan = try plan(partner, "--designation", "infrastructure", "--designation", "security")
        #expect(plan["version"] == 1)
        #expect(plan["reachable"] == true)
        #expect(items(plan["blockedBy"]).isEmpty)
        var arguments = ["what-if", partner, "--json"]
        for edit in items(plan["edits"]) {
            arguments += ["--set", "\(text(edit["input"]))=\(text(edit["to"]))"]
        }
        let result = BuiltProgram.run(arguments, environment: ["SEVENTY_STORE": sample])
        #expect(result.status == 0, "\(result.error)")
        let scores = items(try JSONNode.parse(result.output)["designations"])
        #expect(items(plan["result"]).count == 2)
        for promised in items(plan["result"]) {
            let score = scores.first { $0["id"] == promised["id"] }
            #expect(score?["score"] == promised["score"])
            #expect(score?["qualified"] == promised["qualified"])
            #expect(promised["qualified"] == true)
        }
    }

    @Test func withoutADesignationItRanksAllAndPlansTheNearest() throws {
        let plan = try plan("contoso")
        #expect(items(plan["ranking"]).count == 6)
        #expect(items(plan["designations"]) == ["data-ai"])
        #expect(items(plan["ranking"]).first?["cost"] == 0)
    }

    @Test func aBudgetThatIsTooSmallStandsInTheWay() throws {
        let plan = try plan("contoso", "--designation", "infrastructure", "--budget", "1")
        #expect(plan["reachable"] == false)
        #expect(items(plan["blockedBy"]).first?["limit"] == "budget")
        #expect(items(plan["edits"]).isEmpty)
    }

    /// No plan costs more than all that can be typed as a cost.
    @Test(arguments: ["1000000001", "1e11", "1e400"]) func aBudgetWithoutEndIsRefused(budget: String) {
        func run(_ budget: String) -> BuiltProgram.Result {
            BuiltProgram.run(["plan", "contoso", "--budget", budget], environment: ["SEVENTY_STORE": sample])
        }
        let result = run(budget)
        #expect(
            result.status == 64 && result.error.contains("from 0 to 1000000000, not '\(budget)'"), "\(result.error)")
        #expect(run("1e9").status == 0)
    }

    @Test func everyFaultOfTheOptionsIsToldAtOnce() {
        let result = BuiltProgram.run([
            "plan", "--edition", "2022-10", "--cost", "exams=1", "--limit", "AZ-305", "--rule-out", "nothing",
        ])
        #expect(result.status == 64)
        #expect(result.error.contains("'--cost exams=1': There is no input or certification 'exams'"))
        #expect(result.error.contains("'--limit AZ-305' has no value."))
        #expect(result.error.contains("'--rule-out nothing': "))
    }

    @Test func asText() {
        let result = BuiltProgram.run(
            ["plan", "contoso", "--designation", "infrastructure"], environment: ["SEVENTY_STORE": sample])
        expectGolden(result.output, "plan-contoso.txt")
    }

    @Test func itsExamplesStandInTheHelp() {
        #expect(BuiltProgram.run(["--help"]).output.contains("  plan "))
    }
}
