package import SolutionsPartner

/// Days as people type them.
extension Formats {
    /// A cell of a table as programs read it: a day as 2022-10-15, a number without groups and with a decimal point; any
    /// other text as it is.
    package func forPrograms(_ cell: String) -> String {
        // Digits alone may be the number of an account.
        guard cell.contains(where: \.isNumber), cell.contains(where: { !$0.isNumber }) else { return cell }
        if let day = day(cell) { return day.description }
        guard !cell.contains(where: \.isLetter) else { return cell }
        let typed = cell.map { $0 == "\u{2212}" ? "-" : $0 }
        return Rational(decimal: number.read(String(typed))).flatMap(\.decimalText) ?? cell
    }

    /// Reads a day in the way it is shown, and in those that leave no doubt; `nil` for anything else.
    ///
    /// What stands between strokes is read as these formats write it, and not at all where they write no strokes.
    package func day(_ text: String) -> CalendarDate? {
        switch date {
        case .dayFirst, .monthFirst:
            CalendarDate(written: text) ?? CalendarDate(betweenStrokes: text, isDayFirst: date == .dayFirst)
        case .dayMonthYear, .monthDayYear, .iso, .dotted: CalendarDate(written: text)
        }
    }
}
