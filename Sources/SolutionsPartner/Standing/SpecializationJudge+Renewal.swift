/// What becomes of a specialization at its anniversaries, those past and the one to come.
extension SpecializationJudge {
    func judged(_ specialization: Specialization, _ noted: Noted) -> SpecializationStanding {
        day < noted.anniversary
            ? coming(specialization, noted, at: noted.anniversary, after: nil)
            : decided(specialization, noted)
    }

    /// A renewal that is taken to have been made, since what it takes was there.
    private struct Renewed {
        let renewal: SpecializationRenewal
        /// The designations that were there, on a day; none before they began, when a gold competency was.
        let by: [DesignationID]
        let on: CalendarDate
    }

    // MARK: To come

    /// What the anniversary to come brings.
    private func coming(
        _ specialization: Specialization, _ noted: Noted, at date: CalendarDate, after renewed: Renewed?
    ) -> SpecializationStanding {
        let renewal = rules.renewal(of: noted.specialization, at: date)
        let prior = renewed.map { [told($0, specialization)] } ?? []
        // What was due before can still be made.
        let renewals = (renewed.map { day <= $0.renewal.days.upperBound ? [$0.renewal] : [] } ?? []) + [renewal]
        let opened = attained(of: specialization)
        guard let then = renewal.specialization else {
            let last = renewal.end ?? date.adding(days: -1)
            return standing(
                specialization, .atRisk, opened: opened, decision: last, through: last, renewals: renewals,
                prior + [
                    ground.reason(
                        "It ends for everybody on \(last), before its anniversary on \(date).",
                        specialization.source ?? rules.source)
                ])
        }
        let others = others(becoming: then, besides: specialization, date)
        let rival: Phrase? = others.isEmpty ? nil : "the new anniversary of \(name: then.name)"
        let more =
            succession(specialization, then, others) + window(renewal) + audit(then)
            + (then.audit.map { audit in
                let due = audit.due(anniversary: date, on: day)
                return [ground.reason("The next audit is due by \(due).", then.source ?? rules.source)]
            } ?? [])
        func found(
            _ state: ProgramState, through: CalendarDate? = nil, settledBy: Phrase? = nil, _ phrase: Phrase,
            doubts: [Reason] = []
        ) -> SpecializationStanding {
            standing(
                specialization, state, opened: opened, decision: date, through: through, settledBy: settledBy ?? rival,
                renewals: renewals, auditDue: then.audit?.due(anniversary: date, on: day), isInDoubt: !doubts.isEmpty,
                [ground.reason(phrase, rules.source)] + doubts + prior + more)
        }
        let isBefore = date < rules.from
        let opensWith = then.opensWith
        let answer = isBefore ? competency(opensWith) : .any(opensWith.map { designations[$0]?.attained ?? .unknown })
        // Before the first day on which one can be attained, what is met is as good as it can be.
        let met = day < ground.rules.attaining.from ? opensWith.filter(ground.isQualifiedToday) : []
        switch answer {
        case .no where !isBefore && !met.isEmpty:
            return found(
                .held,
                "It is renewed on \(date) with \(ground.names(met, .or)), which can be attained from \(ground.rules.attaining.from) and meets its requirements today."
            )
        case .yes where isBefore:
            return found(
                .held, "It is renewed on \(date) with its gold competency, if its own requirements are met.",
                doubts: competencyDoubts(before: date))
        case .yes:
            let there = attained(of: then)
            return found(
                .held, "It is renewed on \(date) with \(ground.names(there, .or)), if its own requirements are met.",
                doubts: doubts(there, before: date))
        case .unknown where isBefore:
            // Who holds one before the designations began had the gold competency that it took.
            return found(
                .held, settledBy: "membership.legacy",
                "It is renewed on \(date) if there is a current gold competency then; none is noted.")
        case .no where isBefore:
            let last = date.adding(days: -1)
            return found(
                .atRisk, through: last,
                "It is held through \(last) and lost on \(date): that takes \(gold(opensWith)), and only others are noted. No designation can be attained before \(ground.rules.attaining.from)."
            )
        case .no, .unknown:
            let words = ground.names(opensWith, .or)
            let last = date.adding(days: -1)
            return found(
                .atRisk, through: renewal.hasWindow ? renewal.days.upperBound : last,
                settledBy: answer == .unknown ? settling(opensWith) : nil,
                renewal.hasWindow
                    ? "Without \(words) it is lost after \(renewal.days.upperBound), the last day to renew it; its anniversary is \(date)."
                    : "It is held through \(last) and lost on \(date) without \(words).")
        }
    }

