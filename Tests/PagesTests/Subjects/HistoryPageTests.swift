import Pages
import SolutionsPartner
import Testing

/// A day is told as it was: by the points that its designations took then, and without what nobody entered.
@Suite struct HistoryPageTests {
    private func scored(_ measures: [InputName: Measure] = [:]) throws -> ScoredPartner {
        let edition = try EditionCatalog.embedded.edition("2022-10")
        let day = try #require(CalendarDate("2022-11-15"))
        return ScoredPartner(
            scoring: Partner(id: "p", name: "P", measures: measures), under: edition, on: day, requestedTracks: [:],
            only: nil)
    }

    /// 59.7 of 60 is not qualified, and is never rounded up to it.
    @Test func aTotalBesideItsOwnRequiredPoints() throws {
        let day = try #require(CalendarDate("2022-11-01"))
        let total = try #require(Rational(decimal: "59.7"))
        let days = [
            RecordedDay(
                day: day, edition: "2022-10",
                scores: [.init(.security, total: total, required: 60, isQualified: false)])
        ]
        let partner = try scored()
        let aloud = Page.historyDayByDay(days, of: partner, .usual).plain
        #expect(aloud == [.heading("1 Nov 2022, edition 2022-10"), .line("Security: 59.7 of 100")])
        let table = Page.history(days, of: partner, .usual).text(width: nil)
        #expect(table.contains { $0.contains("59.7") && $0.contains("1 Nov 2022") }, "\(table)")
    }

    /// What nobody entered is not told as zero on the day that is not on record.
    @Test func whatIsNotEnteredIsNoZero() throws {
        let adds = InputName(rawValue: "security.net-customer-adds.azure")
        let partner = try scored([adds: Measure(.quantity(5))])
        let table = Page.history([RecordedDay]().upToDay(of: partner), of: partner, .usual).text(width: nil)
        let row = try #require(table.first { $0.contains("15 Nov 2022  2022-10") })
        #expect(row.contains("not on record"))
        #expect(!row.contains(" 0 "), "\(row)")
        #expect(table.contains { $0.contains("Sec") && !$0.contains("Data") }, "\(table)")
    }
}
