/// What a reader should know of a plan besides its changes: what ends, begins or comes first before the last one counts.
extension Planner {
    /// The rules in force on a later day, as far as they are known.
    private func rules(on later: CalendarDate) -> ProgramEdition {
        guard let catalog, let id = catalog.id(on: later), id != edition.id || !edition.reading.holds(on: later) else {
            return edition
        }
        return (try? catalog.edition(id, on: later)) ?? edition
    }

    /// What is missed on the day on which the last change counts: by certifications that end before it, or by rules that are
    /// in force by then.
    func missed(
        _ edits: [PlanEdit], _ exams: [PlanExam], _ after: Scorecard, _ request: PlanRequest
    ) -> [Phrase] {
        let done = done(edits, exams)
        let rules = rules(on: done)
        guard done > day, !partner.people.isEmpty || rules.id != edition.id else { return [] }
        // Head counts that follow from people are counted anew on that day, with whoever passes an exam by then.
        let counted = edits.filter {
            $0.certification == nil || partner.measures[$0.input] != nil || partner.people.isEmpty
        }
        var then = partner.applying(counted.map(\.edit))
        for (place, exam) in exams.enumerated() where !partner.people.isEmpty {
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
            of: then, under: rules, on: done, tracks: request.tracks, only: Set(after.designations.map(\.rules.id)))
        return after.designations.filter(\.isQualified).compactMap { before -> Phrase? in
            // What the later rules ask for besides and nobody entered is not missed.
            guard let score = card.designation(before.rules.id), !score.isQualified, !score.mayQualify else {
                return nil
            }
            let (name, obstacles) = (score.rules.name, score.obstacles.map(\.phrase))
            if rules.id != edition.id {
                return
                    "\(name: name): on \(done), when the last change counts, other rules are in force, since \(rules.effectiveFrom ?? done). By them it is not met with this plan: \(obstacles, .semicolon). Plan for that day as well."
            }
            let ends = endings(for: score.rules, before: done)
            return ends.isEmpty
                ? "\(name: name): on \(done), when the last change counts, it is not met: \(obstacles, .semicolon)."
                : "\(name: name): on \(done), when the last change counts, it is not met: \(obstacles, .semicolon). \(ends, .comma)."
        }
    }

    /// The day on which the last change counts.
    private func done(_ edits: [PlanEdit], _ exams: [PlanExam]) -> CalendarDate {
        day.adding(days: (edits.map(\.leadTime) + exams.map(\.leadTime)).max() ?? 0)
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

    /// That the anniversary comes before the changes count.
    func tooLate(_ edits: [PlanEdit], _ exams: [PlanExam]) -> [Phrase] {
        guard !edits.isEmpty || !exams.isEmpty, let ground else { return [] }
        let done = done(edits, exams)
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

    /// That other rules are in force when the changes count, or soon where there is no plan: what they ask for may be more,
    /// less or something else.
    func otherRules(
        _ edits: [PlanEdit], _ exams: [PlanExam], isReachable: Bool, _ request: PlanRequest
    ) -> [Phrase] {
        guard let through = edition.effectiveThrough, day <= through else { return [] }
        let from = through.adding(days: 1)
        if !isReachable, through < day.adding(days: request.costs.longestLeadTime) {
            return [
                "Other rules are in force from \(from) on, by which it may be within reach: plan for that day as well."
            ]
        }
        let done = done(edits, exams)
        guard done > through else { return [] }
        return [
            "The last change counts on \(done), when other rules are in force, since \(from): this plan is for those of \(day), and others may take less."
        ]
    }
}