    /// That a renewal is taken to have been made.
    private func told(_ renewed: Renewed, _ specialization: Specialization) -> Reason {
        let last = renewed.renewal.days.upperBound
        if renewed.by.isEmpty {
            return ground.reason(
                "It was renewed on \(renewed.on) with its gold competency. From \(rules.from) on a designation is needed: \(ground.names(specialization.opensWith, .or)).",
                rules.source)
        }
        return ground.reason(
            renewed.renewal.hasWindow && day <= last
                ? "\(ground.names(renewed.by, .or)) was there on \(renewed.on); it can be renewed through \(last) and is taken to be. Enter its new anniversary to be sure."
                : "\(ground.names(renewed.by, .or)) was there on \(renewed.on); it is taken to be renewed. Enter its new anniversary to be sure.",
            rules.source)
    }

    /// The days on which it can be renewed, where there are more than the anniversary.
    private func window(_ renewal: SpecializationRenewal) -> [Reason] {
        guard renewal.hasWindow else { return [] }
        return [
            ground.reason(
                "It can be renewed from \(renewal.days.lowerBound) to \(renewal.days.upperBound).", renewal.source)
        ]
    }

    /// The audit that it asks for.
    func audit(_ specialization: Specialization) -> [Reason] {
        guard let audit = specialization.audit else { return [] }
        return [ground.reason(audit.phrase, specialization.source ?? rules.source)]
    }

    /// What takes its place before the anniversary.
    private func succession(
        _ specialization: Specialization, _ next: Specialization, _ others: [Specialization]
    ) -> [Reason] {
        guard next.id != specialization.id else { return [] }
        let phrase = ground.succession(of: specialization, by: next)
        return [
            ground.reason(
                others.isEmpty
                    ? phrase
                    : "\(phrase) It takes that of \(names: others.map(\.name)) too, and no source tells which anniversary stays.",
                next.source ?? rules.source)
        ]
    }

    /// Further ones of the partner, with other anniversaries, in whose place the same one comes.
    private func others(
        becoming next: Specialization, besides specialization: Specialization, _ date: CalendarDate
    ) -> [Specialization] {
        guard next.id != specialization.id, let start = specialization.through?.adding(days: 1) else { return [] }
        return rules.current(on: day).filter { other in
            guard other.id != specialization.id, let noted = ground.membership.specializations[other.id] else {
                return false
            }
            return noted != ground.membership.specializations[specialization.id]
                && !other.exists(on: start) && rules.successor(of: other, on: start)?.id == next.id
        }
    }

    /// A designation that is held today and would not outlast its own anniversary.
    private func doubts(_ opened: [DesignationID], before decision: CalendarDate) -> [Reason] {
        ground.doubts(opened.compactMap { designations[$0] }, before: decision)
    }

    // MARK: Past

    /// What was found for a renewal that has come.
    private enum Finding {
        case renewed(Renewed)
        /// On none of its days there was what it takes, as far as they have come.
        case missed
        /// What it takes was there on some days before the anniversary, and no more on it.
        case early
        case unknown
    }

    /// What becomes of one whose anniversaries have come: each must have found a designation.
    private func decided(_ specialization: Specialization, _ noted: Noted) -> SpecializationStanding {
        var renewed: Renewed?
        for date in noted.anniversary.yearlyReturns(through: day) {
            let renewal = rules.renewal(of: noted.specialization, at: date)
            let opensWith = (renewal.specialization ?? specialization).opensWith
            if date >= rules.from {
                switch finding(renewal, opensWith) {
                case .renewed(let found): renewed = found
                case let finding: return undecided(specialization, renewal, opensWith, finding)
                }
            } else if competency(opensWith) == .yes {
                renewed = Renewed(renewal: renewal, by: [], on: date)
            } else {
                return unsupported(specialization, renewal, opensWith)
            }
        }
        return coming(specialization, noted, at: noted.anniversary.yearlyReturn(after: day), after: renewed)
    }

    /// A renewal before the designations for which no gold competency is noted.
    private func unsupported(
        _ specialization: Specialization, _ renewal: SpecializationRenewal, _ opensWith: [DesignationID]
    ) -> SpecializationStanding {
        let date = renewal.anniversary
        // What is noted was held on the day the competencies ended, and tells of today; of a day before, nobody knows.
        let isTold = date == day || date >= ground.rules.legacy.heldOn
        guard competency(opensWith) == .no, isTold else {
            return standing(
                specialization, .unknown, opened: attained(of: specialization), decision: date,
                settledBy: "the specialization's new anniversary", renewals: [renewal],
                [
                    ground.reason(
                        "On \(date) it was renewed if there was \(gold(opensWith)); none is noted.", rules.source)
                ])
        }
        let last = date.adding(days: -1)
        return standing(
            specialization, .lost, opened: attained(of: specialization), decision: date, through: last, ended: last,
            renewals: [renewal],
            [
                ground.reason(
                    "It was lost on \(date): that took \(gold(opensWith)), and only others are noted.", rules.source)
            ])
    }

