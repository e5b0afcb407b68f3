import SolutionsPartner
import TestSupport
import Testing

/// The rules of 2026 about renewing a specialization, from the notes on Microsoft's pages.
@Suite("Renewing a specialization in 2026")
struct SpecializationRenewalTests {
    private func found(
        _ id: String, on day: String, _ noted: [String: String], _ attained: [DesignationID: String],
        anniversary: String = "2027-06-01", qualified: [DesignationID]? = nil
    ) throws -> SpecializationStanding {
        let membership = try StandingFixture.membership(
            anniversary: anniversary, benefits: "solutions-partner", attained: attained, specializations: noted)
        let standing = try StandingFixture.standing(on: day, membership, qualified: qualified ?? Array(attained.keys))
        return try #require(standing.specialization(id))
    }

    /// One whose designation ended with the membership of March 2026.
    private func lapsed(on day: String, _ date: String) throws -> SpecializationStanding {
        try found(
            "cloud-security", on: day, ["cloud-security": date], [.security: "2025-03-01"], anniversary: "2026-03-01",
            qualified: [])
    }

    // MARK: Days

    @Test(
        "is possible from 60 days before its anniversary to 30 days after it",
        arguments: [
            ("2026-11-14", ProgramState.atRisk), ("2026-11-15", .atRisk), ("2026-11-16", .atRisk),
            ("2026-12-14", .atRisk), ("2026-12-15", .atRisk), ("2026-12-16", .lost),
        ])
    func window(day: String, state: ProgramState) throws {
        let none = try lapsed(on: day, "2026-11-15")
        #expect(none.state == state && none.isKnown)
        #expect(none.decisionDate?.description == "2026-11-15" && none.heldThrough?.description == "2026-12-15")
        if state == .atRisk {
            #expect(none.renewal?.days.lowerBound.description == "2026-09-16")
            #expect(none.renewal?.days.upperBound.description == "2026-12-15")
            #expect(none.reasons.text.contains("2026-12-15"))
        }
    }

    @Test("is made with a designation of the days after the anniversary")
    func late() throws {
        for day in ["2026-11-20", "2026-12-15", "2026-12-16"] {
            let late = try found(
                "cloud-security", on: day, ["cloud-security": "2026-11-15"], [.security: "2026-11-20"],
                anniversary: "2027-11-20")
            #expect(late.state == .held && late.decisionDate?.description == "2027-11-15", "\(day)")
            #expect(late.reasons.text.contains("Security was there on 2026-11-20"))
        }
        let tooLate = try found(
            "cloud-security", on: "2026-12-20", ["cloud-security": "2026-11-15"], [.security: "2026-12-16"],
            anniversary: "2027-12-16")
        #expect(tooLate.state == .lost)
    }

    @Test(
        "was on the anniversary alone before the rule",
        arguments: [("2026-08-02", "2026-08-01"), ("2026-08-20", "2026-08-02")])
    func before(rule: (day: String, anniversary: String)) throws {
        let none = try lapsed(on: rule.day, rule.anniversary)
        #expect(none.state == .lost)
    }

