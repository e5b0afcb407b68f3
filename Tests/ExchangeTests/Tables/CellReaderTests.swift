@testable import Exchange
import SolutionsPartner
import Testing

/// Cells are read in all the ways in which files spell them, and nothing is guessed.
@Suite struct CellReaderTests {
    private let cells = CellReader()

    @Test(arguments: [
        ("2022-10-01", "2022-10"), ("2022-10", "2022-10"), ("10/1/2022", "2022-10"), ("1/10/2022", "2022-10"),
        ("10/1/2022 12:00:00 AM", "2022-10"), ("2022-10-01T00:00:00", "2022-10"), ("20221001", "2022-10"),
        ("202210", "2022-10"), ("October, 2022", "2022-10"), ("Oct 2022", "2022-10"), ("2022 October", "2022-10"),
        ("1/1/2022", "2022-01"), ("31/10/2022", "2022-10"), ("10/31/2022", "2022-10"), ("01.10.2022", "2022-10"),
        ("Oct 1, 2022", "2022-10"), ("1 Oct 2022", "2022-10"), ("2022-10-01 00:00", "2022-10"),
    ])
    func readsMonths(_ text: String, _ month: String) {
        #expect(cells.month(ArraySlice(text.utf8)).content?.description == month)
    }

    /// A month is told by its first day, in a sheet that was saved elsewhere as well.
    @Test(arguments: [
        ("10/1/2022", "2022-10"), ("10/01/2022", "2022-10"), ("10/2/2022", "2022-02"), ("10.01.2022", "2022-10"),
        ("01.10.2022", "2022-10"), ("15.10.2022", "2022-10"), ("1/1/2022", "2022-01"),
    ])
    func readsMonthsOfASheetSavedElsewhere(_ text: String, _ month: String) {
        let cells = CellReader(isContinental: true)
        #expect(cells.month(ArraySlice(text.utf8)).content?.description == month)
    }

    @Test(arguments: ["3/4/2022", "13/1/2022x", "2022-13-01", "soon", "2022", "Octember 2022", "1/2"])
    func refusesMonths(_ text: String) { #expect(cells.month(ArraySlice(text.utf8)).content == nil) }

    @Test(arguments: [
        ("2022-10-15", "2022-10-15"), ("10/15/2022", "2022-10-15"), ("15/10/2022", "2022-10-15"),
        ("22 Aug 2021", "2021-08-22"), ("Nov 15, 2021", "2021-11-15"), ("20201111", "2020-11-11"),
        ("1/1/2020", "2020-01-01"), ("4 Apr 2022", "2022-04-04"), ("15.10.2022", "2022-10-15"),
    ])
    func readsDays(_ text: String, _ day: String) {
        #expect(cells.day(ArraySlice(text.utf8)).content?.description == day)
    }

    @Test(arguments: [
        ("900.00", "900"), ("1,420.50", "1420.5"), ("$ 716,962.80", "716962.8"), ("-12", "-12"), (" 5 ", "5"),
        ("1,000,000", "1000000"), ("1 000 000.5", "1000000.5"), ("- 5", "-5"), ("$ 1 200", "1200"), ("1e5", "100000"),
        ("1.2E-05", "0.000012"),
    ])
    func readsAmounts(_ text: String, _ amount: String) {
        #expect(cells.amount(ArraySlice(text.utf8)).content?.description == amount)
    }

    @Test(arguments: [
        "1,5", "1.420,50", "12,34,567", "five", "1 2.3.4", "1,0000", "1 2", "5 6", "1 20", "1 2000", "1000 000",
        "1 000 00", "1,000 000", "1 000,000",
    ])
    func refusesAmounts(_ text: String) {
        guard case .faulty = cells.amount(ArraySlice(text.utf8)) else {
            Issue.record("\(text) was taken.")
            return
        }
    }

    @Test(arguments: [("1.420,50", "1420.5"), ("5,5", "5.5"), ("1.000.000", "1000000"), ("12", "12")])
    func readsContinentalAmounts(_ text: String, _ amount: String) {
        let cells = CellReader(isContinental: true)
        #expect(cells.amount(ArraySlice(text.utf8)).content?.description == amount)
    }

    @Test(arguments: ["", " ", "-", "NA", "n/a", "NULL"]) func takesBlanksAsUnknown(_ text: String) {
        let bytes = ArraySlice(text.utf8)
        #expect(cells.amount(bytes) == .blank && cells.count(bytes) == .blank && cells.month(bytes) == .blank)
        #expect(cells.day(bytes) == .blank && cells.mark(bytes) == .blank)
    }

    @Test func readsCountsAndMarks() {
        #expect(cells.count(ArraySlice("1,200".utf8)) == .value(1200))
        #expect(cells.count(ArraySlice("12.0".utf8)) == .value(12))
        #expect(cells.count(ArraySlice("12.5".utf8)) == .faulty(expected: "a whole number"))
        #expect(
            cells.mark(ArraySlice("1".utf8)) == .value(true) && cells.mark(ArraySlice("False".utf8)) == .value(false))
        #expect(cells.mark(ArraySlice("2".utf8)) == .faulty(expected: "0 or 1"))
    }
}
