/// A month of the Gregorian calendar, such as October 2022.
public struct YearMonth: Sendable, Hashable {
    /// The months since January of the year 0.
    private let count: Int32

    /// The year, 1 to 9999.
    public var year: Int { Int(count) / 12 }

    /// The month, 1 to 12.
    public var month: Int { Int(count) % 12 + 1 }

    /// Makes a month; `nil` when there is no such month.
    public init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        count = Int32(year * 12 + month - 1)
    }

    /// The month that a day lies in.
    public init(_ day: CalendarDate) { count = Int32(day.year * 12 + day.month - 1) }

    private init(clamping count: Int) { self.count = Int32(min(max(count, 12), 9999 * 12 + 11)) }

    /// Makes a month from its number.
    package init?(number: Int) { self.init(year: number / 12, month: number % 12 + 1) }

    /// The months since January of the year 0.
    package var number: Int { Int(count) }

    /// Reads a month written as `2022-10`; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 7, let day = CalendarDate(String(text) + "-01") else { return nil }
        self.init(day)
    }

    /// The month so many months later, or earlier for a negative number; at most the last one of the year 9999.
    public func adding(months: Int) -> YearMonth {
        YearMonth(clamping: Int(count) + min(max(months, -200_000), 200_000))
    }

    /// The number of months from this one to another; negative when the other is earlier.
    public func months(to other: YearMonth) -> Int { Int(other.count) - Int(count) }

    /// The first day.
    public var firstDay: CalendarDate { CalendarDate(monthCount: Int(count)) }

    /// The last day.
    public var lastDay: CalendarDate { firstDay.adding(days: CalendarDate.days(in: month, of: year) - 1) }

    /// The twelve months that end with this one, the oldest first.
    public var trailingYear: [YearMonth] { (-11...0).map { adding(months: $0) } }
}

extension YearMonth: Comparable {
    /// Orders months by time.
    public static func < (left: YearMonth, right: YearMonth) -> Bool { left.count < right.count }
}

extension YearMonth: CustomStringConvertible {
    /// The month as `2022-10`.
    public var description: String { String(firstDay.description.prefix(7)) }
}
