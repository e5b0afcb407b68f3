import SolutionsPartner
import Testing

/// What rests on several grounds, and what nobody knows of them.
@Suite("Grounds")
struct OpenGroundsTests {
    /// Whoever held a competency may publish until 2023-10-02, whatever is attained meanwhile.
    @Test(
        "of a right: the one that serves longer decides",
        arguments: [
            // The designation serves longer once it is attained anew after the anniversary that nobody renewed.
            ("2022-11-30", "2023-10-02"), ("2022-12-01", "2023-10-02"), ("2023-05-31", "2023-10-02"),
            ("2023-06-01", "2024-07-01"),
        ])
    func rights(day: String, through: String) throws {
        let membership = try StandingFixture.membership(
            anniversary: "2023-05-01", benefits: "legacy", legacy: ["security": .gold],
            attained: [.security: "2022-12-01"])
        let standing = try StandingFixture.standing(on: day, membership, qualified: [.security])
        for id in ["managed-services-offers", "services-co-sell"] {
            let right = try #require(standing.dependent(id))
            #expect(right.isAllowed && right.isKnown)
            #expect(right.through?.description == through, "\(id)")
        }
    }

    /// Numbers that nobody entered may bring it to the line: nothing is lost for want of it.
    @Test("that may still be there", arguments: [("3", true), ("0", false)])
    func partlyEntered(adds: String, isOpen: Bool) throws {
        let membership = try StandingFixture.membership(
            anniversary: "2023-11-11", legacy: ["security": .gold], specializations: ["threat-protection": "2023-02-03"]
        )
        let standing = try StandingFixture.standing(
            on: "2023-02-03", membership,
            measures: ["security.net-customer-adds.m365": adds, "security.net-customer-adds.azure": adds],
            entered: false)
        let security = try #require(standing.designation(.security))
        #expect(security.isKnown == !isOpen && (security.settledBy == nil) == !isOpen)
        #expect(security.reasons.text.contains(isOpen ? "Not met by what is entered: " : "Not met: "))
        let specialization = try #require(standing.specialization("threat-protection"))
        #expect(specialization.state == (isOpen ? .unknown : .lost))
        #expect(specialization.isKnown == !isOpen)
    }

    /// Benefits are chosen on the anniversary, and without a choice nothing is kept: whoever had a competency gets no year
    /// from meeting the requirements on that very day.
    @Test(
        "of one that was met on the anniversary",
        arguments: [
            ("2022-10-10", "2022-10-10", DesignationStanding.State.qualified),
            ("2022-10-10", "2022-11-09", .qualified), ("2022-10-10", "2022-11-10", .lapsed),
            ("2022-10-10", "2023-05-01", .lapsed), ("2023-02-03", "2023-03-05", .qualified),
            ("2023-02-03", "2023-03-06", .lapsed),
        ])
    func onTheAnniversary(anniversary: String, day: String, state: DesignationStanding.State) throws {
        let membership = try StandingFixture.membership(
            anniversary: anniversary, benefits: "legacy", legacy: ["security": .gold])
        let standing = try StandingFixture.standing(
            on: day, membership, qualified: day == anniversary ? [.security] : [],
            history: day == anniversary ? [:] : [anniversary: [.security]])
        #expect(standing.designation(.security)?.state == state, "\(standing.reasons(.security))")
    }

    /// What is noted as attained later was missing before, also as long as that day is to come.
    @Test("that are noted for a later day", arguments: ["2023-02-03", "2023-02-04", "2023-02-28", "2023-03-01"])
    func attainedLater(day: String) throws {
        let membership = try StandingFixture.membership(
            anniversary: "2023-11-11", legacy: ["security": .gold], attained: [.security: "2023-03-01"],
            specializations: ["threat-protection": "2023-02-03"])
        let standing = try StandingFixture.standing(on: day, membership, qualified: [.security])
        let specialization = try #require(standing.specialization("threat-protection"))
        #expect(specialization.state == .lost && specialization.isKnown, "\(specialization.reasons.text)")
    }

    /// Within the days of a renewal, what is missing today is told with the last of them, whatever nobody recorded before.
    @Test(
        "of a renewal that can still be made",
        arguments: [
            ("2026-09-09", ProgramState.atRisk, true), ("2026-09-10", .atRisk, false), ("2026-10-10", .atRisk, false),
            ("2026-10-11", .unknown, false),
        ])
    func renewal(day: String, state: ProgramState, isKnown: Bool) throws {
        let membership = try StandingFixture.membership(
            anniversary: "2027-05-01", specializations: ["data-security": "2026-09-10"])
        let standing = try StandingFixture.standing(on: day, membership)
        let specialization = try #require(standing.specialization("data-security"))
        #expect(specialization.state == state && specialization.isKnown == isKnown)
        if state == .atRisk {
            #expect(specialization.heldThrough?.description == "2026-10-10")
            #expect(specialization.reasons.text.contains("2026-10-10"))
        }
    }

    /// A change of edition takes nothing away, from those that had lapsed before as little as from others.
    @Test(
        "of what lapsed and was met again",
        arguments: [
            ("2023-06-11", false, true), ("2023-06-12", false, false), ("2023-06-12", true, true),
            ("2024-07-11", false, false), ("2024-07-12", false, true),
        ])
    func metAgain(day: String, isRecorded: Bool, isKnown: Bool) throws {
        let membership = try StandingFixture.membership(
            anniversary: "2023-03-01", benefits: "none", attained: [.modernWork: "2022-11-14"])
        let standing = try StandingFixture.standing(
            on: day, membership, qualified: [.modernWork], history: isRecorded ? ["2023-06-11": []] : [:])
        let work = try #require(standing.designation(.modernWork))
        #expect(work.isKnown == isKnown, "\(work.state) \(work.reasons.text)")
        #expect((work.state == .lapsed) == (day > "2023-06-11"))
        #expect(standing.dependent("appsource-new")?.isKnown == isKnown)
    }
}
