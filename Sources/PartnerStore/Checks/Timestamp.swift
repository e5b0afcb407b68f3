internal import SolutionsPartner
internal import System

/// The form in which documents and the journal tell when something happened.
enum Timestamp {
    /// Whether a text is a day such as `2022-10-10` or a time in UTC such as `2022-10-10T09:30:00Z`.
    static func isValid(_ text: String) -> Bool {
        guard CalendarDate(text.prefix(10)) != nil else { return false }
        let rest = Array(text.utf8.dropFirst(10))
        if rest.isEmpty { return true }
        guard rest.count == 10, rest[0] == UInt8(ascii: "T"), rest[9] == UInt8(ascii: "Z"),
            rest[3] == UInt8(ascii: ":"), rest[6] == UInt8(ascii: ":")
        else { return false }
        func number(_ place: Int, below limit: UInt8) -> Bool {
            let (ten, one) = (rest[place] &- UInt8(ascii: "0"), rest[place + 1] &- UInt8(ascii: "0"))
            return ten < 10 && one < 10 && ten * 10 + one < limit
        }
        // A leap second is told as 60.
        return number(1, below: 24) && number(4, below: 60) && number(7, below: 61)
    }

    /// This moment in UTC, such as `2022-10-10T09:30:00Z`.
    static var now: String { text(seconds: Clock.seconds) }

    /// A number of seconds since 1970 as a time in UTC.
    static func text(seconds: Int) -> String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let days = Int((Double(seconds) / 86_400).rounded(.down))
        let rest = seconds - days * 86_400
        let clock = [rest / 3600, rest / 60 % 60, rest % 60].map(padded).joined(separator: ":")
        return "\(CalendarDate(dayNumber: days))T\(clock)Z"
    }

    /// The day that local clocks showed at a time in UTC; a day is one already; `nil` for anything else.
    ///
    /// Today is a local day, so an entry of this minute is otherwise one of tomorrow or of yesterday for many hours.
    static func localDay(_ text: String) -> CalendarDate? {
        guard text.utf8.count > 10, let seconds = seconds(text) else { return CalendarDate(text.prefix(10)) }
        let day = Clock.localDay(of: seconds)
        return CalendarDate(year: day.year, month: day.month, day: day.day)
    }

    /// The seconds since 1970 of a day or a time in UTC; `nil` for anything else.
    static func seconds(_ text: String) -> Int? {
        guard isValid(text), let day = CalendarDate(text.prefix(10)) else { return nil }
        let parts = text.dropFirst(11).dropLast().split(separator: ":").compactMap { Int($0) }
        return day.dayNumber * 86_400 + (parts.count == 3 ? parts[0] * 3600 + parts[1] * 60 + parts[2] : 0)
    }
}