    @Test("is in the timeline with its days")
    func timeline() throws {
        let membership = try StandingFixture.membership(
            anniversary: "2027-06-01", attained: [.dataAI: "2026-06-01"],
            specializations: ["cloud-security": "2026-11-15", "analytics-on-azure": "2026-12-01"])
        let lines = try StandingFixture.standing(on: "2026-08-20", membership, qualified: [.dataAI]).timeline
            .filter { $0.subject.hasPrefix("cloud") || $0.subject.hasPrefix("analytics") }.map {
                "\($0.date) \($0.title)"
            }
        #expect(
            lines == [
                "2026-09-16 Cloud Security can be renewed", "2026-10-02 Analytics on Azure can be renewed",
                "2026-11-15 Cloud Security: anniversary", "2026-12-01 Analytics on Azure renewed",
                "2026-12-15 Cloud Security lost unless Security is attained",
                "2026-12-31 Analytics on Azure: last day to renew", "2027-05-15 Cloud Security: audit due",
            ])
    }

    // MARK: Audits

    @Test(
        "asks the four of Security for an audit, the first one six months after the anniversary",
        arguments: [
            ("threat-protection", "2026-09-01", "2027-03-01"),
            ("information-protection-and-governance", "2026-07-30", "2027-01-30"),
            ("cloud-security", "2026-12-20", "2027-06-20"),
            ("identity-and-access-management", "2026-10-30", "2027-04-30"),
        ])
    func audits(id: String, anniversary: String, due: String) throws {
        for day in ["2026-07-29", "2026-07-30", "2026-07-31", due] {
            let standing = try found(id, on: day, [id: anniversary], [.security: "2026-05-01"])
            #expect(standing.auditDue?.description == due, "\(day)")
            #expect(standing.reasons.text.contains("every 2 years, the first one up to 6 months after its anniversary"))
        }
        #expect(
            try found("sales", on: "2026-11-29", ["sales": "2027-01-01"], [.security: "2026-05-01"]).auditDue == nil)
    }

    @Test(
        "asks for the next audit two years after the first anniversary",
        arguments: [
            ("2027-02-28", "2027-03-01"), ("2027-03-01", "2027-03-01"), ("2027-03-02", "2028-09-01"),
            ("2028-08-31", "2028-09-01"), ("2028-09-01", "2028-09-01"), ("2028-09-02", "2030-09-01"),
            ("2029-09-01", "2030-09-01"), ("2030-09-01", "2030-09-01"), ("2030-09-02", "2032-09-01"),
        ])
    func nextAudit(day: String, due: String) throws {
        let rules = try TestEditions.edition("2026-07").standingRules().specializations
        let audit = try #require(rules.specialization("threat-protection")?.audit)
        let found = audit.due(anniversary: try TestEditions.date("2026-09-01"), on: try TestEditions.date(day))
        #expect(found.description == due)
    }

    // MARK: Mergers

    @Test("announces what takes its place before the anniversary")
    func announced() throws {
        let noted = ["business-intelligence": "2026-10-01"]
        let before = try found("business-intelligence", on: "2026-07-30", noted, [.businessApplications: "2026-06-01"])
        #expect(before.state == .atRisk && before.isKnown && before.successor?.id == "analytics-on-azure")
        #expect(
            before.reasons.text.contains(
                "On 2026-07-31 Analytics on Azure takes its place, which Data & AI (Azure) opens."))
        let after = try found("analytics-on-azure", on: "2026-07-31", noted, [.businessApplications: "2026-06-01"])
        #expect(after.state == .atRisk && after.decisionDate == before.decisionDate)
        let safe = try found("business-intelligence", on: "2026-07-30", noted, [.dataAI: "2026-06-01"])
        #expect(safe.state == .held)
    }

    @Test(
        "is decided by what there is on the day itself",
        arguments: [
            // What was renewed while Business Applications opened it goes on until the next anniversary.
            ("2026-07-30", "2026-07-30", "business-intelligence", ProgramState.atRisk, "2027-07-30"),
            ("2026-07-31", "2026-07-30", "analytics-on-azure", .atRisk, "2027-07-30"),
            ("2026-07-30", "2026-07-31", "business-intelligence", .atRisk, "2026-07-31"),
            ("2026-07-31", "2026-07-31", "analytics-on-azure", .lost, "2026-07-31"),
            // Of a past day nothing is on record.
            ("2026-08-01", "2026-07-31", "analytics-on-azure", .unknown, "2026-07-31"),
        ])
    func onTheDay(day: String, anniversary: String, id: String, state: ProgramState, decision: String) throws {
        let standing = try found(
            id, on: day, ["business-intelligence": anniversary], [.businessApplications: "2026-06-01"])
        #expect(standing.state == state && standing.decisionDate?.description == decision)
    }

    @Test("is told with its merger in the timeline")
    func mergerInTimeline() throws {
        let membership = try StandingFixture.membership(
            attained: [.businessApplications: "2026-06-01"], specializations: ["business-intelligence": "2026-10-01"])
        let entry = try StandingFixture.standing(on: "2026-07-30", membership, qualified: [.businessApplications])
            .timeline.first { $0.subject == "business-intelligence-end" }
        #expect(entry?.date.description == "2026-07-30")
        #expect(entry?.title.text == "Business Intelligence ends, and Analytics on Azure takes its place")
    }

    static let several = [
        "analytics-on-microsoft-azure": "2026-10-01", "data-warehouse-migration-to-microsoft-azure": "2026-08-20",
        "business-intelligence": "2027-03-01",
    ]

    @Test(
        "has an open anniversary where several became one",
        arguments: ["2026-07-31", "2026-08-20", "2026-08-21"])
    func severalIntoOne(day: String) throws {
        let standing = try found("analytics-on-azure", on: day, Self.several, [.dataAI: "2026-05-01"])
        #expect(!standing.isKnown && standing.settledBy?.text == "the new anniversary of Analytics on Azure")
        #expect(standing.decisionDate == nil && standing.heldThrough == nil, "no source tells which day stays")
        for date in Self.several.values { #expect(standing.reasons.text.contains(date)) }
        // The new anniversary settles it.
        let noted = Self.several.merging(["analytics-on-azure": "2027-01-15"]) { $1 }
        let settled = try found("analytics-on-azure", on: day, noted, [.dataAI: "2026-05-01"])
        #expect(settled.isKnown && settled.decisionDate?.description == "2027-01-15")
        for date in Self.several.values { #expect(settled.reasons.text.contains(date)) }
    }

    @Test("is not known on the day before either, where several become one")
    func severalBefore() throws {
        let standing = try found(
            "business-intelligence", on: "2026-07-30", Self.several, [.dataAI: "2026-05-01"])
        #expect(!standing.isKnown && standing.settledBy?.text == "the new anniversary of Analytics on Azure")
    }

    // MARK: Ends and beginnings

    @Test(
        "ends for everybody on the last day, also once renewed",
        arguments: ["2026-06-19", "2026-06-20", "2026-06-21", "2026-06-24", "2026-06-25", "2026-06-26"])
    func ends(day: String) throws {
        let standing = try found(
            "adoption-and-change-management", on: day, ["adoption-and-change-management": "2026-06-20"],
            [.modernWork: "2026-05-01"])
        switch day {
        case "2026-06-19":
            #expect(standing.state == .held && standing.decisionDate?.description == "2026-06-20")
        case "2026-06-26": #expect(standing.state == .ended)
        default:
            #expect(standing.state == .atRisk && standing.decisionDate?.description == "2026-06-25")
            #expect(standing.heldThrough?.description == "2026-06-25")
        }
    }

    @Test("tells of one that has not begun when it does")
    func begins() throws {
        let noted = ["app-modernization-on-azure": "2027-08-15"]
        let before = try found("app-modernization-on-azure", on: "2026-07-30", noted, [.dataAI: "2026-05-01"])
        #expect(before.state == .unknown && before.reasons.text.hasPrefix("It begins on 2026-07-31"))
        #expect(before.specialization.name == "App Modernization on Azure")
        let after = try found("app-modernization-on-azure", on: "2026-07-31", noted, [.dataAI: "2026-05-01"])
        #expect(after.state == .held)
    }

    @Test(
        "knows the names that the sources use",
        arguments: [
            ("accelerate-developer-productivity", "Agentic DevOps with Azure and GitHub"),
            ("infrastructure-and-database-migration", "Infra and Database Migration to Microsoft Azure"),
            ("migrate-enterprise-applications", "App Modernization on Azure"),
            ("data-security", "Data Security"), ("secure-ai-productivity", "Secure AI Productivity"),
            ("copilot", "Microsoft 365 Copilot"), ("ai-platform-on-azure", "AI Platform on Azure"),
        ])
    func names(key: String, name: String) throws {
        let standing = try StandingFixture.standing(
            on: "2026-11-29", StandingFixture.membership(specializations: [key: "2027-03-01"]))
        let noted = standing.specializations.filter { $0.decisionDate?.description == "2027-03-01" }
        #expect(noted.map(\.specialization.name) == [name])
    }

    @Test(
        "counts what is met before the first day of designations, also after a renewal",
        arguments: ["2022-09-24", "2022-09-25", "2022-09-26", "2022-10-02", "2022-10-03"])
    func metBefore(day: String) throws {
        let standing = try StandingFixture.standing(
            on: day,
            StandingFixture.membership(
                legacy: ["security": .gold], specializations: ["threat-protection": "2022-09-25"]),
            qualified: [.security], edition: "2022-10")
        #expect(standing.specialization("threat-protection")?.state == .held)
    }
}
