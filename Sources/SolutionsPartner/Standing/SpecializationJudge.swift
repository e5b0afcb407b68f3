/// Judges specializations.
struct SpecializationJudge {
    let ground: StandingGround
    let designations: [DesignationID: DesignationStanding]

    private var day: CalendarDate { ground.day }
    private var rules: SpecializationRules { ground.rules.specializations }

    /// Every specialization that there is on the day, then those that ended before, then those that the partner holds
    /// beyond them.
    var specializations: [SpecializationStanding] {
        var rest = ground.membership.specializations
        var standings: [SpecializationStanding] = []
        // What was noted of one that has ended belongs to the one in its place.
        for ended in rules.ended(before: day) {
            guard let anniversary = rest[ended.id], let next = rules.successor(of: ended, on: day) else { continue }
            rest[ended.id] = nil
            if rest[next.id] == nil { rest[next.id] = anniversary }
        }
        for specialization in rules.current(on: day) {
            let key = ([specialization.id] + specialization.otherIDs).first { rest[$0] != nil }
            standings.append(standing(of: specialization, anniversary: key.flatMap { rest.removeValue(forKey: $0) }))
        }
        for specialization in rules.ended(before: day) {
            standings.append(ended(specialization, rest.removeValue(forKey: specialization.id)))
        }
        for (key, anniversary) in rest.sorted(by: { $0.key < $1.key }) {
            standings.append(unlisted(key, anniversary))
        }
        return standings
    }

    private func ended(_ specialization: Specialization, _ anniversary: CalendarDate?) -> SpecializationStanding {
        var phrase: Phrase = "It ended, and nothing took its place"
        if let next = rules.successor(of: specialization, on: day) {
            phrase = "\(name: next.name) has taken its place"
        }
        if let through = specialization.through { phrase = "\(phrase); its last day was \(through)" }
        // What the partner noted of it is not forgotten.
        if let anniversary { phrase = "\(phrase); its anniversary is noted as \(anniversary)" }
        return SpecializationStanding(
            specialization: specialization, state: .ended, openedBy: [], decisionDate: nil, heldThrough: nil,
            isKnown: true, settledBy: nil, ended: specialization.through,
            reasons: [ground.reason("\(phrase).", specialization.source ?? rules.source)])
    }

    private func standing(
        _ specialization: Specialization, _ state: ProgramState, opened: [DesignationID] = [],
        decision: CalendarDate? = nil, through: CalendarDate? = nil, settledBy: Phrase? = nil, _ reasons: [Reason]
    ) -> SpecializationStanding {
        SpecializationStanding(
            specialization: specialization, state: state, openedBy: opened, decisionDate: decision,
            heldThrough: through, isKnown: settledBy == nil, settledBy: settledBy, ended: nil, reasons: reasons)
    }

    private func standing(of specialization: Specialization, anniversary: CalendarDate?) -> SpecializationStanding {
        let opensWith = specialization.opensWith
        let opened = opensWith.filter { designations[$0]?.isAttained ?? false }
        guard let anniversary else { return notHeld(specialization, opened) }
        guard day < anniversary else { return decided(specialization, opened, on: anniversary) }
        if let last = specialization.through, last < anniversary, specialization.replacedBy == nil {
            return standing(
                specialization, .atRisk, opened: opened, decision: last, through: last,
                [
                    ground.reason(
                        "It ends for everybody on \(last), before its anniversary on \(anniversary).",
                        specialization.source ?? rules.source)
                ])
        }
        let words = ground.names(opensWith, .or)
        let isBefore = anniversary < rules.from
        let answer = isBefore ? competency(opensWith) : .any(opensWith.map { designations[$0]?.attained ?? .unknown })
        let last = anniversary.adding(days: -1)
        // Before the first day on which one can be attained, what is met is as good as it can be.
        let met = day < ground.rules.attaining.from ? opensWith.filter(ground.isQualifiedToday) : []
        switch answer {
        case .no where !isBefore && !met.isEmpty:
            return standing(
                specialization, .held, opened: opened, decision: anniversary,
                [
                    ground.reason(
                        "It is renewed on \(anniversary) with \(ground.names(met, .or)), which can be attained from \(ground.rules.attaining.from) and meets its requirements today.",
                        rules.source)
                ])
        case .yes where isBefore:
            return standing(
                specialization, .held, opened: opened, decision: anniversary,
                [
                    ground.reason(
                        "It is renewed on \(anniversary) with its gold competency, if its own requirements are met.",
                        rules.source)
                ])
        case .yes:
            return standing(
                specialization, .held, opened: opened, decision: anniversary,
                [
                    ground.reason(
                        "It is renewed on \(anniversary) with \(ground.names(opened)), if its own requirements are met.",
                        rules.source)
                ] + doubts(opened, before: anniversary))
        case .unknown where isBefore:
            // Who holds one before the designations began had the gold competency that it took.
            return standing(
                specialization, .held, opened: opened, decision: anniversary,
                settledBy: "membership.legacy",
                [
                    ground.reason(
                        "It is renewed on \(anniversary) with a current gold competency; none is noted.", rules.source)
                ])
        case .no, .unknown:
            let isOpen = answer == .unknown
            return standing(
                specialization, .atRisk, opened: opened, decision: anniversary, through: last,
                settledBy: isOpen ? settling(opensWith) : nil,
                [
                    ground.reason(
                        "It is held through \(last) and lost on \(anniversary) without \(words).",
                        rules.source)
                ])
        }
    }

