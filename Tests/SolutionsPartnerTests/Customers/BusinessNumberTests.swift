import SolutionsPartner
import Testing

@Suite("Numbers of customers of business applications")
struct BusinessNumberTests {
    @Test("Adds are workloads with enough revenue in a tenant", arguments: ["2023-06", "2026-07"])
    func adds(_ edition: String) throws {
        let reckoning = try SampleCustomers.business().reckoning()
        let smb = try reckoning.number("business-applications.net-customer-adds", track: "smb", edition: edition)
        #expect(smb.value == 1)
        #expect(smb.units(.countedNew) == ["3e Sales", "3f Supply Chain"])
        #expect(smb.units(.kept) == ["3d Business Central", "3f Finance"])
        #expect(smb.units(.lost) == ["40 Customer Service"])
        #expect(smb.units(.belowFloor) == ["3e Power Apps"])
        #expect(smb.units(.noAssociation) == ["41 Power BI"])
        #expect(smb.units(.noWorkload) == ["42 Visio"])
        // One subscription under two associations counts once, two subscriptions of one workload together.
        #expect(smb.customers.first { $0.tenant == "3d" }?.value == 255)
        let enterprise = try reckoning.number(
            "business-applications.net-customer-adds", track: "enterprise", edition: edition)
        #expect(enterprise.value == 0)
        #expect(enterprise.units(.countedNew) == ["3e Sales"])
        #expect(enterprise.units(.kept) == ["3f Finance"])
    }

    @Test("Growth of consumption value", arguments: ["2023-06", "2026-07"])
    func growth(_ edition: String) throws {
        let reckoning = try SampleCustomers.business().reckoning()
        let number = try reckoning.number("business-applications.usage-growth", edition: edition)
        #expect((number.current, number.baseline) == (49000, 31000))
        #expect(number.value == Rational(1_800_000, over: 31000))
        #expect(try reckoning.number("business-applications.usage-growth.baseline", edition: edition).value == 31000)
    }

    @Test(
        "The rate is that of the day: Customer Engagement was worth 40 until April 2023",
        arguments: [
            ("2022-10-31", 45160), ("2023-05-31", 49000),
        ])
    func rateOfTheDay(_ day: String, _ sum: Int) throws {
        let edition = try EditionCatalog.embedded.edition("2022-10", on: CalendarDate(day))
        let numbers = try SampleCustomers.business().reckoning().numbers(
            under: edition, in: month("2022-10"), inputs: [InputName(rawValue: "business-applications.usage-growth")])
        #expect(numbers.first?.current == Rational(sum))
    }

    @Test("Deployments by their consumption value", arguments: ["2023-06", "2026-07"])
    func deployments(_ edition: String) throws {
        let reckoning = try SampleCustomers.business().reckoning()
        let smb = try reckoning.number("business-applications.deployments", track: "smb", edition: edition)
        #expect(smb.value == 2)
        #expect(smb.units(.countedNew) == ["40 Customer Insights", "41 Power Automate"])
        #expect(smb.units(.kept) == ["3d Business Central", "3f Finance & Operations"])
        #expect(smb.units(.noAssociation) == ["40 Power Apps"])
        let enterprise = try reckoning.number(
            "business-applications.deployments", track: "enterprise", edition: edition)
        #expect(enterprise.value == 0)
        #expect(enterprise.units(.kept) == ["3d Business Central", "3f Finance & Operations"])
    }

    @Test("The track is estimated by pairs above 5,000 USD in both months")
    func track() throws {
        let estimate = try #require(try SampleCustomers.business().reckoning().trackEstimate(in: month("2022-10")))
        #expect(estimate.track == TrackID(rawValue: "smb"))
        #expect(estimate.pairs == 1)
    }

    @Test("A file without amounts gives no number, and says so")
    func amountsMissing() throws {
        var table = RecordTable()
        for month in ["2021-10", "2022-10"] {
            try table.add("3d", report: .businessRevenue, runs: "\(month) -", missing: [.amount, .duplicate]) {
                _, part in
                RecordLine(part: part, item: "Sales", association: "DPOR", subscription: "1")
            }
        }
        let number = try table.reckoning().number(
            "business-applications.net-customer-adds", track: "smb", edition: "2023-06")
        #expect(number.value == nil)
        #expect(number.gap == .amountUnknown)
        #expect(number.units(.amountUnknown) == ["3d Sales"])
    }
}
