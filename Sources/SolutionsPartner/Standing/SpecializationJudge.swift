/// Judges specializations.
struct SpecializationJudge {
    let ground: StandingGround
    let designations: [DesignationID: DesignationStanding]

    var day: CalendarDate { ground.day }
    var rules: SpecializationRules { ground.rules.specializations }

    /// An anniversary as the partner noted it, under the name that the specialization had.
    struct Noted {
        let specialization: Specialization
        let anniversary: CalendarDate
    }

    /// Every specialization that there is on the day, then those that ended before, then those that the partner holds
    /// beyond them.
    var specializations: [SpecializationStanding] {
        var rest = ground.membership.specializations
        var standings: [SpecializationStanding] = []
        let ended = rules.ended(before: day)
        for specialization in rules.current(on: day) {
            let own = taken(specialization, from: &rest)
            // What was noted of one that has ended belongs to the one in its place.
            let before = ended.filter { rules.successor(of: $0, on: day)?.id == specialization.id }
                .flatMap { taken($0, from: &rest) }
            standings.append(standing(of: specialization, own: own, before: before))
        }
        for specialization in ended {
            standings.append(self.ended(specialization, taken(specialization, from: &rest).first?.anniversary))
        }
        for (key, anniversary) in rest.sorted(by: { $0.key < $1.key }) {
            standings.append(unlisted(key, anniversary))
        }
        return standings
    }

    /// What is noted of a specialization, under any of its names; what is, or was, another one beside it is none of them.
    private func taken(_ specialization: Specialization, from rest: inout [String: CalendarDate]) -> [Noted] {
        let others = specialization.otherIDs.filter { key in !rules.all.contains { $0.id == key } }
        return ([specialization.id] + others).compactMap { rest.removeValue(forKey: $0) }
            .map { Noted(specialization: specialization, anniversary: $0) }
    }

    private func standing(of specialization: Specialization, own: [Noted], before: [Noted]) -> SpecializationStanding {
        let opened = attained(of: specialization)
        let noted = (own.isEmpty ? before : own).uniqued(by: \.anniversary)
        guard let first = noted.first else { return notHeld(specialization, opened) }
        guard noted.count == 1 else { return open(specialization, noted) }
        let past = own.isEmpty ? [] : before.filter { $0.anniversary != first.anniversary }
        return judged(specialization, first)
            .adding(
                past.map { past in
                    ground.reason(
                        "\(name: past.specialization.name), in whose place it is, was noted with the anniversary \(past.anniversary).",
                        specialization.source ?? rules.source)
                })
    }

    /// One for which several anniversaries are noted, since several became it: nobody says which of them stays.
    private func open(_ specialization: Specialization, _ noted: [Noted]) -> SpecializationStanding {
        let all = noted.map { judged(specialization, $0) }
        let dated = all.filter { $0.decisionDate != nil }.sorted { ($0.decisionDate ?? day) < ($1.decisionDate ?? day) }
        // What is still to come goes before what is past.
        let next = dated.first { ($0.decisionDate ?? day) >= day } ?? dated.first ?? all[0]
        let names = noted.map { "\(name: $0.specialization.name) with \($0.anniversary)" as Phrase }
        // One day would say that its anniversary stays.
        let isOne = all.allSatisfy { $0.decisionDate == next.decisionDate }
        return SpecializationStanding(
            specialization: specialization, state: all.allSatisfy { $0.state == next.state } ? next.state : .unknown,
            openedBy: next.openedBy, decisionDate: isOne ? next.decisionDate : nil,
            heldThrough: isOne ? next.heldThrough : nil, isKnown: false,
            settledBy: "the new anniversary of \(name: specialization.name)", ended: nil, renewals: next.renewals,
            auditDue: next.auditDue,
            reasons: [
                ground.reason(
                    "Several anniversaries are noted: \(names, .and). No source tells which of them stays; enter its new one.",
                    specialization.source ?? rules.source)
            ] + next.reasons, isInDoubt: next.isInDoubt)
    }

    private func ended(_ specialization: Specialization, _ anniversary: CalendarDate?) -> SpecializationStanding {
        var phrase: Phrase = specialization.through.map { "Its last day was \($0)" } ?? "It ended"
        if let next = rules.successor(of: specialization, on: day) {
            phrase = "\(phrase); \(name: next.name) has taken its place"
        } else {
            phrase = "\(phrase); nothing took its place"
        }
        // What the partner noted of it is not forgotten.
        if let anniversary { phrase = "\(phrase); its anniversary is noted as \(anniversary)" }
        return SpecializationStanding(
            specialization: specialization, state: .ended, openedBy: [], decisionDate: nil, heldThrough: nil,
            isKnown: true, settledBy: nil, ended: specialization.through, renewals: [], auditDue: nil,
            reasons: [ground.reason("\(phrase).", specialization.source ?? rules.source)], isInDoubt: false)
    }

    func attained(of specialization: Specialization) -> [DesignationID] {
        specialization.opensWith.filter { designations[$0]?.isAttained ?? false }
    }

