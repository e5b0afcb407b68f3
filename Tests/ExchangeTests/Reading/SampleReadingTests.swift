@testable import Exchange
import SolutionsPartner
import TestSupport
import Testing

/// What a right importer finds in the invented downloads.
@Suite struct SampleReadingTests {
    private func read(_ texts: [String], limit: Int = 500_000) throws -> DownloadReader {
        let reader = DownloadReader(limit: limit)
        for (place, text) in texts.enumerated() {
            let summary = try reader.read(BytesInMemory(text), name: "file-\(place)")
            #expect(summary.faults.isEmpty)
        }
        return reader
    }

    private func month(_ text: String) throws -> YearMonth { try #require(YearMonth(text)) }

    /// The months on record, settled.
    private func records(_ reader: DownloadReader) throws -> [MonthRecords] {
        try reader.recordMonths.map { month in
            var records = try reader.records(of: month)
            records.settle()
            return records
        }
    }

    struct Expected: Sendable, CustomTestStringConvertible {
        var testDescription: String { name }
        var name: String
        var text: String
        var report: ReportKind
        var delimiter: TableDialect.Delimiter
        var mark: Bool
        var rows: Int
        var first: String?
        var last: String?
        var months: Int
        var tenants: Int?
        var flagged: Int?
        var nameless: Int?
    }

    static let expected: [Expected] = [
        Expected(
            name: "azure 1", text: SampleDownloads.azureFirstYear, report: .azure, delimiter: .comma, mark: true,
            rows: 50, first: "2020-11", last: "2021-10", months: 12, tenants: 4, flagged: 0, nameless: 0),
        Expected(
            name: "azure 2", text: SampleDownloads.azureSecondYear, report: .azure, delimiter: .comma, mark: false,
            rows: 111, first: "2021-10", last: "2022-10", months: 13, tenants: 8, flagged: 24, nameless: 1),
        Expected(
            name: "query", text: SampleDownloads.azureQuery, report: .azure, delimiter: .tab, mark: false,
            rows: 34, first: "2021-09", last: "2022-10", months: 4, tenants: 8, flagged: 4, nameless: 1),
        Expected(
            name: "m365", text: SampleDownloads.m365, report: .m365, delimiter: .comma, mark: true, rows: 27,
            first: "2021-10", last: "2022-10", months: 3, tenants: 13, flagged: 2, nameless: 1),
        Expected(
            name: "cpor", text: SampleDownloads.cpor, report: .cpor, delimiter: .comma, mark: true, rows: 16,
            first: "2021-10", last: "2022-10", months: 5, tenants: 8, flagged: nil, nameless: 0),
        Expected(
            name: "revenue", text: SampleDownloads.businessRevenue, report: .businessRevenue, delimiter: .comma,
            mark: true, rows: 13, first: "2021-10", last: "2022-10", months: 2, tenants: 6, flagged: nil, nameless: 0),
        Expected(
            name: "usage", text: SampleDownloads.businessUsage, report: .businessUsage, delimiter: .comma,
            mark: false, rows: 11, first: "2021-10", last: "2022-10", months: 2, tenants: 5, flagged: nil, nameless: 0),
        Expected(
            name: "trainings", text: SampleDownloads.trainings, report: .trainings, delimiter: .comma, mark: true,
            rows: 15, first: "2020-02", last: "2022-11", months: 13, tenants: nil, flagged: nil, nameless: nil),
        Expected(
            name: "customers", text: SampleDownloads.customers, report: .customers, delimiter: .comma, mark: true,
            rows: 11, first: "2021-10", last: "2022-10", months: 2, tenants: 7, flagged: 1, nameless: 2),
        Expected(
            name: "skilling", text: SampleDownloads.skilling, report: .skilling, delimiter: .tab, mark: true, rows: 7,
            first: nil, last: nil, months: 0, tenants: nil, flagged: nil, nameless: nil),
    ]

    @Test(arguments: expected) func summarizes(_ expected: Expected) throws {
        let summary = try #require(try read([expected.text]).files.first)
        #expect(summary.report == expected.report && summary.delimiter == expected.delimiter)
        #expect(summary.hasByteOrderMark == expected.mark && summary.parts == 1 && summary.rows == expected.rows)
        #expect(summary.firstMonth?.description == expected.first && summary.lastMonth?.description == expected.last)
        #expect(summary.months == expected.months && summary.tenants == expected.tenants)
        #expect(summary.rowsFlagged == expected.flagged && summary.tenantsWithoutName == expected.nameless)
    }

    @Test func mergesTwoYearsOfAzure() throws {
        let months = try records(read([SampleDownloads.azureFirstYear, SampleDownloads.azureSecondYear]))
        #expect(months.count == 24)
        #expect(months.flatMap { $0.tenants.values.flatMap(\.lines) }.reduce(0) { $0 + $1.rows } == 155)
        #expect(Set(months.flatMap(\.tenants.keys)).count == 8)
        let restated = try #require(months.first { $0.month.description == "2021-10" })
        #expect(restated.tenants[SampleDownloads.tenant(4)]?.lines.map(\.amount) == [990])
        #expect(restated.tenants[SampleDownloads.tenant(4)]?.name?.text == "Dunmore Marine Supplies")
        let last = try #require(months.last)
        #expect(last.tenants[SampleDownloads.tenant(7)]?.name?.text == "Gannet \"North Sea\" Shipping")
        #expect(last.tenants[SampleDownloads.tenant(5)]?.name == nil)
        #expect(last.tenants[SampleDownloads.tenant(5)]?.lines.first?.amount == Amount(decimal: "999.99"))
        #expect(last.tenants[SampleDownloads.tenant(7)]?.lines.map(\.isDuplicate) == [false, true])
    }

    @Test func addsNoAmountOfSubscriptionsUp() throws {
        let last = try #require(try records(read([SampleDownloads.azureQuery])).last)
        let amounts = last.tenants[SampleDownloads.tenant(2)]?.lines.map(\.amount)
        #expect(amounts == [20, 1500])
    }

    @Test func keepsClaims() throws {
        let months = try records(read([SampleDownloads.cpor]))
        #expect(months.map(\.month.description) == ["2021-10", "2022-02", "2022-04", "2022-07", "2022-10"])
        let line = try #require(months[1].tenants[SampleDownloads.tenant(0x1b)]?.lines.first)
        #expect(line.claimed?.description == "2022-01-15" && line.subscription == "clm-0002")
        #expect(line.seats == 350 && line.users == 140 && line.association == "CPOR" && line.amount == nil)
    }

    @Test func tellsBlankFromZero() throws {
        let last = try #require(
            try records(read([SampleDownloads.businessUsage, SampleDownloads.businessRevenue])).last)
        let lines = try #require(last.tenants[SampleDownloads.tenant(0x40)]?.lines)
        let insights = try #require(lines.first { $0.item == "Customer Insights" })
        #expect(insights.capacity == 30000 && insights.users == 3 && insights.linkedUsers == nil)
        #expect(lines.first { $0.item == "Customer Service" }?.amount == .zero)
        let trial = last.tenants[SampleDownloads.tenant(0x3e)]?.lines.filter { $0.kind == "Trial" }
        #expect(trial?.map(\.users) == [300])
    }

