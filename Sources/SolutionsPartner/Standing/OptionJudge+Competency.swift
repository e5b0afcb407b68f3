/// What a competency of before the designations gives as long as it can be renewed, and for incentives after that.
extension OptionJudge {
    /// The anniversary up to which a competency can be renewed, while competencies are; `nil` where there is none.
    var renewsCompetency: CalendarDate? {
        guard level != nil, let date = anniversary?.date, date <= rules.legacy.lastRenewal,
            day <= rules.legacy.lastRenewal
        else { return nil }
        return date
    }

    /// What a competency and legacy benefits give for incentives, by themselves.
    ///
    /// - Parameter retained: Whether legacy benefits are bought at the anniversary.
    func incentivesOfCompetency(retained: Bool) -> Phrase {
        guard let rule = incentives, let through = rule.competencyThrough, level != nil else {
            if !retained, let from = incentives?.from, day < from { return "Only with a designation from \(from) on" }
            return retained ? "Not with this option" : "None from the anniversary on without a designation"
        }
        guard day <= through else {
            return retained ? "Ended on \(through); a designation is needed" : "Only with a designation"
        }
        let heldOn = rules.legacy.heldOn
        guard let entered = ground.membership.anniversary, let date = anniversary?.date else {
            return retained
                ? "Eligible through the first anniversary after \(heldOn); through \(through) if legacy benefits are bought there"
                : "With the competency through the first anniversary after \(heldOn), then only with a designation"
        }
        if !retained, let from = rule.from, renewsCompetency != nil { return "Only with a designation from \(from) on" }
        let first = entered.yearlyReturn(after: heldOn)
        if date > first {
            guard !retained else {
                return date > through
                    ? "None: a competency serves through \(through), before they begin" : "Eligible through \(through)"
            }
            return kind == .legacy
                ? "With the legacy benefits through \(through), then only with a designation"
                : kind == nil ? "Not known, since the benefits in force are not" : "Only with a designation"
        }
        guard first < through else {
            return retained
                ? "Eligible through \(through)" : "With the competency through \(through), then only with a designation"
        }
        if retained {
            return date < first
                ? "Eligible through \(first); through \(through) if legacy benefits are bought there"
                : "Eligible through \(through)"
        }
        return day <= first
            ? "With the competency through \(first), then only with a designation"
            : "Only with a designation, since no purchase of legacy benefits is noted for \(first)"
    }
}
