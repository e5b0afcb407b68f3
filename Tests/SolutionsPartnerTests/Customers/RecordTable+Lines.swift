import SolutionsPartner

extension RecordTable {
    /// Adds lines of seats and users: `2021-10 50/40, 2022-10 /40`, where nothing before or behind the stroke is unknown.
    mutating func seats(
        _ tenant: String, _ report: ReportKind = .m365, _ runs: String, _ workload: String = "Exchange",
        _ association: String = "CSP Tier 1", ownID: String = "2", subscription: String = "", kind: String = "",
        repeats: Bool = false, claimed: CalendarDate? = nil, missing: Set<RecordFact> = []
    ) throws {
        try add(tenant, report: report, runs: runs, missing: missing) { words, part in
            let counts = words.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
            return RecordLine(
                part: part, item: workload, association: association, ownID: ownID, subscription: subscription,
                kind: kind, isDuplicate: repeats, seats: counts[0], users: counts[1], claimed: claimed)
        }
    }

    /// Adds lines of amounts: `2021-10 50, 2022-10 ?`, where a question mark is unknown.
    mutating func amounts(
        _ tenant: String, _ report: ReportKind = .azure, _ runs: String, _ item: String = "Storage",
        _ association: String = "CSP Tier 1", ownID: String = "2", subscription: String = "s", repeats: Bool = false,
        rows: Int = 1, missing: Set<RecordFact> = []
    ) throws {
        try add(tenant, report: report, runs: runs, missing: missing) { words, part in
            RecordLine(
                part: part, item: item, association: association, ownID: ownID, subscription: subscription,
                isDuplicate: repeats, rows: rows, amount: words == "?" ? nil : try amount(words),
                rowsWithoutAmount: words == "?" ? 1 : 0)
        }
    }

    /// Adds lines of use of business applications: `2021-10 6`.
    mutating func use(
        _ tenant: String, _ runs: String, _ workload: String = "Business Central", _ association: String = "CPOR OSU",
        subscription: String = "s", kind: String = "Paid", missing: Set<RecordFact> = []
    ) throws {
        try add(tenant, report: .businessUsage, runs: runs, missing: missing) { words, part in
            RecordLine(
                part: part, item: workload, association: association, subscription: subscription, kind: kind,
                users: Int(words))
        }
    }
}
