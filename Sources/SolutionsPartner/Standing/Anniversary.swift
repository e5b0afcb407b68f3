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
    /// The days on which the requirements are checked; one qualifying day is enough.
    public let window: ClosedRange<CalendarDate>
    /// The last day on which the fee can be paid without a gap.
    public let renewalThrough: CalendarDate
    /// Days from the day of the judgement to `date`; negative once it is past.
    public let daysAway: Int
    /// Why it is this day, and how the check works.
    public let reasons: [Reason]

    /// Whether the time for the renewal is over and nobody has noted one.
    public var isOverdue: Bool { daysAway < date.days(to: renewalThrough) * -1 }

    init?(of membership: Membership, rules: StandingRules, edition: ProgramEdition, on day: CalendarDate) {
        let attained = membership.attained.filter { $0.value <= day }
        let first = attained.values.min()
        let base: CalendarDate
        if let entered = membership.anniversary {
            (base, origin) = (entered, .entered)
        } else if let first {
            (base, origin) = (first.adding(years: 1), .derived)
        } else {
            return nil
        }
        // Years are always counted from the same day, so that 29 February comes back in leap years.
        let start = origin == .derived ? first ?? base : base
        let offset = origin == .derived ? 1 : 0
        func anniversary(_ years: Int) -> CalendarDate { start.adding(years: offset + years) }
        func firstAnniversary(notBefore day: CalendarDate) -> CalendarDate {
            var years = max(0, day.year - base.year - 1)
            while anniversary(years) < day, years < 10_000 { years += 1 }
            return anniversary(years)
        }
        // A designation attained after the noted anniversary shows that the membership went on.
        date = attained.values.max().map { firstAnniversary(notBefore: $0) } ?? base
        next = firstAnniversary(notBefore: max(day, date))
        daysAway = day.days(to: date)
        renewalThrough = date.adding(days: rules.renewal.days)
        let rule = StandingGround.windowRule(rules, anniversary: date, on: day)
        window = rule?.window(anniversary: date) ?? date...date
        var reasons: [Reason] = []
        switch origin {
        case .entered:
            reasons.append(
                Reason(
                    "\(date) is the membership's anniversary as it was entered.", rules.attaining.source,
                    titles: edition.sources))
        case .derived:
            reasons.append(
                Reason(
                    "No anniversary is entered; it follows from the first designation, attained on \(start). Later designations share it.",
                    rules.attaining.source, titles: edition.sources))
        }
        if let rule {
            reasons.append(
                Reason(
                    "The requirements are checked \(rule.words); one qualifying day is enough.", rule.source,
                    titles: edition.sources))
        }
        if day > renewalThrough {
            reasons.append(
                Reason(
                    "It is past and no renewal is noted. Enter the new anniversary (membership.anniversary) if there was one.",
                    rules.renewal.source, titles: edition.sources))
        }
        self.reasons = reasons
    }
}