    func standing(
        _ specialization: Specialization, _ state: ProgramState, opened: [DesignationID] = [],
        decision: CalendarDate? = nil, through: CalendarDate? = nil, settledBy: Phrase? = nil,
        ended: CalendarDate? = nil, renewals: [SpecializationRenewal] = [], auditDue: CalendarDate? = nil,
        isInDoubt: Bool = false, _ reasons: [Reason]
    ) -> SpecializationStanding {
        SpecializationStanding(
            specialization: specialization, state: state, openedBy: opened, decisionDate: decision,
            heldThrough: through, isKnown: settledBy == nil, settledBy: settledBy, ended: ended, renewals: renewals,
            auditDue: auditDue, reasons: reasons, isInDoubt: isInDoubt)
    }

    func had(_ id: DesignationID, on date: CalendarDate) -> Answer {
        ground.had(id, on: date, today: designations[id]?.attained ?? .unknown)
    }

    /// What would tell whether one of some designations is attained.
    func settling(_ ids: [DesignationID]) -> Phrase { ground.settling(ids, designations) }

    /// Whether a current gold competency of the area is noted, as was needed before the designations.
    func competency(_ opensWith: [DesignationID]) -> Answer {
        let golds = ground.membership.legacy.filter { $0.value == .gold }.keys
        if ground.membership.legacy.isEmpty { return .unknown }
        let fits = golds.contains { key in
            // Of one that the edition does not know, nobody can say which area it belongs to.
            ground.rules.legacy.competency(key)?.designations.contains { opensWith.contains($0) } ?? true
        }
        return Answer(fits)
    }

    private func unlisted(_ key: String, _ anniversary: CalendarDate) -> SpecializationStanding {
        if let coming = rules.specialization(key), let from = coming.from, day < from {
            return standing(
                coming, .unknown, decision: anniversary, settledBy: "what the partner holds before \(from)",
                [
                    ground.reason(
                        "It begins on \(from), and its anniversary is noted as \(anniversary).",
                        coming.source ?? rules.source)
                ])
        }
        let specialization = Specialization(id: key, name: key, otherIDs: [], opensWith: [], area: "")
        // Of a name that is in no table nobody can tell what it is of, however it was noted.
        return standing(
            specialization, .unknown, decision: anniversary, settledBy: "a name that the table of the edition lists",
            [
                ground.reason(
                    "It is noted with the anniversary \(anniversary), and the table of this edition does not list it, so neither which designation opens it nor whether it is held is known.",
                    rules.source)
            ])
    }

    // MARK: Not held

    private func notHeld(_ specialization: Specialization, _ opened: [DesignationID]) -> SpecializationStanding {
        let opensWith = specialization.opensWith
        guard day >= rules.from else { return application(specialization) }
        if !opened.isEmpty {
            return standing(
                specialization, .eligible, opened: opened,
                [
                    ground.reason(
                        opened.count == 1
                            ? "\(ground.names(opened)) opens it; its own requirements come on top."
                            : "\(ground.names(opened)) open it, each by itself; its own requirements come on top.",
                        rules.source)
                ] + audit(specialization))
        }
        let isOpen = Answer.any(opensWith.map { designations[$0]?.attained ?? .unknown }) == .unknown
        return standing(
            specialization, isOpen ? .unknown : .notEligible, settledBy: isOpen ? settling(opensWith) : nil,
            [missing(opensWith)])
    }

    /// Whether an application could rest on a gold competency, before the designations began.
    private func application(_ specialization: Specialization) -> SpecializationStanding {
        let words = ground.names(specialization.opensWith, .or)
        let rule: Phrase =
            "Until \(rules.competencyThrough) an application needs a current gold competency; from \(rules.from) a designation: \(words)."
        guard day <= rules.competencyThrough else {
            return standing(specialization, .notEligible, [ground.reason(rule, rules.source)])
        }
        let answer = competency(specialization.opensWith)
        return standing(
            specialization, answer == .yes ? .eligible : answer == .no ? .notEligible : .unknown,
            settledBy: answer == .unknown ? "membership.legacy" : nil,
            [
                ground.reason(rule, rules.source),
                answer == .yes
                    ? ground.reason(
                        "A gold competency is noted, so an application is possible through \(rules.competencyThrough).",
                        rules.source)
                    : ground.reason(
                        answer == .unknown ? "None is noted." : "None that maps to \(words) is noted.", rules.source),
            ])
    }

    /// What is missing for a specialization that no designation opens.
    private func missing(_ opensWith: [DesignationID]) -> Reason {
        let words = ground.names(opensWith, .or)
        let scores = opensWith.compactMap { id -> Phrase? in
            guard let score = ground.card.designation(id) else { return nil }
            if designations[id]?.isMet ?? score.isQualified {
                return "\(name: ground.name(id)) is met and waits for its enrolment."
            }
            return "\(name: ground.name(id)): \(score.obstacles.map(\.phrase), .semicolon)."
        }
        return ground.reason("It needs \(words). \(scores, .sentences)", rules.source)
    }
}

extension SpecializationStanding {
    /// The same with further reasons.
    fileprivate func adding(_ more: [Reason]) -> SpecializationStanding {
        SpecializationStanding(
            specialization: specialization, state: state, openedBy: openedBy, decisionDate: decisionDate,
            heldThrough: heldThrough, isKnown: isKnown, settledBy: settledBy, ended: ended, renewals: renewals,
            auditDue: auditDue, reasons: reasons + more, isInDoubt: isInDoubt)
    }
}
