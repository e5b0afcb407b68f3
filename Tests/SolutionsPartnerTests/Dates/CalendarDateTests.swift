import Testing

@testable import SolutionsPartner

@Suite("Calendar days")
struct CalendarDateTests {
    @Test("numbers days without a gap over all years")
    func numbersDays() throws {
        var number = try #require(CalendarDate(year: 1, month: 1, day: 1)).dayNumber
        #expect(number == -719_162)
        for year in 1...9999 {
            // Every day of every seventh year and of all around centuries; the ends of months elsewhere.
            let every = year % 7 == 0 || year % 100 < 2
            for month in 1...12 {
                let days = CalendarDate.days(in: month, of: year)
                for day in every ? Array(1...days) : [1, days] {
                    let date = try #require(CalendarDate(year: year, month: month, day: day))
                    guard date.dayNumber == number + day - 1, CalendarDate(dayNumber: date.dayNumber) == date else {
                        Issue.record("\(date) has the number \(date.dayNumber)")
                        return
                    }
                }
                number += days
            }
        }
        #expect(number - 1 == CalendarDate(year: 9999, month: 12, day: 31)?.dayNumber)
        #expect(CalendarDate("1970-01-01")?.dayNumber == 0)
    }

    @Test(
        "knows leap years",
        arguments: [(2000, true), (1900, false), (2024, true), (2023, false), (2100, false), (4, true), (9996, true)])
    func knowsLeapYears(year: Int, leap: Bool) {
        #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == leap)
        #expect(CalendarDate(year: year, month: 2, day: 30) == nil)
    }

    @Test("writes what it reads", arguments: ["0001-01-01", "2022-10-15", "2024-02-29", "9999-12-31"])
    func roundTrips(text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test(
        "refuses what is no day",
        arguments: [
            "", "2022-10-5", "2022-13-01", "2022-00-01", "2022-01-00", "2022-01-32", "2022-04-31", "0000-01-01",
            "2022/10/15", "2022-10-15T", "-022-10-15", "２022-10-15", "2023-02-29",
        ])
    func refuses(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(
        "adds days, months and years",
        arguments: [
            ("2022-12-31", 1, 0, 0, "2023-01-01"), ("2024-02-28", 1, 0, 0, "2024-02-29"),
            ("2022-01-01", -1, 0, 0, "2021-12-31"),
            ("2022-01-31", 0, 1, 0, "2022-02-28"), ("2024-01-31", 0, 1, 0, "2024-02-29"),
            ("2022-11-30", 0, 3, 0, "2023-02-28"),
            ("2022-03-31", 0, -1, 0, "2022-02-28"), ("2022-01-15", 0, -13, 0, "2020-12-15"),
            ("2024-02-29", 0, 0, 1, "2025-02-28"),
            ("2024-02-29", 0, 0, 4, "2028-02-29"), ("0001-01-15", 0, -13, 0, "0001-01-15"),
            ("9999-12-31", 0, 1, 0, "9999-12-31"),
            ("9999-12-31", 1, 0, 0, "9999-12-31"), ("0001-01-01", -1, 0, 0, "0001-01-01"),
            ("9999-05-05", 0, 0, 1, "9999-05-05"),
        ])
    func adds(start: String, days: Int, months: Int, years: Int, expected: String) throws {
        let date = try #require(CalendarDate(start))
        #expect(date.adding(days: days).adding(months: months).adding(years: years).description == expected)
    }

    @Test(
        "comes back every year",
        arguments: [
            ("2022-10-03", "2022-10-02", "2022-10-03"), ("2022-10-03", "2022-10-03", "2023-10-03"),
            ("2022-10-03", "2030-12-31", "2031-10-03"), ("2022-10-03", "2015-01-01", "2015-10-03"),
            ("2024-02-29", "2026-03-01", "2027-02-28"), ("2024-02-29", "2027-12-31", "2028-02-29"),
            ("2023-02-03", "9999-12-31", "9999-02-03"), ("9999-12-31", "0001-01-01", "0001-12-31"),
        ])
    func comesBack(day: String, after: String, expected: String) throws {
        let (date, other) = try (#require(CalendarDate(day)), #require(CalendarDate(after)))
        #expect(date.yearlyReturn(after: other).description == expected)
    }

    @Test("comes back every year up to a day, and no further than the years go")
    func comesBackEveryYear() throws {
        func returns(_ day: String, _ last: String) throws -> [String] {
            let (day, last) = (try #require(CalendarDate(day)), try #require(CalendarDate(last)))
            return day.yearlyReturns(through: last).map(\.description)
        }
        #expect(
            try returns("2024-02-29", "2028-02-29")
                == ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"])
        #expect(try returns("2024-02-29", "2028-02-28").last == "2027-02-28")
        #expect(try returns("2024-02-29", "2024-02-28").isEmpty)
        #expect(try returns("9998-12-31", "9999-12-31") == ["9998-12-31", "9999-12-31"])
        let end = try #require(CalendarDate("9999-12-30"))
        #expect((end...end.adding(days: 5)).days.map(\.description) == ["9999-12-30", "9999-12-31"])
    }

    @Test("stays within its years for absurd distances", arguments: [Int.max, Int.min])
    func staysWithin(distance: Int) throws {
        let date = try #require(CalendarDate("2022-10-15"))
        let year = distance > 0 ? 9999 : 1
        #expect(date.adding(days: distance).year == year)
        #expect(date.adding(months: distance).year == year)
        #expect(date.adding(years: distance).year == year)
    }

    @Test("orders and subtracts")
    func orders() throws {
        let (a, b) = (try #require(CalendarDate("2022-10-31")), try #require(CalendarDate("2022-11-01")))
        #expect(a < b)
        #expect(a.days(to: b) == 1)
        #expect(b.days(to: a) == -1)
    }
}