    /// What it took to hold a specialization before the designations.
    private func gold(_ opensWith: [DesignationID]) -> Phrase {
        "a current gold competency that maps to \(ground.names(opensWith, .or))"
    }

    /// A competency that is noted today and would not outlast its own anniversary.
    private func competencyDoubts(before decision: CalendarDate) -> [Reason] {
        guard let date = ground.anniversary?.date, day <= date, date < decision else { return [] }
        return [
            ground.reason(
                "The competency is there through \(date), and longer only if it is renewed then.",
                ground.rules.legacy.source)
        ]
    }

    private func finding(_ renewal: SpecializationRenewal, _ opensWith: [DesignationID]) -> Finding {
        let anniversary = renewal.anniversary
        func there(on date: CalendarDate) -> (ids: [DesignationID], isOpen: Bool) {
            let answers = opensWith.map { ($0, had($0, on: date)) }
            return (answers.filter { $0.1 == .yes }.map(\.0), answers.contains { $0.1 == .unknown })
        }
        var isOpen = false
        for date in (anniversary...max(anniversary, min(day, renewal.days.upperBound))).days {
            let found = there(on: date)
            if !found.ids.isEmpty { return .renewed(Renewed(renewal: renewal, by: found.ids, on: date)) }
            isOpen = isOpen || found.isOpen
        }
        let first = max(renewal.days.lowerBound, rules.from)
        for date in (min(first, anniversary)...anniversary).days.dropLast() {
            let found = there(on: date)
            if !found.ids.isEmpty { return .early }
            isOpen = isOpen || found.isOpen
        }
        return isOpen ? .unknown : .missed
    }

    private func undecided(
        _ specialization: Specialization, _ renewal: SpecializationRenewal, _ opensWith: [DesignationID],
        _ finding: Finding
    ) -> SpecializationStanding {
        let (date, last) = (renewal.anniversary, renewal.days.upperBound)
        let words = ground.names(opensWith, .or)
        func found(
            _ state: ProgramState, through: CalendarDate? = nil, settledBy: Phrase? = nil, _ phrase: Phrase
        ) -> SpecializationStanding {
            standing(
                specialization, state, opened: attained(of: specialization), decision: date, through: through,
                settledBy: settledBy, ended: state == .lost ? through : nil, renewals: day <= last ? [renewal] : [],
                [ground.reason(phrase, rules.source)] + (day <= last ? window(renewal) : []))
        }
        switch finding {
        case .missed, .renewed:
            guard renewal.hasWindow else {
                return found(
                    .lost, through: date.adding(days: -1),
                    "It was lost on \(date): on that day there was no designation for \(words).")
            }
            return day <= last
                ? found(
                    .atRisk, through: last,
                    "On its anniversary, \(date), there was no designation for \(words); with one it can be renewed through \(last), and it is lost after that."
                )
                : found(
                    .lost, through: last,
                    "It was lost: from its anniversary on \(date) through \(last), the last day to renew it, there was no designation for \(words)."
                )
        case .early:
            return found(
                .unknown, settledBy: "the specialization's new anniversary",
                "It was renewed if that was done before \(date), while there was a designation for \(words); on that day there was none any more."
            )
        case .unknown:
            let today = Answer.any(opensWith.map { designations[$0]?.attained ?? .unknown })
            if renewal.hasWindow, day <= last, today == .no {
                return found(
                    .atRisk, through: last,
                    settledBy: "the specialization's new anniversary, or a score on record for \(date)",
                    "Today there is no designation for \(words). With one it can be renewed through \(last), and it is lost after that, unless it was renewed before, of which nothing is on record."
                )
            }
            let isToday = day <= last && today == .unknown
            return found(
                // Renewed or not, it is there until the last day to renew it.
                .unknown, through: renewal.hasWindow && day <= last ? last : nil,
                settledBy: isToday
                    ? settling(opensWith) : "the specialization's new anniversary, or a score on record for \(date)",
                renewal.hasWindow
                    ? day <= last
                        ? "It is renewed if there is a designation for \(words) on a day from \(date) to \(last), and nothing on record tells of the days that are past."
                        : "It was renewed if there was a designation for \(words) on a day from \(date) to \(last), of which nothing is on record."
                    : "It was renewed on \(date) if there was a designation for \(words) on that day, of which nothing is on record."
            )
        }
    }
}

extension StandingGround {
    /// That one takes the place of another, and what opens it.
    func succession(of ended: Specialization, by next: Specialization) -> Phrase {
        guard let start = next.from ?? ended.through?.adding(days: 1) else {
            return "\(name: next.name) takes its place, which \(names(next.opensWith, .or)) opens."
        }
        return "On \(start) \(name: next.name) takes its place, which \(names(next.opensWith, .or)) opens."
    }
}
