import Testing

@testable import SolutionsPartner

@Suite("Reading rules")
struct RuleReadingTests {
    private static let rule = "designations.security.tracks[0].metrics[0].rule"

    @Test(
        "words the faults of each shape",
        arguments: [
            (
                #"{"shape": "best-of", "options": []}"#, "deployment",
                "\(rule): expected at least one option, found none"
            ),
            (
                #"{"shape": "staged", "steps": []}"#, "person",
                "\(rule).steps: expected at least one step, found an empty list"
            ),
            (
                #"{"shape": "staged", "steps": [{"id": "a", "list": "admins", "input": "security.a", "gate": 1}]}"#,
                "person",
                "\(rule).steps[0]: expected a \"threshold\" in the last step, found an object"
            ),
            (
                #"{"shape": "staged", "steps": [{"id": "a", "list": "admins", "input": "security.a", "threshold": 1}, {"id": "b", "list": "admins", "input": "security.b", "threshold": 1}]}"#,
                "person", "\(rule).steps[0]: expected a \"gate\" in every step but the last, found an object"
            ),
            (
                #"{"shape": "staged", "steps": [{"id": "a", "list": "admins", "input": "security.a", "gate": 1, "earns": 100}, {"id": "b", "list": "admins", "input": "security.b", "threshold": 1}]}"#,
                "person", "\(rule): expected gates that earn less than the maximum of 100, found 100"
            ),
            (
                #"{"shape": "staged", "steps": [{"id": "b", "list": "admins", "input": "security.b", "threshold": 1, "earns": 4}]}"#,
                "person",
                "\(rule).steps[0].earns: expected nothing, since only gates earn points of their own, found 4"
            ),
            (
                #"{"shape": "staged", "steps": [{"id": "a", "list": "admins", "input": "security.a", "gate": 0}, {"id": "b", "list": "admins", "input": "security.b", "threshold": 1}]}"#,
                "person", "\(rule).steps[0].gate: expected a whole number from 1 to 1000, found 0"
            ),
            (
                #"{"shape": "staged", "steps": [{"id": "a", "list": "admins", "input": "security.a", "gate": 1}, {"id": "b", "list": "architects", "input": "security.a", "threshold": 1}]}"#,
                "person",
                "\(rule).steps[1].input: expected one certification list for each input, found \"architects\", elsewhere \"admins\""
            ),
            (
                #"{"shape": "pools", "combine": "mixed", "pools": []}"#, "deployment",
                "\(rule).combine: expected one of \"capped-each\", \"counts\", \"points\", found the text \"mixed\""
            ),
            (
                #"{"shape": "pools", "combine": "points", "pools": []}"#, "deployment",
                "\(rule).pools: expected at least one pool, found an empty list"
            ),
            (
                #"{"shape": "pools", "combine": "capped-each", "pools": [{"id": "a", "name": "A", "input": "security.a", "threshold": 5, "maximum": 60}]}"#,
                "deployment", "\(rule): expected pools whose maxima add up to 100, found an object"
            ),
            (
                #"{"shape": "pools", "combine": "counts", "threshold": 5, "pools": [{"id": "a", "name": "A", "input": "security.a", "unit": "usd"}]}"#,
                "deployment",
                "\(rule): expected pools of the metric's unit, since their counts are added, found another unit"
            ),
            (
                #"{"shape": "growth", "input": "security.g", "threshold": 20, "workloads": {"rateCard": "none", "prefix": "security.w"}}"#,
                "percent",
                "\(rule).workloads.rateCard: expected the name of a rate card in \"rateCards\", found \"none\", which is none"
            ),
            (
                #"{"shape": "growth", "input": "security.g", "threshold": 20, "minimum": {"input": "security.g", "unit": "usd", "amount": 1, "meaning": "m"}}"#,
                "percent", "\(rule).minimum.input: expected one unit for each input, found usd, elsewhere percent"
            ),
        ])
    func wordsFault(rule: String, unit: String, fault: String) throws {
        #expect(SmallEdition.faults(of: try SmallEdition.document(rule: rule, unit: unit)) == [fault])
    }

    @Test(
        "takes each shape",
        arguments: [
            (#"{"shape": "linear", "input": "security.a", "threshold": 5, "list": "admins"}"#, "person"),
            (
                #"{"shape": "growth", "input": "security.g", "threshold": "20/3", "minimum": {"input": "security.m", "unit": "mcv", "amount": 1, "meaning": "m"}, "workloads": {"rateCard": "card", "prefix": "security.w"}}"#,
                "percent"
            ),
            (
                #"{"shape": "staged", "steps": [{"id": "a", "list": "admins", "input": "security.a", "gate": 1, "earns": 4}, {"id": "b", "list": "architects", "input": "security.b", "threshold": 1}]}"#,
                "person"
            ),
            (
                #"{"shape": "best-of", "options": [{"id": "cpor", "name": "CPOR", "input": "security.a", "threshold": 5}]}"#,
                "user"
            ),
            (
                #"{"shape": "pools", "combine": "points", "pools": [{"id": "a", "name": "A", "input": "security.a", "unit": "usd", "threshold": 5}]}"#,
                "point"
            ),
        ])
    func takesShape(rule: String, unit: String) throws {
        #expect(SmallEdition.faults(of: try SmallEdition.document(rule: rule, unit: unit)) == [])
    }
}
