import SolutionsPartner
import TestSupport

/// Invented customers of an invented partner, as ten downloads tell of them once they were read.
///
/// Tenants go by two hexadecimal digits. Repeated rows are marked 1. Months are those of 2020-11 to 2022-10.
enum SampleCustomers {
    /// Tenant, subscription, association, own id, repeated or not, service, USD by month.
    static let azure = """
        01 | 2329 | CSP Tier 1 | 2 | 0 | Virtual Machines | 2020-11..2022-10 900
        01 | 2329 | CSP Tier 1 | 2 | 0 | SQL Database | 2020-11..2021-12 400,2022-01..2022-10 520.5
        08 | 2330 | CSP Tier 2 | 2 | 0 | Virtual Machines | 2020-11..2021-12 1400
        01 | 2329 | CSP Tier 1 | 2 | 0 | App Service | 2021-02..2021-11 35
        04 | 232c | CSP Tier 2 | 2 | 0 | SQL Database | 2021-08 300,2021-09 950,2021-10 990,2021-11..2022-10 300
        03 | 232b | DPOR | 2 | 0 | Virtual Machines | 2021-09..2022-08 400,2022-09 1100,2022-10 950
        01 | 2329 | CSP Tier 1 | 3 | 1 | Virtual Machines | 2021-11..2022-10 900
        07 | 232f | CSP Tier 1 | 2 | 0 | Sentinel | 2021-11..2022-10 1250
        07 | 232f | Partner Admin Link (PAL) | 2 | 1 | Sentinel | 2021-11..2022-10 1250
        03 | 232b | DPOR | 2 | 0 | Virtual Machine Licenses | 2022-03..2022-04 15
        02 | 232a | Partner Admin Link (PAL) | 2 | 0 | Key Vault | 2022-05..2022-10 20
        01 | 2329 | CSP Tier 1 | 2 | 0 | Functions | 2022-06..2022-08 0
        06 | 232e | DAP | 2 | 0 | Azure Databricks | 2022-08..2022-10 5000
        02 | 232a | Partner Admin Link (PAL) | 2 | 0 | Storage | 2022-09..2022-10 1500
        05 | 232d | Partner Admin Link (PAL) | 2 | 0 | Azure Kubernetes Service | 2022-09 990,2022-10 999.99
        """

    /// The same by a query of four months.
    static let azureQuery = """
        01 | 2329 | CSP Tier 1 | 2 | 0 | Virtual Machines | 2021-09..2021-10 900,2022-09..2022-10 900
        01 | 2329 | CSP Tier 1 | 2 | 0 | SQL Database | 2021-09..2021-10 400,2022-09..2022-10 520.5
        01 | 2329 | CSP Tier 1 | 2 | 0 | App Service | 2021-09..2021-10 35
        03 | 232b | DPOR | 2 | 0 | Virtual Machines | 2021-09..2021-10 400,2022-09 1100,2022-10 950
        04 | 232c | CSP Tier 2 | 2 | 0 | SQL Database | 2021-09 950,2021-10 990,2022-09..2022-10 300
        08 | 2330 | CSP Tier 2 | 2 | 0 | Virtual Machines | 2021-09..2021-10 1400
        01 | 2329 | CSP Tier 1 | 3 | 1 | Virtual Machines | 2022-09..2022-10 900
        02 | 232a | Partner Admin Link (PAL) | 2 | 0 | Storage | 2022-09..2022-10 1500
        02 | 232a | Partner Admin Link (PAL) | 2 | 0 | Key Vault | 2022-09..2022-10 20
        05 | 232d | Partner Admin Link (PAL) | 2 | 0 | Azure Kubernetes Service | 2022-09 990,2022-10 999.99
        06 | 232e | DAP | 2 | 0 | Azure Databricks | 2022-09..2022-10 5000
        07 | 232f | CSP Tier 1 | 2 | 0 | Sentinel | 2022-09..2022-10 1250
        07 | 232f | Partner Admin Link (PAL) | 2 | 1 | Sentinel | 2022-09..2022-10 1250
        """

    /// Tenant, workload, association, own id, repeated or not, seats and users by month.
    static let usage = """
        15 | Exchange | CSP Tier 1 | 2 | 0 | 2021-10 110/80,2022-09 118/97,2022-10 120/100
        16 | Exchange | CSP Tier 2 | 2 | 0 | 2022-10 11/5
        17 | Exchange | CSP Tier 1 | 2 | 0 | 2021-10 9/9,2022-10 10/9
        18 | Teams | CSP Tier 1 | 2 | 0 | 2021-10 250/120,2022-10 300/119
        19 | Exchange | CSP Tier 1 | 2 | 0 | 2021-10 280/150,2022-10 301/200
        19 | Teams Phone | CSP Tier 1 | 2 | 0 | 2022-10 40/10
        1a | Exchange | DPOR | 2 | 0 | 2022-10 500/480
        1a | Teams | DPOR | 2 | 0 | 2022-10 500/150
        1b | SharePoint | CPOR | 2 | 0 | 2021-10 320/60,2022-10 350/70
        1b | Exchange | CPOR | 2 | 0 | 2022-10 350/140
        1c | Skype for Business | CSP Tier 1 | 2 | 0 | 2021-10 100/90,2022-10 100/90
        1d | Teams | DAP | 2 | 0 | 2022-10 200/150
        1e | Exchange | CSP Tier 1 | 2 | 0 | 2022-10 400/200
        1e | Exchange | DPOR | 2 | 1 | 2022-10 400/200
        1f | Exchange | CSP Tier 1 | 2 | 0 | 2021-10 50/40,2022-10 50/65
        20 | ProPlus | CSP Tier 2 | 2 | 0 | 2021-10 60/45
        21 | Exchange | CSP Tier 2 | 2 | 0 | 2021-10 90/20,2022-10 90/36
        15 | Exchange | CSP Tier 1 | 3 | 1 | 2022-10 120/100
        """

