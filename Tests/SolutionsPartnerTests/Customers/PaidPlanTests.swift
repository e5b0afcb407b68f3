import SolutionsPartner
import Testing

/// Plans of EMS count where they are paid for (customers.md, section 4).
@Suite struct PaidPlanTests {
    private func number(_ kinds: [(kind: String, runs: String)], _ input: String) throws -> CustomerNumber {
        var table = RecordTable()
        try table.seats("09", .cpor, "2021-10 1/1, 2022-10 1/1", "Exchange", "CPOR")
        try table.seats("08", .ems, "2021-10 40/30, 2022-10 40/30", "AADP", "CPOR", kind: "Paid")
        for (place, plan) in kinds.enumerated() {
            try table.seats("01", .ems, plan.runs, "AADP", "CPOR", subscription: "s\(place)", kind: plan.kind)
        }
        return try table.reckoning().number("security.\(input).m365", edition: "2023-06")
    }

    @Test(arguments: ["Free", "Trial", "free"])
    func freePlansDoNotCount(_ kind: String) throws {
        let adds = try number([(kind, "2022-10 50/40")], "net-customer-adds")
        #expect(adds.value == 0 && adds.isComplete && adds.verdicts["01"] == nil)
        let growth = try number([(kind, "2022-10 50/40"), ("Paid", "2022-10 30/20")], "usage-growth")
        #expect(growth.value == 20 && growth.isComplete)
    }

    /// What leaves blank whether it is paid for is unknown.
    @Test func blankKindsAreUnknown() throws {
        let adds = try number([("", "2022-10 50/40")], "net-customer-adds")
        #expect(adds.value == 0 && !adds.isComplete && adds.verdicts["01"] == .amountUnknown)
        let growth = try number([("", "2022-10 50/40"), ("Paid", "2022-10 30/20")], "usage-growth")
        #expect(growth.value == 20 && !growth.isComplete)
        let before = try number([("", "2021-10 50/40"), ("Paid", "2022-10 30/20")], "usage-growth")
        #expect(before.value == nil && before.gap == .kindUnknown)
        // What is known is enough where there is no top.
        let enough = try number([("", "2022-10 50/40"), ("Paid", "2022-10 30/20")], "net-customer-adds")
        #expect(enough.value == 1 && enough.isComplete)
    }
}
