package import SolutionsPartner

/// Days and times.
extension Words {
    /// A day, such as `15 Oct 2022`.
    package func date(_ date: CalendarDate) -> String { formats.date.text(date) }

    /// A time of a record in UTC, such as `2022-10-15T09:30:00Z`, without the seconds: `15 Oct 2022 09:30`.
    package func moment(_ time: String) -> String {
        guard time.count == 20, let day = CalendarDate(time.prefix(10)) else { return time }
        return "\(date(day)) \(time.dropFirst(11).prefix(5))"
    }

    /// The day of a time of a record; the time as it is where it names no day.
    package func day(ofMoment time: String) -> String { CalendarDate(time.prefix(10)).map(date) ?? time }

    /// How far away a day is, such as `in 3 days` or `yesterday`.
    package func distance(_ days: Int) -> String {
        switch days {
        case 0: "today"
        case 1: "tomorrow"
        case -1: "yesterday"
        case ..<0: "\(count(-days, "day")) ago"
        default: "in \(count(days, "day"))"
        }
    }

    /// How far away a day is, in no more than so many columns where days as `d` fit.
    package func distance(_ days: Int, within width: Int) -> String {
        Self.shortened(distance(days), within: width)
    }

    /// A text with days as `d` where it does not fit with the word.
    static func shortened(_ text: String, within width: Int) -> String {
        guard text.count > width else { return text }
        return text.replacing(" days", with: " d").replacing(" day", with: " d")
    }

    /// How far away another day is, as seen from a day.
    package func distance(from day: CalendarDate, to other: CalendarDate) -> String { distance(day.days(to: other)) }

    /// How old numbers are, such as `1 day old`.
    package func age(_ days: Int) -> String {
        switch days {
        case ..<0: "of a later day"
        case 0: "from today"
        default: "\(count(days, "day")) old"
        }
    }

    /// The days from one to another, such as `1 Oct 2022 to 15 Oct 2022`; a single one alone.
    package func span(_ days: ClosedRange<CalendarDate>) -> String {
        days.lowerBound == days.upperBound
            ? date(days.lowerBound) : "\(date(days.lowerBound)) to \(date(days.upperBound))"
    }
}
