/// Judges the Azure Expert MSP status.
struct ExpertMSPJudge {
    let ground: StandingGround
    let designations: [DesignationID: DesignationStanding]

    private var day: CalendarDate { ground.day }
    private var rule: ExpertMSPRule { ground.rules.expertMSP }
    private var needed: Phrase.Argument { ground.names(rule.designations) }
    private var missing: [DesignationID] { rule.designations.filter { !(designations[$0]?.isAttained ?? false) } }

    /// Those of them that are known not to be there.
    private var absent: [DesignationID] { missing.filter { designations[$0]?.attained == .no } }

    var standing: ExpertMSPStanding {
        guard let first = ground.membership.expertMSP else { return notHeld }
        let past = first.yearlyReturns(through: day)
        for date in past {
            if let last = rule.renewalsThrough, date > last { return notRenewable(date, last, after: []) }
            if date < rule.from {
                // What is noted was held on the day the competencies ended, and tells of today.
                let isTold = date == day || date >= ground.rules.legacy.heldOn
                if isTold, competency == .no { return withoutCompetency(date) }
            } else {
                let answers = rule.designations.map {
                    ($0, ground.had($0, on: date, today: designations[$0]?.attained ?? .unknown))
                }
                switch Answer.all(answers.map(\.1)) {
                case .yes: break
                case .no: return failed(on: date, answers.filter { $0.1 == .no }.map(\.0))
                case .unknown: return unknown(on: date, answers.filter { $0.1 == .unknown }.map(\.0))
                }
            }
        }
        guard let last = past.last else { return coming(first, after: []) }
        return coming(first.yearlyReturn(after: day), after: renewed(on: last))
    }

    /// That the anniversary of a year ago is taken to have renewed it.
    private func renewed(on date: CalendarDate) -> [Reason] {
        [
            ground.reason(
                date < rule.from
                    ? "It is taken to be renewed on \(date), with Gold Cloud Platform. Enter its new anniversary to be sure (expert-msp.anniversary)."
                    : "\(needed) were there on \(date); it is taken to be renewed. Enter its new anniversary to be sure (expert-msp.anniversary).",
                rule.source)
        ]
    }

    private func standing(
        _ state: ProgramState, _ missing: [DesignationID], decision: CalendarDate? = nil, endsBy: CalendarDate? = nil,
        settledBy: Phrase? = nil, ended: CalendarDate? = nil, _ reasons: [Reason]
    ) -> ExpertMSPStanding {
        ExpertMSPStanding(
            state: state, missing: missing, decisionDate: decision, endsBy: endsBy, isKnown: settledBy == nil,
            settledBy: settledBy, ended: ended ?? (state == .lost ? endsBy : nil), reasons: reasons + closing)
    }

    private var closing: [Reason] {
        rule.closes.map {
            [
                ground.reason(
                    day <= $0
                        ? "The program takes new partners through \($0) only."
                        : "The program took new partners through \($0).", rule.source)
            ]
        } ?? []
    }

    private func failed(on date: CalendarDate, _ absent: [DesignationID]) -> ExpertMSPStanding {
        let ends = date.adding(days: rule.graceDays)
        return standing(
            day <= ends ? .atRisk : .lost, absent, decision: date, endsBy: ends,
            [
                ground.reason(
                    absent.count == 1
                        ? "On \(date) \(ground.names(absent)) was missing; status and benefits end within \(rule.graceDays) calendar days, by \(ends)."
                        : "On \(date) \(ground.names(absent)) were missing; status and benefits end within \(rule.graceDays) calendar days, by \(ends).",
                    rule.source)
            ])
    }

    private func unknown(on date: CalendarDate, _ open: [DesignationID]) -> ExpertMSPStanding {
        standing(
            .unknown, missing, decision: date,
            settledBy: "the status's new anniversary (expert-msp.anniversary), or a score on record for \(date)",
            [
                ground.reason(
                    "It was renewed on \(date) if \(needed) were there on that day; of \(ground.names(open)) nothing is on record.",
                    rule.source)
            ])
    }

