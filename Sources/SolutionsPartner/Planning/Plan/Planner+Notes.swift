/// What a reader should know of a plan besides its changes: what ends, begins or comes first before the last one counts.
extension Planner {
    /// The scores on the day on which the last change of a plan counts, by the rules of that day.
    private func scores(of plan: Plan, on done: CalendarDate, _ request: PlanRequest) -> Scorecard {
        // Head counts that follow from people are counted anew on that day, with whoever passes an exam by then.
        let counted = plan.edits.filter {
            $0.certification == nil || partner.measures[$0.input] != nil || partner.people.isEmpty
        }
        var then = partner.applying(counted.map(\.edit))
        for (place, exam) in plan.exams.enumerated() where !partner.people.isEmpty {
            let earned = day.adding(days: exam.leadTime)
            let passed = exam.certification.split(separator: "+").map {
                HeldCertification(code: String($0), earned: earned)
            }
            if let known = then.people.firstIndex(where: { $0.id == exam.personID }) {
                // What is held already and counts later stays as it is noted.
                if !exam.isHeld { then.people[known].certifications += passed }
            } else {
                then.people.append(
                    Person(id: "planned-\(place)", name: "", certifications: passed, isImported: false, apart: []))
            }
        }
        return Scorecard(
            of: then, under: rules(on: done), on: day, tracks: request.tracks, only: Set(plan.designations),
            peopleOn: done)
    }

    /// What is missed on the day on which the last change counts: by certifications that end before it, or by rules that are
    /// in force by then.
    ///
    /// What nobody entered counts for nothing there as it does in the plan, and is told to be unknown.
    func missed(_ draft: PlanDraft, _ request: PlanRequest) -> [Phrase] {
        let plan = draft.plan
        let done = plan.done
        let rules = rules(on: done)
        guard done > day, !partner.people.isEmpty || rules.reading != draft.ground.edition.reading else { return [] }
        let card = scores(of: plan, on: done, request)
        return plan.result.filter(\.qualified).compactMap { before -> Phrase? in
            guard let score = card.designation(before.id), !score.isQualified,
                !hangsOnNewNumbers(score, by: rules, since: draft.ground.edition)
            else { return nil }
            let (name, obstacles) = (score.rules.name, score.obstacles.map(\.phrase))
            let known: Phrase = score.mayQualify ? " as far as is known" : ""
            if rules.id != draft.ground.edition.id {
                return
                    "\(name: name): on \(done), when the last change counts, other rules are in force, since \(rules.effectiveFrom ?? done). By them it is not met with this plan\(known): \(obstacles, .semicolon). Plan for that day as well."
            }
            let ends = endings.before(done, for: score.rules)
            return ends.isEmpty
                ? "\(name: name): on \(done), when the last change counts, it is not met\(known): \(obstacles, .semicolon)."
                : "\(name: name): on \(done), when the last change counts, it is not met\(known): \(obstacles, .semicolon). \(ends, .comma)."
        }
    }

    /// Whether only numbers that nobody entered, and that the rules of a plan do not ask for, may bring a designation to the
    /// line by later rules: what those ask for besides is not missed.
    ///
    /// People of another list are another number, unless they are counted from who is listed.
    private func hangsOnNewNumbers(
        _ score: DesignationScore, by later: ProgramEdition, since edition: ProgramEdition
    ) -> Bool {
        func isNew(_ input: InputReference) -> Bool {
            guard let known = edition.input(named: input.name) else { return true }
            return partner.people.isEmpty && edition.inputLists[known.index] != later.inputLists[input.index]
        }
        let most = score.counting.metrics.map { $0.rules.inputs.contains(where: isNew) ? $0.mostPoints : $0.points }
        return most.allSatisfy { !$0.isZero } && most.reduce(.zero, +) >= score.required
    }

    private var endings: CertificationEndings { CertificationEndings(people: partner.people, day: day) }

    /// That nobody entered the track by which a designation is planned.
    func assumptions(of scores: [DesignationScore]) -> [Phrase] {
        scores.compactMap { score in score.assumption.map { "\(name: score.rules.name): \($0)" } }
    }

