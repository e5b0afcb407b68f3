import TestSupport
import Testing

@testable import SolutionsPartner

@Suite("The cheapest way, against trying everything")
struct PlannerTests {
    /// Costs that differ by kind, so that it matters what is bought.
    private static func costs(_ random: inout SeededGenerator) -> PlanCosts {
        var costs = PlanCosts()
        for kind in PlanKind.allCases {
            let cost = Rational(Int.random(in: 1...9, using: &random), over: Int.random(in: 1...2, using: &random)) ?? 1
            costs.prices[kind] = PlanCosts.Price(cost: cost, leadTime: 1)
        }
        return costs
    }

    /// Finds a plan and compares its cost with that of trying everything.
    @discardableResult
    private static func compare(_ program: RandomProgram, _ request: PlanRequest, seed: UInt64) throws -> Plan? {
        let planner = Planner(for: program.partner, under: program.edition, on: program.day)
        let plan = try #require(planner.plan(request))
        let exhaustive = ExhaustiveSearch(
            partner: program.partner, edition: program.edition, day: program.day, request: request)
        let found = exhaustive.cheapest(below: plan.reachable ? plan.cost : nil)
        guard found.isComplete else { return nil }
        #expect(found.cost == nil, "seed \(seed): \(plan.reachable ? "\(plan.cost)" : "no plan"), yet there is one")
        if plan.reachable {
            #expect(exhaustive.reaches(program.partner.applying(plan.changes)), "seed \(seed)")
            #expect(plan.edits.reduce(Rational.zero) { $0 + $1.cost } == plan.cost, "seed \(seed)")
        }
        return plan
    }

    @Test("over small random programs", arguments: 0..<10)
    func smallPrograms(part: UInt64) throws {
        var (complete, reached) = (0, 0)
        for seed in part * 150..<(part + 1) * 150 {
            var random = SeededGenerator(seed: seed &+ 77)
            let program = try RandomProgram(seed: seed)
            var request = PlanRequest(
                designations: program.edition.designations.map(\.id), costs: Self.costs(&random))
            if seed % 5 == 1 { request.margin = 7 }
            if seed % 7 == 2 { request.keepsSpare = true }
            if seed % 3 == 0, let input = program.edition.inputs.randomElement(using: &random),
                program.edition.inputLists[input.index] == nil
            {
                request.costs.inputs[input.name] = PlanCosts.Exception(limit: Int.random(in: 0...2, using: &random))
            }
            if seed % 4 == 0 { request.costs.certifications["A-1"] = PlanCosts.Exception(limit: 0) }
            if seed % 4 == 1 { request.costs.certifications["B-2"] = PlanCosts.Exception(cost: 1, limit: 1) }
            guard let plan = try Self.compare(program, request, seed: seed) else { continue }
            complete += 1
            if plan.reachable { reached += 1 }
        }
        #expect(complete > 45 && reached > 20, "\(complete) complete, \(reached) reached")
    }

    @Test("over small programs with people, of whom nobody counts twice", arguments: 0..<10)
    func people(part: UInt64) throws {
        var complete = 0
        for seed in part * 40..<(part + 1) * 40 {
            var random = SeededGenerator(seed: seed &+ 99)
            let program = try RandomProgram(seed: seed &+ 5000, listsPeople: true)
            var request = PlanRequest(
                designations: program.edition.designations.map(\.id), costs: Self.costs(&random))
            request.costs.newPeople = Int.random(in: 0...1, using: &random)
            if seed % 4 == 1 { request.costs.certifications["B-2"] = PlanCosts.Exception(cost: 1) }
            if try Self.compare(program, request, seed: seed) != nil { complete += 1 }
        }
        #expect(complete > 5, "\(complete) complete")
    }

    private static let cases = TestEditions.names.flatMap { name in (0..<4).map { (name, UInt64($0)) } }

    @Test("over real editions, a designation at a time", arguments: cases)
    func realEditions(name: String, seed: UInt64) throws {
        let edition = try TestEditions.edition(name)
        let day = try TestEditions.day(in: name)
        var random = SeededGenerator(seed: seed)
        let partner = Partner.nearTheLine(of: edition, using: &random)
        for designation in edition.designations {
            var request = PlanRequest(designations: [designation.id])
            // Amounts move in steps of their own, which trying every unit would not finish.
            for input in edition.inputs where input.unit == .user || input.unit == .usd {
                request.costs.inputs[input.name] = PlanCosts.Exception(limit: 0)
            }
            request.costs.prices[.exam]?.cost = Rational(Int.random(in: 3...7, using: &random))
            let plan = try #require(Planner(for: partner, under: edition, on: day).plan(request))
            let exhaustive = ExhaustiveSearch(partner: partner, edition: edition, day: day, request: request)
            let found = exhaustive.cheapest(below: plan.reachable ? plan.cost : nil, most: 250)
            if found.isComplete { #expect(found.cost == nil, "\(designation.id.rawValue)") }
            if plan.reachable { #expect(exhaustive.reaches(partner.applying(plan.changes))) }
        }
    }
}

extension Partner {
    /// A partner with numbers for every input, most of them near their thresholds.
    static func nearTheLine(of edition: ProgramEdition, using random: inout SeededGenerator) -> Partner {
        var partner = Partner(id: "near", name: "Near")
        func enter(_ input: InputReference, _ threshold: Rational) {
            let share = Rational(Int.random(in: 3...11, using: &random), over: 10) ?? 1
            partner.measures[input.name] = Measure(.quantity(Rational((threshold * share).floor)))
        }
        for metric in edition.designations.flatMap({ $0.tracks.flatMap(\.metrics) }) {
            for (input, _, people) in metric.headCounts { enter(input, Rational(people)) }
            for (input, threshold, _) in metric.ladders { enter(input, threshold) }
        }
        return partner
    }
}