    private func coming(_ date: CalendarDate, after renewed: [Reason]) -> ExpertMSPStanding {
        let ends = date.adding(days: rule.graceDays)
        if date < rule.from {
            if competency == .no { return withoutCompetency(date) }
            return standing(
                .held, missing, decision: date, settledBy: competency == .unknown ? "membership.legacy" : nil,
                [
                    ground.reason(
                        competency == .unknown
                            ? "Its anniversary on \(date) still rests on Gold Cloud Platform, and no competency is noted; from \(rule.from) on \(needed) are needed."
                            : "Its anniversary on \(date) still rests on Gold Cloud Platform; from \(rule.from) on \(needed) are needed.",
                        rule.source)
                ] + renewed)
        }
        if let last = rule.renewalsThrough, date > last { return notRenewable(date, last, after: renewed) }
        if day < ground.rules.attaining.from, rule.designations.allSatisfy(ground.isQualifiedToday) {
            return standing(
                .held, missing, decision: date,
                [
                    ground.reason(
                        "\(needed) are needed on \(date); they can be attained from \(ground.rules.attaining.from) and meet their requirements today.",
                        rule.source)
                ] + renewed)
        }
        let answer = Answer.all(rule.designations.map { designations[$0]?.attained ?? .unknown })
        switch answer {
        case .yes:
            return standing(
                .held, [], decision: date,
                [ground.reason("\(needed) are needed on \(date), and they are there today.", rule.source)]
                    + ground.doubts(
                        rule.designations.compactMap { designations[$0] }, takesAll: true, before: date) + renewed)
        case .no, .unknown:
            return standing(
                .atRisk, missing, decision: date, endsBy: ends,
                settledBy: answer == .unknown ? settling : nil,
                [
                    ground.reason(
                        missing.count == 1
                            ? "Unless \(ground.names(missing)) is attained by \(date), status and benefits end within \(rule.graceDays) calendar days, by \(ends)."
                            : "Unless \(ground.names(missing)) are attained by \(date), status and benefits end within \(rule.graceDays) calendar days, by \(ends).",
                        rule.source)
                ] + renewed)
        }
    }

    /// Whether the gold competency is noted on which the status rested.
    private var competency: Answer {
        let legacy = ground.membership.legacy
        return legacy.isEmpty ? .unknown : Answer(legacy[rule.competency] == .gold)
    }

    /// One whose anniversary before the designations finds other competencies than the one that it takes.
    private func withoutCompetency(_ date: CalendarDate) -> ExpertMSPStanding {
        let ends = date.adding(days: rule.graceDays)
        return standing(
            day <= ends ? .atRisk : .lost, missing, decision: date, endsBy: ends,
            [
                ground.reason(
                    "Its anniversary on \(date) rests on Gold Cloud Platform, which is not among what is noted; without it status and benefits end within \(rule.graceDays) calendar days, by \(ends).",
                    rule.source)
            ])
    }

    /// One whose anniversary comes after the last day of renewals: it ends, whatever is held.
    private func notRenewable(
        _ date: CalendarDate, _ last: CalendarDate, after renewed: [Reason]
    ) -> ExpertMSPStanding {
        let ends = date.adding(days: rule.graceDays)
        return standing(
            day <= ends ? .atRisk : .lost, missing, decision: date, endsBy: ends, ended: day <= ends ? nil : ends,
            [
                ground.reason(
                    day <= last
                        ? "It can be renewed through \(last) for the last time, and its anniversary on \(date) is later: status and benefits end by \(ends)."
                        : "It could be renewed through \(last) for the last time, and its anniversary on \(date) is later: status and benefits end by \(ends).",
                    rule.source)
            ] + renewed)
    }

    private var settling: Phrase { ground.settling(rule.designations, designations) }

    private var notHeld: ExpertMSPStanding {
        if day < rule.from { return application }
        let isOpen = rule.closes.map { day <= $0 } ?? true
        let answer = Answer.all(rule.designations.map { designations[$0]?.attained ?? .unknown })
        let text: Phrase =
            !isOpen
            ? "It took \(needed), all three."
            : missing.isEmpty
                ? "\(needed) are held; the program's own requirements come on top."
                : absent.isEmpty
                    ? "It needs \(needed), all three; what is known of \(ground.names(missing)) does not tell whether it is there."
                    : "It needs \(needed), all three; missing: \(ground.names(absent))."
        return standing(
            !isOpen ? .ended : answer == .yes ? .eligible : answer == .no ? .notEligible : .unknown, missing,
            settledBy: isOpen && answer == .unknown ? settling : nil, ended: isOpen ? nil : rule.closes,
            [ground.reason(text, rule.source)])
    }

    /// Whether an application could rest on the gold competency, before the designations began.
    private var application: ExpertMSPStanding {
        let rule: Phrase =
            "Until \(rule.competencyThrough) an application needs Gold Cloud Platform; from \(rule.from) \(needed)."
        guard day <= self.rule.competencyThrough else {
            return standing(.notEligible, missing, [ground.reason(rule, self.rule.source)])
        }
        return standing(
            competency == .yes ? .eligible : competency == .unknown ? .unknown : .notEligible, missing,
            settledBy: competency == .unknown ? "membership.legacy" : nil,
            [
                ground.reason(rule, self.rule.source),
                competency == .yes
                    ? ground.reason("It is noted as held, so an application is possible.", self.rule.source)
                    : ground.reason("It is not noted as held.", self.rule.source),
            ])
    }
}
