import PartnerStore
import SolutionsPartner
import Testing

@Suite struct CostsTests {
    @Test func areSavedReadAgainAndTakenBack() throws {
        let test = try TestStore(
            "contoso", settings: #"{"format": 1, "title": "Test", "costs": {"unit": "EUR"}, "x-mine": 1}"#)
        let store = try test.open()
        var costs = PlanCosts()
        costs.unit = "USD"
        costs.prices[.exam] = PlanCosts.Price(cost: Rational(25, over: 2) ?? 0, leadTime: 14)
        costs.newPeople = 2
        costs.inputs[InputName(rawValue: "azure.usage-growth")] = PlanCosts.Exception(cost: 900, limit: 5)
        costs.certifications["AZ-305"] = PlanCosts.Exception(limit: 0)
        let result = try store.saveCosts(costs, note: .by("joe"))
        let saved = try #require(try test.open().settings.costs)
        let (read, faults) = PlanCosts.read(saved)
        #expect(faults.isEmpty)
        #expect(read == costs)
        #expect(try test.text("store.json").contains("x-mine"))
        for entry in result.entries.reversed() { try store.undo(entry, note: .by("joe")) }
        #expect(PlanCosts.read(try #require(try test.open().settings.costs)).costs.unit == "EUR")
    }
}
