import Pages
import SolutionsPartner
import TestSupport
import Testing

/// What a metric has and what is missing, in the units in which it is counted.
@Suite struct WordsMetricTests {
    private let words = Words.usual

    private func score(_ edition: String, _ id: DesignationID, _ measures: [String: String]) throws -> DesignationScore
    {
        let rules = try TestEditions.edition(edition)
        let card = Scorecard(of: .testing(measures), under: rules, on: try TestEditions.day(in: edition))
        return try #require(card.designation(id))
    }

    private func metric(
        _ edition: String, _ id: DesignationID, _ metric: MetricID, _ measures: [String: String]
    ) throws -> MetricScore {
        try #require(try score(edition, id, measures).counting.metric(metric))
    }

    /// Growth of users and of dollars has no sum: what is entered is told in its own unit, never as points.
    @Test(arguments: [
        (
            ["azure": "14200"], "Azure 14,200 of 25,000 USD; Microsoft 365 not entered",
            "Azure 10,800 more USD: +4.3, Microsoft 365 2,500 more users: +10", "2,500 more USD: +1"
        ),
        (
            ["m365": "1000"], "Microsoft 365 1,000 of 2,500 users; Azure not entered",
            "Azure 25,000 more USD: +10, Microsoft 365 1,500 more users: +6", "250 more users: +1"
        ),
        (
            ["azure": "14200", "m365": "1000"], "Azure 14,200 of 25,000 USD, Microsoft 365 1,000 of 2,500 users",
            "Azure 10,800 more USD: +4.3, Microsoft 365 1,500 more users: +6", "2,500 more USD: +1"
        ),
        (
            ["azure": "30000"], "Azure 30,000 USD, 25,000 needed; Microsoft 365 not entered",
            "Microsoft 365 2,500 more users: +10",
            "250 more users: +1"
        ),
        (
            ["azure": "-500"], "Azure -500 of 25,000 USD; Microsoft 365 not entered",
            "Azure 25,500 more USD: +10, Microsoft 365 2,500 more users: +10", "3,000 more USD: +1"
        ),
        (
            [:], "not entered", "Azure 25,000 more USD: +10, Microsoft 365 2,500 more users: +10", "2,500 more USD: +1"
        ),
    ])
    func poolsOfDifferentThings(pools: [String: String], progress: String, gap: String, next: String) throws {
        let measures = Dictionary(uniqueKeysWithValues: pools.map { ("security.usage-growth.\($0)", $1) })
        let metric = try metric("2022-10", .security, .usageGrowth, measures)
        #expect(words.progress(of: metric) == progress)
        #expect(words.gap(of: metric) == gap)
        #expect(words.next(of: metric) == next)
    }

    /// More growth brings nothing below the minimum, nor on a baseline of zero: no number of units tells what is missing.
    @Test(arguments: [("5", "999"), ("500", "999"), ("5", "0"), ("500", "0")])
    func noGrowthTellsWhatIsMissingBelowTheMinimum(growth: String, baseline: String) throws {
        let metric = try metric(
            "2025-03", .infrastructure, .usageGrowth,
            ["azure.usage-growth": growth, "azure.usage-growth.baseline": baseline])
        #expect(metric.points == 0)
        #expect(metric.missing == nil)
        #expect(words.gap(of: metric).isEmpty && words.toGo(of: metric).isEmpty)
        #expect(!words.next(of: metric).isEmpty)
    }

