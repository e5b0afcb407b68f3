internal import SolutionsPartner

/// Days and months as options take them: those of the years in which something of a partner can have happened or end, as
/// for every day that is entered.
extension CalendarDate {
    /// Reads a day that somebody typed for an option.
    ///
    /// - Throws: `CommandFailure` for a text that is no day, and for a day of another century: a slip of the keyboard.
    init(_ text: String, of option: String) throws(CommandFailure) {
        guard let day = CalendarDate(written: text) else { throw .noDay(text, of: option) }
        if let failure = CommandFailure(year: day.year, of: "\(day)", for: option) { throw failure }
        self = day
    }
}

extension YearMonth {
    /// Reads a month that somebody typed for an option.
    ///
    /// - Throws: `CommandFailure` for a text that is no month, and for a month of another century.
    init(_ text: String, of option: String) throws(CommandFailure) {
        guard let month = YearMonth(text) else { throw .noMonth(text, of: option) }
        if let failure = CommandFailure(year: month.year, of: "\(month)", for: option) { throw failure }
        self = month
    }
}

extension CommandFailure {
    /// The failure of a day or a month in a year in which nothing of a partner can have happened or end; `nil` for any
    /// other year.
    fileprivate init?(year: Int, of text: String, for option: String) {
        guard !CalendarDate.enteredYears.contains(year) else { return nil }
        self.init(.usage, "\(option) cannot be \(text): \(CalendarDate.ruleOfYears).")
    }
}
