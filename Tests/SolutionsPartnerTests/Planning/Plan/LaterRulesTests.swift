import TestSupport
import Testing

@testable import SolutionsPartner

/// What a plan says of the day on which its last change counts, when other rules may be in force than on the day it is made.
@Suite("Plans and later rules")
struct LaterRulesTests {
    private func plan(
        _ partner: Partner = Partner(id: "new", name: "New"), on day: String, _ change: (inout PlanRequest) -> Void
    ) throws -> Plan {
        let (day, catalog) = (try TestEditions.date(day), try TestEditions.catalog())
        let edition = try TestEditions.edition(#require(catalog.id(on: day)), on: day)
        var request = PlanRequest(designations: [])
        change(&request)
        return try #require(Planner(for: partner, under: edition, on: day, among: catalog).plan(request))
    }

    private func person(_ id: String, _ held: [(code: String, earned: String, expires: String)]) throws -> Person {
        Person(
            id: id, name: id,
            certifications: try held.map {
                HeldCertification(
                    code: $0.code, earned: try TestEditions.date($0.earned), expires: try TestEditions.date($0.expires))
            })
    }

    /// A partner of 2026 who lacks nothing for Security but somebody for the gate of security engineers.
    private func withoutEngineer(_ more: (code: String, earned: String, expires: String)...) throws -> Partner {
        Partner.testing(
            [
                "security.smb.net-customer-adds.azure": "5", "security.smb.deployments.azure": "6",
                "security.smb.usage-growth.azure": "6000",
            ],
            people: [
                try person(
                    "ann", [("SC-200", "2026-03-01", "2027-03-01"), ("SC-100", "2026-03-01", "2027-03-01")] + more),
                try person("bob", [("SC-300", "2026-03-01", "2027-03-01")]),
            ])
    }

    @Test(
        "the plan says that other rules are in force by the time that it ends",
        arguments: [("2026-06-15", true), ("2026-06-30", true), ("2025-04-01", false), ("2026-07-01", false)])
    func otherRules(day: String, isSaid: Bool) throws {
        let notes = try plan(on: day) { $0.designations = [.security] }.warnings
            .filter { $0.contains("other rules are in force, since 2026-07-01: this plan") }
        #expect(notes.count == (isSaid ? 1 : 0), "\(notes)")
    }

    @Test("a plan that later rules make worthless says so")
    func worthless() throws {
        // From December 2023 on both gates take two people, and SC-200 serves no elective any more.
        let partner = Partner.testing(
            [
                "security.net-customer-adds.m365": "8", "security.deployments.m365": "6",
                "security.usage-growth.azure": "22500",
            ],
            people: [
                try person("ann", [("AZ-500", "2023-05-01", "2024-05-01"), ("SC-200", "2023-05-01", "2024-05-01")])
            ])
        let plan = try plan(partner, on: "2023-11-15") { $0.designations = [.security] }
        #expect(plan.reachable)
        let note = plan.warnings.filter { $0.contains("By them it is not met with this plan") }
        #expect(note.count == 1 && note[0].contains("since 2023-12-01"), "\(plan.warnings)")
    }

    @Test("what cannot be reached by the rules of the day may be by those to come")
    func unreachable() throws {
        let plan = try plan(withoutEngineer(), on: "2026-06-30") {
            $0.designations = [.security]
            $0.costs.prices[.exam] = PlanCosts.Price(cost: 5, leadTime: 90)
        }
        #expect(!plan.reachable)
        #expect(plan.warnings.contains { $0.contains("Other rules are in force from 2026-07-01 on") })
    }

    @Test("an exam that counts from a later day on ends nobody's certifications")
    func countsLater() throws {
        // SC-500 counts from 30 July 2026 on; no certification ends before March 2027.
        let plan = try plan(withoutEngineer(), on: "2026-07-10") { $0.designations = [.security] }
        #expect(plan.reachable)
        #expect(!plan.warnings.contains { $0.contains("it is not met") }, "\(plan.warnings)")
    }

    @Test("who holds an exam that counts from a later day on has nothing to pass")
    func heldAlready() throws {
        let partner = try withoutEngineer(("SC-500", "2026-06-01", "2027-06-01"))
        let plan = try plan(partner, on: "2026-07-10") { $0.designations = [.security] }
        #expect(plan.exams.first?.person == "ann")
        #expect(
            plan.warnings.contains(
                "ann holds SC-500 already, and it counts from 2026-07-30 on: there is nothing to pass."),
            "\(plan.warnings)")
    }

    @Test("of several exams the one that a person has still to pass is named")
    func begun() throws {
        let partner = Partner.testing([:], people: [try person("ann", [("AZ-800", "2026-03-01", "2027-03-27")])])
        let plan = try plan(partner, on: "2026-07-05") { request in
            request.designations = [.infrastructure]
            request.costs.certifications["AZ-700"] = PlanCosts.Exception(limit: 0)
        }
        #expect(plan.reachable)
        let exams = plan.exams.filter { $0.person == "ann" }.map(\.certification)
        #expect(exams.contains("AZ-801") && !exams.contains { $0.contains("AZ-800") }, "\(exams)")
    }
}
