import TestSupport
import Testing

@testable import SolutionsPartner

/// What the next step takes and brings, and what is said of what nobody entered.
@Suite("The next step")
struct NextStepTests {
    private func metric(
        _ edition: String, _ designation: DesignationID, _ track: String?, _ id: MetricID, _ measures: [String: String]
    ) throws -> MetricScore {
        let rules = try TestEditions.edition(edition)
        let card = Scorecard(of: .testing(measures), under: rules, on: try TestEditions.day(in: edition))
        let score = try #require(card.designation(designation))
        let shown = try #require(score.tracks.first { track == nil || $0.rules.id?.rawValue == track })
        return try #require(shown.metric(id))
    }

    @Test(
        "is what one point costs where one unit moves nothing that is shown",
        arguments: [
            // 30 points for 2,000 more users: one user brings 0.015 points, 67 users bring the first whole one.
            ("1430", "67"), ("0", "67"), ("1990", "10"), ("1999", "1"),
        ])
    func users(value: String, units: String) throws {
        let metric = try metric(
            "2026-07", .modernWork, "smb", .usageGrowth, ["modern-work.smb.usage-growth.csp": value])
        let next = try #require(metric.next)
        #expect(next.units == Rational(decimal: units), "\(metric.threshold) \(next.units)")
        #expect(next.unit == .user)
    }

    @Test("never goes beyond the threshold", arguments: TestEditions.names)
    func neverBeyond(name: String) throws {
        let edition = try TestEditions.edition(name)
        let day = try TestEditions.day(in: name)
        var random = SeededGenerator(seed: 5)
        for _ in 0..<60 {
            let partner = Partner.random(for: edition, using: &random)
            for score in Scorecard(of: partner, under: edition, on: day).designations {
                for metric in score.tracks.flatMap(\.metrics) {
                    guard let next = metric.next else { continue }
                    #expect(next.units > 0)
                    #expect(next.gain >= 0 && next.gain <= metric.missingPoints, "\(metric.rules.id.rawValue)")
                    guard metric.unit != .point, metric.parts.isEmpty else { continue }
                    #expect(next.units <= max(metric.threshold - (metric.value ?? 0), 1), "\(metric.rules.id.rawValue)")
                    // Of a count, one unit or a step that moves what is shown.
                    if metric.unit.isWhole, next.units > 1, (metric.value ?? 0) >= 0 {
                        #expect(next.gain * 10 < next.units)
                    }
                }
            }
        }
    }

    @Test("offers no exam that nobody can pass any more, and says so", arguments: TestEditions.names)
    func closedLists(name: String) throws {
        let edition = try TestEditions.edition(name)
        for text in ["2022-06-01", "2024-12-01", "2026-05-08", "2026-10-01", "2026-12-01", "2028-01-01"] {
            let day = try TestEditions.date(text)
            func canBePassed(_ list: CertificationList) -> Bool {
                list.all.contains { ($0.retired ?? $0.eligibleThrough).map { $0 >= day } ?? true }
            }
            for count in 0..<4 {
                let counts = edition.inputs.filter { $0.unit == .person }.map { ($0.name.rawValue, "\(count)") }
                let partner = Partner.testing(Dictionary(uniqueKeysWithValues: counts))
                let card = Scorecard(of: partner, under: edition, on: day)
                for metric in card.designations.flatMap(\.tracks).flatMap(\.metrics) where metric.missingPoints > 0 {
                    for list in metric.next?.lists ?? [] { #expect(canBePassed(list), "\(list.id) on \(day)") }
                    let lists: [CertificationList]
                    switch metric.rules.rule {
                    case .linear(let rule): lists = rule.list.map { [$0.list] } ?? []
                    case .staged(let steps): lists = steps.map(\.list.list)
                    case .growth, .bestOf, .pools: continue
                    }
                    if lists.allSatisfy(canBePassed) { #expect(metric.next != nil) }
                    if !lists.contains(where: canBePassed) {
                        #expect(metric.next == nil && metric.remarks.contains(.listClosed) || lists.isEmpty)
                    }
                }
            }
        }
    }

    @Test(
        "offers a list until the last exam of it is over",
        arguments: [("2026-11-29", true), ("2026-11-30", true), ("2026-12-01", false)])
    func lastExam(day: String, isOffered: Bool) throws {
        // MS-102 can be sat until 30 November 2026 for the last time, and nothing else serves the list from June on.
        let day = try TestEditions.date(day)
        let edition = try TestEditions.edition("2026-07", on: day)
        let card = Scorecard(
            of: .testing(["modern-work.advanced-certifications": "0"]), under: edition, on: day)
        let tracks = try #require(card.designation(.modernWork)).tracks
        #expect(tracks.count == 2)
        for track in tracks {
            let metric = try #require(
                track.metrics.first {
                    $0.rules.inputs.contains { $0.name.rawValue == "modern-work.advanced-certifications" }
                })
            #expect((metric.next != nil) == isOffered)
            #expect(metric.next?.lists.contains { $0.all.contains { $0.id == "MS-102" } } ?? !isOffered)
            #expect(metric.remarks.contains(.listClosed) == !isOffered)
        }
    }

    @Test(
        "of a percentage ends at the threshold and begins where the value is",
        arguments: [
            ("19.5", "0.5", "0.5"), ("19", "1", "1"), ("-6.4", "7.4", "26.4"), ("-50", "51", "70"), ("20", "0", "0"),
        ])
    func percent(value: String, units: String, missing: String) throws {
        let metric = try metric("2022-10", .dataAI, nil, .usageGrowth, ["azure.usage-growth": value])
        #expect(metric.next?.units ?? 0 == Rational(decimal: units))
        #expect(max(0, metric.threshold - (metric.value ?? 0)) == Rational(decimal: missing))
    }

    @Test("nothing entered is one obstacle, and no distance is told", arguments: TestEditions.names)
    func untouched(name: String) throws {
        let edition = try TestEditions.edition(name)
        let card = Scorecard(
            of: Partner(id: "new", name: "New"), under: edition, on: try TestEditions.day(in: name))
        for score in card.designations {
            #expect(score.counting.isUntouched)
            #expect(score.obstacles.map(\.phrase.text) == ["nothing entered"])
        }
    }
}
