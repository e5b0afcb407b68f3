@testable import Exchange
import SolutionsPartner
import Testing

/// What a cell leaves blank is unknown, wherever it is added to others.
@Suite struct BlankCellTests {
    private func records(_ text: String) throws -> MonthRecords {
        let reader = DownloadReader()
        try reader.read(BytesInMemory(text), name: "x.csv")
        var records = try reader.records(of: try #require(reader.recordMonths.first))
        records.settle()
        return records
    }

    /// A blank mark is told of the month that it stands in.
    @Test func blankMarksAreNoted() throws {
        let head = "CustomerTenantId,Month,ServiceLevel2,ACR_USD,IsACRDuplicateAtPGALevel\n"
        for (mark, isBlank) in [("", true), ("NA", true), ("1", false), ("0", false)] {
            let records = try records(head + "t1,2022-10-01,Storage,5,\(mark)\n")
            #expect(records.parts.map(\.leavesMarksBlank) == [isBlank])
        }
    }

    @Test(arguments: ["5,", ",5"])
    func blankSeatsOfOneRowAreUnknownForBoth(_ seats: String) throws {
        let cells = seats.split(separator: ",", omittingEmptySubsequences: false)
        let head = "CustomerTenantId,Month,WorkloadName,PaidAvailableUnits,MonthlyActiveUsers,IsDuplicateRowForPGA\n"
        let records = try records(head + cells.map { "t1,2022-10-01,Exchange,\($0),3,0\n" }.joined())
        let line = try #require(records.tenants["t1"]?.lines.first)
        #expect(line.rows == 2 && line.seats == nil && line.users == 6)
    }

    /// A row that was emptied in a spreadsheet is a blank line: nothing is lost with it.
    @Test(arguments: [",,,,", " , ,,\t,", ",,,,,,", ",", "\"\",,,,"])
    func emptiedRowsArePassedOver(row: String) throws {
        let reader = DownloadReader()
        let head = "CustomerTenantId,Month,ServiceLevel2,ACR_USD,IsACRDuplicateAtPGALevel\n"
        try reader.read(
            BytesInMemory(head + "t1,2022-10-01,Storage,5,0\n\(row)\nt2,2022-10-01,Storage,5,0\n"), name: "x.csv")
        let file = try #require(reader.files.first)
        #expect(file.faults.isEmpty && file.rows == 2, "\(file.faults)")
        let records = try reader.records(of: try #require(reader.recordMonths.first))
        #expect(records.parts.allSatisfy { !$0.losesRows })
    }
}
