import SolutionsPartner
import TestSupport
import Testing

@Suite("Specializations")
struct SpecializationTableTests {
    /// A row of a table: the name and the columns with a cross, D, G and I for Azure, B, M and S.
    struct Row: CustomStringConvertible, Sendable {
        let name: String
        let columns: String
        var description: String { name }

        init(_ name: String, _ columns: String) {
            self.name = name
            self.columns = columns
        }

        var opensWith: Set<DesignationID> {
            Set(zip("DGIBMS", StandingFixture.all).filter { columns.contains($0.0) }.map(\.1))
        }
    }

    static let rows2022: [Row] = [
        Row("Windows Server and SQL Server Migration to Microsoft Azure", "DI"),
        Row("Linux and Open-Source Database Migration to Microsoft Azure", "DI"),
        Row("SAP on Microsoft Azure", "I"),
        Row("Data Warehouse Migration to Microsoft Azure", "D"),
        Row("Kubernetes on Microsoft Azure", "DG"),
        Row("Modernization of Web Applications to Microsoft Azure", "DG"),
        Row("Microsoft Windows Virtual Desktop", "I"),
        Row("Analytics on Microsoft Azure", "D"),
        Row("Microsoft Azure VMware Solution", "I"),
        Row("AI and Machine Learning on Microsoft Azure", "DG"),
        Row("DevOps with GitHub on Microsoft Azure", "G"),
        Row("Hybrid Operations and Management with Microsoft Azure Arc", "DGI"),
        Row("Hybrid Cloud Infrastructure with Microsoft Azure Stack HCI", "DGI"),
        Row("Networking Services in Microsoft Azure", "I"),
        Row("Microsoft Low Code Application Development", "GB"),
        Row("Small and Midsize Business Management", "B"),
        Row("Adoption and Change Management", "M"),
        Row("Calling for Microsoft Teams", "M"),
        Row("Customer Solutions for Microsoft Teams", "M"),
        Row("Meetings and Meeting Rooms for Microsoft Teams", "M"),
        Row("Teamwork deployment", "M"),
        Row("Modernize Endpoints", "M"),
        Row("Cloud Security", "S"),
        Row("Identity and Access Management", "S"),
        Row("Information Protection and Governance", "S"),
        Row("Threat Protection", "S"),
    ]

    static let rows2023: [Row] = [
        Row("AI and Machine Learning on Microsoft Azure", "DG"),
        Row("Analytics on Microsoft Azure", "D"),
        Row("Build and Modernize AI Apps with Microsoft Azure", "DB"),
        Row("Data Warehouse Migration to Microsoft Azure", "D"),
        Row("DevOps with GitHub on Microsoft Azure", "G"),
        Row("Hybrid Cloud Infrastructure with Microsoft Azure Stack HCI", "DGI"),
        Row("Infra and Database Migration to Microsoft Azure", "DI"),
        Row("Kubernetes on Microsoft Azure", "DG"),
        Row("Microsoft Azure VMware Solution", "I"),
        Row("Microsoft Azure Virtual Desktop", "I"),
        Row("Migrate Enterprise Apps to Microsoft Azure", "DG"),
        Row("Networking Services in Microsoft Azure", "I"),
        Row("SAP on Microsoft Azure", "I"),
        Row("Adoption and Change Management", "M"),
        Row("Calling for Microsoft Teams", "M"),
        Row("Customer Solutions for Microsoft Teams", "M"),
        Row("Meetings and Meeting Rooms for Microsoft Teams", "M"),
        Row("Teamwork Deployment", "M"),
        Row("Modernize Endpoints", "M"),
        Row("Cloud Security", "S"),
        Row("Identity and Access Management", "S"),
        Row("Information Protection and Governance", "S"),
        Row("Threat Protection", "S"),
        Row("Business Intelligence", "DB"),
        Row("Finance", "B"),
        Row("Intelligent Automation", "GB"),
        Row("Low Code Application Development", "GB"),
        Row("Sales", "B"),
        Row("Service", "B"),
        Row("Small and Midsize Business Management", "B"),
        Row("Supply Chain", "B"),
    ]

