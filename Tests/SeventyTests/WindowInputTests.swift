import JSONTree
import TestSupport
import Testing

/// What Partner Center shows of windows can be entered: it is listed, edited, supposed and asked of.
@Suite struct WindowInputTests {
    private static let new = #"{"format": 1, "id": "new", "name": "New", "measures": {}}"#

    private static let inputs: [(name: String, value: String, day: String)] = [
        ("security.highest-score.2023-09", "72", "2023-09-25"), ("membership.paid", "2023-09-01", "2023-09-25"),
        ("azure.track.enrolled", "smb", "2026-08-01"), ("azure.smb-customer-share", "85", "2026-08-01"),
        ("modern-work.highest-score.2026-08", "70.5", "2026-08-01"), ("membership.paid", "2026-07-01", "2026-08-01"),
    ]

    @Test(arguments: inputs) func isListed(name: String, value: String, day: String) throws {
        let text = BuiltProgram.run(["program", "inputs", "--as-of", day])
        #expect(text.status == 0 && text.output.contains(name), "\(text.output)")
        let json = try JSONNode.parse(BuiltProgram.run(["program", "inputs", "--as-of", day, "--json"]).output)
        guard case .array(let rows) = json.content else {
            Issue.record("no list")
            return
        }
        #expect(rows.contains { $0["name"] == JSONNode(.string(name)) })
    }

    @Test func allSixMonthsOfEveryDesignationAreListed() throws {
        let json = try JSONNode.parse(
            BuiltProgram.run(["program", "inputs", "--as-of", "2023-02-10", "--json"]).output)
        guard case .array(let rows) = json.content else {
            Issue.record("no list")
            return
        }
        let history = rows.filter { $0["kind"] == "history" }
        #expect(history.count == 36)
        for month in ["2022-09", "2022-10", "2022-11", "2022-12", "2023-01", "2023-02"] {
            #expect(history.contains { $0["name"] == JSONNode(.string("security.highest-score.\(month)")) })
        }
    }

    @Test(arguments: inputs) func isEdited(name: String, value: String, day: String) throws {
        let store = StoreFixture(partners: ["new": Self.new])
        let result = store.run("edit", "new", "--set", "\(name)=\(value)", "--as-of", day, "--reason", "seen")
        #expect(result.status == 0 && result.error.isEmpty, "\(result.error)")
        let document = try #require(store.document("new"))
        #expect(document.contains(value))
        if !name.hasPrefix("membership") {
            // Who entered it and when stands beside it.
            let measure = try JSONNode.parse(document).value(at: ["measures", name])
            #expect(measure?["by"] != nil && measure?["at"] != nil)
        }
        let again = store.run("edit", "new", "--unset", name, "--as-of", day)
        #expect(again.status == 0, "\(again.error)")
        #expect(store.document("new")?.contains("\"\(name)\"") == false)
        #expect(store.run("validate").status == 0)
    }

    @Test(arguments: inputs) func isSupposed(name: String, value: String, day: String) throws {
        let store = StoreFixture(partners: ["new": Self.new])
        let result = store.run("what-if", "new", "--set", "\(name)=\(value)", "--as-of", day)
        #expect(result.status == 0 && result.output.contains(name), "\(result.error)")
        let standing = store.run("standing", "new", "--set", "\(name)=\(value)", "--as-of", day)
        #expect(standing.status == 0 && standing.error.isEmpty, "\(standing.error)")
    }

    private func state(_ arguments: String..., day: String) throws -> String {
        let store = StoreFixture(partners: ["new": Self.new])
        let result = BuiltProgram.run(
            ["standing", "new", "--json", "--as-of", day] + arguments, environment: ["SEVENTY_STORE": store.path])
        try #require(result.status == 0, "\(result.error)")
        let document = try JSONNode.parse(result.output)
        return FAQTableTests.text(at: "designations.security.state", in: document)
    }

    @Test func theHighestScoreOfAMonthInTheWindowQualifies() throws {
        #expect(try state(day: "2024-08-15") == "in-progress")
        #expect(try state("--set", "security.highest-score.2024-05=72", day: "2024-08-15") == "qualified")
        #expect(try state("--set", "security.highest-score.2024-05=69", day: "2024-08-15") == "in-progress")
        #expect(try state("--set", "security.highest-score.2024-02=90", day: "2024-08-15") == "in-progress")
    }

    @Test func whatIsOddIsSaidAndTaken() throws {
        let store = StoreFixture(partners: ["new": Self.new])
        let result = store.run(
            "edit", "new", "--as-of", "2022-11-01", "--set", "designation.security.attained=2099-01-01", "--set",
            "membership.anniversary=2099-01-01", "--set", "azure.net-customer-adds=1e9")
        #expect(result.status == 0)
        let lines = result.error.split(separator: "\n")
        #expect(lines.count == 3 && lines.allSatisfy { $0.hasPrefix("Mind: ") }, "\(result.error)")
        #expect(store.document("new")?.contains("2099-01-01") == true)
        let sheet = store.run(
            "edit", "--as-of", "2022-11-01", "--from", "-", input: "partner,azure.net-customer-adds\nnew,2000000000\n")
        #expect(sheet.status == 0 && sheet.error.hasPrefix("Mind: new: azure.net-customer-adds"), "\(sheet.error)")
        let refused = store.run("edit", "new", "--as-of", "2026-08-01", "--set", "azure.smb-customer-share=101")
        #expect(refused.status == 64 && refused.error.contains("from 0 to 100 %"))
    }
}
