/// Judges the programs that ask for a designation.
struct DependentJudge {
    let ground: StandingGround
    let designations: [DesignationStanding]

    private var day: CalendarDate { ground.day }
    private var heldOn: CalendarDate { ground.rules.legacy.heldOn }
    private var hasCompetency: Bool { ground.membership.legacyLevel != nil }

    var standings: [DependentStanding] { ground.rules.dependents.map(standing) }

    private func standing(
        _ rule: DependentRule, _ isAllowed: Bool, through: CalendarDate? = nil, settledBy: Phrase? = nil,
        _ phrase: Phrase
    ) -> DependentStanding {
        var reasons = [ground.reason(phrase, rule.source)]
        if let note = rule.note { reasons.append(ground.reason("\(verbatim: note)", rule.source)) }
        return DependentStanding(
            id: rule.id, name: rule.name, isAllowed: isAllowed, through: isAllowed ? through : nil,
            isKnown: settledBy == nil, settledBy: settledBy, ended: nil, reasons: reasons)
    }

    /// A program that is not sold any more: its remark says what came of it.
    private func ended(_ rule: DependentRule, _ last: CalendarDate) -> DependentStanding {
        var reasons = [ground.reason("It could be bought or renewed for the last time on \(last).", rule.source)]
        if let note = rule.note { reasons.append(ground.reason("\(verbatim: note)", rule.source)) }
        return DependentStanding(
            id: rule.id, name: rule.name, isAllowed: false, through: nil, isKnown: true, settledBy: nil, ended: last,
            reasons: reasons)
    }

    private func standing(_ rule: DependentRule) -> DependentStanding {
        if let last = rule.through, day > last { return ended(rule, last) }
        guard case .designation(let wanted) = rule.requirement, let from = rule.from else {
            return standing(
                rule, true, through: rule.through,
                rule.through.map { "It asks for no designation, and can be bought or renewed through \($0)." }
                    ?? "Nothing changes: it asks for no designation.")
        }
        guard day >= from else { return before(rule, wanted, from) }
        let concerned = designations.filter { wanted.isEmpty || wanted.contains($0.id) }
        let serving = concerned.filter(\.isAttained)
        if !serving.isEmpty {
            let own = served(rule, by: serving)
            // Of two grounds, the one that serves longer.
            guard let end = own.through, let other = byCompetency(rule, nil), other.isAllowed, other.isKnown,
                let last = other.through, last > end
            else { return own }
            return other
        }
        let needed: Phrase = wanted.isEmpty ? "a designation" : "\(ground.names(wanted, .or))"
        // What an attained designation would give is as open as whether there is one.
        let open = concerned.first { $0.attained == .unknown }?.settledBy
        guard let through = rule.competencyThrough else {
            return standing(rule, false, settledBy: open, "It needs \(needed).")
        }
        guard hasCompetency else {
            guard day <= through else { return standing(rule, false, settledBy: open, "It needs \(needed).") }
            return standing(
                rule, false, settledBy: "membership.legacy",
                "It needs \(needed); a competency of \(heldOn) would serve through \(through), and none is noted.")
        }
        return byCompetency(rule, open)
            ?? standing(
                rule, false, settledBy: open,
                "The competency of \(heldOn) served through \(through); now it needs \(needed).")
    }

    /// What a competency gives by itself; `nil` where none is noted, or none serves any more.
    ///
    /// - Parameter open: What would tell whether a designation serves; `nil` where none does.
    private func byCompetency(_ rule: DependentRule, _ open: Phrase?) -> DependentStanding? {
        guard hasCompetency, let through = rule.competencyThrough, day <= through else { return nil }
        guard rule.endsAtAnniversary else {
            return standing(
                rule, true, through: through, "The competency of \(heldOn) serves through \(through).")
        }
        return incentives(rule, through: through, open)
    }

    /// Before a designation is needed everybody may; who holds a competency may for longer.
    private func before(
        _ rule: DependentRule, _ wanted: [DesignationID], _ from: CalendarDate
    ) -> DependentStanding {
        // Who holds what will be needed goes on without a break.
        let serving = designations.filter { $0.isHeld && (wanted.isEmpty || wanted.contains($0.id)) }
        if let end = serving.compactMap(\.heldThrough).max(), end >= from {
            let names = ground.names(serving.map(\.id))
            return standing(
                rule, true, through: end,
                serving.count == 1
                    ? "A designation is needed from \(from) on; \(names) gives the right then, and stays through \(end)."
                    : "A designation is needed from \(from) on; \(names) give the right then, through \(end).")
        }
        guard let through = rule.competencyThrough else {
            return standing(rule, true, through: from.adding(days: -1), "A designation is needed from \(from) on.")
        }
        guard hasCompetency else {
            return standing(
                rule, true, through: from.adding(days: -1),
                "A designation is needed from \(from) on; a competency of \(heldOn) would serve through \(through), and none is noted."
            )
        }
        guard rule.endsAtAnniversary else {
            return standing(
                rule, true, through: through,
                "A designation is needed from \(from) on; a competency held on \(heldOn) serves through \(through).")
        }
        return incentives(rule, through: through, nil)
    }

