import JSONTree
import TestSupport
import Testing

@testable import SolutionsPartner

@Suite("What holds for every plan")
struct PlanPropertyTests {
    private func plan(_ program: RandomProgram, _ request: PlanRequest) throws -> Plan {
        try #require(Planner(for: program.partner, under: program.edition, on: program.day).plan(request))
    }

    private func request(_ program: RandomProgram) -> PlanRequest {
        PlanRequest(designations: program.edition.designations.map(\.id))
    }

    @Test("dearer units and tighter limits never make the cheapest way cheaper", arguments: 0..<60 as Range<UInt64>)
    func monotone(seed: UInt64) throws {
        let program = try RandomProgram(seed: seed &+ 9000)
        var request = request(program)
        let base = try plan(program, request)
        guard base.reachable, let edit = base.edits.first else { return }
        request.costs.prices[PlanKind(edit.unit)]?.cost += 3
        #expect(try plan(program, request).cost >= base.cost)
        request = self.request(program)
        request.costs.inputs[edit.input] = PlanCosts.Exception(limit: 0)
        let pinned = try plan(program, request)
        #expect(!pinned.reachable || pinned.cost >= base.cost)
        #expect(!pinned.edits.contains { $0.input == edit.input })
        #expect(pinned.reachable == pinned.blockedBy.isEmpty)
        request = self.request(program)
        request.margin = 5
        let margin = try plan(program, request)
        #expect(!margin.reachable || margin.cost >= base.cost)
        if margin.reachable { #expect(margin.result.allSatisfy { $0.score >= 75 }) }
        request = self.request(program)
        request.budget = base.cost - 1
        let poor = try plan(program, request)
        #expect(!poor.reachable && poor.blockedBy.map(\.limit) == ["budget"])
    }

    @Test("the changes give the result, and so do those of every other way", arguments: 0..<60 as Range<UInt64>)
    func applied(seed: UInt64) throws {
        let program = try RandomProgram(seed: seed &+ 12_000, listsPeople: seed % 2 == 0)
        let request = request(program)
        let plan = try plan(program, request)
        let card = Scorecard(of: program.partner.applying(plan.changes), under: program.edition, on: program.day)
        for result in plan.result {
            let score = try #require(card.designation(result.id))
            #expect(score.total == result.score && score.isQualified == result.qualified)
            if plan.reachable { #expect(result.qualified) }
        }
        var costs = [plan.cost]
        for alternative in plan.alternatives {
            let changed = program.partner.applying(alternative.edits.map(\.edit))
            let card = Scorecard(of: changed, under: program.edition, on: program.day)
            #expect(card.designations.allSatisfy { $0.isQualified })
            #expect(alternative.edits != plan.edits)
            costs.append(alternative.cost)
        }
        #expect(costs == costs.sorted())
        for edit in plan.edits {
            let typed = try program.edition.edit(edit.input.rawValue, to: edit.to.decimalText)
            #expect(typed == edit.edit)
        }
    }

    @Test("a cancelled search has no plan")
    func cancelled() throws {
        let edition = try TestEditions.edition("2022-10")
        let planner = Planner(
            for: Partner(id: "none", name: "None"), under: edition, on: try TestEditions.day(in: "2022-10"))
        let request = PlanRequest(designations: edition.designations.map(\.id))
        #expect(planner.plan(request, isCancelled: { true }) == nil)
        #expect(planner.ranking(request, isCancelled: { true }) == nil)
    }
}

@Suite("Plans for known partners")
struct PlanCaseTests {
    /// Infrastructure of October 2022 with everything but the growth that all Azure designations share.
    private let azure = [
        "azure.net-customer-adds": "3", "azure.deployments": "5", "azure.usage-growth": "-6.4",
        "infrastructure.intermediate-certifications.step1": "2",
        "infrastructure.intermediate-certifications.step2": "5",
        "infrastructure.advanced-certifications.step1": "1", "infrastructure.advanced-certifications.step2": "1",
    ]

    private func plan(_ measures: [String: String], _ change: (inout PlanRequest) -> Void = { _ in }) throws -> Plan {
        let edition = try TestEditions.edition("2022-10")
        var request = PlanRequest(designations: [.infrastructure])
        change(&request)
        let planner = Planner(
            for: .testing(measures), under: edition, on: try TestEditions.day(in: "2022-10"))
        return try #require(planner.plan(request))
    }

    @Test("numbers below zero cost the way up")
    func negative() throws {
        // 60 points without growth and advanced skills: a gate (5) opens 4 points, growth costs 7 for the first 0.6.
        let plan = try plan(azure)
        #expect(plan.reachable)
        let growth = try #require(plan.edits.first { $0.input.rawValue == "azure.usage-growth" })
        #expect(growth.units >= 7 && growth.from == Rational(decimal: "-6.4"))
        #expect(plan.edits.contains { $0.input.rawValue == "infrastructure.advanced-certifications.step1" })
        #expect(plan.result.map(\.qualified) == [true])
    }

    @Test("unknown numbers count from zero and stay marked as unknown")
    func unknown() throws {
        let plan = try plan([:])
        #expect(plan.reachable)
        #expect(plan.edits.allSatisfy { $0.from == nil && $0.to == $0.units })
    }

    @Test("what a limit makes unreachable names the limit")
    func blocked() throws {
        let plan = try plan(azure) {
            $0.costs.inputs[InputName(rawValue: "azure.usage-growth")] = PlanCosts.Exception(limit: 6)
        }
        #expect(!plan.reachable && plan.edits.isEmpty)
        #expect(plan.blockedBy.first?.limit == "azure.usage-growth")
        #expect(
            plan.blockedBy.map(\.reason) == [
                "The limit on azure.usage-growth stands in the way: without it the goal can be reached.",
                "Infrastructure (Azure): usage growth stays at zero under the limits.",
            ])
    }

    /// The obstacles of a partner of whom nothing is known, by the rules of 2026-07.
    private func limits(_ designations: [DesignationID], _ pinned: [String]) throws -> [PlanBlock] {
        let edition = try TestEditions.edition("2026-07")
        var request = PlanRequest(designations: designations)
        for name in pinned { request.costs.inputs[InputName(rawValue: name)] = PlanCosts.Exception(limit: 0) }
        let planner = Planner(
            for: Partner(id: "none", name: "None"), under: edition, on: try TestEditions.day(in: "2026-07"))
        return try #require(planner.plan(request)).blockedBy.filter { $0.limit != nil }
    }

    @Test("a limit that opens the way to one of several designations is not said to open it to all")
    func limitsOfSeveral() throws {
        let pinned = [
            "business-applications.intermediate-certifications", "security.intermediate-certifications.step1",
        ]
        let blocks = try limits([.businessApplications, .security], pinned)
        #expect(blocks.map(\.limit) == pinned)
        #expect(
            blocks.map(\.reason)
                == zip(pinned, ["Business Applications", "Security"]).map {
                    "The limit on \($0) stands in the way: without it \($1) can be reached, though not the whole goal."
                })
        #expect(
            try limits([.businessApplications, .security], [pinned[1]]).map(\.reason) == [
                "The limit on \(pinned[1]) stands in the way: without it the goal can be reached."
            ])
    }

    @Test("limits of which no one alone opens the way are named together")
    func limitsTogether() throws {
        let pinned = (1...2).map { "security.intermediate-certifications.step\($0)" }
        let blocks = try limits([.security], pinned + ["security.smb.usage-growth.m365"])
        #expect(blocks.map(\.limit) == pinned)
        #expect(
            Set(blocks.map(\.reason)) == [
                "The limits on \(pinned[0]) and \(pinned[1]) stand in the way together: without all of them the goal can be reached."
            ], "\(blocks.map(\.reason))")
    }

    @Test("growth below its minimum is no way")
    func minimum() throws {
        var measures = azure
        measures["azure.usage-growth.baseline"] = "10"
        let plan = try plan(measures)
        #expect(!plan.reachable)
        #expect(plan.blockedBy.first?.limit == nil)
        #expect(plan.blockedBy.first?.reason.contains("earns nothing while") == true)
    }

    @Test("a spare person in every gate is asked for")
    func spare() throws {
        let plan = try plan(azure) { $0.keepsSpare = true }
        #expect(plan.reachable)
        for name in ["intermediate", "advanced"] {
            let input = "infrastructure.\(name)-certifications.step1"
            #expect(plan.edits.first { $0.input.rawValue == input }?.to == 3)
        }
    }

    @Test("one exam serves several designations")
    func shared() throws {
        var measures = azure
        measures["digital-app-innovation.advanced-certifications.step1"] = "1"
        let plan = try plan(measures) {
            $0.designations = [.infrastructure, .digitalAppInnovation]
        }
        let exam = try #require(plan.exams.first { $0.certification == "AZ-305" })
        #expect(
            exam.inputs.map(\.rawValue) == [
                "digital-app-innovation.advanced-certifications.step1", "infrastructure.advanced-certifications.step1",
            ])
        #expect(plan.exams.reduce(Rational.zero) { $0 + $1.cost } == Rational(plan.exams.count * 5))
    }
}
