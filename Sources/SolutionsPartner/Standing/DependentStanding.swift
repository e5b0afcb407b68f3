/// Whether a partner may use a program that asks for a designation.
public struct DependentStanding: Sendable, Hashable {
    /// The program's key, such as `incentives`.
    public let id: String
    /// The program's name.
    public let name: String
    /// Whether the partner may use it on the day.
    public let isAllowed: Bool
    /// The last day on which it may when nothing changes; `nil` without a limit, or when it may not.
    public let through: CalendarDate?
    /// Why, with the program's own remark.
    public let reasons: [Reason]
}

/// Judges the programs that ask for a designation.
struct DependentJudge {
    let ground: StandingGround
    let designations: [DesignationStanding]

    private var day: CalendarDate { ground.day }

    var standings: [DependentStanding] { ground.rules.dependents.map(standing) }

    private func standing(_ rule: DependentRule) -> DependentStanding {
        func result(_ isAllowed: Bool, through: CalendarDate? = nil, _ phrase: Phrase) -> DependentStanding {
            var reasons = [ground.reason(phrase, rule.source)]
            if let note = rule.note { reasons.append(ground.reason("\(verbatim: note)", rule.source)) }
            return DependentStanding(
                id: rule.id, name: rule.name, isAllowed: isAllowed, through: through, reasons: reasons)
        }
        guard case .designation(let wanted) = rule.requirement, let from = rule.from else {
            return result(true, "Nothing changes: it asks for no designation.")
        }
        guard day >= from else {
            return result(true, through: from.adding(days: -1), "A designation is needed from \(from) on.")
        }
        let serving = designations.filter { $0.isAttained && (wanted.isEmpty || wanted.contains($0.id)) }
        if !serving.isEmpty {
            // A right that a designation gives lasts as long as the last of them.
            let ends = serving.contains { $0.validThrough == nil } ? nil : serving.compactMap(\.validThrough).max()
            let names = ground.names(serving.map(\.id))
            let phrase: Phrase =
                switch (serving.count, ends) {
                case (1, let ends?): "\(names) gives the right, checked again on \(ends)."
                case (1, nil): "\(names) gives the right."
                case (_, let ends?): "\(names) give the right, checked again on \(ends)."
                case (_, nil): "\(names) give the right."
                }
            return result(true, through: ends, phrase)
        }
        let needed: Phrase = wanted.isEmpty ? "a designation" : "\(ground.names(wanted, .or))"
        guard let through = rule.competencyThrough else { return result(false, "It needs \(needed).") }
        guard ground.membership.legacyLevel != nil else {
            return result(false, "It needs \(needed), since no competency was held on \(ground.rules.legacy.heldOn).")
        }
        guard day <= through else {
            return result(
                false,
                "The competency of \(ground.rules.legacy.heldOn) served through \(through); now it needs \(needed).")
        }
        guard rule.endsAtAnniversary else {
            return result(
                true, through: through, "The competency of \(ground.rules.legacy.heldOn) serves through \(through).")
        }
        return legacyIncentives(rule, through: through, result: result)
    }

    /// A competency serves until the first anniversary, and longer where legacy benefits were bought there.
    private func legacyIncentives(
        _ rule: DependentRule, through: CalendarDate,
        result: (Bool, CalendarDate?, Phrase) -> DependentStanding
    ) -> DependentStanding {
        let heldOn = ground.rules.legacy.heldOn
        guard let noted = ground.membership.anniversary else {
            return result(
                true, through,
                "The competency of \(heldOn) serves until the first anniversary, or through \(through) where legacy benefits are bought there. Enter the anniversary (membership.anniversary)."
            )
        }
        // The first anniversary after the competencies ended, whichever year was noted.
        let first = noted.yearlyReturn(after: heldOn)
        if first > through || day < first {
            let last = min(first.adding(days: -1), through)
            return result(
                true, last,
                first <= through
                    ? "The competency of \(heldOn) serves until the first anniversary, \(first); through \(through) if legacy benefits are bought there."
                    : "The competency of \(heldOn) serves until the first anniversary, \(first).")
        }
        if ground.membership.benefitsKind == .legacy, noted > first {
            return result(
                true, through,
                "Legacy benefits were bought at the anniversary on \(first), so they serve through \(through).")
        }
        return result(
            false, nil,
            "The first anniversary was \(first), and no purchase of legacy benefits is noted. Enter the new anniversary (membership.anniversary) if there was one."
        )
    }
}
