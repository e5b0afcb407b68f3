import Pages
import SolutionsPartner
import TestSupport
import Testing

/// What is reckoned once and kept may be asked for from several threads at once.
@Suite struct SharedValuesThreadTests {
    @Test func manyAskAtOnceAndAllGetTheSame() async throws {
        let edition = try TestEditions.edition("2022-10")
        let day = try TestEditions.day(in: "2022-10")
        var generator = SeededGenerator(seed: 7)
        var partner = Partner.random(for: edition, using: &generator)
        partner.people = [.testing("maria", "AZ-104", "AZ-305"), .testing("tom", "SC-200")]
        let card = Scorecard(of: partner, under: edition, on: day)
        let scored = ScoredPartner(partner: partner, card: card, ground: JudgementGround(edition: edition))
        let expected = SkillingRoster(of: partner, card: card)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    scored.roster.members.map(\.person.id) == expected.members.map(\.person.id)
                        && scored.standing() != nil
                }
            }
            for await isSame in group { #expect(isSame) }
        }
    }
}