    /// What becomes of one whose anniversaries have come: each must have found a designation.
    private func decided(
        _ specialization: Specialization, _ opened: [DesignationID], on first: CalendarDate
    ) -> SpecializationStanding {
        let opensWith = specialization.opensWith
        let words = ground.names(opensWith, .or)
        var date = first
        var renewedBy: [DesignationID] = []
        while date <= day {
            if date >= rules.from {
                let answers = opensWith.map { ($0, had($0, on: date)) }
                renewedBy = answers.filter { $0.1 == .yes }.map(\.0)
                switch Answer.any(answers.map(\.1)) {
                case .yes: break
                case .no:
                    return standing(
                        specialization, .lost, opened: opened, decision: date, through: date.adding(days: -1),
                        [
                            ground.reason(
                                "It was lost on \(date): on that day there was no designation for \(words).",
                                rules.source)
                        ])
                case .unknown:
                    return standing(
                        specialization, .unknown, opened: opened, decision: date,
                        settledBy: date == day
                            ? settling(opensWith)
                            : "the specialization's new anniversary, or a score on record for \(date)",
                        [
                            ground.reason(
                                "It was renewed on \(date) if there was a designation for \(words) on that day, of which nothing is on record.",
                                rules.source)
                        ])
                }
            } else if competency(opensWith) != .yes {
                return standing(
                    specialization, .unknown, opened: opened, decision: date,
                    settledBy: "the specialization's new anniversary",
                    [
                        ground.reason(
                            "On \(date) it was renewed with a current gold competency, and none is noted.",
                            rules.source)
                    ])
            }
            date = first.yearlyReturn(after: date)
        }
        let last = date == first ? first : first.adding(years: date.year - first.year - 1)
        let reason =
            renewedBy.isEmpty
            ? ground.reason(
                "It was renewed on \(last) with its gold competency. From \(rules.from) on a designation is needed: \(words).",
                rules.source)
            : ground.reason(
                "\(ground.names(renewedBy)) was there on \(last); it is taken to be renewed. Enter its new anniversary to be sure.",
                rules.source)
        let isSafe = !opened.isEmpty
        let isOpen = Answer.any(opensWith.map { designations[$0]?.attained ?? .unknown }) == .unknown
        return standing(
            specialization, isSafe ? .held : .atRisk, opened: opened, decision: date,
            through: isSafe ? nil : date.adding(days: -1), settledBy: isOpen ? settling(opensWith) : nil,
            [reason] + doubts(opened, before: date))
    }

    private func had(_ id: DesignationID, on date: CalendarDate) -> Answer {
        ground.had(id, on: date, today: designations[id]?.attained ?? .unknown)
    }

    /// What would tell whether one of some designations is attained.
    private func settling(_ ids: [DesignationID]) -> Phrase? {
        ids.lazy.compactMap { designations[$0] }.first { $0.attained == .unknown }?.settledBy
            ?? "membership.attained"
    }

    /// Whether a current gold competency of the area is noted, as was needed before the designations.
    private func competency(_ opensWith: [DesignationID]) -> Answer {
        let golds = ground.membership.legacy.filter { $0.value == .gold }.keys
        if ground.membership.legacy.isEmpty { return .unknown }
        let fits = golds.contains { key in
            // Of one that the edition does not know, nobody can say which area it belongs to.
            ground.rules.legacy.competency(key)?.designations.contains { opensWith.contains($0) } ?? true
        }
        return Answer(fits)
    }

    private func unlisted(_ key: String, _ anniversary: CalendarDate) -> SpecializationStanding {
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
                        "\(ground.names(opened)) opens it; its own requirements come on top.", rules.source)
                ])
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
                return "\(name: ground.name(id)) is met and waits for its enrolment"
            }
            return "\(name: ground.name(id)): \(score.obstacles.map(\.phrase), .semicolon)"
        }
        return ground.reason("It needs \(words). \(scores, .and).", rules.source)
    }

    /// A designation that is held today and would not outlast its own anniversary.
    private func doubts(_ opened: [DesignationID], before decision: CalendarDate) -> [Reason] {
        guard let anniversary = ground.anniversary, anniversary.date <= decision, anniversary.window.upperBound >= day,
            !opened.isEmpty, opened.allSatisfy({ designations[$0]?.check == .no })
        else { return [] }
        return [
            ground.reason(
                "\(ground.names(opened)) does not meet its requirements today and is checked before, by \(anniversary.window.upperBound).",
                ground.rules.attaining.source)
        ]
    }
}
