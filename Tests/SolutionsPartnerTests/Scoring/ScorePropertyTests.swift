import SolutionsPartner
import TestSupport
import Testing

@Suite("What holds for every evidence")
struct ScorePropertyTests {
    private static let cases = TestEditions.names.flatMap { name in (0..<30).map { (name, UInt64($0)) } }

    @Test("totals are sums, within their limits", arguments: cases)
    func totalsAreSums(name: String, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let edition = try TestEditions.edition(name)
        let card = Scorecard(
            of: .random(for: edition, using: &generator), under: edition, on: try TestEditions.day(in: name))
        for designation in card.designations {
            for track in designation.tracks {
                #expect(track.total == track.metrics.reduce(Rational.zero) { $0 + $1.points })
                #expect(track.total >= 0 && track.total <= 100)
                #expect(track.isQualified == (track.total >= 70 && track.metrics.allSatisfy { $0.points > 0 }))
                for metric in track.metrics {
                    #expect(metric.points >= 0 && metric.points <= metric.rules.maximum)
                    #expect((metric.state == .achieved) == (metric.points == metric.rules.maximum))
                    #expect(metric.missingPoints == metric.rules.maximum - metric.points)
                    // Growth that is there but blocked by its minimum misses no growth.
                    guard !metric.remarks.contains(.belowMinimum) else { continue }
                    #expect((metric.points == metric.rules.maximum) == (metric.missingUnits == 0))
                }
            }
            #expect(designation.isQualified == designation.obstacles.isEmpty)
        }
    }

    @Test("one more of anything never lowers a metric, but for what a percentage grows on", arguments: cases)
    func neverLowers(name: String, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let edition = try TestEditions.edition(name)
        let day = try TestEditions.day(in: name)
        var partner = Partner.random(for: edition, using: &generator)
        let before = Scorecard(of: partner, under: edition, on: day)
        let inputs = edition.inputs.filter { $0.unit != .track && !$0.name.rawValue.hasSuffix(".baseline") }
        let input = try #require(inputs.randomElement(using: &generator))
        let old = partner.measures[input.name]?.value.quantity
        // A number that was unknown may take the place of one that followed from others, which is more than one unit.
        guard old != nil || input.unit.isWhole else { return }
        partner.measures[input.name] = Measure(.quantity((old ?? 0) + 1))
        let after = Scorecard(of: partner, under: edition, on: day)
        for (left, right) in zip(before.designations, after.designations) {
            for (old, new) in zip(left.tracks, right.tracks) {
                for (less, more) in zip(old.metrics, new.metrics) {
                    #expect(more.points >= less.points, "\(input.name) in \(left.rules.id.rawValue)")
                }
            }
        }
    }

    @Test("the next step brings exactly what it says, in whatever option or pool its words allow", arguments: cases)
    func nextStepHolds(name: String, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let edition = try TestEditions.edition(name)
        let day = try TestEditions.day(in: name)
        let partner = Partner.random(for: edition, using: &generator)
        for designation in Scorecard(of: partner, under: edition, on: day).designations {
            for (place, track) in designation.tracks.enumerated() {
                for metric in track.metrics {
                    guard let next = metric.next else { continue }
                    let allowed = parts(of: metric).filter { part, input in
                        input.unit == next.unit && (next.names.isEmpty || next.names.contains(part))
                    }
                    for input in [self.input(of: next, in: metric)].compactMap({ $0 }) + allowed.map(\.1) {
                        var better = partner
                        let old = partner.measures[input.name]?.value.quantity ?? 0
                        better.measures[input.name] = Measure(.quantity(old + next.units))
                        let after = Scorecard(of: better, under: edition, on: day, only: [designation.rules.id])
                        let points = after.designations[0].tracks[place].metric(metric.rules.id)?.points
                        #expect(points == metric.points + next.gain, "\(designation.rules.id.rawValue) \(input.name)")
                    }
                }
            }
        }
    }

    /// The options or pools of a metric with their inputs.
    private func parts(of metric: MetricScore) -> [(String, InputReference)] {
        switch metric.rules.rule {
        case .bestOf(let options): options.map { ($0.name, $0.input) }
        case .pools(let rule): rule.pools.map { ($0.name, $0.input) }
        case .linear, .growth, .staged: []
        }
    }

    /// The one input that a step speaks of; none for steps that speak of several.
    private func input(of next: NextStep, in metric: MetricScore) -> InputReference? {
        switch metric.rules.rule {
        case .linear(let rule): rule.input
        // Growth from workloads moves by more than one input.
        case .growth(let rule): metric.remarks.contains(.derived) ? nil : rule.input
        case .bestOf(let options): options.first { $0.name == next.part }?.input
        case .pools(let rule): rule.pools.first { $0.name == next.part }?.input
        case .staged(let steps): next.lists.count == 1 ? steps.first { $0.id == next.part }?.input : nil
        }
    }

    @Test(
        "values at the end of what can be entered never trap", arguments: TestEditions.names,
        [
            "999999999999999", "-999999999999999", "999999999999999.999999", "-999999999999999.999999", "0.000001",
            "-0.000001",
        ])
    func extremes(name: String, text: String) throws {
        let edition = try TestEditions.edition(name)
        let day = try TestEditions.day(in: name)
        for others in ["999999999999999.999999", "0.000001", text] {
            var entered: [String: String] = [:]
            for (place, input) in edition.inputs.enumerated() where input.unit != .track {
                entered[input.name.rawValue] = place % 2 == 0 ? text : others
            }
            // Without the entered growth, it follows from workloads: the largest products there are.
            for hidden in [[], ["business-applications.usage-growth", "business-applications.usage-growth.baseline"]] {
                let partner = Partner.testing(entered.filter { !hidden.contains($0.key) })
                for designation in Scorecard(of: partner, under: edition, on: day).designations {
                    for track in designation.tracks {
                        #expect(track.total >= 0 && track.total <= 100)
                        for metric in track.metrics {
                            if let next = metric.next { #expect(next.gain >= 0) }
                            #expect(metric.missingUnits >= 0)
                            let explanation = Explanation(
                                of: metric, for: partner, under: edition, on: day, spelling: .exact)
                            #expect(!explanation.formula.isEmpty)
                        }
                    }
                }
            }
        }
    }
}

extension NumberSpelling {
    /// Every digit, as tests want it.
    static let exact = NumberSpelling(points: { value, _ in value.description }, quantity: { $0.description })
}