    /// What is missing to designations whose points are there already: the enrolment, where a fee or a note brings it.
    func enrolment(of scores: [DesignationScore]) -> [Phrase] {
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

    /// The check at the anniversary that a plan with steps is to be in time for; `nil` where none is known to come.
    func check(of plan: Plan) -> PlanCheck? {
        guard !plan.edits.isEmpty, let ground, let anniversary = ground.anniversary else { return nil }
        if anniversary.date >= day {
            return PlanCheck(anniversary: anniversary.date, last: anniversary.window.upperBound, isRenewal: false)
        }
        // What is held ends with the days after the anniversary.
        guard day <= anniversary.renewalThrough, !ground.account.held.isEmpty else { return nil }
        return PlanCheck(anniversary: anniversary.date, last: anniversary.renewalThrough, isRenewal: true)
    }

    /// That the anniversary comes before the changes count, and what it takes to be in time.
    func tooLate(_ draft: PlanDraft, _ request: PlanRequest) -> [Phrase] {
        guard let check = draft.plan.check, !check.isInTime(draft.plan.done) else { return [] }
        let (done, last) = (draft.plan.done, check.last)
        let late: Phrase =
            check.isRenewal
            ? "The anniversary on \(check.anniversary) is past: without a renewal what is held ends on \(last), and the last change counts on \(done)."
            : "The anniversary on \(check.anniversary) comes first: the requirements are checked through \(last), and the last change counts on \(done)."
        guard let way = draft.inTime else {
            return [
                request.budget == nil
                    ? "\(late) No way counts by then." : "\(late) No way within the budget counts by then."
            ]
        }
        return ["\(late) The cheapest way that counts by then does so on \(way.done)."]
    }

    /// What a plan has reached and certifications that end take away again before the anniversary is checked.
    func lostByCheck(_ plan: Plan, _ request: PlanRequest) -> [Phrase] {
        guard plan.reachable, let anniversary = ground?.anniversary, anniversary.date >= day,
            plan.done <= anniversary.window.upperBound
        else { return [] }
        let first = max(plan.done, anniversary.window.lowerBound)
        guard first > plan.counted else { return [] }
        let card = scores(of: plan, on: first, request)
        return plan.result.filter(\.qualified).compactMap { before -> Phrase? in
            guard let score = card.designation(before.id), !score.isQualified else { return nil }
            let ends = endings.before(first, for: score.rules)
            // Other rules are told of by themselves.
            guard !ends.isEmpty else { return nil }
            return
                "\(name: score.rules.name): by the check at the anniversary on \(anniversary.date), which begins on \(first), it is not met any more: \(score.obstacles.map(\.phrase), .semicolon). \(ends, .comma)."
        }
    }

    /// What other rules and ends of certifications mean for a plan, in one remark: that it is made by what is so on the day
    /// on which the last change counts, or what it misses then.
    func laterRules(_ draft: PlanDraft, _ request: PlanRequest) -> [Phrase] {
        let plan = draft.plan
        let missed = missed(draft, request)
        if !missed.isEmpty { return missed }
        let done = plan.done
        let from = edition.effectiveThrough?.adding(days: 1)
        if draft.ground.edition.id != edition.id {
            let from = draft.ground.edition.effectiveFrom ?? done
            return [
                done > from
                    ? "The last change counts on \(done), when other rules are in force, since \(from): the plan is made by those."
                    : "Other rules are in force from \(from) on: the plan is made by those and is met from that day on."
            ]
        }
        if draft.ground.times.lowerBound > 0, plan.reachable {
            var seen: Set<Phrase> = []
            return plan.designations.compactMap { edition.designation($0) }
                .flatMap { endings.before(done, for: $0) }.filter { seen.insert($0).inserted }
                .map { "\($0), before the last change counts: the plan is made without it." }
        }
        guard let from, day < from else { return [] }
        if !plan.reachable {
            guard from <= day.adding(days: request.costs.longestLeadTime) else { return [] }
            return [
                draft.isBest
                    ? "Other rules are in force from \(from) on, by which it is out of reach as well."
                    : "Other rules are in force from \(from) on, by which it may be within reach: plan for that day as well."
            ]
        }
        guard done >= from else { return [] }
        return [
            draft.isBest
                ? "The last change counts on \(done), when other rules are in force, since \(from): by them it is met as well, and nothing that costs less would do."
                : "The last change counts on \(done), when other rules are in force, since \(from): this plan is for those of \(day), and others may take less."
        ]
    }
}
