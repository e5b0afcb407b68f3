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

    /// Makes a planner.
    public init(for partner: Partner, under edition: ProgramEdition, on day: CalendarDate) {
        self.partner = partner
        self.edition = edition
        self.day = day
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
                + ending(edits, exams, after, request) + enrolment(of: today.designations))
    }

    /// The certifications that end before the last change counts, where the goal is missed without them.
    private func ending(
        _ edits: [PlanEdit], _ exams: [PlanExam], _ after: Scorecard, _ request: PlanRequest
    ) -> [Phrase] {
        let done = day.adding(days: (edits.map(\.leadTime) + exams.map(\.leadTime)).max() ?? 0)
        guard done > day, !partner.people.isEmpty else { return [] }
        // Head counts that follow from people are counted anew on that day, with whoever passes an exam by then.
        let counted = edits.filter { $0.certification == nil || partner.measures[$0.input] != nil }
        var then = partner.applying(counted.map(\.edit))
        for (place, exam) in exams.enumerated() {
            let earned = day.adding(days: exam.leadTime)
            let passed = exam.certification.split(separator: "+").map {
                HeldCertification(code: String($0), earned: earned)
            }
            if let known = then.people.firstIndex(where: { $0.id == exam.personID }) {
                then.people[known].certifications += passed
            } else {
                then.people.append(
                    Person(id: "planned-\(place)", name: "", certifications: passed, isImported: false, apart: []))
            }
        }
        let card = Scorecard(
            of: then, under: edition, on: done, tracks: request.tracks, only: Set(after.designations.map(\.rules.id)))
        let missed = zip(after.designations, card.designations).filter { $0.isQualified && !$1.isQualified }.map(\.1)
        guard !missed.isEmpty else { return [] }
        return missed.map { score in
            let ends = endings(for: score.rules, before: done)
            let why: Phrase = ends.isEmpty ? "certifications have ended by then" : "\(ends, .comma)"
            return
                "\(name: score.rules.name): on \(done), when the last change counts, it is not met: \(score.obstacles.map(\.phrase), .semicolon). \(why)."
        }
    }

    /// The certifications of a designation's lists that end before a day, the first ones first; at most three.
    private func endings(for rules: DesignationRules, before done: CalendarDate) -> [Phrase] {
        let listed = rules.tracks.flatMap(\.metrics).flatMap(\.headCounts).flatMap { $0.list.list.certifications }
        let ends = partner.people.flatMap { person in
            person.certifications.compactMap { held -> (day: CalendarDate, words: Phrase)? in
                guard let end = held.expires, end >= day, end < done,
                    listed.contains(where: { $0.isCalled(held.code) })
                else { return nil }
                return (end, "\(name: person.name)'s \(name: held.code) ends on \(end)")
            }
        }
        return ends.sorted { $0.day < $1.day }.prefix(3).map(\.words)
    }

    /// What is missing to designations whose points are there already: the enrolment, where a fee or a note brings it.
    private func enrolment(of scores: [DesignationScore]) -> [Phrase] {
        let ready = scores.filter(\.isQualified)
        guard !ready.isEmpty, let ground, day >= ground.rules.attaining.from else { return [] }
        let judge = DesignationJudge(ground: ground)
        return ready.compactMap { score -> Phrase? in
            let (standing, name) = (judge.standing(of: score), score.rules.name)
            if standing.badge == .afterFee {
                return "\(name: name): the points are there; it is attained with the enrolment, when the fee is paid."
            }
            guard standing.state == .lapsed else { return nil }
            return
                "\(name: name): the points are there and the fee is paid; it counts again once it is noted as attained (designation.\(verbatim: score.rules.id.rawValue).attained)."
        }
    }

    /// What the standing of the partner is judged from; `nil` without rules of standing.
    private var ground: StandingGround? {
        guard let rules = try? edition.standingRules() else { return nil }
        return StandingGround(
            partner: partner, card: Scorecard(of: partner, under: edition, on: day), history: .empty, rules: rules,
            fees: rules.fees)
    }

    /// That the anniversary comes before the changes count.
    private func tooLate(_ edits: [PlanEdit], _ exams: [PlanExam]) -> [Phrase] {
        guard !edits.isEmpty || !exams.isEmpty, let ground else { return [] }
        let days = (edits.map(\.leadTime) + exams.map(\.leadTime)).max() ?? 0
        let done = day.adding(days: days)
        guard let anniversary = ground.anniversary else { return [] }
        // What is held ends with the days after the anniversary.
        if anniversary.date < day, day <= anniversary.renewalThrough, anniversary.renewalThrough < done,
            !ground.account.held.isEmpty
        {
            return [
                "The anniversary on \(anniversary.date) is past: without a renewal what is held ends on \(anniversary.renewalThrough), and the last change counts on \(done)."
            ]
        }
        guard anniversary.date >= day, anniversary.window.upperBound < done else { return [] }
        return [
            "The anniversary on \(anniversary.date) comes first: the requirements are checked through \(anniversary.window.upperBound), and the last change counts on \(done)."
        ]
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
