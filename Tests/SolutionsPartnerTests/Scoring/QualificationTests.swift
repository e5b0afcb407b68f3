import SolutionsPartner
import TestSupport
import Testing

@Suite("The line of 70")
struct QualificationTests {
    private static let azure = ["azure.net-customer-adds": "3", "azure.deployments": "1"]

    private static func steps(_ name: String, _ counts: Int...) -> [String: String] {
        Dictionary(uniqueKeysWithValues: counts.enumerated().map { ("\(name).step\($0 + 1)", "\($1)") })
    }

    /// Evidence of exactly 70 points, and the number that can be a millionth less.
    private static let exact: [(area: String, entered: [String: String], last: String, full: String, less: String)] = [
        (
            "data-ai", azure.merging(steps("data-ai.intermediate-certifications", 2, 2, 6)) { $1 },
            "azure.usage-growth", "14", "13.999999"
        ),
        (
            "infrastructure",
            azure.merging(steps("infrastructure.intermediate-certifications", 2, 5)) { $1 }
                .merging(steps("infrastructure.advanced-certifications", 2, 1)) { $1 },
            "azure.usage-growth", "14", "13.999999"
        ),
        (
            "business-applications",
            [
                "business-applications.track": "smb", "business-applications.net-customer-adds": "5",
                "business-applications.intermediate-certifications": "5",
                "business-applications.advanced-certifications": "1", "business-applications.deployments": "2",
            ], "business-applications.usage-growth", "19.5", "19.499999"
        ),
        (
            "security",
            [
                "security.net-customer-adds.azure": "10", "security.intermediate-certifications.step1": "2",
                "security.intermediate-certifications.step2": "2", "security.intermediate-certifications.step3": "3",
                "security.deployments.m365": "3",
            ], "security.usage-growth.azure", "25000", "24999.999999"
        ),
    ]

    @Test("exactly 70 qualifies, a millionth less does not", arguments: ["2023-06", "2023-12"], 0..<exact.count)
    func exactLine(edition: String, place: Int) throws {
        let example = Self.exact[place]
        func score(_ last: String) throws -> DesignationScore {
            try #require(
                Scorecard(
                    of: .testing(example.entered.merging([example.last: last]) { $1 }),
                    under: TestEditions.edition(edition), on: TestEditions.day(in: edition)
                ).designation(DesignationID(rawValue: example.area)))
        }
        let full = try score(example.full)
        #expect(full.total == 70)
        #expect(full.isQualified)
        let less = try score(example.less)
        #expect(less.total < 70)
        #expect(less.total > Rational(69))
        #expect(!less.isQualified)
        #expect(less.shortfall == 70 - less.total)
    }

    @Test("a metric above zero by a millionth counts as above zero, at zero it does not")
    func aboveZero() throws {
        var entered = [
            "azure.net-customer-adds": "3", "azure.deployments": "5", "azure.usage-growth": "0.000001",
        ].merging(Self.steps("data-ai.intermediate-certifications", 2, 2, 10)) { $1 }
        func score() throws -> DesignationScore {
            try #require(
                Scorecard(
                    of: .testing(entered), under: TestEditions.edition("2023-06"), on: TestEditions.day(in: "2023-06")
                ).designation(.dataAI))
        }
        #expect(try score().isQualified)
        entered["azure.usage-growth"] = "0"
        #expect(try score().total == 80)
        #expect(try !score().isQualified)
        #expect(try score().obstacles.map { $0.phrase.text } == ["usage growth at zero"])
        entered["azure.usage-growth"] = nil
        #expect(try score().obstacles.map { $0.phrase.text } == ["usage growth: not entered"])
    }

    @Test(
        "says what is missing in points",
        arguments: [(Rational(1), "1 point short of 70"), (Rational(12), "12 points short of 70")])
    func saysShortfall(missing: Rational, sentence: String) {
        #expect(Obstacle.short(missing, of: 70).phrase.text == sentence)
    }
}
