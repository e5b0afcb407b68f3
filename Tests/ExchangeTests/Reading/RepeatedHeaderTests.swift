@testable import Exchange
import SolutionsPartner
import Testing

/// Files that were put one behind the other: each begins with its header, however that is spelled.
@Suite struct RepeatedHeaderTests {
    private let columns = "CustomerTenantId,Month,ServiceLevel2,ACR_USD\n"
    private let row = "4410001,t1,2022-10-01,Storage,5\n"

    private func reader(_ text: String) throws -> DownloadReader {
        let reader = DownloadReader()
        try reader.read(BytesInMemory(text, piece: 7), name: "x.csv", chunk: 16)
        return reader
    }

    private func amounts(_ reader: DownloadReader) throws -> [Amount?] {
        var records = try reader.records(of: try #require(reader.recordMonths.first))
        records.settle()
        return try #require(records.tenants["t1"]).lines.map(\.amount)
    }

    @Test(arguments: ["PGAMpnID", "PGA-MpnID", "PGA.MpnID", "pga_mpn id", "\"PGAMpnID\"", "Our own", "№"])
    func overlapsCountOnce(_ first: String) throws {
        for mark in ["", "\u{FEFF}"] {
            let part = "\(mark)\(first),\(columns)\(row)"
            let reader = try reader(part + part)
            #expect(reader.files[0].parts == 2 && reader.files[0].rows == 2 && reader.files[0].faultCount == 0)
            #expect(try amounts(reader) == [5])
        }
    }

    @Test func anotherReportBehindAMarkIsRead() throws {
        let claims = "\u{FEFF}CustomerTenantId,WorkloadName,MonthlyActiveUsers,PaidAvailableUnits,ClaimId,Date\n"
        let reader = try reader("\u{FEFF}PGAMpnID,\(columns)\(row)\(claims)t1,Exchange,1,2,c,2022-10-01\n")
        #expect(reader.files[0].faultCount == 0 && reader.files[0].rows == 2)
        #expect(try Set(reader.records(of: try #require(YearMonth("2022-10"))).reports) == [.azure, .cpor])
    }

    @Test func listsMayChangeTheirColumns() throws {
        let first = "\u{FEFF}MCPID,TrainingTitle,TrainingType,TrainingCompletionDate\nm1,AZ,Certification,2022-01-01\n"
        let other = "\u{FEFF}TrainingCompletionDate,MCPID,TrainingTitle\n2022-01-01,m2,AZ\n"
        let reader = try reader(first + first + other)
        #expect(reader.files[0].parts == 3 && reader.files[0].faultCount == 0)
        #expect(reader.trainings.map(\.mcpID) == ["m1", "m1", "m2"])
    }
}