    /// Tenant, workload, claim, day of the claim, seats and users by month.
    static let claims = """
        1b | SharePoint | 1 | 2021-02-10 | 2021-10 320/60,2022-10 350/70
        1b | Exchange | 2 | 2022-01-15 | 2022-02 350/140,2022-10 350/140
        29 | Teams | 3 | 2022-03-15 | 2022-04 200/100,2022-10 200/160
        2a | Exchange | 4 | 2021-05-02 | 2021-10 60/12,2022-10 60/30
        2b | Azure Active Directory Premium | 5 | 2022-01-20 | 2022-02 30/8,2022-10 30/10
        2c | Microsoft Defender for Endpoints | 6 | 2021-12-01 | 2022-10 24/20
        2d | Intune | 7 | 2022-06-11 | 2022-07 40/5,2022-10 40/5
        2e | Microsoft Information Protection | 8 | 2020-11-05 | 2021-10 200/70,2022-10 200/95
        2f | Microsoft Defender for Office 365 | 9 | 2021-03-05 | 2021-10 150/50
        """

    /// Tenant, subscription, association, product, USD by month.
    static let revenue = """
        3d | 251d | CSP T1 | Business Central | 2021-10 260,2022-10 240
        3d | 251e | CSP T1 | Business Central | 2022-10 15
        3d | 251d | DPOR | Business Central | 2022-10 240
        3e | 251f | CSP T2 | Sales | 2022-10 1500
        3e | 2520 | CSP T2 | Power Apps | 2022-10 249.99
        3f | 2521 | DPOR | Finance | 2021-10 5200,2022-10 6100
        3f | 2522 | CPOR OSA | Supply Chain | 2022-10 900
        40 | 2523 | CPOR RevRec | Customer Service | 2021-10 1800,2022-10 0
        41 | 2524 | PAL | Power BI | 2022-10 700
        42 | 2525 | CSP T1 | Visio | 2022-10 900
        """

    /// Tenant, subscription, association, paid or not, workload, linked users, capacity and users by month.
    static let use = """
        3d | 251d | DPOR | Paid | Business Central | 2021-10 //12,2022-10 //15
        3d | 251d | CPOR OSU | Paid | Business Central | 2022-10 //15
        3e | 251f | DPOR | Paid | Common data service (Customer Engagement) | 2022-10 //24
        3e | 2527 | DPOR | Trial | Common data service (Customer Engagement) | 2022-10 //300
        3f | 2521 | CPOR OSU | Paid | Finance & Operations | 2021-10 //150,2022-10 //180
        40 | 2528 | PAL | Paid | Customer Insights | 2022-10 /30000/3
        40 | 2529 | DPOR | Paid | Power Apps | 2022-10 //100
        41 | 252a | PAL | Paid | Power Automate | 2021-10 20//90,2022-10 26//90
        """

    private static func rows(_ text: String) -> [[String]] {
        text.split(separator: "\n").map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).map { field in
                String(field.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            }
        }
    }

    /// Azure consumption, of the files or of the query.
    static func azure(_ text: String = azure) throws -> RecordTable {
        var table = RecordTable()
        for row in rows(text) {
            try table.add(row[0], report: .azure, runs: row[6]) { value, part in
                RecordLine(
                    part: part, item: row[5], association: row[2], ownID: row[3], subscription: row[1],
                    isDuplicate: row[4] == "1", amount: try amount(value))
            }
        }
        return table
    }

    /// Seats and users of Microsoft 365, those of claims among them.
    static func microsoft365() throws -> RecordTable {
        var table = RecordTable()
        for row in rows(usage) {
            try table.add(row[0], report: .m365, runs: row[5]) { value, part in
                let counts = value.split(separator: "/").map { Int($0) }
                return RecordLine(
                    part: part, item: row[1], association: row[2], ownID: row[3], isDuplicate: row[4] == "1",
                    seats: counts[0], users: counts[1])
            }
        }
        for row in rows(claims) {
            try table.add(row[0], report: .cpor, runs: row[4], missing: [.duplicate, .tpid]) { value, part in
                let counts = value.split(separator: "/").map { Int($0) }
                return RecordLine(
                    part: part, item: row[1], association: "CPOR", subscription: row[2], seats: counts[0],
                    users: counts[1], claimed: CalendarDate(row[3]))
            }
        }
        return table
    }

    /// Revenue and use of business applications.
    static func business() throws -> RecordTable {
        var table = RecordTable()
        for row in rows(revenue) {
            try table.add(row[0], report: .businessRevenue, runs: row[4], missing: [.duplicate]) { value, part in
                RecordLine(
                    part: part, item: row[3], association: row[2], subscription: row[1], amount: try amount(value))
            }
        }
        for row in rows(use) {
            try table.add(row[0], report: .businessUsage, runs: row[5], missing: [.duplicate]) { value, part in
                let counts = value.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
                return RecordLine(
                    part: part, item: row[4], association: row[2], subscription: row[1], kind: row[3],
                    users: counts[2], capacity: counts[1], linkedUsers: counts[0])
            }
        }
        return table
    }
}
