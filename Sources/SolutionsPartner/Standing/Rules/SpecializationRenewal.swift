/// The renewal of a specialization at one of its anniversaries: what is renewed, on which days, and what ends it before.
///
/// Whatever tells of a renewal reads it from here: the judgement, the timeline and with it the calendar.
public struct SpecializationRenewal: Sendable, Hashable {
    /// The anniversary.
    public let anniversary: CalendarDate
    /// What there is on the anniversary, the specialization or what has taken its place; `nil` where it ends before.
    public let specialization: Specialization?
    /// The last day of what ends before the anniversary with nothing in its place; `nil` for any other.
    public let end: CalendarDate?
    /// The days on which it can be renewed: the anniversary alone, unless a rule gives more.
    public let days: ClosedRange<CalendarDate>
    /// Where the rule of these days comes from.
    public let source: RuleSource

    /// Whether there are more days than the anniversary.
    public var hasWindow: Bool { days.lowerBound < days.upperBound }
}

extension SpecializationRules {
    /// The renewal of a specialization at an anniversary.
    public func renewal(of specialization: Specialization, at anniversary: CalendarDate) -> SpecializationRenewal {
        let then =
            specialization.exists(on: anniversary) ? specialization : successor(of: specialization, on: anniversary)
        let rule = renewal.flatMap { anniversary >= $0.from ? $0 : nil }
        let days =
            rule.map { anniversary.adding(days: -$0.daysBefore)...anniversary.adding(days: $0.daysAfter) }
            ?? anniversary...anniversary
        return SpecializationRenewal(
            anniversary: anniversary, specialization: then, end: then == nil ? lastDay(of: specialization) : nil,
            days: days, source: rule?.source ?? source)
    }

    /// The last day of a specialization and of whatever takes its place.
    private func lastDay(of specialization: Specialization) -> CalendarDate? {
        var seen: Set<String> = []
        var last = specialization
        while seen.insert(last.id).inserted, let next = all.first(where: { $0.id == last.replacedBy }) { last = next }
        return last.through
    }
}
