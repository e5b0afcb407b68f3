import SolutionsPartner
import TestSupport
import Testing

@Suite("Derived numbers")
struct DerivedNumberTests {
    private func partner(_ numbers: [(String, String, String, Int)]) throws -> Partner {
        var partner = Partner(id: "test", name: "Test")
        for (month, edition, name, value) in numbers {
            var known = partner.derived.months[try self.month(month)]?[edition] ?? [:]
            known[try key(name)] = DerivedNumber(
                value: Rational(value), isComplete: true, months: [], files: 1, readings: [])
            partner.derived.note(known, month: try self.month(month), edition: edition)
        }
        return partner
    }

    private func key(_ text: String) throws -> DerivedKey { try #require(DerivedKey(text)) }

    private func month(_ text: String) throws -> YearMonth { try #require(YearMonth(text)) }

    private func points(_ partner: Partner, _ edition: String, _ day: String, track: Int = 0) throws -> Rational? {
        let card = Scorecard(
            of: partner, under: try TestEditions.edition(edition), on: try TestEditions.date(day),
            only: [.infrastructure])
        return card.designations.first?.tracks[track].metric(.netCustomerAdds)?.points
    }

    @Test("A derived number scores where nothing is entered, and the entered one comes first")
    func typedFirst() throws {
        var partner = try partner([("2022-10", "2022-10", "azure.net-customer-adds", 2)])
        #expect(try points(partner, "2022-10", "2022-11-05") == 20)
        partner.measures[InputName(rawValue: "azure.net-customer-adds")] = Measure(.quantity(1))
        #expect(try points(partner, "2022-10", "2022-11-05") == 10)
        // An entered number under another name of the input comes first as well, and so does an entered zero.
        partner.measures = [InputName(rawValue: "data-ai.net-customer-adds"): Measure(.quantity(0))]
        #expect(try points(partner, "2022-10", "2022-11-05") == 0)
    }

    @Test("The last month that is closed on the day speaks, and only for its edition")
    func closed() throws {
        let partner = try partner([
            ("2022-09", "2022-10", "azure.net-customer-adds", 1), ("2022-10", "2022-10", "azure.net-customer-adds", 3),
        ])
        #expect(try points(partner, "2022-10", "2022-10-31") == 10)
        #expect(try points(partner, "2022-10", "2022-11-01") == 30)
        #expect(try points(partner, "2022-10", "2022-09-30") == 0)
        // An older month says nothing of a day: what is not on record of the closed one is unknown.
        #expect(try points(partner, "2022-10", "2022-11-30") == 30)
        #expect(try points(partner, "2022-10", "2022-12-01") == 0)
        #expect(try points(partner, "2022-10", "2026-11-29") == 0)
        let lack = partner.derived.lack(on: try TestEditions.date("2022-12-01"), edition: "2022-10")
        guard case .month(let month, let last, let inputs)? = lack else {
            Issue.record("nothing is told to be missing")
            return
        }
        #expect(month.description == "2022-11" && last.description == "2022-10" && inputs.count == 1)
        #expect(CustomerRules.embedded.reports(for: inputs) == [.azure])
        #expect(try points(partner, "2023-06", "2023-06-20") == 0)
    }

    @Test("A number of one track scores in that track")
    func tracks() throws {
        let partner = try partner([
            ("2026-06", "2026-07", "azure.net-customer-adds@smb", 3),
            ("2026-06", "2026-07", "azure.net-customer-adds@enterprise", 1),
        ])
        #expect(
            try points(partner, "2026-07", "2026-07-15", track: 0) != points(partner, "2026-07", "2026-07-15", track: 1)
        )
        let card = Scorecard(
            of: partner, under: try TestEditions.edition("2026-07"), on: try TestEditions.date("2026-07-15"))
        let tracks = try #require(card.designation(.infrastructure)?.tracks)
        let values = tracks.map { $0.metric(.netCustomerAdds)?.value }
        #expect(Set(values) == [1, 3])
        #expect(tracks.allSatisfy { $0.metric(.netCustomerAdds)?.remarks == .fromRecords })
    }

    @Test("An explanation tells the derived number beside the entered one")
    func explained() throws {
        var partner = try partner([("2022-10", "2022-10", "azure.net-customer-adds", 2)])
        partner.measures[InputName(rawValue: "azure.net-customer-adds")] = Measure(.quantity(1))
        let edition = try TestEditions.edition("2022-10")
        let day = try TestEditions.date("2022-11-05")
        let score = try #require(
            Scorecard(of: partner, under: edition, on: day).designation(.infrastructure)?.counting.metric(
                .netCustomerAdds))
        let facts = Explanation(
            of: score, for: partner, under: edition, on: day,
            spelling: NumberSpelling(points: { value, _ in value.description }, quantity: { $0.description })
        ).facts
        #expect(facts.map(\.value) == ["1 customer", "2 customers"])
        #expect(facts.last?.origin.contains("derived") == true)
    }

