import SolutionsPartner
import TestSupport
import Testing

@Suite("Points of every metric")
struct MetricTableTests {
    @Test("follow the facts at every border", arguments: MetricFact.all)
    func followFacts(fact: MetricFact) throws {
        let edition = try TestEditions.edition(fact.edition)
        let day = try TestEditions.day(in: fact.edition)
        for example in fact.cases {
            let partner = Partner.testing(example.entered.mapValues(String.init))
            let score = try #require(metric(fact, of: partner, under: edition, on: day))
            #expect(score.points == example.points, "\(example.entered)")
            #expect((score.state == .achieved) == (example.points == Rational(fact.maximum)), "\(example.entered)")
            #expect((score.missingUnits == 0) == (score.state == .achieved), "\(example.entered)")
            #expect((score.next == nil) == (score.state == .achieved), "\(example.entered)")
            if let next = score.next { #expect(next.gain > 0 && next.units > 0, "\(example.entered)") }
        }
    }

    @Test("are zero and unknown while nothing is entered", arguments: MetricFact.all)
    func unknownIsNotZero(fact: MetricFact) throws {
        let score = try #require(
            metric(
                fact, of: .testing([:]), under: TestEditions.edition(fact.edition),
                on: TestEditions.day(in: fact.edition)))
        #expect(score.value == nil)
        #expect(score.points == 0)
        #expect(score.state == .notStarted)
        #expect(score.parts.allSatisfy { $0 == nil })
        #expect(score.rules.maximum == Rational(fact.maximum))
    }

    @Test("are all written down here", arguments: TestEditions.names)
    func areAllWrittenDown(name: String) throws {
        let rules = try TestEditions.edition(name).designations.flatMap { designation in
            designation.tracks.flatMap { track in
                track.metrics.map { metric in
                    [name, designation.id.rawValue, track.id?.rawValue ?? "", metric.id.rawValue].joined(separator: " ")
                }
            }
        }
        let facts = MetricFact.all.filter { $0.edition == name }.map(\.description)
        #expect(rules.sorted() == facts.sorted())
    }

    @Test("are 100 in every track once all thresholds are met", arguments: TestEditions.names)
    func addUpToHundred(name: String) throws {
        let edition = try TestEditions.edition(name)
        for designation in edition.designations {
            for track in designation.tracks {
                let facts = MetricFact.all.filter {
                    $0.edition == name && $0.designation == designation.id.rawValue && $0.track == track.id?.rawValue
                }
                var entered: [String: String] = [:]
                for fact in facts { entered.merge(fact.thresholds.mapValues(String.init)) { $1 } }
                let card = Scorecard(
                    of: .testing(entered), under: edition, on: try TestEditions.day(in: name),
                    tracks: track.id.map { [designation.id: $0] } ?? [:], only: [designation.id])
                let score = try #require(card.designation(designation.id))
                #expect(score.total == 100, "\(designation.id.rawValue) \(track.name)")
                #expect(score.isQualified)
                #expect(score.obstacles.isEmpty)
                #expect(score.shortfall == 0)
            }
        }
    }

    private func metric(
        _ fact: MetricFact, of partner: Partner, under edition: ProgramEdition, on day: CalendarDate
    ) -> MetricScore? {
        let id = DesignationID(rawValue: fact.designation)
        let tracks = fact.track.map { [id: TrackID(rawValue: $0)] } ?? [:]
        return Scorecard(of: partner, under: edition, on: day, tracks: tracks, only: [id])
            .designation(id)?.counting.metric(MetricID(rawValue: fact.metric))
    }
}
