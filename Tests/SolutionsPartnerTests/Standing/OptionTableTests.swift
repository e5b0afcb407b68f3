import SolutionsPartner
import Testing

/// Qualified or not, legacy none, silver or gold, before, on and after the anniversary, with every earlier choice.
@Suite("Options at the anniversary")
struct OptionTableTests {
    struct Case: CustomStringConvertible, Sendable {
        let isQualified: Bool
        let level: Membership.LegacyLevel?
        let day: String
        let chosen: BenefitsKind?

        var description: String {
            "\(isQualified ? "qualified" : "not qualified"), \(level?.rawValue ?? "no legacy"), \(day), \(chosen?.rawValue ?? "nothing") chosen"
        }

        var hasLegacy: Bool { level != nil && (chosen ?? .legacy) == .legacy }
        var isOver: Bool { day == "2023-01-20" }
    }

    static let cases: [Case] = [true, false].flatMap { isQualified in
        [nil, .silver, .gold].flatMap { (level: Membership.LegacyLevel?) in
            ["2022-11-01", "2022-11-11", "2022-12-11", "2023-01-20"].flatMap { day in
                [nil, BenefitsKind.none, .legacy, .solutionsPartner].map { (chosen: BenefitsKind?) in
                    Case(isQualified: isQualified, level: level, day: day, chosen: chosen)
                }
            }
        }
    }

    private func standing(_ example: Case) throws -> Standing {
        try StandingFixture.standing(
            on: example.day,
            StandingFixture.membership(
                anniversary: "2022-11-11", benefits: example.chosen?.rawValue,
                legacy: example.level.map { ["security": $0] } ?? [:]),
            qualified: example.isQualified ? [.security] : [])
    }

    @Test("come side by side, each with its fee", arguments: cases)
    func options(example: Case) throws {
        let standing = try standing(example)
        #expect(standing.options.map(\.id) == RenewalOption.ID.allCases)
        let designation = try #require(standing.option(.solutionsPartnerBenefits))
        let legacy = try #require(standing.option(.legacyBenefits))
        let lapse = try #require(standing.option(.lapse))
        // A partner that qualifies without legacy benefits can always pay and begin, even after an anniversary.
        let hasLegacyNow = example.hasLegacy && !example.isOver
        let paysNow = example.isQualified && !hasLegacyNow && (example.chosen != .solutionsPartner || example.isOver)
        #expect(designation.isAvailable == (example.isQualified && (!example.isOver || paysNow)))
        #expect(designation.keepsDesignation == designation.isAvailable)
        #expect(legacy.isAvailable == hasLegacyNow)
        #expect(legacy.keepsDesignation == (hasLegacyNow && example.isQualified))
        #expect(lapse.isAvailable)
        #expect(!lapse.keepsDesignation)
        #expect(designation.fee.amount == 4730)
        #expect(legacy.fee.amount == (example.level == .gold ? 4730 : nil))
        #expect(lapse.fee.amount == 0)
        for option in standing.options {
            #expect(!option.reasons.isEmpty && option.reasons.allSatisfy { !$0.text.isEmpty && !$0.source.isEmpty })
            #expect(![option.badge, option.benefits, option.incentives, option.specializations].contains(""))
        }
        #expect(designation.isChosen == (example.chosen == .solutionsPartner && !example.isOver))
        #expect(standing.options.filter(\.isChosen).count <= 1)
        #expect(legacy.isChosen == hasLegacyNow)
    }

    @Test("open on the anniversary and close with the renewal")
    func days() throws {
        let example = Case(isQualified: true, level: .gold, day: "2022-10-20", chosen: .legacy)
        for option in try standing(example).options {
            #expect(option.opens?.description == "2022-11-11")
            #expect(option.until?.description == "2022-12-11")
        }
    }

    @Test("name fees in the store's own currency, and unknown ones as unknown")
    func localFees() throws {
        let membership = try StandingFixture.membership(anniversary: "2022-11-11", legacy: ["security": .silver])
        let fees = FeeSchedule(currency: "EUR", solutionsPartner: 4100, legacyGold: 4100, legacySilver: nil)
        let standing = try StandingFixture.standing(on: "2022-11-11", membership, qualified: [.security], fees: fees)
        #expect(standing.option(.solutionsPartnerBenefits)?.fee.phrase.text == "4100 EUR")
        #expect(standing.option(.legacyBenefits)?.fee.phrase.text == "not known")
        #expect(standing.option(.lapse)?.fee.phrase.text == "nothing")
    }

    @Test(
        "have the published fee of their time",
        arguments: [
            ("2022-10-10", "4730 USD (local fees vary)"), ("2023-07-01", "4730 USD (local fees vary)"),
            ("2024-01-15", "4730 USD (local fees vary)"), ("2026-07-15", "4875 USD (local fees vary)"),
        ])
    func publishedFees(day: String, words: String) throws {
        #expect(try StandingFixture.standing(on: day).option(.solutionsPartnerBenefits)?.fee.phrase.text == words)
    }

    @Test(
        "end legacy benefits with their last purchase",
        arguments: [("2025-01-21", true), ("2025-01-22", false)])
    func lastPurchase(anniversary: String, isOffered: Bool) throws {
        let standing = try StandingFixture.standing(
            on: "2025-01-10",
            StandingFixture.membership(anniversary: anniversary, benefits: "legacy", legacy: ["security": .gold]))
        #expect(standing.option(.legacyBenefits)?.isAvailable == isOffered)
    }

    @Test("before the end of competencies name the rules of their renewal")
    func beforeTheEnd() throws {
        let standing = try StandingFixture.standing(
            on: "2022-09-20",
            StandingFixture.membership(anniversary: "2022-11-11", benefits: "legacy", legacy: ["security": .gold]),
            edition: "2022-10")
        let text = try #require(standing.option(.legacyBenefits)).reasons.text
        #expect(text.contains("not before its own anniversary and without a pro-rata discount"))
    }
}
