import Pages
import SolutionsPartner
import TestSupport
import Testing

/// What is told of a partner on two lines.
@Suite struct PartnerSummaryTests {
    /// The next anniversary is the first yearly return on or after the day, 29 February among them, and an entered one that
    /// is to come is the next itself.
    @Test(arguments: ["2020-02-29", "2022-03-18", "2023-01-01", "2023-12-31"])
    func theNextAnniversaryIsTheFirstReturn(anniversary: String) throws {
        let first = try TestEditions.date(anniversary)
        var membership = Membership()
        membership.anniversary = first
        let returns = first.yearlyReturns(through: try TestEditions.date("2032-12-31"))
        for offset in 0..<365 * 9 {
            let day = first.adding(days: offset - 100)
            let next = PartnerSummary.nextAnniversary(of: membership, from: day)
            #expect(next == returns.first { $0 >= day }, "\(day)")
        }
    }
}
