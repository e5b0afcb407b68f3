internal import SolutionsPartner

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
}
