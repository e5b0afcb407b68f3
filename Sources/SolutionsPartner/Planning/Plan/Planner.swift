/// Finds the least effort that lifts a partner's designations to the line.
///
/// A plan is exact: of all sets of whole units that reach the goal within the limits, none costs less, and of those that
/// cost the same none buys fewer kinds of things. Amounts, such as dollars and users, move in steps of what one point
/// costs. Running it takes from a millisecond to some tenths of a
/// second, so an interface runs it beside its input and cancels it when the question changes.
public struct Planner: Sendable {
    /// The partner whose facts plans start from.
    public let partner: Partner
    /// The rules.
    public let edition: ProgramEdition
    /// The day that certifications are judged on.
    public let day: CalendarDate
    /// The editions among which are the rules in force on a later day; `nil` where nobody knows them.
    let catalog: EditionCatalog?

    /// Makes a planner.
    ///
    /// - Parameter catalog: The editions among which are the rules in force on the day on which the last change of a plan
    ///   counts, by which it is checked; those of the plan are taken without them, and where those are not the rules in
    ///   force on the day of the plan.
    public init(
        for partner: Partner, under edition: ProgramEdition, on day: CalendarDate, among catalog: EditionCatalog? = nil
    ) {
        self.partner = partner
        self.edition = edition
        self.day = day
        self.catalog = catalog.flatMap { $0.id(on: day) == edition.id ? $0 : nil }
    }

    /// The least-cost plan for the designations of a request together; `nil` when it was cancelled.
    ///
    /// - Parameters:
    ///   - isCancelled: Asked now and then; the search stops soon after it says yes.
    ///   - progress: Told now and then how far a long search has come.
    public func plan(
        _ request: PlanRequest, isCancelled: @escaping () -> Bool = { false },
        progress: @escaping (PlanProgress) -> Void = { _ in }
    ) -> Plan? {
        let only = Set(request.designations)
        let today = Scorecard(of: partner, under: edition, on: day, tracks: request.tracks, only: only)
        var best: [FoundPlan] = []
        let problems = problems(request, today)
        let scale = PlanScale(for: problems.flatMap { $0.variables.flatMap(\.costs) })
        for problem in problems {
            var search = PlanSearch(
                problem, scale: scale, best: best, isCancelled: isCancelled, progress: progress)
            best = search.run()
            if search.wasCancelled { return nil }
        }
        return write(best, request, today)
    }

    /// Each designation planned alone, the nearest first: those already there, then by cost, then those out of reach;
    /// `nil` when it was cancelled.
    ///
    /// The designations of the request do not matter.
    public func ranking(
        _ request: PlanRequest, isCancelled: @escaping () -> Bool = { false }
    ) -> [Plan]? {
        var plans: [Plan] = []
        for designation in edition.designations {
            var alone = request
            alone.designations = [designation.id]
            guard let plan = plan(alone, isCancelled: isCancelled) else { return nil }
            plans.append(plan)
        }
        return plans.enumerated().sorted { left, right in
            if left.element.reachable != right.element.reachable { return left.element.reachable }
            if left.element.cost != right.element.cost { return left.element.cost < right.element.cost }
            return left.offset < right.offset
        }.map(\.element)
    }

    func problems(_ request: PlanRequest, _ today: Scorecard) -> [PlanProblem] {
        PlanProblem.targets(of: request, card: today).map {
            PlanProblem(partner: partner, edition: edition, day: day, request: request, targets: $0)
        }
    }

    private func write(_ best: [FoundPlan], _ request: PlanRequest, _ today: Scorecard) -> Plan {
        let ids = today.designations.map(\.rules.id)
        var blocks: [PlanBlock] = []
        var chosen: PlanWriter?
        var alternatives: [PlanAlternative] = []
        if let first = best.first {
            let overBudget = request.budget.map { first.cost > $0 } ?? false
            var seen: Set<[PlanEdit]> = []
            if overBudget {
                blocks = [Self.overBudget(first.cost, request)]
            } else {
                let writer = PlanWriter(first)
                chosen = writer
                seen.insert(writer.edits)
            }
            // Where nothing is left to do, there are no other ways to it.
            for found in best where overBudget || !(chosen?.edits.isEmpty ?? false) {
                let alternative = PlanWriter(found).alternative
                let isAffordable = request.budget.map { found.cost <= $0 } ?? true
                if isAffordable || overBudget, seen.insert(alternative.edits).inserted {
                    alternatives.append(alternative)
                }
            }
        } else {
            blocks = PlanObstacles(planner: self, request: request).blocks(of: today)
        }
        let edits = chosen?.edits ?? []
        let exams = chosen?.exams ?? []
        let after = Scorecard(
            of: partner.applying(edits.map(\.edit)), under: edition, on: day, tracks: request.tracks, only: Set(ids))
        return Plan(
            designations: ids, reachable: chosen != nil, cost: chosen?.found.cost ?? best.first?.cost ?? .zero,
            leadTime: (edits.map(\.leadTime) + exams.map(\.leadTime)).max() ?? 0, edits: edits, exams: exams,
            result: zip(today.designations, after.designations).map { before, after in
                PlanResult(
                    id: after.rules.id, score: after.total, qualified: after.isQualified, before: before.total)
            },
            alternatives: Array(alternatives.prefix(PlanSearch.kept - 1)), blockedBy: blocks,
            notes: (chosen?.notes ?? []) + tooLate(edits, exams)
                + otherRules(edits, exams, isReachable: chosen != nil, request)
                + missed(edits, exams, after, request) + enrolment(of: today.designations))
    }

    private static func overBudget(_ cost: Rational, _ request: PlanRequest) -> PlanBlock {
        let budget = request.budget ?? .zero
        return PlanBlock(
            designation: nil, limit: "budget",
            phrase:
                "The cheapest plan costs \(cost) \(name: request.costs.unit), \(cost - budget) more than the budget of \(budget)."
        )
    }
}
