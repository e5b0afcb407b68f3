import JSONTree
import TestSupport
import Testing

@testable import SolutionsPartner

@Suite("Costs of plans")
struct PlanCostsTests {
    @Test("are read as a store states them")
    func reads() throws {
        let text = """
            {"unit": "EUR", "exam": 1500, "customer": {"cost": 8000, "leadTime": 30}, "newPeople": 2,
             "inputs": {"infrastructure.usage-growth": {"cost": 900, "limit": 5}},
             "certifications": {"AZ-305": {"cost": 2500}}}
            """
        let (costs, faults) = PlanCosts.read(try JSONNode.parse(text))
        #expect(faults.isEmpty)
        #expect(costs.unit == "EUR" && costs.newPeople == 2)
        #expect(costs.prices[.exam] == PlanCosts.Price(cost: 1500, leadTime: 60))
        #expect(costs.prices[.customer] == PlanCosts.Price(cost: 8000, leadTime: 30))
        #expect(costs.certifications["AZ-305"]?.cost == 2500)
        // An alias stands for the input's own name.
        let resolved = try TestEditions.edition("2022-10").resolving(costs)
        #expect(
            resolved.inputs == [InputName(rawValue: "azure.usage-growth"): PlanCosts.Exception(cost: 900, limit: 5)])
    }

    @Test("have the usual prices until another is stated, and again once it is taken back")
    func usual() {
        var costs = PlanCosts()
        #expect(Set(costs.prices.keys) == Set(PlanKind.allCases))
        #expect(costs.prices[.exam] == PlanCosts.Price(cost: 5, leadTime: 60))
        costs.prices[.exam]?.cost = 6
        #expect(costs.prices[.exam] == PlanCosts.Price(cost: 6, leadTime: 60))
        #expect(costs.prices[.customer] == PlanCosts().prices[.customer])
        #expect(costs != PlanCosts())
        costs.prices[.exam]?.cost = 5
        #expect(costs == PlanCosts())
    }

    @Test("report every fault at once")
    func faults() throws {
        let text = """
            {"exams": 1, "exam": -1, "customer": {"cost": "x", "limit": 1}, "newPeople": 1.5,
             "inputs": {"a.b": {"limit": -1}}, "certifications": 3}
            """
        let faults = PlanCosts.read(try JSONNode.parse(text)).faults
        #expect(
            faults.map(\.path).sorted() == [
                "certifications", "customer.cost", "customer.limit", "exam", "exams", "inputs[\"a.b\"].limit",
                "newPeople",
            ])
        #expect(PlanCosts.read(.null).faults.isEmpty == false)
    }

    @Test(
        "refuse what is typed wrong",
        arguments: [
            ("exam", "-1", "A cost is a number from 0 to below 1000000000, not '-1'."),
            ("new-people", "1", "'new-people' has no cost; limit their number instead."),
            (
                "azure.usage-grwth", "1",
                "There is no input or certification 'azure.usage-grwth' in edition 2022-10. Did you mean 'azure.usage-growth'? 'seventy program inputs' lists the inputs."
            ),
        ])
    func refuses(name: String, text: String, message: String) throws {
        let edition = try TestEditions.edition("2022-10")
        var costs = PlanCosts()
        #expect(throws: EditRefusal(message)) { try edition.setCost(of: name, to: text, in: &costs) }
    }

    @Test("whose limits change nothing of a plan are told")
    func idle() throws {
        let edition = try TestEditions.edition("2026-07")
        let request = PlanRequest(designations: [.modernWork])
        func told(_ limits: [(String, String)], _ people: [Person] = []) throws -> [String] {
            var costs = PlanCosts()
            for (name, limit) in limits { try edition.setLimit(of: name, to: limit, in: &costs) }
            return request.idleLimits(of: costs, for: Partner.testing([:], people: people), under: edition).map(\.text)
        }
        let ann = Person.testing("ann", "MS-102")
        #expect(
            try told([("new-people", "2")]) == [
                "The limit on people who are not listed has no effect, since nobody is listed."
            ])
        #expect(try told([("new-people", "2")], [ann]).isEmpty)
        #expect(
            try told([("azure.deployments", "3"), ("AZ-305", "0")]) == [
                "The limit on azure.deployments has no effect: a plan for Modern Work takes none of it.",
                "The limit on exams of AZ-305 has no effect: a plan for Modern Work takes none of it.",
            ])
        #expect(
            try told([
                ("modern-work.smb.net-customer-adds", "0"), ("modern-work.advanced-certifications", "1"),
                ("MS-102", "1"),
            ]).isEmpty)
    }
}
