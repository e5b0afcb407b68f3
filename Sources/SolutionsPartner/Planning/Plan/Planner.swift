/// Finds the least effort that lifts a partner's designations to the line.
///
/// A plan is exact: of all sets of whole units that reach the goal within the limits, none costs less, and of those that
/// cost the same none buys fewer kinds of things. It is met on the day on which its last change counts, by the rules of
/// that day and with who counts then, as far as the planner was given them. Amounts, such as dollars and users, move in
/// steps of what one point costs. Running it takes from a millisecond to some tenths of a second, so an interface runs it
/// beside its input and cancels it when the question changes.
public struct Planner: Sendable {
    /// The partner whose facts plans start from.
    public let partner: Partner
    /// The rules.
    public let edition: ProgramEdition
    /// The day that certifications are judged on.
    public let day: CalendarDate
    /// The editions among which are the rules in force on a later day; `nil` where nobody knows them.
    let catalog: EditionCatalog?
    /// The rules of later days that were read.
    let readRules = LaterRules()

    /// Makes a planner.
    ///
    /// - Parameter catalog: The editions among which are the rules in force on the day on which the last change of a plan
    ///   counts, by which it is made; those of the plan are taken without them, and where those are not the rules in force on
    ///   the day of the plan.
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
    /// What is planned must be met on the day on which the last change counts. Where other rules are in force by then, or
    /// somebody's certification has ended, the plan is looked for anew by those rules and with who is left, at most twice.
    ///
    /// - Parameters:
    ///   - isCancelled: Asked now and then; the search stops soon after it says yes.
    ///   - progress: Told now and then how far a long search has come.
    public func plan(
        _ request: PlanRequest, isCancelled: @escaping () -> Bool = { false },
        progress: @escaping (PlanProgress) -> Void = { _ in }
    ) -> Plan? {
        let today = Scorecard(
            of: partner, under: edition, on: day, tracks: request.tracks, only: Set(request.designations))
        func search(_ ground: PlanGround) -> PlanDraft? {
            let card =
                ground.edition.reading == edition.reading
                ? today
                : Scorecard(
                    of: partner, under: ground.edition, on: day, tracks: request.tracks,
                    only: Set(request.designations), peopleOn: ground.counted)
            var best: [FoundPlan] = []
            let problems = problems(request, card, ground)
            let scale = PlanScale(for: problems.flatMap { $0.variables.flatMap(\.costs) })
            for problem in problems {
                var search = PlanSearch(
                    problem, scale: scale, best: best, isCancelled: isCancelled, progress: progress)
                best = search.run()
                if search.wasCancelled { return nil }
            }
            return draft(best, request, today, ground)
        }
        guard var draft = search(PlanGround(edition: edition, counted: day)) else { return nil }
        for _ in 0..<2 {
            guard let later = later(than: draft, request) else { break }
            guard let other = search(later) else { return nil }
            guard other.plan.reachable, canBeToldToday(other.plan) else {
                draft.isBest = !draft.plan.reachable && !other.plan.reachable
                break
            }
            if draft.plan.reachable, other.plan.cost >= draft.plan.cost, isMet(draft, request) {
                draft.isBest = true
                break
            }
            draft = other
        }
        return finished(draft, request, today)
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

    /// The question in the form that is searched, by the rules of the day unless others are named.
    func problems(_ request: PlanRequest, _ card: Scorecard, _ ground: PlanGround? = nil) -> [PlanProblem] {
        let ground = ground ?? PlanGround(edition: edition, counted: day)
        return PlanProblem.targets(of: request, card: card).map {
            PlanProblem(partner: partner, ground: ground, day: day, request: request, targets: $0)
        }
    }

    /// What a search found, without what is to be minded.
    private func draft(
        _ best: [FoundPlan], _ request: PlanRequest, _ today: Scorecard, _ ground: PlanGround
    ) -> PlanDraft {
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
        } else if ground.counted == day {
            blocks = PlanObstacles(planner: self, request: request).blocks(of: today)
        }
        let edits = chosen?.edits ?? []
        let exams = chosen?.exams ?? []
        let after = Scorecard(
            of: partner.applying(edits.map(\.edit)), under: ground.edition, on: day, tracks: request.tracks,
            only: Set(ids), peopleOn: ground.counted)
        // By rules that are still to come nothing is met before they are in force.
        let wait = ground.edition.id == edition.id ? 0 : ground.edition.effectiveFrom.map { day.days(to: $0) } ?? 0
        let plan = Plan(
            designations: ids, reachable: chosen != nil, cost: chosen?.found.cost ?? best.first?.cost ?? .zero,
            leadTime: max(wait, (edits.map(\.leadTime) + exams.map(\.leadTime)).max() ?? 0), edits: edits,
            exams: exams,
            result: today.designations.compactMap { before in
                after.designation(before.rules.id).map {
                    PlanResult(
                        id: before.rules.id, score: $0.total, qualified: $0.isQualified, before: before.total)
                }
            },
            alternatives: Array(alternatives.prefix(PlanSearch.kept - 1)), blockedBy: blocks,
            notes: chosen?.notes ?? [], edition: ground.edition, counted: ground.counted, wait: max(0, wait))
        return PlanDraft(plan: plan, ground: ground)
    }

    /// A plan with what is to be minded.
    private func finished(_ draft: PlanDraft, _ request: PlanRequest, _ today: Scorecard) -> Plan {
        var plan = draft.plan
        plan.notes += enteredElsewhere(plan) + tooLate(plan) + laterRules(draft, request)
        plan.notes += enrolment(of: today.designations)
        return plan
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
