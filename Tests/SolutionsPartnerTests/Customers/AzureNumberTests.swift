import SolutionsPartner
import Testing

@Suite("Numbers of Azure customers")
struct AzureNumberTests {
    @Test("Net customer adds above 1,000 USD in one of two months", arguments: ["2022-10", "2023-06", "2023-12"])
    func adds(_ edition: String) throws {
        let number = try SampleCustomers.azure().reckoning().number("azure.net-customer-adds", edition: edition)
        #expect(number.value == 2)
        #expect((number.current, number.baseline) == (4, 2))
        #expect(number.isComplete)
        #expect(
            number.verdicts == [
                "01": .kept, "02": .countedNew, "03": .countedNew, "04": .belowFloor, "05": .belowFloor,
                "06": .noAssociation, "07": .countedNew, "08": .lost,
            ])
        let missed = try #require(number.customers.first { $0.tenant == "05" })
        #expect(missed.value == (try amount("999.99")))
        #expect(missed.floor == 1000)
        #expect(missed.nearMiss == .amountShort(try amount("0.01")))
        #expect(missed.months.map(\.month.description) == ["2021-09", "2021-10", "2022-09", "2022-10"])
        #expect(missed.months.map(\.value) == [0, 0, 990, try amount("999.99")])
    }

    @Test("The SMB track of July 2026 asks for 500 USD")
    func smb() throws {
        let reckoning = try SampleCustomers.azure().reckoning()
        let number = try reckoning.number("azure.net-customer-adds", track: "smb", edition: "2026-07")
        #expect(number.value == 2)
        #expect(number.units(.countedNew) == ["02", "03", "05", "07"])
        #expect(number.units(.kept) == ["01"])
        #expect(number.units(.lost) == ["04", "08"])
        let enterprise = try reckoning.number("azure.net-customer-adds", track: "enterprise", edition: "2026-07")
        #expect(enterprise.value == 2)
        #expect(enterprise.units(.lost) == ["08"])
    }

    @Test("An amount that was not restated would count a year ago")
    func restated() throws {
        var table = try SampleCustomers.azure()
        let october = try month("2021-10")
        var record = try #require(table.months[october]?.tenants["04"])
        record.lines[0].amount = 1010
        var records = try #require(table.months[october])
        records.tenants["04"] = record
        var book = table.book
        book.add(records)
        let number = try CustomerReckoning(of: book).number("azure.net-customer-adds", edition: "2023-06")
        #expect(number.value == 1)
        #expect(number.verdicts["04"] == .lost)
        try table.remove("2021-10")
        #expect(try table.reckoning().number("azure.net-customer-adds", edition: "2023-06").value == nil)
    }

    @Test("Growth compares twelve months with twelve months; the single month is the other reading")
    func growth() throws {
        let number = try SampleCustomers.azure().reckoning().number("azure.usage-growth", edition: "2023-06")
        #expect(number.current == Rational(try amount("49429.99")))
        #expect(number.baseline == 35755)
        #expect(number.value.map { Int(($0.doubleValue * 100).rounded()) } == 3825)
        #expect(number.readings.contains(.twelveMonths))
        let other = try #require(number.alternatives.first)
        #expect(other.reading == .singleMonth)
        #expect(other.value.map { Int(($0.doubleValue * 100).rounded()) } == 5613)
        let total = try SampleCustomers.azure().reckoning().number("azure.usage-growth.baseline", edition: "2023-06")
        #expect(total.value == number.current)
        #expect(number.months.count == 24)
    }

    @Test("The single month can be made the reading")
    func singleMonth() throws {
        var readings = CustomerReadings()
        readings.azureGrowth = .singleMonth
        let number = try SampleCustomers.azure().reckoning(readings).number("azure.usage-growth", edition: "2023-06")
        #expect(number.current == Rational(try amount("6440.49")))
        #expect(number.baseline == 4125)
        #expect(number.readings.contains(.singleMonth))
    }

    @Test("Deployments are the services that any customer uses, without virtual machines")
    func deployments() throws {
        let number = try SampleCustomers.azure().reckoning().number("azure.deployments", edition: "2022-10")
        #expect(number.value == 6)
        #expect(number.isComplete)
        #expect(
            number.services.map(\.service) == [
                "App Service", "Azure Kubernetes Service", "Key Vault", "SQL Database", "Sentinel", "Storage",
            ])
        #expect(number.verdicts["03"] == .vmOnly)
        #expect(number.verdicts["06"] == .noAssociation)
        // Whoever leaves takes along the services that nobody else uses.
        #expect(number.customers.first { $0.tenant == "02" }?.weight == 2)
        #expect(number.customers.first { $0.tenant == "01" }?.weight == 1)
    }

    /// One row of 1 USD that may count changes growth by as little, and no customer that it cannot lift over the floor.
    @Test(
        "An association that nobody knows opens no more than its amounts",
        arguments: [
            ("2022-10 1", Rational(100), 1), ("2021-10 1", Rational(1_799_900, over: 18_001), 1),
            (nil, Rational(100), 1),
        ] as [(String?, Rational?, Int)])
    func unknownAssociation(row: String?, growth: Rational?, adds: Int) throws {
        let reckoning = try SampleCustomers.azure(
            """
            01 | 1 | DPOR | 2 | 0 | SQL Database | 2020-11..2022-10 1000
            02 | 2 | DPOR | 2 | 0 | SQL Database | 2020-11..2021-10 500,2021-11..2022-10 2000
            """ + (row.map { "\n02 | 3 | Weird | 2 | 0 | Storage | \($0)" } ?? "")
        ).reckoning()
        let number = try reckoning.number("azure.usage-growth", edition: "2023-06")
        #expect(number.value == growth && number.isComplete == (row == nil))
        let net = try reckoning.number("azure.net-customer-adds", edition: "2023-06")
        #expect(net.value == Rational(adds), "\(net.value.map { "\($0)" } ?? "unknown")")
    }

    /// A month that is missing may lead over the top of the band, so that what counts without it may not.
    @Test("A missing month counts nobody who may be above the band", arguments: [true, false])
    func missingBelowTop(isMissing: Bool) throws {
        let runs = isMissing ? "2021-11..2022-05 1090,2022-07..2022-10 1090" : "2021-11..2022-10 1090"
        let table = try SampleCustomers.azure(
            """
            07 | 1 | Partner Admin Link (PAL) | 2 | 0 | Sentinel | \(runs)
            08 | 2 | Partner Admin Link (PAL) | 2 | 0 | Sentinel | 2020-11..2021-10 1
            """)
        let number = try table.reckoning().number("security.smb.deployments.azure", edition: "2026-07")
        #expect(number.value == (isMissing ? nil : 0) && number.isComplete == !isMissing)
        #expect(number.verdicts["07"] == (isMissing ? .monthMissing : .aboveBand))
    }

    @Test("A query of four months gives the same adds, no growth, and services that are at least so many")
    func query() throws {
        let reckoning = try SampleCustomers.azure(SampleCustomers.azureQuery).reckoning()
        #expect(try reckoning.number("azure.net-customer-adds", edition: "2023-06").value == 2)
        #expect(try reckoning.number("azure.net-customer-adds", track: "smb", edition: "2026-07").value == 2)
        let growth = try reckoning.number("azure.usage-growth", edition: "2023-06")
        #expect(growth.value == nil)
        #expect(growth.gap == .monthMissing)
        #expect(growth.alternatives.first?.value.map { Int(($0.doubleValue * 100).rounded()) } == 5613)
        let services = try reckoning.number("azure.deployments", edition: "2023-06")
        #expect(services.value == 5)
        #expect(!services.isComplete)
        #expect(try reckoning.number("security.deployments.azure", edition: "2023-06").value == nil)
    }

    @Test("Security counts PAL alone before 2026, be its row marked as repeated or not")
    func security() throws {
        let reckoning = try SampleCustomers.azure().reckoning()
        let adds = try reckoning.number("security.net-customer-adds.azure", edition: "2023-06")
        #expect(adds.value == 2)
        #expect(adds.units(.countedNew) == ["02", "07"])
        #expect(adds.customers.first { $0.tenant == "02" }?.value == 120)
        #expect(adds.customers.first { $0.tenant == "07" }?.value == 15000)
        let deployments = try reckoning.number("security.deployments.azure", edition: "2023-06")
        #expect(deployments.value == 1)
        #expect(deployments.units(.countedNew) == ["07"])
        #expect(try reckoning.number("security.usage-growth.azure", edition: "2023-06").value == 15120)
    }

    @Test("From March 2025 the number by the rules before is told as well, since no source tells until when they held")
    func securityBetween() throws {
        let reckoning = try SampleCustomers.azure().reckoning()
        for (track, growth) in [("enterprise", 15000), ("smb", 120)] {
            let adds = try reckoning.number("security.\(track).net-customer-adds.azure", edition: "2025-03")
            #expect(adds.value == 1 && adds.readings.contains(.inferredRule))
            #expect(adds.alternatives.map(\.reading) == [.earlierRule] && adds.alternatives.map(\.value) == [2])
            let grown = try reckoning.number("security.\(track).usage-growth.azure", edition: "2025-03")
            #expect(grown.value == Rational(growth))
            #expect(grown.alternatives.map(\.value) == [15120])
            #expect(
                try reckoning.number("security.\(track).net-customer-adds.azure", edition: "2026-07").alternatives
                    .isEmpty)
        }
    }

    @Test("Security of July 2026 has two tracks")
    func securityTracks() throws {
        let reckoning = try SampleCustomers.azure().reckoning()
        for track in ["enterprise", "smb"] {
            let adds = try reckoning.number("security.\(track).net-customer-adds.azure", edition: "2026-07")
            #expect(adds.value == 1)
            #expect(adds.units(.countedNew) == ["07"])
        }
        #expect(try reckoning.number("security.enterprise.deployments.azure", edition: "2026-07").value == 1)
        #expect(try reckoning.number("security.smb.deployments.azure", edition: "2026-07").value == 0)
        #expect(try reckoning.number("security.enterprise.usage-growth.azure", edition: "2026-07").value == 15000)
        #expect(try reckoning.number("security.smb.usage-growth.azure", edition: "2026-07").value == 120)
    }
}
