import TestSupport
import Testing

@testable import SolutionsPartner

@Suite struct SkillingRosterTests {
    /// What is found by what people hold is what going through every list for each of them finds.
    @Test(arguments: ["2022-03", "2022-10", "2026-07"]) func isWhatGoingThroughEveryListFinds(id: String) throws {
        let edition = try TestEditions.edition(id)
        let day = try TestEditions.day(in: id)
        let known = edition.lists.flatMap(\.certifications)
        var random = SeededGenerator(seed: 7)
        for _ in 0..<10 {
            let people = (0..<20).map { number in
                Person(
                    id: "p\(number)", name: "P\(number)",
                    certifications: (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
                        guard let certification = known.randomElement(using: &random) else { return nil }
                        let parts = certification.id.split(separator: "+").map(String.init)
                        let code = Bool.random(using: &random) ? certification.id : parts.randomElement(using: &random)
                        return HeldCertification(
                            code: Bool.random(using: &random) ? code?.lowercased() ?? "" : code ?? "",
                            earned: Bool.random(using: &random) ? nil : day.adding(days: -400),
                            expires: Bool.random(using: &random) ? nil : day.adding(days: 30))
                    })
            }
            let partner = Partner(id: "x", name: "X", people: people)
            let card = Scorecard(of: partner, under: edition, on: day)
            let roster = SkillingRoster(of: partner, card: card)
            #expect(roster.members.count == people.count)
            for score in card.designations {
                for metric in score.counting.metrics {
                    for (step, list) in Self.lists(of: metric.rules) {
                        let expected = EvidenceTable.people(of: partner, serving: list, on: day).map(\.id)
                        let found = roster.members.filter { member in
                            member.services.contains {
                                $0.designation.id == score.rules.id && $0.metric.id == metric.rules.id
                                    && $0.step == step
                            }
                        }
                        #expect(Set(found.map(\.person.id)) == Set(expected))
                        for member in found {
                            let service = member.services.first {
                                $0.designation.id == score.rules.id && $0.metric.id == metric.rules.id
                                    && $0.step == step
                            }
                            let codes = member.person.certifications.filter {
                                $0.isValid(on: day) && HeldKeys(valid: [$0]).serve(list, on: day)
                            }.map(\.code)
                            #expect(service?.certifications == codes.sorted())
                        }
                    }
                }
            }
        }
    }

    private static func lists(of rules: MetricRules) -> [(step: String?, list: CertificationList)] {
        switch rules.rule {
        case .linear(let rule): rule.list.map { [(nil, $0.list)] } ?? []
        case .staged(let steps): steps.map { ($0.id, $0.list.list) }
        case .growth, .bestOf, .pools: []
        }
    }
}
