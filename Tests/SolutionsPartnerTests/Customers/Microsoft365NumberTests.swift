import SolutionsPartner
import Testing

@Suite("Numbers of Microsoft 365 customers")
struct Microsoft365NumberTests {
    @Test("Enterprise adds", arguments: ["2023-06", "2026-07"])
    func enterpriseAdds(_ edition: String) throws {
        let number = try SampleCustomers.microsoft365().reckoning().number(
            "modern-work.enterprise.net-customer-adds", edition: edition)
        #expect(number.value == 2)
        let oak: CustomerVerdict = edition == "2023-06" ? .noWorkload : .belowFloor
        #expect(
            number.verdicts == [
                "15": .noAssociation, "16": .noAssociation, "17": .noAssociation, "18": .noAssociation,
                "19": .noAssociation, "1a": .countedNew, "1b": .kept, "1c": .noWorkload, "1d": .noAssociation,
                "1e": .countedNew, "1f": .noAssociation, "20": .noData, "21": .noAssociation, "29": .belowFloor,
                "2a": .belowFloor, "2b": oak, "2c": .noWorkload, "2d": .belowFloor, "2e": .noWorkload, "2f": .noData,
            ])
    }

    @Test("SMB adds", arguments: [("2023-06", 2), ("2026-07", 3)])
    func smbAdds(_ edition: String, _ net: Int) throws {
        let number = try SampleCustomers.microsoft365().reckoning().number(
            "modern-work.smb.net-customer-adds", edition: edition)
        #expect(number.value == Rational(net))
        let oak: CustomerVerdict = edition == "2023-06" ? .noWorkload : .countedNew
        #expect(
            number.verdicts == [
                "15": .kept, "16": .countedNew, "17": .belowFloor, "18": .kept, "19": .kept, "1a": .noAssociation,
                "1b": .aboveBand, "1c": .noWorkload, "1d": .noAssociation, "1e": .aboveBand, "1f": .kept, "20": .lost,
                "21": .kept, "29": .countedNew, "2a": .kept, "2b": oak, "2c": .noWorkload, "2d": .countedNew,
                "2e": .noWorkload, "2f": .noData,
            ])
        #expect(number.customers.first { $0.tenant == "17" }?.nearMiss == .seatsShort(1))
    }

    @Test(
        "Usage growth of each association, from the claim on",
        arguments: [
            ("enterprise.usage-growth.cpor", 210, 200), ("enterprise.usage-growth.dpor", 830, 0),
            ("smb.usage-growth.cpor", 195, 117), ("smb.usage-growth.csp", 535, 455),
        ])
    func growth(_ input: String, _ now: Int, _ then: Int) throws {
        let number = try SampleCustomers.microsoft365().reckoning().number("modern-work.\(input)", edition: "2023-06")
        #expect((number.current, number.baseline) == (Rational(now), Rational(then)))
        #expect(number.value == Rational(now - then))
        #expect(number.isComplete)
    }

    @Test("Entra ID P1 counts from July 2026")
    func growth2026() throws {
        let reckoning = try SampleCustomers.microsoft365().reckoning()
        let number = try reckoning.number("modern-work.smb.usage-growth.cpor", edition: "2026-07")
        #expect((number.current, number.baseline, number.value) == (205, 125, 80))
        #expect(try reckoning.number("modern-work.smb.usage-growth.csp", edition: "2026-07").value == 80)
    }

    @Test("Deployments", arguments: ["2023-06", "2026-07"])
    func deployments(_ edition: String) throws {
        let reckoning = try SampleCustomers.microsoft365().reckoning()
        func number(_ input: String) throws -> CustomerNumber {
            try reckoning.number("modern-work.\(input)", edition: edition)
        }
        #expect(try number("enterprise.deployments.cpor").value == 0)
        let dpor = try number("enterprise.deployments.dpor")
        #expect(dpor.value == 2)
        #expect(dpor.customers.first { $0.tenant == "1a" }?.value == 63)
        #expect(dpor.customers.first { $0.tenant == "1e" }?.value == 50)
        let cpor = try number("smb.deployments.cpor")
        #expect(cpor.value == 1)
        #expect(cpor.verdicts["29"] == .activeAtClaim)
        #expect(cpor.verdicts["2d"] == .notActiveEnough)
        #expect(cpor.units(.countedNew) == ["2a"])
        let csp = try number("smb.deployments.csp")
        #expect(csp.value == 0)
        #expect(csp.units(.countedNew) == ["16", "21"])
        #expect(csp.units(.kept) == ["15", "19", "1f"])
        #expect(csp.units(.lost) == ["18", "20"])
        #expect(csp.customers.first { $0.tenant == "21" }?.value == 40)
        #expect(csp.customers.first { $0.tenant == "21" }?.nearMiss == .usersToSpare(0))
        #expect(csp.customers.first { $0.tenant == "1f" }?.value == 130)
        #expect(csp.customers.first { $0.tenant == "18" }?.value.map { $0 > 39 && $0 < 40 } == true)
        #expect(csp.customers.first { $0.tenant == "18" }?.nearMiss == .usersShort(1))
    }

    @Test("Security of Microsoft 365 in one track")
    func security() throws {
        let reckoning = try SampleCustomers.microsoft365().reckoning()
        let adds = try reckoning.number("security.net-customer-adds.m365", edition: "2023-06")
        #expect(adds.value == 1)
        #expect(adds.units(.countedNew) == ["2b", "2d"])
        #expect(adds.units(.kept) == ["2e"])
        #expect(adds.units(.lost) == ["2f"])
        #expect(adds.verdicts["2c"] == .belowFloor)
        let deployments = try reckoning.number("security.deployments.m365", edition: "2023-06")
        #expect(deployments.value == 0)
        #expect(deployments.units(.countedNew) == ["2b"])
        #expect(deployments.verdicts["2d"] == .notActiveEnough)
        #expect(try reckoning.number("security.usage-growth.m365", edition: "2023-06").value == 10)
    }

    @Test("Security of Microsoft 365 in two tracks")
    func securityTracks() throws {
        let reckoning = try SampleCustomers.microsoft365().reckoning()
        func value(_ input: String) throws -> Rational? {
            try reckoning.number("security.\(input).m365", edition: "2026-07").value
        }
        #expect(try value("enterprise.net-customer-adds") == 0)
        #expect(try value("enterprise.deployments") == 0)
        #expect(try value("enterprise.usage-growth") == 0)
        #expect(try value("smb.net-customer-adds") == 2)
        #expect(try value("smb.deployments") == 1)
        #expect(try value("smb.usage-growth") == 10)
    }
}
