import JSONTree
import TestSupport
import Testing

@Suite struct ProgramCommandTests {
    @Test(arguments: ["2022-03", "2022-10", "2023-01", "2023-06", "2023-12", "2026-07"])
    func showsEveryEdition(id: String) {
        let result = BuiltProgram.run(["program", "show", id])
        #expect(result.status == 0)
        #expect(result.output.hasPrefix(id))
    }

    @Test func listAsText() {
        expectGolden(BuiltProgram.run(["program", "list"]).output, "program-list.txt")
    }

    @Test func showAsText() {
        let result = BuiltProgram.run(["program", "show", "2022-10", "--designation", "security"])
        expectGolden(result.output, "program-show-security.txt")
    }

    @Test func inputsAreOneRowForEachDesignation() throws {
        let result = BuiltProgram.run(["program", "inputs", "--edition", "2022-10", "--json"])
        guard case .array(let rows) = try JSONNode.parse(result.output).content else {
            Issue.record("not a list")
            return
        }
        let shared = rows.filter { $0["name"] == "azure.net-customer-adds" }
        #expect(shared.count > 1)
        for row in rows {
            guard case .object(let members) = row.content else { continue }
            #expect(members.map(\.name) == ["name", "designation", "track", "metric", "part", "unit", "aliases"])
        }
        let aliases = shared.compactMap { row -> JSONNode? in row["aliases"] }
        #expect(aliases.contains(.array(["infrastructure.net-customer-adds"])))
    }

    @Test func checkReportsEveryFaultWithItsPlace() {
        let document = """
            {
              "format": 1,
              "id": "mine",
              "title": 4,
              "qualification": {"points": -1, "maximum": 100, "source": [], "confidence": "high"},
              "designations": {}
            }
            """
        let result = BuiltProgram.run(["program", "check", "-"], input: document)
        #expect(result.status == 65)
        #expect(result.output.contains("standard input:4:12: title: expected a text, found 4\n"))
        #expect(result.output.contains("standard input:5:31: qualification.points: expected"))
        #expect(result.error.hasPrefix("Error: standard input has "))
    }

    @Test func checkSaysSoWhenThereIsNothing() {
        let document = """
            {"format": 1, "id": "mine", "title": "My own", "extends": "2022-10"}
            """
        let result = BuiltProgram.run(["program", "check", "-"], input: document)
        #expect(result.status == 0, "\(result.output)")
        #expect(result.output == "standard input: no faults. Edition mine has 6 designations.\n")
    }
}
