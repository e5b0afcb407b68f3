package import SolutionsPartner

/// How days and numbers are written, as the person at the keyboard is used to.
///
/// A plain value that is passed along to whoever writes; the command line keeps to the usual one, since programs read it.
package struct Formats: Sendable, Hashable {
    /// How a day is written.
    package var date: DateFormat
    /// How a number is written.
    package var number: NumberFormat

    /// Makes formats.
    package init(date: DateFormat = .dayMonthYear, number: NumberFormat = .point) {
        self.date = date
        self.number = number
    }
}

/// How a day is written; each is named by an example.
package enum DateFormat: String, Sendable, CaseIterable {
    /// As in most of the world, with the month as a word.
    case dayMonthYear = "15 Oct 2022"
    /// As in the United States, with the month as a word.
    case monthDayYear = "Oct 15, 2022"
    /// As ISO 8601 has it.
    case iso = "2022-10-15"
    /// As in much of Europe.
    case dotted = "15.10.2022"
    /// As in Britain and France.
    case dayFirst = "15/10/2022"
    /// As in the United States.
    case monthFirst = "10/15/2022"

    /// The first three letters of the months, by which nobody takes one for another.
    private static let months = CalendarDate.months.map { $0.prefix(3) }

    /// The month of a day, as a word in all formats: short, and nobody takes it for anything else.
    static func month(of date: CalendarDate) -> String { "\(months[date.month - 1]) \(date.year)" }

    /// A day in this format.
    package func text(_ date: CalendarDate) -> String {
        let month = Self.months[date.month - 1]
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return switch self {
        case .dayMonthYear: "\(date.day) \(month) \(date.year)"
        case .monthDayYear: "\(month) \(date.day), \(date.year)"
        case .iso: date.description
        case .dotted: "\(two(date.day)).\(two(date.month)).\(date.year)"
        case .dayFirst: "\(two(date.day))/\(two(date.month))/\(date.year)"
        case .monthFirst: "\(two(date.month))/\(two(date.day))/\(date.year)"
        }
    }
}

/// How a number is written; each is named by an example.
package enum NumberFormat: String, Sendable, CaseIterable {
    /// A decimal point, thousands grouped by commas.
    case point = "1,234.5"
    /// A decimal comma, thousands grouped by points.
    case comma = "1.234,5"
    /// A decimal comma, thousands grouped by spaces.
    case spaced = "1 234,5"

    /// What stands before the decimals.
    package var decimal: Character { self == .point ? "." : "," }

    /// What stands between thousands.
    package var group: Character {
        switch self {
        case .point: ","
        case .comma: "."
        case .spaced: " "
        }
    }

    /// The letters that may stand behind a number, and what they stand for.
    static let factors: [Character: Rational] = ["k": 1000, "K": 1000, "m": 1_000_000, "M": 1_000_000]

    /// Whether a letter may stand behind a number.
    package static func isFactor(_ letter: Character) -> Bool { factors[letter] != nil }

    /// A number as it would be typed, without groups.
    package func typing(_ number: String) -> String {
        self == .point ? number : String(number.map { $0 == "." ? decimal : $0 })
    }
}