    /// A right that a designation gives lasts as long as the last of them.
    private func served(_ rule: DependentRule, by serving: [DesignationStanding]) -> DependentStanding {
        let ends = serving.contains { $0.badgeThrough == nil } ? nil : serving.compactMap(\.badgeThrough).max()
        let names = ground.names(serving.map(\.id))
        // The anniversary comes before the end, where days remain after it.
        let coming = serving.compactMap(\.validThrough).max().flatMap { $0 >= day ? $0 : nil }
        let phrase: Phrase =
            switch (serving.count, coming, ends) {
            case (1, let date?, let ends?) where date < ends:
                "\(names) gives the right, \(checked(date)); it stays through \(ends)."
            case (1, let date?, .some): "\(names) gives the right, \(checked(date))."
            case (1, nil, let ends?): "\(names) gives the right through \(ends), the end of its renewal."
            case (1, _, nil): "\(names) gives the right."
            case (_, let date?, let ends?) where date < ends:
                "\(names) give the right, \(checked(date)); it stays through \(ends)."
            case (_, let date?, .some): "\(names) give the right, \(checked(date))."
            case (_, nil, let ends?): "\(names) give the right through \(ends), the end of the renewal."
            case (_, _, nil): "\(names) give the right."
            }
        // An end that is reckoned from the last possible day is one as well.
        let isLatest = ends != nil && ground.anniversary?.isLatest == true
        return standing(
            rule, true, through: ends,
            isLatest ? "\(phrase) It may have been attained before, and then ends earlier." : phrase)
    }

    /// On which days the requirements are checked for an anniversary.
    private func checked(_ anniversary: CalendarDate) -> Phrase {
        let window = StandingGround.checkWindow(ground.rules, of: anniversary, on: day)
        return window.lowerBound == window.upperBound
            ? "checked again on \(window.lowerBound)"
            : "checked again from \(window.lowerBound) to \(window.upperBound)"
    }

    /// A competency serves through the first anniversary, and longer where legacy benefits were bought there.
    ///
    /// - Parameter open: What would tell whether a designation serves; `nil` where none does.
    private func incentives(
        _ rule: DependentRule, through: CalendarDate, _ open: Phrase?
    ) -> DependentStanding {
        guard let entered = ground.membership.anniversary else {
            // No anniversary after that day is earlier than the day after it.
            let first = heldOn.adding(days: 1)
            let isKnown = day <= first
            return standing(
                rule, isKnown, through: first, settledBy: isKnown ? nil : "membership.anniversary",
                "The competency of \(heldOn) serves through the first anniversary after it, or through \(through) where legacy benefits are bought there. Enter the anniversary (membership.anniversary)."
            )
        }
        // The first anniversary after the competencies ended, whichever year was noted.
        let first = entered.yearlyReturn(after: heldOn)
        if ground.membership.benefitsKind == .legacy, let term = ground.account.term, term.end > first,
            ground.benefits.kind == .legacy
        {
            return standing(
                rule, true, through: through,
                "Legacy benefits were bought at the anniversary on \(first), so they serve through \(through).")
        }
        if first >= through || day <= first {
            let last = min(first, through)
            return standing(
                rule, true, through: last,
                first < through
                    ? "The competency of \(heldOn) serves through the first anniversary, \(first); through \(through) if legacy benefits are bought there."
                    : "The competency of \(heldOn) serves through \(last).")
        }
        let isOpen = ground.benefits.kind == nil
        if ground.retainsLegacy, let date = ground.anniversary?.renewalThrough {
            return standing(
                rule, false, settledBy: "membership.anniversary",
                "The first anniversary was \(first); whether legacy benefits are bought for it, which is possible through \(date), is not noted. Enter the new anniversary (membership.anniversary) once they are."
            )
        }
        if ground.benefits.kind == .solutionsPartner {
            return standing(
                rule, false, settledBy: open,
                "The first anniversary was \(first), and the membership has moved to designation benefits. A designation is needed."
            )
        }
        return standing(
            rule, false, settledBy: isOpen ? "membership.benefits" : open,
            isOpen
                ? "The first anniversary was \(first); whether legacy benefits were bought there is not noted (membership.benefits)."
                : "The first anniversary was \(first), and no purchase of legacy benefits is noted. Enter the new anniversary (membership.anniversary) if there was one."
        )
    }
}
