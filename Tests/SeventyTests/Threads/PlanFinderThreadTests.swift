import Pages
import SolutionsPartner
import System
import TestSupport
import Testing

@testable import Dashboard
@testable import seventy

/// The search for plans, beside a person who goes on asking.
@Suite struct PlanFinderThreadTests {
    private func scored() throws -> ScoredPartner {
        let edition = try TestEditions.edition("2022-10")
        var generator = SeededGenerator(seed: 70)
        let partner = Partner.random(for: edition, using: &generator)
        let card = Scorecard(of: partner, under: edition, on: try TestEditions.day(in: "2022-10"))
        return ScoredPartner(partner: partner, card: card, ground: JudgementGround(edition: edition))
    }

    /// What an answer says, to compare.
    private func ways(of answer: PlanAnswer) -> [String] {
        answer.rows.map { "\($0.key): \($0.ways.map(\.cost))" }
    }

    /// All news up to the complete answer of a search.
    private func lastAnswer(of finder: PlanFinder, _ number: Int) async throws -> PlanAnswer {
        while true {
            try #require(try await rings(finder.descriptor), "the search ends")
            for (news, of) in finder.take() {
                if of == number, case .answer(let answer, isComplete: true) = news { return answer }
            }
        }
    }

    @Test func theLastQuestionIsAnsweredAndEarlierOnesAreGivenUp() async throws {
        let scored = try scored()
        let finder = try #require(PlanFinder())
        let ids = scored.card.designations.map(\.rules.id)
        let asked = ids.indices.map { PlanRequest(designations: [ids[$0]]) }
        for (place, request) in asked.enumerated() {
            finder.search(scored, request, number: place + 1)
            // What the screen asks for meanwhile is reckoned from the same values.
            _ = (scored.roster, scored.standing())
        }
        let answer = try await lastAnswer(of: finder, asked.count)
        let expected = try #require(asked.last.flatMap { PlanFinder.answer(scored, $0) })
        #expect(ways(of: answer) == ways(of: expected))
    }

    @Test func aStoppedSearchIsSilentSoon() async throws {
        let scored = try scored()
        let finder = try #require(PlanFinder())
        finder.search(scored, PlanRequest(designations: scored.card.designations.map(\.rules.id)), number: 1)
        finder.stop()
        // One answer may have been on its way; a next search is answered all the same.
        let request = PlanRequest(designations: Array(scored.card.designations.map(\.rules.id).prefix(1)))
        finder.search(scored, request, number: 2)
        let expected = try #require(PlanFinder.answer(scored, request))
        #expect(ways(of: try await lastAnswer(of: finder, 2)) == ways(of: expected))
    }
}
