import SolutionsPartner
import Testing

@Suite("Who the customers are")
struct CustomerCensusTests {
    /// Tenant, top parent, active or not, segment, month, repeated or not, seats, name.
    static let rows = """
        01|771001|Active|Major Commercial|2022-10|0|0|Alder & Finch Ltd
        02|771002|Active|Small, Medium & Corporate Commercial|2022-10|0|0|Borealis Dairy, Inc.
        02|771002|Active|Small, Medium & Corporate Commercial|2022-10|0|25|Borealis Dairy, Inc.
        02|771002|Active|Small, Medium & Corporate Commercial|2022-10|1|25|Borealis Dairy, Inc.
        15|772021|Active|Small, Medium & Corporate Commercial|2022-10|0|120|Aspen Joinery
        33|772021|Active|Small, Medium & Corporate Commercial|2022-10|0|5|Aspen Joinery (holding)
        1f|772031|Active|Small, Medium & Corporate Commercial|2022-10|0|50|
        34||Active|Major Public Sector|2022-10|0|8|
        20|772032|Active|Small, Medium & Corporate Commercial|2021-10|0|60|Kelp Studios
        20|772032|Inactive|Small, Medium & Corporate Commercial|2022-10|0|0|Kelp Studios
        15|772021|Active|Small, Medium & Corporate Commercial|2021-10|0|110|Aspen Joinery
        """

    private func book() throws -> CustomerBook {
        var table = RecordTable()
        for line in Self.rows.split(separator: "\n") {
            let row = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            try table.add(row[0], report: .customers, runs: "\(row[4]) -", missing: [.amount]) { _, part in
                RecordLine(part: part, item: "", kind: row[2], isDuplicate: row[5] == "1", seats: Int(row[6]))
            }
            try table.name(
                row[0], row[7].isEmpty ? nil : row[7], tpid: row[1].isEmpty ? nil : row[1], segment: row[3],
                in: row[4])
        }
        return table.book
    }

    @Test("Tenants, customers by their top parent, seats, names and segments")
    func counted() throws {
        let book = try book()
        let all = try #require(CustomerCensus(of: book, in: month("2022-10"), onlyActive: false))
        #expect((all.tenants, all.customers, all.seats, all.tenantsWithoutName) == (7, 6, 208, 2))
        let active = try #require(CustomerCensus(of: book, in: month("2022-10"), onlyActive: true))
        #expect((active.tenants, active.customers, active.seats) == (6, 5, 208))
        #expect(active.smallShare == 60)
        let before = try #require(CustomerCensus(of: book, in: month("2021-10"), onlyActive: true))
        #expect((before.tenants, before.customers, before.seats, before.tenantsWithoutName) == (2, 2, 170, 0))
        #expect(before.smallShare == 100)
        #expect(try CustomerCensus(of: book, in: month("2022-09"), onlyActive: true) == nil)
    }
}
