import SolutionsPartner
import TestSupport
import Testing

/// A payment tells that a fee was paid, and not which benefits it was for.
@Suite("A payment")
struct PaymentTests {
    private func standing(
        on day: String, paid: String, anniversary: String? = nil, benefits: String? = nil,
        legacy: [String: Membership.LegacyLevel] = [:], attained: [DesignationID: String] = [:]
    ) throws -> Standing {
        var membership = try StandingFixture.membership(
            anniversary: anniversary, benefits: benefits, legacy: legacy, attained: attained)
        membership.paid = try StandingFixture.date(paid)
        return try StandingFixture.standing(on: day, membership, entered: false)
    }

    private func expectUnknown(_ standing: Standing, settledBy: String = "membership.benefits") {
        #expect(standing.options.allSatisfy { !$0.isChosen })
        for id in [RenewalOption.ID.solutionsPartnerBenefits, .legacyBenefits] {
            let reasons = standing.option(id)?.reasons.text ?? ""
            #expect(!reasons.contains("moved to"), "\(reasons)")
            #expect(!reasons.contains("has no legacy benefits"), "\(reasons)")
        }
        #expect(standing.option(.lapse)?.benefits.text == "Which are in force is not known")
    }

    @Test("alone tells nothing of the benefits")
    func alone() throws {
        expectUnknown(try standing(on: "2023-02-02", paid: "2023-02-01"))
        expectUnknown(
            try standing(
                on: "2026-08-16", paid: "2026-08-16", anniversary: "2023-12-01", legacy: ["data-analytics": .gold]))
    }

    @Test("after legacy benefits were sold no more was for those of the designation that is held")
    func held() throws {
        let found = try standing(
            on: "2026-02-02", paid: "2026-02-01", anniversary: "2027-02-01", attained: [.security: "2025-06-01"])
        #expect(found.option(.solutionsPartnerBenefits)?.isChosen == true)
    }

    @Test(
        "from the anniversary through the days after it is for the year that begins with it",
        arguments: ["2026-11-20", "2026-11-21", "2026-12-20"])
    func renews(paid: String) throws {
        let found = try standing(
            on: "2026-12-20", paid: paid, anniversary: "2026-11-20", benefits: "designation",
            attained: [.modernWork: "2025-11-20"])
        #expect(found.anniversary?.date.description == "2027-11-20")
        #expect(found.designation(.modernWork)?.validThrough?.description == "2027-11-20")
    }

    @Test(
        "on an anniversary or after it counts from there on also before there were designations",
        arguments: ["2022-05-10", "2022-05-11"])
    func renewsBeforeDesignations(paid: String) throws {
        let found = try standing(on: "2022-10-10", paid: paid, anniversary: "2022-05-10", benefits: "legacy")
        #expect(found.anniversary?.date.description == "2023-05-10")
        #expect(found.anniversary?.isOverdue == false)
    }

    @Test("after the last day of a renewal begins a year of benefits that are not known, and says so")
    func late() throws {
        let gold = try standing(
            on: "2023-10-05", paid: "2023-10-04", anniversary: "2022-12-01", legacy: ["security": .gold])
        expectUnknown(gold)
        #expect(
            gold.remarks.text.contains(
                "The payment of 2023-10-04 came after 2022-12-31, the last day to pay the fee of the anniversary on 2022-12-01. What the membership had ended then, and its years are counted from the payment; enter the new anniversary (membership.anniversary) if it was renewed in time."
            ), "\(gold.remarks.text)")
        let legacy = try standing(
            on: "2023-06-10", paid: "2023-06-07", anniversary: "2023-05-05", benefits: "legacy",
            legacy: ["security": .silver])
        expectUnknown(legacy)
        #expect(legacy.remarks.text.contains("The payment of 2023-06-07 came after 2023-06-04"))
        let inTime = try standing(
            on: "2023-06-10", paid: "2023-06-04", anniversary: "2023-05-05", benefits: "legacy",
            legacy: ["security": .silver])
        #expect(inTime.option(.legacyBenefits)?.isChosen == true && !inTime.remarks.text.contains("came after"))
    }
}
