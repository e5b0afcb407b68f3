/// Finds the least effort that lifts a partner's designations to the line.
///
/// A plan is exact: of all sets of whole units that reach the goal within the limits, none costs less, and of those that
/// cost the same none buys fewer kinds of things. Each is met on the day on which its last change counts, by the rules of
/// that day and with who counts then, as far as the planner was given them.
///
/// Growth moves in whole percentage points, amounts such as dollars and users in steps of what one point costs. The last
/// step of an amount is cut to the units that are needed once the cheapest is found. Running it takes from a millisecond to
/// some tenths of a second, so an interface runs it beside its input and cancels it when the question changes.
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
    /// somebody's certification has ended, it is looked for by those rules and with who is left; the cheapest of all counts.
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
        func search(_ times: [PlanGround]) -> [FoundPlan]? {
            let laidOut = times.flatMap { ground in
                problems(request, ground.edition.reading == edition.reading ? today : nil, ground)
            }
            let scale = PlanScale(for: laidOut.flatMap { $0.variables.flatMap(\.costs) })
            var best: [FoundPlan] = []
            for problem in laidOut {
                var search = PlanSearch(
                    problem, scale: scale, best: best, isToldToday: isToldToday, isCancelled: isCancelled,
                    progress: progress)
                best = search.run()
                if search.wasCancelled { return nil }
                // Nothing is cheaper than nothing.
                if let first = best.first, first.levels.allSatisfy({ $0 == 0 }) { break }
            }
            return best
        }
        let (times, isComplete) = grounds(for: request, until: request.deadline)
        guard var found = search(times) else { return nil }
        let isOnlyToday = found.isEmpty && request.deadline == nil && times.count > 1
        if isOnlyToday {
            // What is enough today is told with what becomes of it until it counts.
            guard let today = search([PlanGround(edition: edition, counted: day)]) else { return nil }
            found = today
        }
        var draft = draft(found, request, today)
        draft.isBest = isComplete && (!isOnlyToday || found.isEmpty)
        if found.isEmpty, let deadline = request.deadline {
            guard let late = search(grounds(for: request).grounds) else { return nil }
            if !late.isEmpty { draft.block(by: deadline, ways: late.map { PlanWriter($0).way }, request) }
        }
        guard let check = check(of: draft.plan) else { return finished(draft, request, today) }
        draft.plan.check = check
        // Where the cheapest way is too late, the cheapest that is not is one of the others.
        if !check.isInTime(draft.plan.done) {
            guard let inTime = search(grounds(for: request, until: check.last).grounds) else { return nil }
            let ways = inTime.map { PlanWriter($0).way }
            draft.add(inTime: ways.first { way in request.budget.map { way.cost <= $0 } ?? true })
        }
        return finished(draft, request, today)
    }

    /// Whether changes of inputs can be told and taken over by the rules of the day, whatever rules a plan is made by.
    private func isToldToday(_ inputs: [InputName]) -> Bool {
        inputs.allSatisfy { edition.input(named: $0) != nil }
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
    ///
    /// - Parameter card: The scores by those rules; reckoned when left out.
    func problems(_ request: PlanRequest, _ card: Scorecard?, _ ground: PlanGround? = nil) -> [PlanProblem] {
        let ground = ground ?? PlanGround(edition: edition, counted: day)
        let card =
            card
            ?? Scorecard(
                of: partner, under: ground.edition, on: day, tracks: request.tracks, only: Set(request.designations),
                peopleOn: ground.counted)
        return PlanProblem.targets(of: request, card: card).map {
            PlanProblem(partner: partner, ground: ground, day: day, request: request, targets: $0)
        }
    }

    /// What a search found, without what is to be minded.
    private func draft(_ found: [FoundPlan], _ request: PlanRequest, _ today: Scorecard) -> PlanDraft {
        let ids = today.designations.map(\.rules.id)
        let ground = found.first?.problem.ground ?? PlanGround(edition: edition, counted: day)
        let overBudget = found.first.flatMap { first in request.budget.map { first.cost > $0 } } ?? false
        let writer = overBudget ? nil : found.first.map { PlanWriter($0) }
        let chosen = writer?.way
        var blocks: [PlanBlock] = []
        if let first = found.first, overBudget {
            blocks = [Self.overBudget(first.cost, request)]
        } else if found.isEmpty {
            blocks = PlanObstacles(planner: self, request: request).blocks(of: today)
        }
        var alternatives: [PlanAlternative] = []
        var seen = Set(chosen.map { [$0.edits] } ?? [])
        // Where nothing is left to do, there are no other ways to it.
        for found in found where overBudget || chosen?.edits.isEmpty == false {
            let isAffordable = request.budget.map { found.cost <= $0 } ?? true
            let way = PlanWriter(found).way
            if isAffordable || overBudget, seen.insert(way.edits).inserted { alternatives.append(way) }
        }
        let edits = chosen?.edits ?? []
        let counted = chosen?.counted ?? day
        let after = Scorecard(
            of: partner.applying(edits.map(\.edit)), under: ground.edition, on: day, tracks: request.tracks,
            only: Set(ids), peopleOn: counted)
        let plan = Plan(
            designations: ids, reachable: chosen != nil, cost: chosen?.cost ?? found.first?.cost ?? .zero,
            leadTime: chosen?.leadTime ?? 0, edits: edits, exams: chosen?.exams ?? [],
            result: today.designations.compactMap { before in
                after.designation(before.rules.id).map {
                    PlanResult(
                        id: before.rules.id, score: $0.total, qualified: $0.isQualified, before: before.total)
                }
            },
            alternatives: Array(alternatives.prefix(PlanSearch.kept - 1)), blockedBy: blocks,
            notes: writer?.notes ?? [], edition: ground.edition, counted: counted, done: chosen?.done ?? day)
        return PlanDraft(plan: plan, ground: ground)
    }

    /// A plan with what is to be minded.
    private func finished(_ draft: PlanDraft, _ request: PlanRequest, _ today: Scorecard) -> Plan {
        var plan = draft.plan
        plan.notes +=
            enteredElsewhere(plan) + tooLate(draft, request) + lostByCheck(plan, request) + laterRules(draft, request)
        plan.notes += enrolment(of: today.designations) + assumptions(of: today.designations)
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
