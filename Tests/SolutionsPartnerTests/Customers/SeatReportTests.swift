import SolutionsPartner
import Testing

/// Seats stand in three reports: what one of them tells in one month only is not nothing in the other.
@Suite struct SeatReportTests {
    /// The claims of both months, and nobody in them whom a test is about.
    private func claims() throws -> RecordTable {
        var table = RecordTable()
        try table.seats("09", .cpor, "2021-10 1/1, 2022-10 1/1", "Exchange", "CPOR")
        return table
    }

    @Test(arguments: [
        "security.net-customer-adds.m365", "security.usage-growth.m365", "security.deployments.m365",
    ])
    func aSecondReportHasToBeThereInBothMonths(_ input: String) throws {
        for (held, missing) in [("2022-10", "2021-10"), ("2021-10", "2022-10")] {
            var table = try claims()
            try table.seats("01", .ems, "\(held) 50/40", "AADP", "CPOR", kind: "Paid")
            let number = try table.reckoning().number(input, edition: "2023-06")
            #expect(number.value == nil && !number.isComplete)
            #expect(number.missing.map(\.description) == [missing] && number.reports == [.ems])
            #expect(number.verdicts["01"] == (held == "2022-10" ? .baselineUnknown : .monthMissing))
        }
        var table = try claims()
        try table.seats("01", .ems, "2021-10 50/40, 2022-10 50/40", "AADP", "CPOR", kind: "Paid")
        let number = try table.reckoning().number(input, edition: "2023-06")
        #expect(number.value == 0 && number.isComplete && number.missing.isEmpty)
    }

    @Test func reportsOfWhatDoesNotCountAreNotNeeded() throws {
        var table = try claims()
        try table.seats("01", .m365, "2022-10 50/40", "Exchange", "CSP Tier 1")
        let number = try table.reckoning().number("security.net-customer-adds.m365", edition: "2023-06")
        #expect(number.value == 0 && number.isComplete)
    }

    @Test func plansOfModernWorkAreNeededInBothMonths() throws {
        var table = try claims()
        try table.seats("03", .m365, "2021-10 50/40, 2022-10 50/40")
        try table.seats("01", .ems, "2022-10 50/40", "AADP", kind: "Paid")
        let number = try table.reckoning().number("modern-work.smb.net-customer-adds", edition: "2026-07")
        #expect(number.value == nil && number.missing.map(\.description) == ["2021-10"])
    }

    /// No download tells of Defender at customers of CSP (customers.md, section 4).
    @Test func whereCustomersOfCSPCountSecurityIsNeverComplete() throws {
        let reckoning = try claims().reckoning()
        for input in ["net-customer-adds", "usage-growth", "deployments"] {
            let number = try reckoning.number("security.smb.\(input).m365", edition: "2026-07")
            #expect(number.value == 0 && !number.isComplete && number.readings.contains(.defenderNotTold))
            let earlier = try reckoning.number("security.\(input).m365", edition: "2023-06")
            #expect(earlier.isComplete && !earlier.readings.contains(.defenderNotTold))
        }
    }
}
