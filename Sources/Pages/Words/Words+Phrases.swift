package import SolutionsPartner

/// Phrases of the library, written.
extension Words {
    /// A phrase with its days and numbers as the reader is used to.
    package func phrase(_ phrase: Phrase) -> String { phrase.text(style) }

    /// How the values within phrases are written.
    package var style: PhraseStyle {
        PhraseStyle(
            day: { date($0) }, points: { points($0) }, shortfall: { shortfallInFull($0) }, quantity: { quantity($0) })
    }

    /// The day of an anniversary: a last one where it may come earlier.
    package func anniversary(_ anniversary: Anniversary) -> String {
        self.anniversary(anniversary.date, isLatest: anniversary.isLatest)
    }

    /// The day of an anniversary; a last one where it may come earlier.
    package func anniversary(_ day: CalendarDate, isLatest: Bool) -> String { "\(isLatest ? "by " : "")\(date(day))" }

    /// The same in no more than so many columns, down to the month.
    package func anniversary(_ day: CalendarDate, isLatest: Bool, within width: Int) -> String {
        let text = anniversary(day, isLatest: isLatest)
        return text.count <= width || !isLatest ? text : "by \(DateFormat.month(of: day))"
    }

    /// How far away an anniversary is, such as `in 107 days`; where it may come earlier, `within 107 days`.
    package func anniversaryDistance(_ days: Int, isLatest: Bool) -> String {
        guard isLatest else { return distance(days) }
        return switch days {
        case 0, 1, -1: "by \(distance(days))"
        case ..<0: "\(-days)+ days ago"
        default: "within \(count(days, "day"))"
        }
    }

    /// The same in no more than so many columns where days as `d` fit.
    package func anniversaryDistance(_ days: Int, isLatest: Bool, within width: Int) -> String {
        Words.shortened(anniversaryDistance(days, isLatest: isLatest), within: width)
    }
}