    /// A pool that is full cannot make up for another: their sum would look as if it did.
    @Test func aPoolWithMoreThanCounts() throws {
        let metric = try metric(
            "2022-10", .security, .netCustomerAdds,
            ["security.net-customer-adds.azure": "9", "security.net-customer-adds.m365": "0"])
        #expect(metric.points == 10)
        #expect(words.progress(of: metric) == "Azure 9 customers, 5 needed, Microsoft 365 0 of 5 customers")
        #expect(words.gap(of: metric) == "Microsoft 365 5 more customers: +10")
        #expect(words.next(of: metric) == "1 more customer of Microsoft 365: +2")
        // What is needed in one of them is not all that is needed.
        let alone = try self.metric(
            "2022-10", .security, .netCustomerAdds, ["security.net-customer-adds.azure": "6"])
        #expect(
            words.progresses(of: alone) == [
                "Azure 6 customers, 5 needed; Microsoft 365 not entered", "Azure 6 customers, 5 needed",
            ])
        #expect(words.next(of: alone) == "1 more customer of Microsoft 365: +2")
        let usual = try self.metric(
            "2022-10", .security, .netCustomerAdds,
            ["security.net-customer-adds.azure": "4", "security.net-customer-adds.m365": "5"])
        #expect(words.progress(of: usual) == "9 of 10 customers")
        // One more of Microsoft 365 would bring nothing.
        #expect(words.next(of: usual) == "1 more customer of Azure: +2")
        #expect(words.gap(of: usual) == "Azure 1 more customer: +2")
    }

    /// A pool or an association is named where another one would not bring the same.
    @Test func whereTheNextUnitCounts() throws {
        let open = try metric(
            "2022-10", .security, .netCustomerAdds,
            ["security.net-customer-adds.azure": "4", "security.net-customer-adds.m365": "3"])
        #expect(words.next(of: open) == "1 more customer: +2")
        #expect(words.gap(of: open) == "Azure 1 more customer: +2, Microsoft 365 2 more customers: +4")
        // Counts that are added: one that is below zero has to come out of the red first.
        let added = try metric(
            "2023-06", .security, .netCustomerAdds,
            ["security.net-customer-adds.azure": "-2", "security.net-customer-adds.m365": "4"])
        #expect(words.next(of: added) == "1 more customer of Microsoft 365: +2")
        #expect(words.gap(of: added) == "6 more of Microsoft 365: +12")
        let best = try metric(
            "2022-10", .modernWork, .deployments,
            ["modern-work.smb.deployments.csp": "3", "modern-work.smb.deployments.cpor": "-1"])
        #expect(words.next(of: best) == "1 more deployment under CSP: +2.5")
        // All points are there with seven more of either.
        #expect(words.gap(of: best) == "7 more: +17.5")
    }

    /// Where several pools are missing, what is to go names each, and so does the shortest wording of what is there.
    @Test func poolsToGo() throws {
        let metric = try metric(
            "2022-10", .security, .usageGrowth,
            ["security.usage-growth.azure": "19800", "security.usage-growth.m365": "1400"])
        #expect(words.toGo(of: metric) == "5,200 USD, 1,100 users to go")
        #expect(words.poolsToGo(of: metric) == "Usage growth: Azure 5,200 USD, Microsoft 365 1,100 users to go")
        #expect(
            words.progresses(of: metric) == [
                "Azure 19,800 of 25,000 USD, Microsoft 365 1,400 of 2,500 users",
                "Azure 19,800 of 25,000, Microsoft 365 1,400 of 2,500",
            ])
    }

    /// What is missing is counted from the value, also where it is below zero.
    @Test(arguments: [
        ("-6.4", "-6.4 of 20 %", "26.4 % to go", "26.4 % more: +20", "7.4 % more: +1"),
        ("-50", "-50 of 20 %", "70 % to go", "70 % more: +20", "51 % more: +1"),
        ("19.5", "19.5 of 20 %", "0.5 % to go", "0.5 % more: +0.5", "0.5 % more: +0.5"),
    ])
    func growthBelowZero(value: String, progress: String, toGo: String, gap: String, next: String) throws {
        let metric = try metric("2022-10", .dataAI, .usageGrowth, ["azure.usage-growth": value])
        #expect(words.progress(of: metric) == progress)
        #expect(words.toGo(of: metric) == toGo)
        #expect(words.gap(of: metric) == gap)
        #expect(words.next(of: metric) == next)
    }

    /// The step told moves the score that is shown.
    @Test func aSingleUserMovesNothing() throws {
        let metric = try metric(
            "2026-07", .modernWork, .usageGrowth, ["modern-work.smb.usage-growth.csp": "1430"])
        #expect(words.next(of: metric) == "67 more users under CSP: +1")
        #expect(words.gap(of: metric) == "570 more: +8.6")
    }

    /// Whatever is entered: what is told of the next step is never less than what can be seen, and value and gap add up.
    @Test(arguments: TestEditions.names) func saysNothingFalse(name: String) throws {
        let edition = try TestEditions.edition(name)
        let day = try TestEditions.day(in: name)
        var random = SeededGenerator(seed: 26)
        for _ in 0..<80 {
            let partner = Partner.random(for: edition, using: &random)
            for metric in Scorecard(of: partner, under: edition, on: day).designations.flatMap(\.tracks).flatMap(
                \.metrics)
            {
                let progress = words.progress(of: metric)
                #expect(!progress.contains("point"), "\(progress)")
                #expect(metric.isUnknown == (progress == "not entered"))
                let next = words.next(of: metric)
                // The last step to the full points may be a small one.
                #expect(!next.contains("under +") || !metric.unit.isWhole, "\(metric.rules.id.rawValue): \(next)")
                #expect(!next.hasSuffix(": +0"), "\(metric.rules.id.rawValue): \(next)")
                if metric.missingPoints.isZero { #expect(words.gap(of: metric).isEmpty) }
                // Where points are missing, something is: nothing is never told of what is not known.
                #expect(metric.missingPoints.isZero || metric.missing != 0, "\(metric.rules.id.rawValue)")
                guard metric.unit == .percent, let value = metric.value, let missing = metric.missing, missing > 0
                else { continue }
                #expect(value + missing == metric.threshold)
            }
        }
    }

    /// Unknown and zero are told apart, and both together by what is true of both.
    @Test func headlines() throws {
        let step = "security.intermediate-certifications.step"
        let unknown = try score("2022-10", .security, ["security.net-customer-adds.azure": "5"])
        #expect(words.headline(of: unknown) == "60 short, 3 not entered")
        let mixed = try score(
            "2022-10", .security, ["security.net-customer-adds.azure": "5", "security.usage-growth.azure": "-500"])
        #expect(words.headline(of: mixed) == "60 short, 3 without points")
        var zeros = [
            "security.net-customer-adds.azure": "5", "security.usage-growth.azure": "0",
            "security.deployments.azure": "0", "\(step)1": "0", "\(step)2": "0", "\(step)3": "0",
        ]
        // Of two pools one alone says nothing of the other.
        #expect(words.headline(of: try score("2022-10", .security, zeros)) == "60 short, 3 without points")
        for pool in ["usage-growth.m365", "deployments.m365"] { zeros["security.\(pool)"] = "0" }
        #expect(words.headline(of: try score("2022-10", .security, zeros)) == "60 short, 3 at zero")
        let nothing = try score("2022-10", .security, [:])
        #expect(words.headline(of: nothing) == "nothing entered yet")
        #expect(words.obstacles(of: nothing) == ["nothing entered"])
    }
}
