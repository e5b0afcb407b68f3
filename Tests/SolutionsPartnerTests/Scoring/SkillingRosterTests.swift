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
        case .staged(let steps): steps.map { ($0.title, $0.list.list) }
        case .growth, .bestOf, .pools: []
        }
    }
}

/// What is typed decides a gate, whoever is listed: no gate closes without somebody where a typed number keeps it open.
@Suite struct TypedGateTests {
    private func isIndispensable(_ measures: [String: String], lists: [String: String] = [:]) throws -> Bool {
        let edition = try TestEditions.edition("2022-10")
        var partner = Partner.testing(measures, people: [.testing("ann", "AZ-500")])
        for (name, list) in lists { partner.measures[InputName(rawValue: name)]?.list = list }
        let card = Scorecard(of: partner, under: edition, on: try TestEditions.day(in: "2022-10"))
        let roster = SkillingRoster(of: partner, card: card)
        return roster.members.contains { member in
            member.services.contains { $0.designation.id == .security && $0.isIndispensable }
        }
    }

    @Test func aTypedHeadCountKeepsTheGate() throws {
        let gate = "security.intermediate-certifications.step1"
        #expect(try isIndispensable([:]))
        #expect(try !isIndispensable([gate: "2"]))
        #expect(try !isIndispensable([gate: "0"]))
        // A number that was typed for another list says nothing of this one.
        #expect(try isIndispensable([gate: "2"], lists: [gate: "another-list"]))
    }

    @Test(arguments: TestEditions.names) func whoIsIndispensableClosesAGateByLeaving(name: String) throws {
        let edition = try TestEditions.edition(name)
        let day = try TestEditions.day(in: name)
        let known = edition.lists.flatMap(\.certifications)
        var random = SeededGenerator(seed: 16)
        for _ in 0..<12 {
            var partner = Partner.random(for: edition, using: &random)
            // Some head counts are typed, others follow from the people.
            for input in edition.inputs where input.unit == .person && Bool.random(using: &random) {
                partner.measures[input.name] = nil
            }
            partner.people = (0..<4).map { number in
                Person(
                    id: "p\(number)", name: "P\(number)",
                    certifications: (0..<3).compactMap { _ in
                        known.randomElement(using: &random).map { HeldCertification(code: $0.id) }
                    })
            }
            let card = Scorecard(of: partner, under: edition, on: day)
            for member in SkillingRoster(of: partner, card: card).members {
                var without = partner
                without.people.removeAll { $0.id == member.person.id }
                let after = EvidenceTable(partner: without, edition: edition, day: day)
                let before = EvidenceTable(partner: partner, edition: edition, day: day)
                for service in member.services {
                    guard case .staged(let steps) = service.metric.rule,
                        let step = steps.first(where: { $0.title == service.step })
                    else { continue }
                    func isOpen(_ evidence: EvidenceTable) -> Bool {
                        (evidence.entered(step.input) ?? evidence.derived(step.list) ?? 0) >= Rational(step.people)
                    }
                    // Only a gate that is open can close, and a typed number keeps it as it is.
                    let closes = step.isGate && isOpen(before) && !isOpen(after)
                    #expect(service.isIndispensable == closes, "\(member.person.id), \(step.input.name)")
                }
            }
        }
    }
}
