package import SolutionsPartner

/// Days as people type them.
extension Formats {
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
