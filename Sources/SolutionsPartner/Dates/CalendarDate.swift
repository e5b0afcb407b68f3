/// A day of the Gregorian calendar, without a time and so without a time zone: nothing can shift it.
public struct CalendarDate: Sendable, Hashable {
    /// The year, 1 to 9999.
    public let year: Int

    /// The month, 1 to 12.
    public let month: Int

    /// The day of the month, 1 to 31.
    public let day: Int

    /// Makes a day; `nil` when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.days(in: month, of: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The first day of a month, told by the months since January of the year 0.
    init(monthCount: Int) { self.init(unchecked: monthCount / 12, monthCount % 12 + 1, 1) }

    /// Reads a day written as `2022-10-15`; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The number of days of a month.
    public static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The days since 1970-01-01, negative before.
    public var dayNumber: Int {
        // Counting years from March puts the leap day at the end of a year.
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Makes a day from the days since 1970-01-01; days outside of the years 1 to 9999 become the nearest within.
    public init(dayNumber: Int) {
        let first = -719_162
        let last = 2_932_896
        let shifted = min(max(dayNumber, first), last) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// The day so many days later, or earlier for a negative number; at most the last day of the year 9999.
    public func adding(days: Int) -> CalendarDate {
        CalendarDate(dayNumber: dayNumber + Self.bounded(days, by: 4_000_000))
    }

    /// A distance cut to a size that covers every year, so that adding it cannot overflow.
    private static func bounded(_ distance: Int, by limit: Int) -> Int { min(max(distance, -limit), limit) }

    /// The same day so many years later; 29 February becomes 28 February in a year that has none.
    public func adding(years: Int) -> CalendarDate {
        let target = min(max(year + Self.bounded(years, by: 10_000), 1), 9999)
        return CalendarDate(unchecked: target, month, min(day, Self.days(in: month, of: target)))
    }

    /// The same day so many months later, or the last day of that month where it is shorter.
    public func adding(months: Int) -> CalendarDate {
        let sum = year * 12 + month - 1 + Self.bounded(months, by: 120_000)
        // The first and the last month there are, since the years end there.
        let index = min(max(sum, 12), 9999 * 12 + 11)
        let target = index / 12
        let month = index % 12 + 1
        return CalendarDate(unchecked: target, month, min(day, Self.days(in: month, of: target)))
    }

    /// The first of the yearly returns of this day, earlier years among them, that comes after another day.
    ///
    /// Years are counted from this day, so that 29 February comes back in leap years. Where the years end before such
    /// a return, it is the last one.
    public func yearlyReturn(after day: CalendarDate) -> CalendarDate {
        let same = adding(years: day.year - year)
        return same > day ? same : adding(years: day.year - year + 1)
    }

    /// This day and its yearly returns up to another, in their order; none where this one is later.
    public func yearlyReturns(through day: CalendarDate) -> [CalendarDate] {
        self > day ? [] : (0...(day.year - year)).map { adding(years: $0) }.filter { $0 <= day }
    }

    /// The number of days from this day to another; negative when the other is earlier.
    public func days(to other: CalendarDate) -> Int { other.dayNumber - dayNumber }
}

extension CalendarDate: Comparable {
    /// Orders days by time.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The day as `2022-10-15`.
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

extension ClosedRange<CalendarDate> {
    /// Every day of the range in its order, also where the days there are end with it.
    var days: some Sequence<CalendarDate> {
        (lowerBound.dayNumber...upperBound.dayNumber).lazy.map { CalendarDate(dayNumber: $0) }
    }
}
