import TestSupport
import Testing

@testable import SolutionsPartner

@Suite struct SkillingLossTests {
    /// A partner with random people, some head counts typed.
    private static func partner(_ edition: ProgramEdition, _ day: CalendarDate, _ random: inout SeededGenerator)
        -> Partner
    {
        let known = edition.lists.flatMap(\.certifications).map(\.id)
        var partner = Partner.random(for: edition, using: &random)
        for input in edition.inputs where input.unit == .person && Int.random(in: 0..<4, using: &random) > 0 {
            partner.measures[input.name] = nil
        }
        partner.people = (0..<12).map { number in
            Person(
                id: "p\(number)", name: "P\(number)",
                certifications: (0..<Int.random(in: 0...5, using: &random)).compactMap { _ in
                    known.randomElement(using: &random).map {
                        HeldCertification(
                            code: $0, earned: day.adding(days: -400),
                            expires: Bool.random(using: &random) ? nil : day.adding(days: 30))
                    }
                })
        }
        return partner
    }

    /// Expects that what is reckoned to be lost is what scoring without each person and certification gives.
    private func expectLosses(of partner: Partner, under edition: ProgramEdition, on day: CalendarDate) throws {
        let card = Scorecard(of: partner, under: edition, on: day)
        let losses = SkillingLosses(of: partner, card: card)
        for person in partner.people {
            var without = partner
            without.people.removeAll { $0.id == person.id }
            expect(losses.loss(of: person.id), from: card, to: without)
            for code in Set(person.certifications.map(\.code)) {
                var without = partner
                let place = try #require(without.people.firstIndex { $0.id == person.id })
                without.people[place].certifications.removeAll { $0.code == code }
                expect(losses.loss(of: code, heldBy: person.id), from: card, to: without)
            }
        }
    }

    /// What is reckoned for everybody at once is what scoring without each of them gives.
    @Test(arguments: ["2022-03", "2022-10", "2026-07"]) func isWhatScoringWithoutThemGives(id: String) throws {
        let edition = try TestEditions.edition(id)
        let day = try TestEditions.day(in: id)
        var random = SeededGenerator(seed: 11)
        for _ in 0..<12 {
            let partner = Self.partner(edition, day, &random)
            try expectLosses(of: partner, under: edition, on: day)
        }
    }

    /// Somebody who may be the same person as another entry leaves that one behind, as in a what-if.
    @Test(arguments: ["2022-10", "2026-07"]) func isWhatScoringWithoutThemGivesWhoeverTheyMayBe(id: String) throws {
        let edition = try TestEditions.edition(id)
        let day = try TestEditions.day(in: id)
        var random = SeededGenerator(seed: 9)
        for _ in 0..<8 {
            var partner = Self.partner(edition, day, &random)
            for place in partner.people.indices {
                partner.people[place].name = "Person \(Int.random(in: 0..<6, using: &random))"
                partner.people[place].isImported = place % 3 == 0
            }
            try expectLosses(of: partner, under: edition, on: day)
        }
    }

    /// What was reckoned before changes nothing but the time.
    @Test func isTheSameAfterAnEarlierReckoning() throws {
        let edition = try TestEditions.edition("2022-10")
        let day = try TestEditions.day(in: "2022-10")
        var random = SeededGenerator(seed: 5)
        let first = Self.partner(edition, day, &random)
        var second = first
        second.people.removeFirst(2)
        second.people[0].certifications.removeAll()
        let card = Scorecard(of: second, under: edition, on: day)
        let earlier = SkillingLosses(of: first, card: Scorecard(of: first, under: edition, on: day))
        let (fresh, later) = (
            SkillingLosses(of: second, card: card), SkillingLosses(of: second, card: card, after: earlier)
        )
        for person in first.people { #expect(fresh.loss(of: person.id) == later.loss(of: person.id)) }
        #expect(later.loss(of: first.people[0].id).isNone)
    }

    private func expect(_ loss: SkillingLoss, from before: Scorecard, to partner: Partner) {
        let after = Scorecard(of: partner, under: before.edition, on: before.day)
        for (score, left) in zip(before.designations, after.designations) {
            let line = loss.lines.first { $0.designation == score.rules.id }
            #expect(line?.points ?? .zero == score.total - left.total)
            #expect(line?.isLost ?? false == (score.isQualified && !left.isQualified))
            #expect(line?.points ?? .zero >= .zero)
            if let line { #expect(line.total == left.total && line.isQualified == left.isQualified) }
        }
    }
}
