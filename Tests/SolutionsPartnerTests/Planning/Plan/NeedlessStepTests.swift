import TestSupport
import Testing

@testable import SolutionsPartner

/// No way that a plan offers has a step that could be left out, whatever track counts without it.
@Suite("Ways without needless steps")
struct NeedlessStepTests {
    /// The changes of the best way and of every other one.
    private func ways(of plan: Plan) -> [[PlanEdit]] {
        plan.reachable ? [plan.edits] + plan.alternatives.map(\.edits) : []
    }

    /// Whether changes of a partner reach the goal by themselves, on the tracks that count then.
    private func isMet(
        _ edits: [Edit], of partner: Partner, _ edition: ProgramEdition, _ plan: Plan, on day: CalendarDate
    )
        -> Bool
    {
        Scorecard(of: partner.applying(edits), under: edition, on: day, only: Set(plan.designations))
            .designations.allSatisfy(\.isQualified)
    }

    /// Expects that no step of any way can be left out, and of whole units no single one, and counts the steps tried.
    private func expectNeeded(
        _ plan: Plan, of partner: Partner, _ edition: ProgramEdition, on day: CalendarDate, _ name: String
    ) -> Int {
        var tried = 0
        for (place, way) in ways(of: plan).enumerated() {
            let all = way.map(\.edit)
            #expect(isMet(all, of: partner, edition, plan, on: day), "\(name), way \(place + 1)")
            // Who counts in a list does so for every number of people in it.
            let steps = Dictionary(grouping: way.indices) { way[$0].edit.list ?? way[$0].input.rawValue }
            for (step, places) in steps.sorted(by: { $0.key < $1.key }) {
                tried += 1
                let others = way.indices.filter { !places.contains($0) }.map { way[$0].edit }
                #expect(
                    !isMet(others, of: partner, edition, plan, on: day),
                    "\(name), way \(place + 1) needs no \(step): \(way.map { "\($0.input) \($0.to)" })")
                let own = places.map { way[$0] }
                guard own.allSatisfy({ $0.unit.isWhole && $0.units > 1 && $0.unit != .user }) else { continue }
                let less = own.map { Edit(input: $0.input, value: .quantity($0.to - 1), list: $0.edit.list) }
                #expect(
                    !isMet(others + less, of: partner, edition, plan, on: day),
                    "\(name), way \(place + 1) needs less of \(step): \(way.map { "\($0.input) \($0.to)" })")
            }
        }
        return tried
    }

    @Test("holds for random partners of random programs", arguments: 0..<6 as Range<UInt64>)
    func random(part: UInt64) throws {
        var tried = 0
        for seed in part * 20..<(part + 1) * 20 {
            let program = try RandomProgram(seed: seed &+ 50_000, listsPeople: seed % 3 == 0)
            guard program.edition.designations.contains(where: { $0.tracks.count > 1 }) else { continue }
            var request = PlanRequest(designations: program.edition.designations.map(\.id))
            if seed % 6 == 0 { request.costs.newPeople = 2 }
            let plan = try #require(
                Planner(for: program.partner, under: program.edition, on: program.day).plan(request))
            tried += expectNeeded(plan, of: program.partner, program.edition, on: program.day, "seed \(seed)")
        }
        #expect(tried > 0)
    }

    @Test("holds for random partners of every edition", arguments: TestEditions.names)
    func editions(name: String) throws {
        let (edition, day) = (try TestEditions.edition(name), try TestEditions.day(in: name))
        var random = SeededGenerator(seed: 77)
        for round in 0..<2 {
            let partner = Partner.nearTheLine(of: edition, using: &random)
            for designation in edition.designations where designation.tracks.count > 1 {
                let plan = try #require(
                    Planner(for: partner, under: edition, on: day).plan(PlanRequest(designations: [designation.id])))
                _ = expectNeeded(plan, of: partner, edition, on: day, "\(designation.id) \(round)")
            }
        }
    }

    /// Whoever lacks one exam on the smaller track is offered no customers and users of the larger one beside it.
    @Test("what the other track gains is not bought beside what is enough on one")
    func otherTrack() throws {
        let day = try TestEditions.date("2026-11-30")
        let edition = try TestEditions.edition("2026-07", on: day)
        let partner = Partner.testing([
            "modern-work.enterprise.net-customer-adds": "-7", "modern-work.smb.net-customer-adds": "8",
            "modern-work.intermediate-certifications": "5", "modern-work.advanced-certifications": "0",
            "modern-work.enterprise.usage-growth.cpor": "640", "modern-work.enterprise.usage-growth.dpor": "1200",
            "modern-work.smb.usage-growth.cpor": "310", "modern-work.smb.usage-growth.csp": "1850",
            "modern-work.enterprise.deployments.cpor": "4", "modern-work.smb.deployments.csp": "7",
        ])
        var request = PlanRequest(designations: [.modernWork])
        request.costs.prices[.exam]?.leadTime = 0
        let plan = try #require(Planner(for: partner, under: edition, on: day).plan(request))
        #expect(plan.reachable && !plan.edits.isEmpty)
        #expect(expectNeeded(plan, of: partner, edition, on: day, "modern-work") > 0)
    }
}
