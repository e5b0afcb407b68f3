import TestSupport
import Testing

@testable import SolutionsPartner

/// What comes into force before an anniversary holds on that day, not what holds on the day that is asked of.
@Suite("Rules that are to come")
struct ComingRulesTests {
    private func fee(
        on day: String, anniversary: String, edition: String? = nil, fees: FeeSchedule? = nil
    ) throws -> String? {
        let membership = try StandingFixture.membership(
            anniversary: anniversary, benefits: "designation", attained: [.security: "2024-06-01"])
        let standing = try StandingFixture.standing(
            on: day, membership, qualified: [.security], edition: edition, fees: fees)
        return standing.option(.solutionsPartnerBenefits)?.fee.phrase.text
    }

    @Test(
        "give the fee of the anniversary, and say since when it holds",
        arguments: [
            // The fee rises on 9 April 2026. Day, anniversary, fee.
            ("2026-01-10", "2026-04-08", "4730 USD (local fees vary)"),
            ("2026-01-10", "2026-04-09", "4875 USD from 2026-04-09 on (local fees vary)"),
            ("2026-01-10", "2026-04-10", "4875 USD from 2026-04-09 on (local fees vary)"),
            ("2026-04-08", "2026-07-20", "4875 USD from 2026-04-09 on (local fees vary)"),
            ("2026-04-09", "2026-07-20", "4875 USD (local fees vary)"),
            ("2026-04-10", "2026-07-20", "4875 USD (local fees vary)"),
            // Other editions with the same fee say nothing.
            ("2025-02-20", "2025-03-10", "4730 USD (local fees vary)"),
        ])
    func fees(day: String, anniversary: String, fee: String) throws {
        #expect(try self.fee(on: day, anniversary: anniversary) == fee)
    }

    @Test("change no fee of the store's own")
    func ownFees() throws {
        let fees = FeeSchedule(currency: "EUR", solutionsPartner: 4100, legacyGold: nil, legacySilver: nil)
        #expect(try fee(on: "2026-01-10", anniversary: "2026-04-10", fees: fees) == "4100 EUR")
    }

    @Test("are none of an edition that is followed on a day of another one")
    func namedEdition() throws {
        let fee = try fee(on: "2026-01-10", anniversary: "2026-04-10", edition: "2023-12")
        #expect(fee == "4730 USD (local fees vary)")
    }
}
