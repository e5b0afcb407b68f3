import JSONTree
import TestSupport
import Testing

@Suite struct CalculatorTests {
    private func whatIf(_ arguments: String...) throws -> JSONNode {
        let result = BuiltProgram.run(
            ["what-if", "--edition", "2022-10", "--as-of", "2022-10-15"] + arguments + ["--json"])
        #expect(result.status == 0, "\(result.error)")
        return try JSONNode.parse(result.output)
    }

    private func designation(_ id: String, in document: JSONNode) throws -> JSONNode {
        guard case .array(let items)? = document["designations"]?.content else { return .null }
        return try #require(items.first { $0["id"] == .string(id) })
    }

    private func names(_ node: JSONNode?) -> [String] {
        guard case .object(let members)? = node?.content else { return [] }
        return members.map(\.name)
    }

    @Test func theDocumentHasTheMembersOfTheContract() throws {
        let document = try whatIf("--set", "azure.net-customer-adds=9")
        #expect(names(document) == ["version", "partner", "name", "asOf", "edition", "edits", "designations"])
        #expect(document["version"] == 1)
        #expect(document["partner"] == JSONNode.null)
        #expect(document["asOf"] == "2022-10-15")
        #expect(document["edition"] == "2022-10")
        guard case .array(let designations)? = document["designations"]?.content else { return }
        #expect(designations.count == 6)
        for designation in designations {
            #expect(
                Set(names(designation)).isSuperset(of: [
                    "id", "name", "track", "score", "display", "qualified", "reasons", "metrics", "tracks",
                ]))
            guard case .array(let metrics)? = designation["metrics"]?.content else { continue }
            for metric in metrics {
                #expect(
                    Set(names(metric)).isSuperset(of: [
                        "id", "category", "value", "threshold", "points", "maximum", "state", "gap",
                    ]))
                #expect(names(metric["gap"]) == ["points", "units"])
            }
        }
    }

    @Test func anUnknownValueIsNullAndEarnsNothing() throws {
        let security = try designation("security", in: try whatIf())
        guard case .array(let metrics)? = security["metrics"]?.content else { return }
        for metric in metrics {
            #expect(metric["value"] == JSONNode.null)
            #expect(metric["points"] == 0)
            #expect(metric["state"] == "not-started")
        }
    }

    @Test func whatNoNumberOfUnitsBringsIsNull() throws {
        let azure = try designation(
            "infrastructure",
            in: try whatIf("--set", "azure.usage-growth=500", "--set", "azure.usage-growth.baseline=10"))
        let growth = try #require(azure["metrics"]?.list?.first { $0["id"] == "usage-growth" })
        #expect(growth["gap"]?["units"] == JSONNode.null)
        #expect(growth["gap"]?["points"] != 0)
        #expect(growth["next"] == JSONNode.null)
    }

    @Test func pointsAreNotRoundedAndDisplayIs() throws {
        let document = try whatIf(
            "--set", "security.intermediate-certifications.step1=1",
            "--set", "security.intermediate-certifications.step2=1",
            "--set", "security.intermediate-certifications.step3=1")
        let security = try designation("security", in: document)
        // 40 points for 6 people: 6 2/3 points for one.
        #expect(security["score"] == JSONNode(.number("6.666666666666667")))
        #expect(security["display"] == "7")
        #expect(security["delta"] == JSONNode(.number("6.666666666666667")))
        #expect(security["base"]?["score"] == 0)
    }

    @Test func everyFaultIsToldAtOnce() {
        let result = BuiltProgram.run([
            "what-if", "--edition", "2022-10", "--set", "azure.net-customer-ads=9", "--set",
            "azure.net-customer-adds=nine", "--unset", "nothing.like-this",
        ])
        #expect(result.status == 64)
        #expect(result.error.contains("Did you mean 'azure.net-customer-adds'?"))
        #expect(result.error.contains("not 'nine'"))
        #expect(result.error.contains("'nothing.like-this'"))
    }

    @Test func asText() {
        let result = BuiltProgram.run([
            "what-if", "--edition", "2022-10", "--as-of", "2022-10-15", "--set", "azure.net-customer-adds=9",
        ])
        expectGolden(result.output, "what-if-calculator.txt")
    }
}
