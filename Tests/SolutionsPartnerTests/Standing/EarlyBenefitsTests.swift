import TestSupport
import Testing

@testable import SolutionsPartner

/// What is noted of designation benefits says nothing of the days before there could be any.
@Suite("Benefits before a designation")
struct EarlyBenefitsTests {
    private func benefits(
        on day: String, anniversary: String?, attained: String? = nil, level: Membership.LegacyLevel? = nil
    ) throws -> Standing {
        try StandingFixture.standing(
            on: day,
            StandingFixture.membership(
                anniversary: anniversary, benefits: "designation", legacy: level.map { ["security": $0] } ?? [:],
                attained: attained.map { [.security: $0] } ?? [:]))
    }

    @Test(
        "nothing of designations ends with an anniversary that came before the first of them",
        arguments: [
            // The day, the anniversary, the day on which Security was attained, whether there was a competency.
            ("2022-10-15", "2022-10-01", nil, false), ("2022-10-15", "2022-09-15", nil, false),
            ("2022-11-15", "2022-10-02", nil, false), ("2022-10-15", "2022-10-01", nil, true),
            ("2022-11-15", "2022-10-01", nil, true), ("2022-10-15", "2022-10-10", "2022-12-20", false),
            ("2022-12-15", "2022-11-11", "2022-12-20", false), ("2022-12-15", "2022-11-11", "2022-12-20", true),
            ("2024-12-15", "2024-05-20", "2025-01-20", false),
        ] as [(String, String, String?, Bool)])
    func nothingEnds(day: String, anniversary: String, attained: String?, hadCompetency: Bool) throws {
        let standing = try benefits(
            on: day, anniversary: anniversary, attained: attained, level: hadCompetency ? .gold : nil)
        let option = try #require(standing.option(.solutionsPartnerBenefits))
        #expect(option.ended == nil && !option.isChosen && option.inForceThrough == nil)
        let legacy = try #require(standing.option(.legacyBenefits))
        // Without a competency that is noted, nobody knows whether there were benefits of one.
        if !hadCompetency { #expect(legacy.settledBy?.text == "membership.legacy", "\(legacy.reasons.text)") }
    }

    /// They were sold through 21 January 2025 for a year at the longest, whatever anniversary follows.
    @Test(
        "legacy benefits last no longer than those that were sold last",
        arguments: ["2026-01-14", "2026-01-15", "2026-01-20", "2026-01-21", "2026-01-22"],
        ["2026-12-25", "2027-01-10", "2027-01-15", "2027-01-21"])
    func lastOfAll(day: String, anniversary: String) throws {
        let standing = try StandingFixture.standing(
            on: day,
            StandingFixture.membership(anniversary: anniversary, benefits: "legacy", legacy: ["security": .gold]))
        let legacy = try #require(standing.option(.legacyBenefits))
        let last = try StandingFixture.date("2026-01-21")
        #expect(legacy.inForceThrough.map { $0 <= last } ?? true, "\(legacy.reasons.text)")
        if day > "2026-01-21" { #expect(!legacy.isChosen && legacy.inForceThrough == nil) }
    }

    @Test("what did end still ends with its anniversary", arguments: [nil, "2023-05-20"])
    func ends(attained: String?) throws {
        let standing = try benefits(on: "2024-12-15", anniversary: "2024-05-20", attained: attained)
        #expect(standing.option(.solutionsPartnerBenefits)?.ended?.description == "2024-06-19")
    }

    @Test("a fee told before them does not say that no benefits are noted", arguments: ["2023-06-12", "2024-09-01"])
    func feeBefore(day: String) throws {
        let membership = try StandingFixture.membership(
            benefits: "designation", legacy: ["security": .silver], attained: [.infrastructure: "2026-07-26"])
        let standing = try StandingFixture.standing(on: day, membership, qualified: [.modernWork])
        let told = try #require(standing.designations.first { $0.id == .modernWork }).reasons.text
        #expect(!told.contains("is not noted (membership.benefits)"), "\(told)")
        #expect(told.contains("none is noted as attained before 2026-07-26, so which ones"), "\(told)")
    }

    @Test(
        "before the first designation that is noted they are not in force, and wait for it",
        arguments: [nil, "2023-05-20", "2023-11-11"])
    func waits(anniversary: String?) throws {
        let told =
            "Designation benefits are noted; they take a designation, and none is noted as attained before 2023-05-20."
        for (day, waits) in [("2022-12-15", true), ("2023-05-19", true), ("2023-05-20", false)] {
            let standing = try benefits(on: day, anniversary: anniversary, attained: "2023-05-20")
            let option = try #require(standing.option(.solutionsPartnerBenefits))
            #expect(option.isChosen == !waits, "\(day)")
            #expect(option.reasons.text.contains(told) == waits, "\(option.reasons.text)")
            #expect(standing.incrementalBenefits.allSatisfy { !$0.hasDesignationBenefits || !waits })
        }
    }

    @Test("whoever held a competency has its benefits until the first anniversary, as where nothing is noted")
    func legacyUntilThen() throws {
        let standing = try benefits(
            on: "2022-12-15", anniversary: "2023-03-18", attained: "2023-03-18", level: .gold)
        let option = try #require(standing.option(.legacyBenefits))
        #expect(option.isChosen && option.inForceThrough?.description == "2023-04-17")
    }

    @Test("nothing of designations ends or is in force before there is one, whatever is entered")
    func sweep() throws {
        let from = try StandingFixture.date("2022-10-03")
        let anniversaries = [nil, "2022-09-15", "2022-10-01", "2022-10-03", "2022-11-11", "2023-05-20", "2024-05-20"]
        for anniversary in anniversaries {
            for attained in [nil, "2022-10-05", "2022-12-20", "2023-05-20", "2025-01-20"] {
                for level in [nil, Membership.LegacyLevel.silver] {
                    let first = max(from, try attained.map { try StandingFixture.date($0) } ?? from)
                    for day in ["2022-09-20", "2022-10-02", "2022-10-20", "2022-12-15", "2023-07-01", "2024-12-15"] {
                        let standing = try benefits(
                            on: day, anniversary: anniversary, attained: attained, level: level)
                        let option = try #require(standing.option(.solutionsPartnerBenefits))
                        #expect(option.ended.map { $0 >= first } ?? true, "\(day) \(anniversary ?? "") \(first)")
                        #expect(!option.isChosen || standing.day >= first, "\(day) \(anniversary ?? "") \(first)")
                    }
                }
            }
        }
    }

    // MARK: Payments

    @Test("a payment from before there were designations begins no year of theirs", arguments: [nil, "designation"])
    func earlyPayment(benefits: String?) throws {
        for day in ["2022-10-02", "2022-10-03", "2022-12-15", "2023-10-03"] {
            var membership = try StandingFixture.membership(benefits: benefits)
            membership.paid = try StandingFixture.date("2022-03-01")
            #expect(try StandingFixture.standing(on: day, membership).anniversary == nil)
        }
    }

    @Test("a payment from before there were designations shows the renewal of an anniversary that was entered")
    func earlyRenewal() throws {
        for (anniversary, paid, next) in [
            ("2022-08-15", "2022-08-20", "2023-08-15"), ("2022-08-15", "2022-07-20", "2022-08-15"),
            ("2021-08-15", "2022-08-20", "2023-08-15"),
        ] {
            var membership = try StandingFixture.membership(anniversary: anniversary)
            membership.paid = try StandingFixture.date(paid)
            let standing = try StandingFixture.standing(on: "2022-10-10", membership)
            #expect(standing.anniversary?.date.description == next)
        }
    }
}
