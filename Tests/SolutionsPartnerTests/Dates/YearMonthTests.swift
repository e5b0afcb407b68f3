import SolutionsPartner
import Testing

/// Months are counted, not reckoned in days.
@Suite struct YearMonthTests {
    @Test func isReadAndWritten() throws {
        let october = try #require(YearMonth("2022-10"))
        #expect((october.year, october.month) == (2022, 10))
        #expect(october.description == "2022-10" && YearMonth(october.firstDay) == october)
        #expect(october.firstDay.description == "2022-10-01" && october.lastDay.description == "2022-10-31")
        #expect(YearMonth("2024-02")?.lastDay.day == 29)
    }

    @Test(arguments: ["2022-13", "2022-00", "2022-1", "22-10", "2022-10-01", "0000-01", "2022/10", ""])
    func isRefused(_ text: String) { #expect(YearMonth(text) == nil) }

    @Test func isCounted() throws {
        let october = try #require(YearMonth("2022-10"))
        #expect(october.adding(months: -12).description == "2021-10")
        #expect(october.adding(months: 3).description == "2023-01")
        #expect(october.adding(months: -12).months(to: october) == 12)
        #expect(october.trailingYear.first?.description == "2021-11" && october.trailingYear.last == october)
        #expect(october.adding(months: .max).description == "9999-12")
        #expect(october.adding(months: .min).description == "0001-01")
    }
}