    /// The table of 2026, from the day of the mergers on.
    static let rows2026: [Row] = [
        Row("AI Platform on Azure", "DG"), Row("App Modernization on Azure", "DG"), Row("Analytics on Azure", "D"),
        Row("AI Apps on Azure", "DB"), Row("Agentic DevOps with Azure and GitHub", "G"),
        Row("Infra and Database Migration to Microsoft Azure", "DI"),
        Row("Hybrid Cloud Infrastructure with Microsoft Azure Stack HCI", "DGI"),
        Row("Microsoft Azure Virtual Desktop", "I"), Row("Microsoft Azure VMware Solution", "I"),
        Row("Networking Services in Microsoft Azure", "I"), Row("SAP on Microsoft Azure", "I"),
        Row("Microsoft 365 Copilot", "MS"), Row("Calling for Microsoft Teams", "M"),
        Row("Meetings and Meeting Rooms for Microsoft Teams", "M"), Row("Custom Solutions for Microsoft Teams", "M"),
        Row("Modernize Endpoints", "M"), Row("Secure AI Productivity", "MS"), Row("Cloud Security", "S"),
        Row("Identity and Access Management", "S"), Row("Data Security", "S"), Row("Threat Protection", "S"),
        Row("Agentic Business Solutions", "GBM"), Row("Sales", "B"), Row("Service", "B"), Row("Finance", "B"),
        Row("Supply Chain", "B"), Row("Small and Midsize Business Management", "B"),
    ]

    @Test(
        "are as many as the tables have rows",
        arguments: [
            ("2022-12-01", 26), ("2023-06-11", 26), ("2023-06-12", 31), ("2025-02-28", 31),
            // The mergers put three in the place of seven.
            ("2026-07-30", 31), ("2026-07-31", 27),
        ])
    func counts(day: String, count: Int) throws {
        let date = try TestEditions.date(day)
        let edition = try TestEditions.edition(try #require(TestEditions.catalog().id(on: date)), on: date)
        let rules = try edition.standingRules().specializations
        #expect(rules.current(on: date).count == count)
        #expect(Self.rows2022.count == 26)
        #expect(Self.rows2023.count == 31)
        #expect(Self.rows2026.count == 27)
        // What ended leads to what took its place.
        for ended in rules.ended(before: date) {
            #expect((rules.successor(of: ended, on: date) == nil) == (ended.replacedBy == nil), "\(ended.id) on \(day)")
        }
    }

    @Test(
        "end on their last day and begin on their first",
        arguments: [
            ("analytics-on-microsoft-azure", "2026-07-30", "analytics-on-azure"),
            ("data-warehouse-migration-to-microsoft-azure", "2026-07-30", "analytics-on-azure"),
            ("business-intelligence", "2026-07-30", "analytics-on-azure"),
            ("kubernetes-on-microsoft-azure", "2026-07-30", "app-modernization-on-azure"),
            ("migrate-enterprise-apps-to-microsoft-azure", "2026-07-30", "app-modernization-on-azure"),
            ("low-code-application-development", "2026-07-30", "agentic-business-solutions"),
            ("intelligent-automation", "2026-07-30", "agentic-business-solutions"),
            ("adoption-and-change-management", "2026-06-25", ""),
        ])
    func ends(id: String, last: String, successor: String) throws {
        let rules = try TestEditions.edition("2026-07").standingRules().specializations
        let ended = try #require(rules.all.first { $0.id == id })
        let day = try TestEditions.date(last)
        #expect(ended.exists(on: day))
        #expect(!ended.exists(on: day.adding(days: 1)))
        #expect((ended.replacedBy ?? "") == successor)
        guard let next = ended.replacedBy.flatMap({ rules.specialization($0) }) else { return }
        #expect(!next.exists(on: day))
        #expect(next.exists(on: day.adding(days: 1)))
        // Whoever holds the one holds the other from then on.
        #expect(next.otherIDs.contains(id))
    }

    @Test("of Security ask for an audit every second year from 2026-07-30 on")
    func audits() throws {
        let rules = try TestEditions.edition("2026-07").standingRules().specializations
        for id in ["cloud-security", "identity-and-access-management", "data-security", "threat-protection"] {
            let audit = rules.specialization(id)?.audit
            #expect(audit?.from.description == "2026-07-30")
            #expect(audit?.years == 2)
            #expect(audit?.graceMonths == 6)
        }
        #expect(rules.specialization("sales")?.audit == nil)
    }

    @Test("of 2022 open with any one of the crossed designations and with no other", arguments: rows2022)
    func row2022(row: Row) throws { try check(row, on: "2022-12-01") }

    @Test("of 2023 open with any one of the crossed designations and with no other", arguments: rows2023)
    func row2023(row: Row) throws { try check(row, on: "2023-07-20") }

    @Test("of 2026 open with any one of the crossed designations and with no other", arguments: rows2026)
    func row2026(row: Row) throws { try check(row, on: "2026-11-28") }

    private func check(_ row: Row, on day: String) throws {
        for id in StandingFixture.all {
            let standing = try StandingFixture.standing(
                on: day,
                StandingFixture.membership(
                    anniversary: day < "2026" ? nil : "2027-06-01",
                    attained: [id: day < "2026" ? "2022-11-01" : "2026-06-01"]))
            let found = try #require(standing.specializations.first { $0.specialization.name == row.name })
            #expect(Set(found.specialization.opensWith) == row.opensWith)
            #expect(found.state == (row.opensWith.contains(id) ? .eligible : .notEligible), "\(id.rawValue)")
            #expect(found.reasons.text.isEmpty == false)
        }
        let none = try StandingFixture.standing(on: day)
        #expect(none.specializations.first { $0.specialization.name == row.name }?.state == .notEligible)
        let nobodyKnows = try StandingFixture.standing(on: day, entered: false)
        let open = try #require(nobodyKnows.specializations.first { $0.specialization.name == row.name })
        #expect(open.state == .unknown && open.settledBy != nil)
    }

    @Test("say what is missing")
    func missing() throws {
        let text = try #require(
            try StandingFixture.standing(on: "2022-12-01", entered: false).specialization("threat-protection"))
        #expect(text.reasons.text.hasPrefix("It needs Security. Security: nothing entered"))
    }

