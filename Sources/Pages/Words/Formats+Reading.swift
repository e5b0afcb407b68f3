package import SolutionsPartner

/// Days as people type them.
extension Formats {
    /// Reads a day in the way it is shown, and in those that leave no doubt: `2022-10-15`, `15 Oct 2022`,
    /// `October 15, 2022`, `15.10.2022`; `nil` for anything else.
    ///
    /// What stands between strokes is read as these formats write it, and not at all where they write no strokes, since
    /// one half of the world begins with the day and the other with the month.
    package func day(_ text: String) -> CalendarDate? {
        let parts = text.split { " ,./-".contains($0) }.map(String.init)
        guard parts.count == 3, text.utf8.count <= 40 else { return nil }
        let numbers = parts.map { Int($0) }
        if let month = Self.month(parts[1]), let day = numbers[0] { return date(parts[2], month, day) }
        if let month = Self.month(parts[0]), let day = numbers[1] { return date(parts[2], month, day) }
        guard let first = numbers[0], let second = numbers[1], let third = numbers[2] else { return nil }
        let marks = Set(text.filter { ",./-".contains($0) })
        switch marks {
        case ["-"]: return date(parts[0], second, third)
        case ["."]: return date(parts[2], second, first)
        case ["/"] where date == .dayFirst: return date(parts[2], second, first)
        case ["/"] where date == .monthFirst: return date(parts[2], first, second)
        default: return nil
        }
    }

    private func date(_ year: String, _ month: Int, _ day: Int) -> CalendarDate? {
        guard year.count == 4, let year = Int(year) else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// The number of a month by its name or the first three letters or more of it.
    private static func month(_ word: String) -> Int? {
        let months = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        guard word.count >= 3 else { return nil }
        return months.firstIndex { $0.hasPrefix(word.lowercased()) }.map { $0 + 1 }
    }
}
