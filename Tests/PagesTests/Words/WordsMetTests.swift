import Pages
import SolutionsPartner
import TestSupport
import Testing

/// A state that an earlier day gave stands beside the points of today, and both are told.
@Suite struct WordsMetTests {
    private let words = Words.usual

    /// A partner whose Security is short today; met on a day on record or not.
    private func scored(metOn day: String?) throws -> ScoredPartner {
        let edition = try TestEditions.edition("2026-07")
        var history = QualificationHistory()
        if let day { history.record([.security], known: [.security], on: try TestEditions.date(day)) }
        return ScoredPartner(
            scoring: .testing(["security.net-customer-adds.azure": "5"]), under: edition,
            on: try TestEditions.date("2026-11-23")
        ).judged(by: JudgementGround(edition: edition, history: history))
    }

    @Test func aDayOnRecordIsTold() throws {
        let scored = try scored(metOn: "2026-10-15")
        let score = try #require(scored.card.designation(.security))
        let standing = try #require(scored.standing()?.designation(.security))
        #expect(standing.state == .qualified && !score.isQualified)
        let told = words.headlines(of: score, standing)
        #expect(told[0] == "\(words.headline(of: score)) today, met on 15 Oct 2026")
        #expect(told.last == "met on 15 Oct 2026")
        #expect(told.allSatisfy { $0.contains("met on 15 Oct 2026") })
        for page in [Page.score(of: scored, words), .designationsOneByOne(of: scored, words)] {
            let text = page.plain.map { "\($0)" }.joined(separator: "\n")
            #expect(text.contains("today, met on 15 Oct 2026"), "\(text)")
        }
    }

    @Test func whatWasNeverMetIsToldAsBefore() throws {
        let scored = try scored(metOn: nil)
        let score = try #require(scored.card.designation(.security))
        let standing = scored.standing()?.designation(.security)
        #expect(words.headlines(of: score, standing) == words.headlines(of: score))
    }
}
