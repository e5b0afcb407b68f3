import SolutionsPartner
import Testing

@Suite("Badges")
struct BadgeTests {
    private func attained(_ count: Int) -> [DesignationID: String] {
        Dictionary(uniqueKeysWithValues: StandingFixture.all.prefix(count).map { ($0, "2022-11-01") })
    }

    @Test("for Microsoft Cloud takes all six", arguments: [(0, false), (5, false), (6, true)])
    func microsoftCloud(count: Int, isHeld: Bool) throws {
        let standing = try StandingFixture.standing(
            on: "2022-12-01", StandingFixture.membership(attained: attained(count)))
        #expect(standing.microsoftCloudBadge.state == (isHeld ? .held : DesignationStanding.Badge.none))
        #expect(standing.badges.filter { $0.kind == .designation }.filter { $0.state == .held }.count == count)
        #expect(isHeld || standing.microsoftCloudBadge.reasons.text.contains("Security"))
    }

    @Test("come in colour and in black and white from Logo Builder")
    func download() throws {
        let badge = try #require(
            try StandingFixture.standing(on: "2022-12-01", StandingFixture.membership(attained: attained(1))).badges
                .first)
        #expect(badge.name == "Solutions Partner for Data & AI (Azure)")
        #expect(badge.reasons.text.contains("in colour or in black and white, from Logo Builder"))
    }

    @Test("of competencies end on 30 September 2022", arguments: [("2022-09-30", true), ("2022-10-01", false)])
    func legacy(day: String, isValid: Bool) throws {
        let standing = try StandingFixture.standing(
            on: day, StandingFixture.membership(legacy: ["enterprise-mobility-management": .gold]), edition: "2022-10")
        let badge = try #require(standing.badges.first { $0.kind == .legacy })
        #expect(badge.name == "Gold Enterprise Mobility Management")
        #expect(badge.through?.description == (isValid ? "2022-09-30" : nil))
        #expect(badge.ended?.description == (isValid ? nil : "2022-09-30"))
        #expect(badge.state == (isValid ? .held : DesignationStanding.Badge.none))
        #expect(isValid || badge.reasons.text.contains("Security"))
    }

    @Test("collapse to three in August 2026", arguments: [("2026-08-12", false), ("2026-08-13", true)])
    func groups(day: String, hasBegun: Bool) throws {
        let standing = try StandingFixture.standing(
            on: day, StandingFixture.membership(anniversary: "2026-11-01", attained: [.modernWork: "2025-11-01"]))
        let groups = standing.badges.filter { $0.kind == .group }
        #expect(groups.map(\.name) == ["AI Business Solutions", "Cloud & AI Platforms", "Security"])
        #expect(groups.map { $0.state == .held } == [hasBegun, false, false])
        // Each of the six has a badge of its own up to the day before, and none beside the new ones.
        let own = try #require(standing.badges.first { $0.id == "modern-work" })
        #expect(own.state == (hasBegun ? DesignationStanding.Badge.none : .held))
        #expect(own.ended?.description == (hasBegun ? "2026-08-12" : nil))
        #expect(own.through?.description == (hasBegun ? nil : "2026-08-12"))
        #expect(own.reasons.text.contains("AI Business Solutions") == hasBegun)
        #expect(standing.designation(.modernWork)?.badge == .held)
        #expect(try StandingFixture.standing(on: "2022-12-01").badges.allSatisfy { $0.kind != .group })
    }

    @Test("wait for the enrolment from 2023 on, unless it is free")
    func enrolment() throws {
        #expect(
            try StandingFixture.standing(on: "2023-07-01", qualified: [.security]).designation(.security)?.badge
                == .afterFee)
        let further = try StandingFixture.standing(
            on: "2023-07-01", StandingFixture.membership(attained: [.modernWork: "2022-11-01"]), qualified: [.security])
        #expect(further.designation(.security)?.badge == .available)
    }

    @Test("of all designations says what is still to be paid for, whether lapsed or never enrolled")
    func waitsForTheFee() throws {
        let standing = try StandingFixture.standing(
            on: "2023-12-01",
            StandingFixture.membership(attained: [.security: "2022-10-10"]), qualified: StandingFixture.all)
        #expect(standing.designation(.security)?.state == .lapsed)
        #expect(standing.microsoftCloudBadge.state == .afterFee)
        let text = standing.microsoftCloudBadge.reasons.text
        #expect(text.contains("once the fee is paid") && text.contains("Security"))
        #expect(!text.contains("are there") && !text.contains("Logo Builder"))
        let option = try #require(standing.option(.solutionsPartnerBenefits))
        #expect(option.isAvailable && option.ended == nil && option.opens?.description == "2023-12-01")
        #expect(option.badge.text.hasPrefix("There once the fee is paid"))
        #expect(option.specializations.text.contains("2023-12-01"))
    }

    @Test(
        "of a competency stays without a choice as long as it is valid",
        arguments: [("2022-09-29", true), ("2022-10-01", false)])
    func legacyWithoutChoice(day: String, isValid: Bool) throws {
        let standing = try StandingFixture.standing(
            on: day, StandingFixture.membership(anniversary: "2022-11-11", legacy: ["security": .gold]),
            edition: "2022-10")
        let expected =
            isValid ? "That of the competency through 2022-09-30" : "None; legacy badges ended on 2022-09-30"
        #expect(standing.options.map(\.badge.text) == [expected, expected, expected])
    }
}
