import SolutionsPartner
import Testing

/// Seats that nobody knows keep what hangs on them from being complete.
@Suite struct UnknownSeatTests {
    private let growth = "modern-work.smb.usage-growth.csp"

    /// One tenant that is known, and another one of whom a test says what is known.
    private func number(_ runs: String, _ input: String? = nil, edition: String = "2023-06") throws -> CustomerNumber {
        var table = RecordTable()
        try table.seats("02", .m365, "2021-10 100/50, 2022-10 100/50")
        try table.seats("01", .m365, runs)
        try table.seats("09", .cpor, "2021-10 1/1, 2022-10 1/1", "Exchange", "CPOR")
        return try table.reckoning().number(input ?? growth, edition: edition)
    }

    @Test func growthIsAtLeastWhatIsKnown() throws {
        let full = try number("2021-10 100/50, 2022-10 100/80")
        #expect(full.value == 30 && full.isComplete)
        // Now: the tenant may be within the band.
        let now = try number("2021-10 100/50, 2022-10 /80")
        #expect(now.value == -50 && !now.isComplete && now.verdicts["01"] == .amountUnknown)
        // A year ago: its users count at most.
        let then = try number("2021-10 /50, 2022-10 100/80")
        #expect(then.value == 30 && !then.isComplete && then.verdicts["01"] == .baselineUnknown)
        // Neither seats nor users of a year ago: anything may have been there.
        let nothing = try number("2021-10 /, 2022-10 100/80")
        #expect(nothing.value == nil && nothing.gap == .amountUnknown)
    }

    /// One workload over the band says nothing of another one whose seats nobody knows.
    @Test func whatIsUnknownMayLieWithinTheBand() throws {
        var table = RecordTable()
        try table.seats("02", .m365, "2021-10 100/50, 2022-10 100/50")
        try table.seats("01", .m365, "2022-10 500/50", "Exchange")
        try table.seats("01", .m365, "2022-10 /10", "Teams")
        try table.seats("09", .cpor, "2021-10 1/1, 2022-10 1/1", "Exchange", "CPOR")
        let number = try table.reckoning().number("modern-work.smb.net-customer-adds", edition: "2023-06")
        #expect(number.verdicts["01"] == .amountUnknown && number.value == 0 && !number.isComplete)
    }

    /// What one of two lines leaves blank is not known of both.
    @Test func sumsOfUnknownSeatsAreUnknown() throws {
        var table = RecordTable()
        try table.seats("02", .m365, "2021-10 100/50, 2022-10 100/50")
        try table.seats("01", .m365, "2021-10 100/50, 2022-10 200/50", ownID: "2")
        try table.seats("01", .m365, "2022-10 /", ownID: "3")
        try table.seats("09", .cpor, "2021-10 1/1, 2022-10 1/1", "Exchange", "CPOR")
        let adds = try table.reckoning().number("modern-work.smb.net-customer-adds", edition: "2023-06")
        #expect(adds.verdicts["01"] == .amountUnknown && !adds.isComplete)
        let growth = try table.reckoning().number(growth, edition: "2023-06")
        #expect(growth.value == -50 && !growth.isComplete)
    }
}
