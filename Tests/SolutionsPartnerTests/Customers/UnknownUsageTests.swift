import SolutionsPartner
import Testing

/// Without subscriptions or marks nobody knows which rows are of one usage: what is told is the least, and why.
@Suite struct UnknownUsageTests {
    private let pal = "Partner Admin Link (PAL)"
    private let noSubscription: Set<RecordFact> = [.subscription]
    private let noMark: Set<RecordFact> = [.duplicate]

    /// Sentinel of one tenant through PAL: 14,000 USD in two subscriptions, and 100 USD in each month before.
    private func sentinel(subscriptions: [String], marks: [Bool], _ missing: Set<RecordFact>) throws -> CustomerNumber {
        var table = RecordTable()
        try table.amounts("01", .azure, "2020-11..2022-09 100", "Sentinel", pal)
        let runs = "2022-10"
        if !marks.contains(true) {
            try table.amounts(
                "01", .azure, "\(runs) 9000", "Sentinel", pal, ownID: "2", subscription: subscriptions[0],
                repeats: marks[0], missing: missing)
        } else {
            try table.amounts(
                "01", .azure, "\(runs) 9000", "Sentinel", "CSP Tier 1", subscription: subscriptions[0],
                missing: missing)
            try table.amounts(
                "01", .azure, "\(runs) 9000", "Sentinel", pal, ownID: "2", subscription: subscriptions[0],
                repeats: true, missing: missing)
        }
        try table.amounts(
            "01", .azure, "\(runs) 5000", "Sentinel", pal, ownID: "3", subscription: subscriptions[1],
            missing: missing)
        return try table.reckoning().number("security.usage-growth.azure", edition: "2023-06")
    }

    @Test func withoutSubscriptionsUsagesAreCountedOnceAtLeast() throws {
        let known = try sentinel(subscriptions: ["a", "b"], marks: [true, false], [])
        #expect(known.value == 13_900 && known.isComplete && !known.readings.contains(.usagesNotTold))
        let open = try sentinel(subscriptions: ["", ""], marks: [true, false], noSubscription)
        #expect(open.value == 4_900 && !open.isComplete && open.readings.contains(.usagesNotTold))
        // Blank cells say as little as a column that is not there.
        let blank = try sentinel(subscriptions: ["", ""], marks: [true, false], [])
        #expect(blank.value == 4_900 && !blank.isComplete && blank.readings.contains(.usagesNotTold))
    }

    @Test func withoutMarksUsagesAreCountedOnceAtLeast() throws {
        let known = try sentinel(subscriptions: ["a", "a"], marks: [false, false], [])
        #expect(known.value == 13_900 && known.isComplete)
        let open = try sentinel(subscriptions: ["a", "a"], marks: [false, false], noMark)
        #expect(open.value == 8_900 && !open.isComplete && open.readings.contains(.usagesNotTold))
    }

    /// What stood there a year ago may have been more: the growth is the least that it can be.
    @Test func ofAYearAgoTheMostIsTaken() throws {
        var table = RecordTable()
        try table.amounts("01", .azure, "2020-11..2021-09 0, 2021-11..2022-10 2000", "Sentinel", pal)
        for (own, usd) in [("2", "1000"), ("3", "500")] {
            try table.amounts(
                "01", .azure, "2021-10 \(usd)", "Sentinel", pal, ownID: own, subscription: "", missing: noMark)
        }
        let number = try table.reckoning().number("security.usage-growth.azure", edition: "2023-06")
        #expect(number.value == 22_500 && !number.isComplete)
    }

    @Test(arguments: [true, false])
    func rowsWithABlankMarkMayBeUsagesOfTheirOwn(_ isBlank: Bool) throws {
        var table = RecordTable()
        try table.amounts("01", .azure, "2020-11..2022-09 100", "Sentinel", pal)
        for (own, usd) in [("2", "9000"), ("3", "5000")] {
            try table.amounts("01", .azure, "2022-10 \(usd)", "Sentinel", pal, ownID: own, repeats: true)
        }
        var book = CustomerBook()
        for var records in table.records {
            for place in records.parts.indices { records.parts[place].leavesMarksBlank = isBlank }
            book.add(records)
        }
        let number = try CustomerReckoning(of: book).number("security.usage-growth.azure", edition: "2023-06")
        #expect(number.value == 8_900 && number.isComplete == !isBlank)
        #expect(number.readings.contains(.usagesNotTold) == isBlank)
    }