    @Test func countsCustomers() throws {
        let months = try records(read([SampleDownloads.customers]))
        #expect(months.count == 2)
        let last = months[1]
        #expect(last.tenants.count == 7 && last.tenants.values.count { $0.name == nil } == 2)
        #expect(Set(last.tenants.map { $0.value.tpid?.text ?? $0.key }).count == 6)
        let active = last.tenants.filter { $0.value.lines.contains { $0.kind == "Active" } }
        #expect(active.count == 6 && Set(active.map { $0.value.tpid?.text ?? $0.key }).count == 5)
        func seats(_ records: MonthRecords) -> Int {
            records.tenants.values.flatMap(\.lines).filter { !$0.isDuplicate }.reduce(0) { $0 + ($1.seats ?? 0) }
        }
        #expect(seats(last) == 208 && seats(months[0]) == 170)
        #expect(last.isMissing(.amount, of: .customers))
        #expect(last.tenants.values.flatMap(\.lines).allSatisfy { $0.amount == nil })
    }

    @Test func listsPeople() throws {
        let reader = try read([SampleDownloads.trainings, SampleDownloads.skilling])
        #expect(reader.trainings.count == 15 && reader.trainings.first?.mcpID == "MC50001")
        #expect(reader.trainings[12].expires == nil && reader.trainings[0].expires?.description == "2022-03-01")
        #expect(Set(reader.skilling.map(\.name)).count == 3)
        let counts = Dictionary(grouping: reader.skilling) { "\($0.area) / \($0.type)" }
            .mapValues { Set($0.map(\.name)).count }
        #expect(
            counts == [
                "Data & AI / Intermediate": 2, "Infrastructure / Advanced": 1, "Infrastructure / Intermediate": 1,
                "Modern Work / Intermediate": 1, "Security / Intermediate": 1,
            ])
        #expect(
            reader.skilling.map { $0.expires?.description ?? "never" } == [
                "2023-03-01", "2023-03-01", "2023-01-12", "2022-11-20", "2023-04-04", "2023-10-31", "never",
            ])
    }

    @Test(arguments: [1, 3, 40]) func spillsWithoutLoss(_ limit: Int) throws {
        let texts = [SampleDownloads.azureFirstYear, SampleDownloads.azureSecondYear, SampleDownloads.m365]
        #expect(try records(read(texts, limit: limit)) == records(read(texts)))
    }

    @Test(arguments: [1, 7, 100]) func readsInAnyPieces(_ piece: Int) throws {
        let reader = DownloadReader()
        try reader.read(BytesInMemory(SampleDownloads.azureSecondYear, piece: piece), name: "file-0", chunk: 16)
        #expect(try records(reader) == records(read([SampleDownloads.azureSecondYear])))
    }
}
