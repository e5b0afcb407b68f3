import JSONTree
import TestSupport
import Testing

@Suite struct ProgramCommandTests {
    @Test(arguments: TestEditions.names)
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
            #expect(
                members.map(\.name) == [
                    "name", "designation", "track", "metric", "part", "unit", "aliases", "kind", "form",
                ])
        }
        let names = rows.compactMap { row in row["name"] }
        for name in ["membership.anniversary", "membership.legacy.security", "designation.security.attained"] {
            #expect(names.contains(.string(name)))
        }
        #expect(names.contains("training.activations"))
        #expect(names.contains("training.security.surveys"))
        let aliases = shared.compactMap { row -> JSONNode? in row["aliases"] }
        #expect(aliases.contains(.array(["infrastructure.net-customer-adds"])))
    }

    @Test func inputsAreTakenAsTheyAreListed() throws {
        let result = BuiltProgram.run(["program", "inputs", "--edition", "2022-10"])
        #expect(result.status == 0)
        for (input, value) in [
            ("membership.anniversary", "2023-11-11"), ("designation.security.attained", "2022-11-11"),
            ("specialization.threat-protection.anniversary", "2023-02-03"), ("training.activations", "1200"),
            ("membership.legacy.security", "gold"),
        ] {
            #expect(result.output.contains("\n  \(input) "), "\(input)")
            let taken = BuiltProgram.run(["what-if", "--edition", "2022-10", "--set", "\(input)=\(value)"])
            #expect(taken.status == 0, "\(taken.error)")
        }
    }

    @Test func differencesAreToldWithTheirDayAndSource() throws {
        let result = BuiltProgram.run(["program", "diff", "2025-03", "2026-11-28"])
        #expect(result.status == 0, "\(result.error)")
        for words in [
            "2025-03 on 1 Mar 2025 → 2026-07 on 28 Nov 2026",
            "designation benefits, a year: 4730 USD → 4875 USD", "from 9 Apr 2026; ",
            "+ SC-500: Cloud and AI Security Engineer Associate", "from 30 Jul 2026; ",
            "name: Information Protection and Governance → Data Security", "from 26 Aug 2025; ",
            "open to enrol: yes → no longer", "from 15 Sep 2026; ", "− DP-203: Azure Data Engineer Associate",
        ] {
            #expect(result.output.contains(words), "\(words)")
        }
        let turned = BuiltProgram.run(["program", "diff", "2026-11-28", "2025-03"])
        #expect(turned.status == 0 && turned.output == result.output)
        let nothing = BuiltProgram.run(["program", "diff", "2026-11-01", "2026-11-28"])
        #expect(nothing.output.hasSuffix("\n\n  Nothing changes.\n"))
    }

    @Test func differencesAsJSON() throws {
        let result = BuiltProgram.run(
            ["program", "diff", "2022-11-08", "2022-11-09", "--json"])
        let document = try JSONNode.parse(result.output)
        #expect(document["version"] == 1)
        #expect(document["from"] == .object(["edition": "2022-10", "day": "2022-11-08"]))
        guard case .array(let changes)? = document["changes"]?.content else {
            Issue.record("no list")
            return
        }
        #expect(changes.count == 2)
        for change in changes {
            #expect(change["kind"] == "changed")
            #expect(change["subject"] == "refresh")
            #expect(change["before"] == "by day 10 of the month")
            #expect(change["after"] == "by day 20 of the month")
            #expect(change["day"] == "2022-11-09")
            #expect(change["confidence"] == "medium")
        }
    }

    @Test(arguments: [
        (["2022-11", "2026-07"], "'2022-11' is neither an edition nor a day. Did you mean '2022-10'?"),
        (["2022-10", "2026-07", "--designation", "secuirty"], "Did you mean 'security'?"),
    ])
    func differencesOfWhatIsNone(arguments: [String], words: String) {
        let result = BuiltProgram.run(["program", "diff"] + arguments)
        #expect(result.status == 64)
        #expect(result.error.contains(words), "\(result.error)")
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