    /// A row that leaves blank what it is of may repeat one that does not, and the other way round: neither counts twice.
    @Test(arguments: [("", "s"), ("Storage", "")])
    func blankRowsMayRepeatOthers(_ item: String, _ subscription: String) throws {
        for isOriginalBlank in [true, false] {
            var table = RecordTable()
            try table.amounts("01", .azure, "2020-11..2022-10 100", "SQL Database", subscription: "t")
            let (own, other) = isOriginalBlank ? (item, "Storage") : ("Storage", item)
            let (mine, theirs) = isOriginalBlank ? (subscription, "s") : ("s", subscription)
            try table.amounts("01", .azure, "2022-10 900", own, "CSP Tier 1", subscription: mine)
            try table.amounts("01", .azure, "2022-10 900", other, pal, subscription: theirs, repeats: true)
            let number = try table.reckoning().number("azure.usage-growth", edition: "2023-06")
            #expect(number.current == 2100 && number.value == 75 && !number.isComplete)
            #expect(number.readings.contains(.usagesNotTold))
        }
    }

    /// A credit of an association that nobody knows may take from what is known.
    @Test func creditsOfUnknownAssociations() throws {
        var table = RecordTable()
        try table.amounts("01", .azure, "2020-11..2022-10 100", "Sentinel", pal)
        try table.amounts("01", .azure, "2021-10 -300", "Sentinel", "CSP Tier 9", subscription: "t")
        let number = try table.reckoning().number("security.usage-growth.azure", edition: "2023-06")
        #expect(number.value == 0 && !number.isComplete)
    }

    @Test func revenueWithoutSubscriptions() throws {
        func adds(_ subscriptions: [String], _ missing: Set<RecordFact>) throws -> CustomerNumber {
            var table = RecordTable()
            try table.amounts("02", .businessRevenue, "2021-10 2000, 2022-10 2000", "Sales", "CSP Tier 1")
            try table.amounts(
                "01", .businessRevenue, "2021-10 1000, 2022-10 1000", "Sales", "CSP Tier 1",
                subscription: subscriptions[0], missing: missing)
            try table.amounts(
                "01", .businessRevenue, "2022-10 1000", "Sales", "DPOR", subscription: subscriptions[1],
                missing: missing)
            return try table.reckoning().number(
                "business-applications.net-customer-adds", track: "enterprise", edition: "2023-06")
        }
        let known = try adds(["a", "b"], [])
        #expect(known.value == 1 && known.isComplete)
        let open = try adds(["", ""], noSubscription)
        #expect(open.value == 0 && !open.isComplete && open.readings.contains(.usagesNotTold))
        #expect(open.verdicts["01"] == .amountUnknown)
    }

    @Test func useWithoutSubscriptions() throws {
        func growth(_ subscriptions: [String], _ missing: Set<RecordFact>) throws -> CustomerNumber {
            var table = RecordTable()
            try table.use("01", "2021-10 100, 2022-10 100", subscription: subscriptions[0], missing: missing)
            try table.use(
                "01", "2022-10 50", "Business Central", "DPOR", subscription: subscriptions[1], missing: missing)
            return try table.reckoning().number(
                "business-applications.usage-growth", edition: "2023-06")
        }
        let known = try growth(["a", "b"], [])
        #expect(known.value == 50 && known.isComplete)
        let open = try growth(["", ""], noSubscription)
        #expect(open.value == 0 && !open.isComplete && open.readings.contains(.usagesNotTold))
    }

    @Test func seatsWithoutMarks() throws {
        var table = RecordTable()
        try table.seats("09", .cpor, "2021-10 1/1, 2022-10 1/1", "Exchange", "CPOR")
        try table.seats("02", .m365, "2021-10 100/50, 2022-10 100/50", missing: noMark)
        for own in ["2", "3"] {
            try table.seats("01", .m365, "2022-10 8/5", ownID: own, repeats: true, missing: noMark)
        }
        let number = try table.reckoning().number("modern-work.smb.net-customer-adds", edition: "2023-06")
        #expect(number.value == 0 && !number.isComplete && number.readings.contains(.usagesNotTold))
        #expect(number.verdicts["01"] == .amountUnknown)
    }
}