    @Test("before October 2022 rest on a gold competency")
    func before() throws {
        let standing = try StandingFixture.standing(
            on: "2022-09-30", StandingFixture.membership(specializations: ["cloud-security": "2022-10-01"]),
            edition: "2022-10")
        #expect(standing.specialization("threat-protection")?.reasons.text.contains("gold competency") == true)
        #expect(standing.specialization("cloud-security")?.state == .held)
    }

    @Test("keep their key when their name changes")
    func renamed() throws {
        let standing = try StandingFixture.standing(
            on: "2023-07-20",
            StandingFixture.membership(
                attained: [.infrastructure: "2022-11-01"],
                specializations: ["microsoft-windows-virtual-desktop": "2023-12-01"]))
        #expect(standing.specialization("microsoft-azure-virtual-desktop")?.state == .held)
        #expect(standing.specializations.count { $0.state != .ended } == 31)
    }

    @Test("that no table lists are shown as they were entered")
    func unlisted() throws {
        let standing = try StandingFixture.standing(
            on: "2022-12-01", StandingFixture.membership(specializations: ["quantum": "2023-01-01"]))
        let found = try #require(standing.specialization("quantum"))
        #expect(found.state == .unknown && !found.isKnown)
        #expect(found.decisionDate?.description == "2023-01-01")
        let entry = try #require(standing.timeline.first { $0.subject == "quantum" })
        #expect(entry.date == found.decisionDate && entry.title.text == "quantum is decided")
        #expect(found.settledBy?.text == "a name that the table of the edition lists")
        #expect(standing.specializations.count == 27)
    }

    @Test("bring further benefits with designation benefits only, up to the cap")
    func incremental() throws {
        let keys = [
            "calling-for-microsoft-teams", "adoption-and-change-management", "teamwork-deployment",
            "modernize-endpoints",
        ]
        func counted(_ benefits: String) throws -> Int? {
            try StandingFixture.standing(
                on: "2022-12-01",
                StandingFixture.membership(
                    anniversary: "2023-03-18", benefits: benefits, legacy: ["security": .gold],
                    attained: [.modernWork: "2022-11-01"],
                    specializations: Dictionary(uniqueKeysWithValues: keys.map { ($0, "2023-09-01") }))
            ).incrementalBenefits.first { $0.area.id == "modern-work" }?.counted
        }
        #expect(try counted("solutions-partner") == 3)
        #expect(try counted("legacy") == 0)
    }

    /// Whatever takes the place of whatever: what somebody noted is told on every day, under one name or another.
    @Test(
        "never loses a noted anniversary",
        arguments: ["2022-10-10", "2023-06-11", "2023-06-12", "2025-02-28", "2025-03-01", "2026-06-26", "2026-07-31"])
    func neverForgotten(day: String) throws {
        let rules = try TestEditions.names.map { try TestEditions.edition($0).standingRules().specializations }
        for id in Set(rules.flatMap(\.all).flatMap { [$0.id] + $0.otherIDs }) {
            let standing = try StandingFixture.standing(
                on: day, StandingFixture.membership(specializations: [id: "2027-12-01"]))
            let told = standing.specializations.contains {
                $0.reasons.text.contains("2027-12-01") || $0.decisionDate?.description == "2027-12-01"
            }
            #expect(told, "\(id)")
        }
    }
}
