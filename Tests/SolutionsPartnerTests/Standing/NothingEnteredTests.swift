import TestSupport
import Testing

@testable import SolutionsPartner

/// What nobody entered is neither met nor missed, and nothing that hangs on it is known.
@Suite("What nobody entered")
struct NothingEnteredTests {
    private let needing = ["incentives", "managed-services-offers", "appsource-new", "cloud-accelerator"]

    @Test("is not known, with the fact that would settle it", arguments: ["2022-10-03", "2023-07-01", "2026-11-29"])
    func nothing(day: String) throws {
        let standing = try StandingFixture.standing(on: day, entered: false)
        for designation in standing.designations {
            #expect(!designation.isKnown && designation.checkSettledBy != nil)
            #expect(designation.settledBy?.text.contains("designation.\(designation.id.rawValue).attained") == true)
        }
        for id in needing {
            let found = try #require(standing.dependent(id))
            #expect(!found.isAllowed && !found.isKnown, "\(id)")
        }
        #expect(standing.specialization("threat-protection")?.state == .unknown)
        #expect(
            standing.specialization("threat-protection")?.settledBy?.text.contains("the numbers of Security") == true)
        #expect(!standing.microsoftCloudBadge.isKnown)
        let option = try #require(standing.option(.solutionsPartnerBenefits))
        #expect(!option.isAvailable && !option.isKnown)
        #expect(standing.option(.lapse)?.badge.text == "Not known")
        #expect(standing.option(.lapse)?.forecloses?.text.contains("not known") == true)
        if day < "2026" { #expect(standing.expertMSP.state == .unknown) }
    }

    @Test("is known before there were designations")
    func before() throws {
        let standing = try StandingFixture.standing(on: "2022-10-02", edition: "2022-10", entered: false)
        #expect(standing.designations.allSatisfy { $0.isKnown && $0.state == .inProgress })
        #expect(standing.dependent("appsource-new")?.isAllowed == true)
    }

    @Test("of a designation is settled by its numbers, or by a record of the day", arguments: [true, false])
    func settled(byNumbers: Bool) throws {
        let standing = try StandingFixture.standing(
            on: "2022-11-01", history: byNumbers ? [:] : ["2022-11-01": []], entered: byNumbers)
        #expect(standing.designations.allSatisfy { $0.isKnown && $0.attained == .no })
        #expect(["appsource-new", "cloud-accelerator"].allSatisfy { standing.dependent($0)?.isKnown == true })
        #expect(standing.specialization("threat-protection")?.state == .notEligible)
    }

    @Test("beside what is noted as attained is not attained, and only its check is open")
    func othersAreNoted() throws {
        let standing = try StandingFixture.standing(
            on: "2022-11-01", StandingFixture.membership(attained: [.security: "2022-10-10"]), entered: false)
        let other = try #require(standing.designation(.modernWork))
        #expect(other.isKnown && other.state == .inProgress && other.badge == .none)
        #expect(other.checkSettledBy != nil && !other.passesCheck)
        #expect(other.reasons.text.contains("Others are noted as attained, so it is taken as not attained."))
        #expect(standing.dependent("cloud-accelerator")?.isKnown == true)
        #expect(standing.specialization("calling-for-microsoft-teams")?.state == .notEligible)
        // What is held stays held, whatever the check will find.
        let held = try #require(standing.designation(.security))
        #expect(held.isKnown && held.badge == .held && held.checkSettledBy?.text == "the numbers of Security")
    }

    /// Through 2023-06-11 meeting the requirements attained a designation: who meets them the day after may hold it.
    @Test(
        "of the days in which meeting the requirements was enough leaves open whether it was attained",
        arguments: [
            // The day, a record of the day before the rule changed, and whether it is known.
            ("2023-06-11", false, true), ("2023-06-12", false, false), ("2023-06-12", true, true),
            ("2024-07-11", false, false), ("2024-07-12", false, true),
        ])
    func attainedBefore(day: String, isRecorded: Bool, isKnown: Bool) throws {
        let standing = try StandingFixture.standing(
            on: day, qualified: [.security], history: isRecorded ? ["2023-06-11": []] : [:])
        let security = try #require(standing.designation(.security))
        #expect(security.state == .qualified)
        #expect(security.isKnown == isKnown && (security.settledBy == nil) == isKnown)
        #expect(security.badge == (day == "2023-06-11" ? .available : .afterFee))
        #expect(standing.dependent("appsource-new")?.isKnown == isKnown)
        #expect(standing.specialization("threat-protection")?.isKnown == isKnown)
        #expect(standing.option(.solutionsPartnerBenefits)?.isAvailable == true)
    }

    @Test("is settled by what else is noted as attained")
    func notedBefore() throws {
        let standing = try StandingFixture.standing(
            on: "2023-07-01", StandingFixture.membership(attained: [.modernWork: "2023-06-20"]), qualified: [.security])
        #expect(standing.designation(.security)?.isKnown == true)
    }
}
