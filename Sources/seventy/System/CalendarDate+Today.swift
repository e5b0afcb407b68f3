internal import SolutionsPartner
internal import System

extension CalendarDate {
    /// Today by the local clock.
    static var today: CalendarDate {
        let day = Clock.localDay
        return CalendarDate(year: day.year, month: day.month, day: day.day) ?? CalendarDate(dayNumber: 0)
    }
}
