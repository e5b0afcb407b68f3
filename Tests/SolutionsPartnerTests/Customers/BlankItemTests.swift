import SolutionsPartner
import Testing

/// What names no service, workload or product may be of any that counts: it is none of its own.
@Suite struct BlankItemTests {
    @Test func aBlankServiceIsNoService() throws {
        for (service, value) in [("Storage", 1), ("Virtual Machines", 0)] {
            var table = RecordTable()
            try table.amounts("01", .azure, "2020-11..2022-10 10", service)
            try table.amounts("01", .azure, "2022-10 5", "", subscription: "t")
            let number = try table.reckoning().number("azure.deployments", edition: "2023-06")
            #expect(number.services.map(\.service) == (value == 1 ? ["Storage"] : []))
            #expect(number.value == (value == 1 ? 1 : nil) && !number.isComplete)
            #expect(number.verdicts["01"] == (value == 1 ? .kept : .amountUnknown))
        }
    }

    @Test func aBlankServiceMayBeOneOfSecurity() throws {
        var table = RecordTable()
        try table.amounts("01", .azure, "2020-11..2022-10 200", "Sentinel", "PAL")
        try table.amounts("02", .azure, "2020-11..2022-10 1", "Sentinel", "PAL")
        try table.amounts("02", .azure, "2022-10 500", "", "PAL", subscription: "t")
        let adds = try table.reckoning().number("security.net-customer-adds.azure", edition: "2023-06")
        #expect(adds.value == 0 && !adds.isComplete && adds.verdicts["02"] == .amountUnknown)
        let growth = try table.reckoning().number("security.usage-growth.azure", edition: "2023-06")
        #expect(growth.value == 0 && !growth.isComplete)
        // Adds of Azure count every service: there it makes no difference.
        let all = try table.reckoning().number("azure.net-customer-adds", edition: "2023-06")
        #expect(all.isComplete)
    }

    @Test func aBlankWorkloadLosesNobody() throws {
        var table = RecordTable()
        try table.seats("09", .cpor, "2021-10 1/1, 2022-10 1/1", "Exchange", "CPOR")
        try table.seats("02", .m365, "2021-10 100/50, 2022-10 100/50")
        try table.seats("01", .m365, "2021-10 100/50")
        try table.seats("01", .m365, "2022-10 100/80", "")
        for input in ["net-customer-adds", "usage-growth.csp", "deployments.csp"] {
            let number = try table.reckoning().number("modern-work.smb.\(input)", edition: "2023-06")
            #expect(!number.isComplete && number.verdicts["01"] == .amountUnknown, "\(input)")
        }
        // A year ago: its users count at most.
        var before = RecordTable()
        try before.seats("09", .cpor, "2021-10 1/1, 2022-10 1/1", "Exchange", "CPOR")
        try before.seats("01", .m365, "2021-10 100/50", "")
        try before.seats("01", .m365, "2022-10 100/80")
        try before.seats("02", .m365, "2021-10 100/50, 2022-10 100/50")
        let growth = try before.reckoning().number("modern-work.smb.usage-growth.csp", edition: "2023-06")
        #expect(growth.value == 30 && !growth.isComplete)
    }

    @Test func aBlankProductMayBeAny() throws {
        var table = RecordTable()
        try table.amounts("01", .businessRevenue, "2021-10 2000, 2022-10 2000", "Sales", "CSP Tier 1")
        try table.amounts("02", .businessRevenue, "2021-10 2000", "Sales", "CSP Tier 1")
        try table.amounts("02", .businessRevenue, "2022-10 2000", "", "CSP Tier 1")
        let input = "business-applications.net-customer-adds"
        let now = try table.reckoning().number(input, track: "enterprise", edition: "2023-06")
        #expect(now.value == -1 && !now.isComplete && now.verdicts["02"] == .amountUnknown)
        #expect(now.units(.lost).isEmpty)
        var earlier = RecordTable()
        try earlier.amounts("01", .businessRevenue, "2021-10 2000, 2022-10 2000", "Sales", "CSP Tier 1")
        try earlier.amounts("02", .businessRevenue, "2022-10 2000", "Sales", "CSP Tier 1")
        try earlier.amounts("02", .businessRevenue, "2021-10 2000", "", "CSP Tier 1")
        let then = try earlier.reckoning().number(input, track: "enterprise", edition: "2023-06")
        #expect(then.value.map { $0 <= 0 } == true && !then.isComplete && then.units(.countedNew).isEmpty)
    }

    @Test func aBlankWorkloadOfBusinessUseMayBeAny() throws {
        var table = RecordTable()
        try table.use("01", "2021-10 100, 2022-10 100")
        try table.use("02", "2022-10 100", "")
        let input = "business-applications.usage-growth"
        let now = try table.reckoning().number(input, edition: "2023-06")
        #expect(now.value == 0 && !now.isComplete)
        var earlier = RecordTable()
        try earlier.use("01", "2021-10 100, 2022-10 200")
        try earlier.use("02", "2021-10 1", "")
        let then = try earlier.reckoning().number(input, edition: "2023-06")
        #expect(then.value.map { $0 < 100 } ?? true && !then.isComplete)
    }
}
