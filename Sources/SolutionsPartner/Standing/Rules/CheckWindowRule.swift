/// When the requirements are checked, from a day on until the next rule takes over.
public struct CheckWindowRule: Sendable, Hashable {
    /// The days on which the requirements are checked; one qualifying day is enough.
    public enum Kind: Sendable, Hashable {
        /// On the anniversary and not before.
        case anniversaryDay
        /// On any of so many days before the anniversary, or on it.
        case daysBefore(Int)
        /// In the month of the anniversary or one of so many before it. Without whole months, a partner that is not
        /// enrolled is judged from the same day so many months ago; with them, from the first of that month.
        case months(Int, wholeMonths: Bool)
    }

    /// The first day on which the rule is in force.
    public let from: CalendarDate
    /// Which days count.
    public let kind: Kind
    /// Days of a renewal that count as well, from the anniversary on; 0 for none.
    public let renewalDays: Int
    /// Where the rule comes from.
    public let source: RuleSource

    /// The days on which an enrolled partner may qualify for its anniversary.
    public func window(anniversary: CalendarDate) -> ClosedRange<CalendarDate> {
        let range: ClosedRange<CalendarDate>
        switch kind {
        case .anniversaryDay: range = anniversary...anniversary
        case .daysBefore(let days): range = anniversary.adding(days: -days)...anniversary
        case .months(let months, _):
            range = anniversary.firstOfMonth.adding(months: -months)...anniversary.lastOfMonth
        }
        return range.lowerBound...max(range.upperBound, anniversary.adding(days: renewalDays))
    }

    /// The days on which a partner that is not enrolled may have qualified to enrol on a day.
    public func window(enrollingOn day: CalendarDate) -> ClosedRange<CalendarDate> {
        switch kind {
        case .anniversaryDay, .daysBefore: day...day
        case .months(let months, false): day.adding(months: -months)...day
        case .months(let months, true): day.firstOfMonth.adding(months: -months)...day
        }
    }

    /// The rule in words that explain the days of a check.
    public var words: Phrase {
        switch kind {
        case .anniversaryDay: "on the anniversary and not before"
        case .daysBefore(let days): "on any of the \(days) days before the anniversary or on it"
        case .months(let months, _) where renewalDays > 0:
            "in the anniversary's month, the \(months) months before it or the \(renewalDays) days of the renewal"
        case .months(let months, _): "in the anniversary's month or the \(months) months before it"
        }
    }
}

extension CalendarDate {
    /// The first day of the month.
    var firstOfMonth: CalendarDate { adding(days: 1 - day) }

    /// The last day of the month.
    var lastOfMonth: CalendarDate { adding(days: Self.days(in: month, of: year) - day) }
}
