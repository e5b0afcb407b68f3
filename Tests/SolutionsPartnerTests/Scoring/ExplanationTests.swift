import SolutionsPartner
import TestSupport
import Testing

@Suite("Explanations")
struct ExplanationTests {
    private func explain(
        _ partner: Partner, _ edition: String, _ area: DesignationID, _ metric: MetricID, track: String? = nil
    ) throws -> Explanation {
        let rules = try TestEditions.edition(edition)
        let day = try TestEditions.day(in: edition)
        let card = Scorecard(
            of: partner, under: rules, on: day, tracks: track.map { [area: TrackID(rawValue: $0)] } ?? [:])
        let score = try #require(card.designation(area)?.counting.metric(metric))
        return Explanation(of: score, for: partner, under: rules, on: day, spelling: .exact)
    }

    @Test(
        "of a count",
        arguments: [
            ("2", "30 × 2 ÷ 3 = 20 points"), ("6", "30 × 6 ÷ 3, at most 30 = 30 points"),
            ("-4", "-4 customers: nothing to count = 0 points"), (nil, "nothing entered, so no points are counted"),
        ] as [(String?, String)])
    func linear(value: String?, formula: String) throws {
        let entered = value.map { ["azure.net-customer-adds": $0] } ?? [:]
        #expect(try explain(.testing(entered), "2023-06", .dataAI, .netCustomerAdds).formula == [formula])
    }

    @Test("of growth with a minimum that was not checked")
    func growth() throws {
        let explanation = try explain(.testing(["azure.usage-growth": "1"]), "2023-06", .dataAI, .usageGrowth)
        #expect(explanation.formula == ["20 × 1 ÷ 20 = 1 point"])
        #expect(
            explanation.remarks == [
                "Not checked: total Azure consumption of the last 12 months of at least 1000 (enter azure.usage-growth.baseline)."
            ])
        #expect(explanation.facts.map(\.value) == ["1 %", "not entered"])
    }

    @Test("of growth below its minimum, and on a baseline of zero")
    func growthWithout() throws {
        let low = try explain(
            .testing(["azure.usage-growth": "5", "azure.usage-growth.baseline": "999"]), "2023-06", .dataAI,
            .usageGrowth)
        #expect(low.formula == ["below the minimum = 0 points"])
        #expect(
            low.remarks == [
                "Total Azure consumption of the last 12 months must be at least 1000; below it growth earns nothing."
            ])
        // What Azure consumed is no baseline: of nothing, growth earns nothing, and that is known.
        let nothing = try explain(
            .testing(["azure.usage-growth": "5", "azure.usage-growth.baseline": "0"]), "2023-06", .dataAI, .usageGrowth)
        #expect(nothing.formula == low.formula && nothing.remarks == low.remarks)
        let zero = try explain(
            .testing([
                "business-applications.usage-growth": "5", "business-applications.usage-growth.baseline": "0",
            ]), "2023-06", .businessApplications, .usageGrowth)
        #expect(zero.remarks.last == "The baseline is zero, so a growth rate cannot be computed.")
    }

    @Test("of steps with gates that earn")
    func staged() throws {
        let people = [Person.testing("Maria", "AZ-104"), .testing("Tom", "AZ-104", "AZ-700")]
        let explanation = try explain(
            .testing(["azure.track": "smb"], people: people), "2026-07", .infrastructure, .intermediateCertifications)
        #expect(
            explanation.formula == [
                "Step 1, a gate: 2 people, 1 needed (AZ-104) – met: 4 points",
                "Step 2 (AZ-700, AZ-800+AZ-801): 16 × 1 ÷ 4 = 4 points",
            ])
        #expect(explanation.facts.map(\.origin) == ["Maria, Tom", "Tom"])
        let waiting = try explain(
            .testing(["infrastructure.intermediate-certifications.step2": "3"]), "2023-06", .infrastructure,
            .intermediateCertifications)
        #expect(
            waiting.formula == [
                "Step 1, a gate: not entered, 2 people needed (AZ-104)",
                "Step 2 (AZ-700, AZ-600, AZ-800+AZ-801): 20 × 3 ÷ 5 = 12 points, waiting for the gates",
            ])
    }

    @Test("of the best of two options")
    func bestOf() throws {
        let partner = Partner.testing([
            "modern-work.enterprise.usage-growth.dpor": "2000", "modern-work.enterprise.usage-growth.cpor": "1500",
        ])
        #expect(
            try explain(partner, "2023-06", .modernWork, .usageGrowth, track: "enterprise").formula == [
                "CPOR: 30 × 1500 ÷ 1000, at most 30 = 30 points", "DPOR: 30 × 2000 ÷ 4000 = 15 points",
                "the best one counts: CPOR",
            ])
    }

    @Test(
        "of pools, each kind",
        arguments: [
            (
                "2022-10", MetricID.netCustomerAdds,
                [
                    "Azure: 10 × 6 ÷ 5, at most 10 = 10 points", "Microsoft 365: 10 × 4 ÷ 5 = 8 points",
                    "added: 18 points",
                ]
            ),
            ("2023-06", .netCustomerAdds, ["Azure 6 + Microsoft 365 4, each at least 0", "20 × 10 ÷ 10 = 20 points"]),
            (
                "2023-06", .usageGrowth,
                [
                    "Azure: 20 × 1300 ÷ 25000 = 1.04 points",
                    "Microsoft 365: nothing entered, so no points are counted",
                    "added, at most 20: 1.04 points",
                ]
            ),
        ])
    func pools(edition: String, metric: MetricID, formula: [String]) throws {
        let partner = Partner.testing([
            "security.net-customer-adds.azure": "6", "security.net-customer-adds.m365": "4",
            "security.usage-growth.azure": "1300",
        ])
        #expect(try explain(partner, edition, .security, metric).formula == formula)
    }

    @Test("tells who entered a fact, and when it speaks for other certifications")
    func origins() throws {
        var partner = Partner.testing([:])
        partner.measures[InputName(rawValue: "data-ai.intermediate-certifications.step1")] = Measure(
            .quantity(1), provenance: Provenance(author: "maria", time: "2023-06-10T09:30:00Z"),
            list: "azure-administrator")
        let fact = try #require(try explain(partner, "2023-06", .dataAI, .intermediateCertifications).facts.first)
        #expect(fact.value == "1 person")
        #expect(fact.origin == "typed by maria, 2023-06-10, for other certifications than this edition counts")
    }
}