    @Test("Thirteen months are kept")
    func kept() throws {
        var derived = DerivedNumbers()
        let start = try month("2021-01")
        let number = DerivedNumber(value: 1, isComplete: true, months: [], files: 0, readings: [])
        let own = DerivedKey(input: InputName(rawValue: "azure.deployments"))
        for place in 0..<20 { derived.note([own: number], month: start.adding(months: place), edition: "2022-10") }
        #expect(derived.months.keys.sorted() == (7..<20).map { start.adding(months: $0) })
        #expect(!derived.keeps(start))
        #expect(derived.keeps(start.adding(months: 8)))
    }

    @Test(
        "Months are written in runs and read again",
        arguments: [
            ["2022-10"], ["2021-09..2021-10", "2022-09..2022-10"], ["2020-11..2022-10"], [],
        ])
    func runs(_ runs: [String]) throws {
        let months = try #require(DerivedNumber.months(ofRuns: runs))
        let number = DerivedNumber(value: 0, isComplete: true, months: months, files: 0, readings: [])
        #expect(number.monthRuns == runs)
        #expect(DerivedNumber.months(ofRuns: ["2022-10..2022-09"]) == nil)
        #expect(DerivedNumber.months(ofRuns: ["2022-10...2022-11"]) == nil)
    }

    @Test("The numbers of the sample are those that a document keeps")
    func derived() throws {
        let edition = try TestEditions.edition("2026-07")
        let october = try month("2022-10")
        let derived = try SampleCustomers.azure().reckoning().derived([(october, edition)])
        let numbers = try #require(derived.months[october]?["2026-07"])
        #expect(numbers[try key("azure.net-customer-adds@smb")]?.value == 2)
        #expect(numbers[try key("azure.deployments")]?.value == 6)
        let growth = try #require(numbers[try key("azure.usage-growth")])
        #expect(growth.value.decimalText?.hasPrefix("38.24") == true)
        #expect(growth.monthRuns == ["2020-11..2022-10"])
        #expect(growth.readings.contains("twelve-months"))
        // What no file speaks of is left out.
        #expect(numbers[try key("modern-work.smb.net-customer-adds")] == nil)
    }

    @Test("Reported beside derived, with the likely causes in order")
    func compared() throws {
        var partner = Partner(id: "test", name: "Test")
        let edition = try TestEditions.edition("2023-06")
        let number = try SampleCustomers.azure().reckoning().number("azure.net-customer-adds", edition: "2023-06")
        #expect(DerivedComparison(number, with: partner, under: edition).difference == nil)
        let name = InputName(rawValue: "azure.net-customer-adds")
        partner.measures[name] = Measure(.quantity(2), provenance: Provenance(time: "2022-11-25"))
        var compared = DerivedComparison(number, with: partner, under: edition)
        #expect(compared.difference == 0)
        #expect(compared.causes.isEmpty)
        partner.measures[name] = Measure(.quantity(1), provenance: Provenance(time: "2022-11-25"))
        compared = DerivedComparison(number, with: partner, under: edition)
        #expect(compared.difference == 1)
        #expect(compared.causes == [.offersExcluded, .restated, .editionOrTrack])
        partner.measures[name] = Measure(.quantity(3), provenance: Provenance(time: "2022-11-05"))
        compared = DerivedComparison(number, with: partner, under: edition)
        #expect(compared.difference == -1)
        #expect(compared.causes == [.monthsDiffer, .associationHidden, .restated, .editionOrTrack])
    }

    @Test("One customer less costs the points of one")
    func stakes() throws {
        let edition = try TestEditions.edition("2023-06")
        let stakes = try #require(
            CustomerStakes(
                of: Partner(id: "test", name: "Test"), input: InputName(rawValue: "azure.net-customer-adds"),
                designation: .infrastructure, track: nil, under: edition, on: try TestEditions.date("2023-06-20")))
        #expect(stakes.loss(from: 2, by: 1) == 10)
        #expect(stakes.loss(from: 5, by: 1) == 0)
    }

    @Test("Months are derived under the editions that days after them are scored by")
    func plan() throws {
        let recorded = try (0..<20).map { try month("2021-11").adding(months: $0) }
        let plan = DerivedPlan(
            recorded: recorded, catalog: .embedded,
            days: [try TestEditions.date("2024-02-01"), try TestEditions.date("2022-08-15")],
            pinned: ["2026-07", "none"])
        // The thirteen last months, the last of which is June 2023.
        #expect(plan.steps.first?.month == (try month("2022-06")))
        #expect(plan.steps.last?.month == (try month("2023-06")))
        func editions(_ text: String) throws -> [String] {
            let month = try month(text)
            return plan.steps.filter { $0.month == month }.map(\.edition)
        }
        #expect(try editions("2022-06") == ["2022-03", "2026-07"])
        #expect(try editions("2022-09") == ["2022-03", "2022-10", "2026-07"])
        #expect(try editions("2023-05") == ["2022-10", "2023-06", "2026-07"])
        #expect(try editions("2023-06") == ["2023-06", "2023-12", "2026-07"])
        #expect(plan.needed.first == (try month("2020-07")))
    }
}
