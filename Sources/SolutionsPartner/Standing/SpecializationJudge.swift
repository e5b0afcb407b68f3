/// Judges specializations and the Azure Expert MSP status.
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
        for specialization in rules.current(on: day) {
            let key = ([specialization.id] + specialization.otherIDs).first { rest[$0] != nil }
            standings.append(standing(of: specialization, anniversary: key.flatMap { rest.removeValue(forKey: $0) }))
        }
        for specialization in rules.ended(before: day) {
            rest[specialization.id] = nil
            standings.append(ended(specialization))
        }
        for (key, anniversary) in rest.sorted(by: { $0.key < $1.key }) {
            let unknown = Specialization(id: key, name: key, otherIDs: [], opensWith: [], area: "")
            standings.append(standing(of: unknown, anniversary: anniversary))
        }
        return standings
    }

    private func ended(_ specialization: Specialization) -> SpecializationStanding {
        var phrase: Phrase = "It ended, and nothing took its place"
        if let next = rules.successor(of: specialization, on: day) {
            phrase = "\(name: next.name) has taken its place"
        }
        if let through = specialization.through { phrase = "\(phrase); its last day was \(through)" }
        return SpecializationStanding(
            specialization: specialization, state: .ended, openedBy: [], decisionDate: nil, heldThrough: nil,
            reasons: [ground.reason("\(phrase).", specialization.source ?? rules.source)])
    }

    private func standing(of specialization: Specialization, anniversary: CalendarDate?) -> SpecializationStanding {
        let opensWith = specialization.opensWith
        let opened = opensWith.filter { designations[$0]?.isAttained ?? false }
        let words = ground.names(opensWith, .or)
        guard let anniversary else {
            let isEligible = !opened.isEmpty
            return SpecializationStanding(
                specialization: specialization, state: isEligible ? .eligible : .notEligible, openedBy: opened,
                decisionDate: nil, heldThrough: nil,
                reasons: [
                    isEligible
                        ? ground.reason(
                            "\(ground.names(opened)) opens it; its own requirements come on top.", rules.source)
                        : notEligible(opensWith)
                ])
        }
        guard !opensWith.isEmpty else {
            return SpecializationStanding(
                specialization: specialization, state: day < anniversary ? .held : .lost, openedBy: [],
                decisionDate: anniversary, heldThrough: anniversary.adding(days: -1),
                reasons: [
                    ground.reason(
                        "The table of this edition does not list it, so which designation opens it is not known.",
                        rules.source)
                ])
        }
        if day < anniversary {
            let isSafe = !opened.isEmpty || anniversary < rules.from
            let text: Phrase =
                isSafe
                ? "It is renewed on \(anniversary) with \(opened.isEmpty ? .term("its gold competency") : ground.names(opened)), if its own requirements are met."
                : "It is held through \(anniversary.adding(days: -1)) and lost on \(anniversary) without \(words)."
            return SpecializationStanding(
                specialization: specialization, state: isSafe ? .held : .atRisk, openedBy: opened,
                decisionDate: anniversary, heldThrough: isSafe ? nil : anniversary.adding(days: -1),
                reasons: [ground.reason(text, rules.source)] + doubts(opened, before: anniversary))
        }
        let renewedBy = anniversary < rules.from ? opensWith : opensWith.filter { hadOn(anniversary, $0) }
        guard !renewedBy.isEmpty else {
            return SpecializationStanding(
                specialization: specialization, state: .lost, openedBy: opened, decisionDate: anniversary,
                heldThrough: anniversary.adding(days: -1),
                reasons: [
                    ground.reason(
                        "It was lost on \(anniversary): on that day there was no designation for \(words).",
                        rules.source)
                ])
        }
        let next = anniversary.yearlyReturn(after: day)
        return SpecializationStanding(
            specialization: specialization, state: opened.isEmpty ? .atRisk : .held, openedBy: opened,
            decisionDate: next,
            heldThrough: opened.isEmpty ? next.adding(days: -1) : nil,
            reasons: [
                ground.reason(
                    "\(ground.names(renewedBy)) was there on \(anniversary); it is taken to be renewed. Enter its new anniversary to be sure.",
                    rules.source)
            ])
    }

    /// What is missing for a specialization that no designation opens.
    private func notEligible(_ opensWith: [DesignationID]) -> Reason {
        let words = ground.names(opensWith, .or)
        guard day >= rules.from else {
            return ground.reason(
                "Until \(rules.competencyThrough) an application needs a current gold competency; from \(rules.from) a designation: \(words).",
                rules.source)
        }
        let scores = opensWith.compactMap { id -> Phrase? in
            guard let score = ground.card.designation(id) else { return nil }
            if score.isQualified { return "\(name: ground.name(id)) is met and waits for its enrolment" }
            return "\(name: ground.name(id)): \(score.obstacles.map(\.phrase), .semicolon)"
        }
        return ground.reason("It needs \(words). \(scores, .and).", rules.source)
    }

    /// A designation that is held today and would not outlast its own anniversary.
    private func doubts(_ opened: [DesignationID], before decision: CalendarDate) -> [Reason] {
        guard let anniversary = ground.anniversary, anniversary.date <= decision, !opened.isEmpty,
            opened.allSatisfy({ designations[$0]?.passesCheck == false })
        else { return [] }
        return [
            ground.reason(
                "\(ground.names(opened)) does not meet its requirements today and is checked before, by \(anniversary.window.upperBound).",
                ground.rules.attaining.source)
        ]
    }

    /// Whether a designation was there on a day of the past.
    private func hadOn(_ date: CalendarDate, _ id: DesignationID) -> Bool {
        guard ground.attainedByRule(id, by: date) != nil else { return false }
        // One that lapsed since was there until the renewal was over.
        if let standing = designations[id], standing.state == .lapsed, let anniversary = ground.anniversary {
            return date <= anniversary.date
        }
        return true
    }

    var expertMSP: ExpertMSPStanding {
        let rule = ground.rules.expertMSP
        let missing = rule.designations.filter { !(designations[$0]?.isAttained ?? false) }
        let needed = ground.names(rule.designations)
        var closing: [Reason] = []
        if let closes = rule.closes {
            closing = [
                ground.reason("The program takes new partners through \(closes) only.", rule.source)
            ]
        }
        guard let anniversary = ground.membership.expertMSP else {
            let isOpen = rule.closes.map { day <= $0 } ?? true
            let text: Phrase
            if day < rule.from {
                text =
                    "Until \(rule.competencyThrough) an application needs Gold Cloud Platform; from \(rule.from) \(needed)."
            } else if missing.isEmpty {
                text = "\(needed) are held; the program's own requirements come on top."
            } else {
                text = "It needs \(needed), all three; missing: \(ground.names(missing))."
            }
            return ExpertMSPStanding(
                state: missing.isEmpty && isOpen && day >= rule.from ? .eligible : .notEligible, missing: missing,
                decisionDate: nil, endsBy: nil,
                reasons: [ground.reason(text, rule.source)] + closing)
        }
        let ends = anniversary.adding(days: rule.graceDays)
        let had = rule.designations.filter { hadOn(anniversary, $0) }
        let failed = day >= anniversary && anniversary >= rule.from && had.count < rule.designations.count
        if failed {
            let absent = rule.designations.filter { !had.contains($0) }
            return ExpertMSPStanding(
                state: day <= ends ? .atRisk : .lost, missing: absent, decisionDate: anniversary, endsBy: ends,
                reasons: [
                    ground.reason(
                        "On \(anniversary) \(ground.names(absent)) was missing; status and benefits end within \(rule.graceDays) calendar days, by \(ends).",
                        rule.source)
                ])
        }
        let decision = anniversary > day ? anniversary : anniversary.yearlyReturn(after: day)
        let isSafe = missing.isEmpty || decision < rule.from
        return ExpertMSPStanding(
            state: isSafe ? .held : .atRisk, missing: missing, decisionDate: decision,
            endsBy: isSafe ? nil : decision.adding(days: rule.graceDays),
            reasons: [
                isSafe
                    ? ground.reason("\(needed) are needed on \(decision), and they are there.", rule.source)
                    : ground.reason(
                        "Unless \(ground.names(missing)) is attained by \(decision), status and benefits end within \(rule.graceDays) calendar days.",
                        rule.source)
            ] + closing)
    }
}
