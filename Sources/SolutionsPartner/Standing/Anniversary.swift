/// The day on which the fee is due and the requirements are checked: one for all designations.
public struct Anniversary: Sendable, Hashable {
    /// How the day is known.
    public enum Origin: String, Sendable, CaseIterable {
        /// Somebody entered it as Partner Center shows it.
        case entered
        /// It follows from the first designation attained.
        case derived
    }

    /// The anniversary that counts: the next one, or one that is past and whose renewal nobody has noted.
    public let date: CalendarDate
    /// How it is known.
    public let origin: Origin
    /// The first anniversary on or after the day of the judgement, as if every one before had been renewed.
    public let next: CalendarDate
    /// The days on which the requirements are checked by the rule of the day that is asked of; one qualifying day is
    /// enough.
    public let window: ClosedRange<CalendarDate>
    /// Whether anything is checked: not at an anniversary before there were designations.
    public let isChecked: Bool
    /// The last day on which the fee can be paid without a gap.
    public let renewalThrough: CalendarDate
    /// Whether it may come earlier: it follows from a designation of which only the last possible day is known.
    public let isLatest: Bool
    /// Days from the day of the judgement to `date`; negative once it is past.
    public let daysAway: Int
    /// Why it is this day, and how the check works.
    public let reasons: [Reason]

    /// Whether the time for the renewal is over and nobody has noted one.
    public var isOverdue: Bool { daysAway < date.days(to: renewalThrough) * -1 }

    init?(account: MembershipAccount, rules: StandingRules, edition: ProgramEdition, on day: CalendarDate) {
        guard let term = account.term else { return nil }
        date = term.end
        origin = term.origin
        isLatest = term.origin == .derived && term.beganWith.flatMap { account.held[$0] }?.isLatestDay == true
        next = term.anniversary(notBefore: max(day, term.end))
        daysAway = day.days(to: term.end)
        // Competencies could be renewed up to their own end only.
        let through = term.end.adding(days: rules.renewal.days)
        renewalThrough =
            term.end <= rules.legacy.lastRenewal ? min(through, max(term.end, rules.legacy.lastRenewal)) : through
        let rule = StandingGround.windowRule(rules, of: term.end, on: day)
        window = StandingGround.checkWindow(rules, of: term.end, on: day)
        isChecked = window.upperBound >= rules.attaining.from
        var reasons: [Reason] = []
        func add(_ phrase: Phrase, _ source: RuleSource) {
            reasons.append(Reason(phrase, source, titles: edition.sources))
        }
        switch (term.origin, term.beganWith.flatMap { edition.designation($0)?.name }) {
        case (.entered, _) where term.anchor == term.end:
            add("\(term.end) is the membership's anniversary as it was entered.", rules.attaining.source)
        case (.entered, _):
            add(
                "\(term.end) follows from the membership's anniversary as it was entered, \(term.anchor).",
                rules.attaining.source)
        case (.derived, let name?) where account.followsBreak && isLatest:
            add(
                "The anniversary before was not renewed; this one follows from the designation attained after it, \(name: name) on \(term.anchor) at the latest, so it may come earlier. Later designations share it.",
                rules.attaining.source)
        case (.derived, let name?) where account.followsBreak:
            add(
                "The anniversary before was not renewed; this one follows from the designation attained after it, \(name: name) on \(term.anchor). Later designations share it.",
                rules.attaining.source)
        case (.derived, .some) where isLatest:
            add(
                "No anniversary is entered; it follows from the first designation, attained on \(term.anchor) at the latest, so it may come earlier. Later designations share it.",
                rules.attaining.source)
        case (.derived, .some):
            add(
                "No anniversary is entered; it follows from the first designation, attained on \(term.anchor). Later designations share it.",
                rules.attaining.source)
        case (.derived, nil) where account.followsBreak:
            add(
                "The anniversary before was not renewed in time; this one follows from the payment on \(term.anchor).",
                rules.renewal.source)
        case (.derived, nil):
            add("No anniversary is entered; it follows from the payment on \(term.anchor).", rules.renewal.source)
        }
        if account.isRenewedAnniversary(day) {
            add(
                "\(day) is an anniversary as well; the one entered, \(term.anchor), shows that it was renewed.",
                rules.renewal.source)
        }
        if !isChecked {
            add(
                "Nothing is checked at it: designations can be attained from \(rules.attaining.from).",
                rules.attaining.source)
        }
        if let rule, isChecked {
            if window.upperBound < day {
                add(
                    window.lowerBound == window.upperBound
                        ? "The requirements were checked on \(window.lowerBound), \(rule.words)."
                        : "The requirements were checked from \(window.lowerBound) to \(window.upperBound), \(rule.words); one qualifying day was enough.",
                    rule.source)
            } else if window.lowerBound == window.upperBound {
                add(
                    "The requirements are checked on \(window.lowerBound), \(rule.words); one qualifying day is enough.",
                    rule.source)
            } else {
                add(
                    "The requirements are checked from \(window.lowerBound) to \(window.upperBound), \(rule.words); one qualifying day is enough.",
                    rule.source)
            }
        }
        if day > renewalThrough {
            add(
                "It is past and no renewal is noted. Enter the new anniversary (membership.anniversary) if there was one.",
                rules.renewal.source)
        }
        self.reasons = reasons
    }
}
