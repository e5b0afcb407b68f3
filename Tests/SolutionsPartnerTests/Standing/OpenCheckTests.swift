import TestSupport
import Testing

@testable import SolutionsPartner

/// What is known while a check is open, and of payments and scores that somebody noted later.
@Suite("While the check is open")
struct OpenCheckTests {
    private func membership(_ anniversary: String?, paid: String? = nil, attained: String? = "2022-11-05") throws
        -> Membership
    {
        var membership = try StandingFixture.membership(
            anniversary: anniversary, benefits: paid == nil ? "solutions-partner" : nil,
            attained: attained.map { [.security: $0] } ?? [:])
        membership.paid = try paid.map { try StandingFixture.date($0) }
        return membership
    }

    @Test(
        "days that are over and not on record are not known to have missed the line",
        arguments: [
            // The first day of the check, when no day of it is over; the second; its last; the day after.
            ("2026-08-20", "2026-03-01", true), ("2026-08-20", "2026-03-02", false),
            ("2026-08-20", "2026-08-31", false), ("2026-08-20", "2026-09-01", false),
        ])
    func pastDays(anniversary: String, day: String, isKnown: Bool) throws {
        let standing = try StandingFixture.standing(on: day, membership(anniversary))
        let security = try #require(standing.designation(.security))
        #expect(!security.passesCheck)
        #expect((security.checkSettledBy == nil) == isKnown, "\(security.checkSettledBy?.text ?? "")")
        #expect(standing.option(.solutionsPartnerBenefits)?.isKnown == isKnown)
    }

    @Test("days that are all on record are known")
    func recordedDays() throws {
        var history: [String: [DesignationID]] = [:]
        var day = try StandingFixture.date("2026-03-01")
        while day < CalendarDate("2026-03-20") ?? day {
            history[day.description] = []
            day = day.adding(days: 1)
        }
        let standing = try StandingFixture.standing(
            on: "2026-03-20", membership("2026-08-20"), history: history)
        let security = try #require(standing.designation(.security))
        #expect(!security.passesCheck && security.checkSettledBy == nil)
    }

    /// Which benefits it was for is noted nowhere, and either kind lets a designation be had without a further fee.
    @Test(
        "a payment without a competency leaves open which benefits it was for", arguments: ["2024-06-20", "2024-08-15"])
    func paid(day: String) throws {
        let standing = try StandingFixture.standing(
            on: day, membership(nil, paid: "2024-06-20", attained: nil), qualified: [.security])
        let option = try #require(standing.option(.solutionsPartnerBenefits))
        #expect(!option.isChosen)
        #expect(standing.designation(.security)?.badge == .available)
        #expect(standing.reasons(.security).contains("A payment of 2024-06-20 is noted, and not which benefits"))
        #expect(!standing.reasons(.security).contains("fee can be paid now"))
    }

    @Test("an anniversary that was entered and not renewed in time is not said to be missing")
    func paidTooLate() throws {
        // The thirty days after 2024-06-20 end on 2024-07-20.
        let standing = try StandingFixture.standing(
            on: "2024-07-30", membership("2024-06-20", paid: "2024-07-21", attained: "2023-06-20"))
        let reasons = try #require(standing.anniversary).reasons.text
        #expect(!reasons.contains("No anniversary is entered"), "\(reasons)")
        #expect(reasons.contains("2024-07-21"))
    }

    @Test("the highest score of October 2022 is of the days since there have been designations")
    func october() throws {
        let standing = try StandingFixture.standing(
            on: "2022-11-15", measures: ["security.highest-score.2022-10": "80"])
        #expect(standing.designation(.security)?.isHeld == true)
    }

    @Test(
        "a month whose best day may lie before or after what counts leaves it open",
        arguments: [("2023-06-20", "2023-06", true), ("2023-06-20", "2022-12", false)])
    func partOfAMonth(day: String, month: String, isOpen: Bool) throws {
        let standing = try StandingFixture.standing(
            on: day, measures: ["security.highest-score.\(month)": "80"])
        let security = try #require(standing.designation(.security))
        #expect(security.isKnown == !isOpen)
        #expect((security.settledBy != nil) == isOpen)
        #expect(security.isHeld == !isOpen)
    }

    @Test(
        "legacy benefits end a year after they could be bought for the last time",
        arguments: ["2026-01-22", "2026-02-14", "2026-02-15", "2026-06-01"])
    func legacyEnd(day: String) throws {
        let standing = try StandingFixture.standing(
            on: day,
            StandingFixture.membership(anniversary: "2026-01-15", benefits: "legacy", legacy: ["security": .gold]))
        let option = try #require(standing.option(.legacyBenefits))
        #expect(option.ended?.description == "2026-01-21")
        #expect(option.reasons.text.contains("2026-01-21"))
        #expect(!option.isChosen)
    }

    @Test("which is told among the dates to come", arguments: [("2025-06-01", true), ("2026-01-22", false)])
    func legacyEndToCome(day: String, isToCome: Bool) throws {
        let standing = try StandingFixture.standing(
            on: day,
            StandingFixture.membership(anniversary: "2026-01-15", benefits: "legacy", legacy: ["security": .gold]))
        let days = standing.timeline.filter { $0.kind == .legacy }.map(\.date.description)
        #expect(days.contains("2026-01-21") == isToCome)
    }
}
