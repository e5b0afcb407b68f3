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

    /// What is said of other rules, in whatever remark.
    private func ofRules(_ plan: Plan) -> [String] { plan.warnings.filter { $0.lowercased().contains("other rules") } }

    @Test(
        "the plan says once that other rules are in force by the time that it ends",
        arguments: [("2026-06-15", true), ("2026-06-30", true), ("2025-04-01", false), ("2026-07-01", false)])
    func otherRules(day: String, isSaid: Bool) throws {
        let plan = try plan(on: day) { $0.designations = [.security] }
        let notes = ofRules(plan)
        #expect(notes.count == (isSaid ? 1 : 0), "\(notes)")
        #expect(notes.allSatisfy { $0.contains("other rules are in force, since 2026-07-01: ") })
    }

    /// A partner whose Security lacks nothing but people by the rules through November 2023.
    private func withOneEngineer() throws -> Partner {
        Partner.testing(
            [
                "security.net-customer-adds.m365": "8", "security.deployments.m365": "6",
                "security.usage-growth.azure": "22500",
            ],
            people: [
                try person("ann", [("AZ-500", "2023-05-01", "2024-05-01"), ("SC-200", "2023-05-01", "2024-05-01")])
            ])
    }

    @Test("a plan is made by the rules in force when its last change counts, and meets them")
    func byLaterRules() throws {
        // From December 2023 on both gates take two people, and SC-200 serves no elective any more.
        let plan = try plan(withOneEngineer(), on: "2023-11-15") { $0.designations = [.security] }
        #expect(plan.reachable && plan.edition.id == "2023-12" && plan.result[0].qualified)
        let done = try TestEditions.date("2023-11-15").adding(days: plan.leadTime)
        #expect(
            ofRules(plan) == [
                "The last change counts on \(done), when other rules are in force, since 2023-12-01: the plan is made by those."
            ])
    }

    @Test("a plan that later rules make worthless, and that no other can take the place of, says so once")
    func worthless() throws {
        let plan = try plan(withOneEngineer(), on: "2023-11-15") {
            $0.designations = [.security]
            // Nobody else may pass what the second place in the gate takes.
            for code in ["AZ-500", "SC-500", "SC-200"] { $0.costs.certifications[code] = PlanCosts.Exception(limit: 0) }
        }
        #expect(plan.reachable && plan.edition.id == "2023-06")
        let notes = ofRules(plan)
        #expect(notes.count == 1, "\(plan.warnings)")
        #expect(notes.allSatisfy { $0.contains("since 2023-12-01. By them it is not met with this plan") })
    }

    @Test("what cannot be reached by the rules of the day is planned by those to come")
    func unreachable() throws {
        let plan = try plan(withoutEngineer(), on: "2026-06-30") {
            $0.designations = [.security]
            $0.costs.prices[.exam] = PlanCosts.Price(cost: 5, leadTime: 90)
        }
        #expect(plan.reachable && plan.exams.map(\.certification) == ["SC-500"])
        #expect(
            ofRules(plan) == [
                "The last change counts on 2026-09-28, when other rules are in force, since 2026-07-01: the plan is made by those."
            ], "\(plan.warnings)")
    }

    @Test("what neither rules reach is said to be out of reach by both")
    func unreachableByBoth() throws {
        let plan = try plan(withoutEngineer(), on: "2026-06-30") {
            $0.designations = [.security]
            for code in ["AZ-500", "SC-500"] { $0.costs.certifications[code] = PlanCosts.Exception(limit: 0) }
        }
        #expect(!plan.reachable)
        #expect(
            ofRules(plan) == ["Other rules are in force from 2026-07-01 on, by which it is out of reach as well."],
            "\(plan.warnings)")
    }

    @Test(
        "whatever the rules when it ends, a plan meets them and has no step that they do not ask for",
        arguments: ["2023-05-20", "2023-11-15", "2026-06-15"], StandingFixture.all)
    func noNeedlessSteps(day: String, designation: DesignationID) throws {
        let plan = try plan(on: day) { $0.designations = [designation] }
        let date = try TestEditions.date(day)
        let partner = Partner(id: "new", name: "New")
        let done = date.adding(days: plan.leadTime)
        let notes = ofRules(plan)
        // Where the rules of that day have other inputs, the plan is by those of today, and says so.
        let isByThem = try plan.edition.id == TestEditions.catalog().id(on: done)
        guard plan.reachable, isByThem || notes.contains(where: { $0.contains("by them it is met as well") }) else {
            #expect(notes.count == 1)
            return
        }
        func isMet(_ edits: [Edit]) -> Bool {
            let card = plan.way?.scores(of: plan.designations, of: partner, after: edits, on: date)
            return card?.designations.allSatisfy(\.isQualified) == true
        }
        #expect(isMet(plan.changes) && plan.result.allSatisfy(\.qualified))
        for place in plan.edits.indices {
            var fewer = plan.changes
            fewer.remove(at: place)
            #expect(!isMet(fewer), "\(plan.edits[place].input)")
        }
    }

    // MARK: People whose certifications end or count later

    @Test("a plan is made without what ends before its last change counts")
    func endsBefore() throws {
        var partner = try withoutEngineer()
        partner.people[0].certifications[0] = HeldCertification(
            code: "SC-200", earned: try TestEditions.date("2025-08-01"), expires: try TestEditions.date("2026-08-01"))
        let plan = try plan(partner, on: "2026-07-10") { $0.designations = [.security] }
        #expect(plan.reachable && plan.exams.contains { $0.certification == "SC-200" }, "\(plan.exams)")
        #expect(
            plan.warnings.filter { $0.contains("ann's SC-200 ends") } == [
                "ann's SC-200 ends on 2026-08-01, before the last change counts: the plan is made without it."
            ], "\(plan.warnings)")
        #expect(!plan.warnings.contains { $0.contains("it is not met") })
    }

    @Test("an exam that counts from a later day on ends nobody's certifications")
    func countsLater() throws {
        // SC-500 counts from 30 July 2026 on; no certification ends before March 2027.
        let plan = try plan(withoutEngineer(), on: "2026-07-10") { $0.designations = [.security] }
        #expect(plan.reachable)
        #expect(!plan.warnings.contains { $0.contains("it is not met") }, "\(plan.warnings)")
    }

    @Test("who holds an exam that counts from a later day on has nothing to pass and nothing to pay for")
    func heldAlready() throws {
        let partner = try withoutEngineer(("SC-500", "2026-06-01", "2027-06-01"))
        let plan = try plan(partner, on: "2026-07-10") { $0.designations = [.security] }
        #expect(plan.exams.map(\.person) == ["ann"] && plan.exams.map(\.certification) == ["SC-500"])
        #expect(plan.cost.isZero && plan.leadTime == 20, "\(plan.cost) \(plan.leadTime)")
        #expect(
            plan.warnings.contains(
                "ann holds SC-500 already, and it counts from 2026-07-30 on: there is nothing to pass."),
            "\(plan.warnings)")
        #expect(!plan.warnings.contains { $0.contains("not met") || $0.contains("last day to earn") })
    }

    @Test(
        "what somebody holds and what counts only after an exam could be earned is not waited for",
        arguments: [("2026-07-10", 10), ("2026-07-29", 0), ("2026-07-01", 28)], [nil, 0, 1] as [Int?])
    func heldTooEarly(asked: (day: String, lead: Int), newPeople: Int?) throws {
        let (day, lead) = asked
        // SC-500 counts from 30 July 2026 on; AZ-500 opens the same gate and can be earned through 31 August.
        let partner = try withoutEngineer(("SC-500", "2026-06-01", "2027-06-01"))
        let plan = try plan(partner, on: day) {
            $0.designations = [.security]
            $0.costs.prices[.exam] = PlanCosts.Price(cost: 5, leadTime: lead)
            $0.costs.newPeople = newPeople
        }
        #expect(plan.exams.map(\.certification) == ["AZ-500"] && plan.exams.flatMap(\.others).isEmpty)
        #expect(plan.cost == 5 && plan.leadTime == lead)
        #expect(!plan.warnings.contains { $0.contains("already") })
    }

    @Test("what somebody holds and what counts in time is waited for", arguments: [29, 30, 60], [nil, 0, 1] as [Int?])
    func heldInTime(lead: Int, newPeople: Int?) throws {
        let partner = try withoutEngineer(("SC-500", "2026-06-01", "2027-06-01"))
        let plan = try plan(partner, on: "2026-07-01") {
            $0.designations = [.security]
            $0.costs.prices[.exam] = PlanCosts.Price(cost: 5, leadTime: lead)
            $0.costs.newPeople = newPeople
        }
        #expect(plan.exams.map(\.person) == ["ann"] && plan.cost.isZero && plan.leadTime == 29)
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

    @Test("what stopped counting by the rules before the plan begins is not blamed for what it misses")
    func endedBefore() throws {
        // SC-400 counts through 31 May 2026.
        let day = try TestEditions.date("2026-12-20")
        let edition = try TestEditions.edition("2026-07", on: day)
        let security = try #require(edition.designation(.security))
        let partner = Partner.testing(
            [:],
            people: [
                try person("sofia", [("SC-400", "2025-01-15", "2027-01-15"), ("SC-300", "2025-02-11", "2027-02-11")])
            ])
        let endings = CertificationEndings(people: partner.people, day: day)
        #expect(
            endings.before(try TestEditions.date("2027-02-18"), for: security).map(\.text) == [
                "sofia's SC-300 ends on 2027-02-11"
            ])
        #expect(endings.before(try TestEditions.date("2027-02-11"), for: security).isEmpty)
    }

    @Test(
        "what stops counting is named with the day of the rules or of its expiry, whichever is first",
        arguments: [
            // AZ-500 can be earned through 31 August 2026 and counts for a year more.
            (
                [("AZ-500", "2026-01-10", "2028-01-10")], "2027-08-01", "2027-09-01",
                "AZ-500 stops counting after 2027-08-31"
            ),
            ([("AZ-500", "2026-01-10", "2027-08-20")], "2027-08-01", "2027-09-01", "AZ-500 ends on 2027-08-20"),
            ([("AZ-500", "2026-01-10", "2028-01-10")], "2027-08-01", "2027-08-31", nil),
            ([("AZ-500", "2026-01-10", "2028-01-10")], "2027-09-01", "2027-12-01", nil),
            // SC-500 counts from 30 July 2026 on: it begins and ends before the last change counts.
            ([("SC-500", "2026-06-01", "2026-08-15")], "2026-07-10", "2026-09-10", "SC-500 ends on 2026-08-15"),
            ([("SC-500", "2026-06-01", "2026-07-20")], "2026-07-10", "2026-09-10", nil),
            // Who serves the list with something else takes nothing from it.
            (
                [("AZ-500", "2026-01-10", "2028-01-10"), ("SC-500", "2026-08-01", "2029-08-01")], "2027-08-01",
                "2027-09-01", nil
            ),
        ] as [([(String, String, String)], String, String, String?)])
    func endings(held: [(String, String, String)], day: String, done: String, said: String?) throws {
        let day = try TestEditions.date(day)
        let edition = try TestEditions.edition("2026-07", on: day)
        let partner = Partner.testing([:], people: [try person("ann", held.map { ($0.0, $0.1, $0.2) })])
        let security = try #require(edition.designation(.security))
        let endings = CertificationEndings(people: partner.people, day: day)
        let found = endings.before(try TestEditions.date(done), for: security).map(\.text)
        #expect(found == (said.map { ["ann's \($0)"] } ?? []), "\(found)")
    }

    @Test(
        "what nobody entered counts as nothing on the day of the last change as in the plan, and is told as unknown",
        arguments: [true, false])
    func unknown(canBePassed: Bool) throws {
        func plan(_ more: [String: String]) throws -> Plan {
            let partner = Partner.testing(
                [
                    "security.smb.net-customer-adds.m365": "5", "security.smb.net-customer-adds.azure": "0",
                    "security.smb.deployments.m365": "1", "security.smb.usage-growth.azure": "15000",
                    "security.smb.usage-growth.m365": "0",
                ].merging(more) { $1 }, people: [try person("Ann", [("SC-401", "2025-09-10", "2026-10-09")])])
            return try self.plan(partner, on: "2026-10-01") { request in
                request.designations = [.security]
                if canBePassed { return }
                // Nothing makes up for what Ann's certification brought.
                request.tracks = [.security: TrackID(rawValue: "smb")]
                request.costs.inputs[InputName(rawValue: "security.intermediate-certifications.step3")] =
                    PlanCosts.Exception(limit: 2)
                for name in ["deployments.azure", "deployments.m365", "usage-growth.m365"] {
                    request.costs.inputs[InputName(rawValue: "security.smb.\(name)")] = PlanCosts.Exception(limit: 0)
                }
            }
        }
        let (unknown, entered) = (try plan([:]), try plan(["security.smb.deployments.azure": "0"]))
        #expect(entered.reachable && unknown.exams == entered.exams && unknown.cost == entered.cost)
        #expect(unknown.counted == entered.counted)
        func missed(_ plan: Plan) -> [String] { plan.warnings.filter { $0.contains("it is not met") } }
        #expect(missed(entered).isEmpty == canBePassed, "\(entered.warnings) \(entered.edits.map(\.input))")
        #expect(missed(unknown).allSatisfy { $0.contains("it is not met as far as is known: ") }, "\(missed(unknown))")
        #expect(
            unknown.warnings.map { $0.replacing(" as far as is known", with: "") } == entered.warnings,
            "\(unknown.warnings)")
    }
}
