@testable import Exchange
import SolutionsPartner
import TestSupport
import Testing

/// The traps that downloads hold, one test each.
@Suite struct TrapTests {
    private func reader(_ texts: String..., month: YearMonth? = nil) throws -> DownloadReader {
        let reader = DownloadReader(month: month)
        for text in texts { try reader.read(BytesInMemory(text), name: "x.csv") }
        return reader
    }

    private func settled(_ reader: DownloadReader) throws -> [MonthRecords] {
        try reader.recordMonths.map { month in
            var records = try reader.records(of: month)
            records.settle()
            return records
        }
    }

    private let head = "CustomerTenantId,Month,ServiceLevel2,ACR_USD\n"

    @Test func namesWhatIsMissing() throws {
        let file = try #require(
            reader("CustomerTenantId,Month,ACR_USD,SubscriptionId\nt1,2022-10-01,5,s\n").files.first)
        #expect(file.isUseless)
        let azure = try #require(
            reader("CustomerTenantId,Month,ACR_USD,MeterCategory\nt1,2022-10-01,5,s\n").files.first)
        #expect(
            azure.faults.map(\.problem) == [
                "the file looks like the report azure, but has no column ServiceLevel2 or ServiceName"
            ])
        let none = try #require(reader("Name,Colour\nx,red\n").files.first)
        #expect(none.isUseless && none.faults.first?.problem.contains("no report that is known") == true)
    }

    @Test func takesAnyOrderAndSpelling() throws {
        let file = try reader("acr usd,service_level2,CUSTOMERTENANTID,month\n5,Storage,{T1},2022-10-01\n")
        #expect(file.files.first?.report == .azure)
        #expect(try settled(file).first?.tenants["t1"]?.lines.first?.amount == 5)
    }

    @Test func startsPartsAtHeaders() throws {
        let text = head + "t1,2021-10-01,Storage,5\n" + head + "t1,2021-10-01,Storage,7\nt1,2022-10-01,Storage,9\n"
        let file = try reader(text)
        #expect(file.files.first?.parts == 2 && file.files.first?.rows == 3)
        #expect(try settled(file).map { $0.tenants["t1"]?.lines.map(\.amount) } == [[7], [9]])
    }

    /// A blank mark says as little as a column that is not there (customers.md, section 4): it is not taken for 0.
    @Test func aBlankMarkIsNoZero() throws {
        let head = "CustomerTenantId,Month,ServiceLevel2,PartnerAttributionType,ACR_USD,IsACRDuplicateAtPGALevel\n"
        for blank in ["", "NA"] {
            let text = head + "t1,2022-10-01,Storage,DPOR,5,\(blank)\nt1,2022-10-01,Storage,PAL,7,\(blank)\n"
            let file = try reader(text)
            #expect(try settled(file).first?.tenants["t1"]?.lines.map(\.isDuplicate) == [true, true])
            #expect(file.files.first?.rowsFlagged == 0 && file.files.first?.rows == 2)
        }
        // Where unmarked rows do not repeat each other, blank ones do not either.
        let seats = "CustomerTenantId,Month,AADPPaidAvailableUnits,AADPMonthlyActiveUsers,IsDuplicateRowForPGA\n"
        let ems = try reader(seats + "t1,2022-10-01,5,3,\n")
        if ems.files.first?.report == .ems {
            #expect(try settled(ems).first?.tenants["t1"]?.lines.allSatisfy { !$0.isDuplicate } == true)
        }
    }

    /// What is no UTF-8 is told with its place, and the numbers of its row are taken all the same.
    @Test func bytesThatAreNoTextAreTold() throws {
        let head = Array("CustomerTenantId,Month,ServiceLevel2,ACR_USD,CustomerName\nt1,2022-10-01,Storage,5,".utf8)
        let row = Array("\nt2,2022-10-01,Storage,5,Z".utf8)
        let reader = DownloadReader()
        let text = head + Array("Zoë".utf8) + row + [0xEB] + Array("\n".utf8)
        let file = try reader.read(BytesInMemory(text), name: "latin.csv")
        #expect(file.rows == 2 && file.faultCount == 1)
        #expect(file.faults.first?.line == 3 && file.faults.first?.column == 25)
        #expect(file.faults.first?.problem.hasPrefix("expected text in UTF-8, found 'Z") == true)
    }

    @Test func addsEqualRowsOfOnePart() throws {
        let text = head + "t1,2022-10-01,Storage,5\nt1,2022-10-01,Storage,5\n"
        let line = try #require(try settled(reader(text, text)).first?.tenants["t1"]?.lines)
        #expect(line.count == 1 && line[0].rows == 2 && line[0].amount == 10)
    }

    @Test func toldByLineAndColumn() throws {
        let text = head + "t1,2022-10-01,Storage,5\nt1,soon,Storage,5\nt1,2022-10-01,Storage,x\n\nt1,2022-10-01\n"
        let file = try #require(reader(text).files.first)
        #expect(file.rows == 2 && file.faultCount == 3)
        #expect(
            file.faults == [
                TableFault(
                    line: 3, column: 4,
                    problem: "expected a month such as 2022-10-01 or October, 2022, found 'soon'"),
                TableFault(line: 4, column: 23, problem: "expected an amount such as 1,420.50, found 'x'"),
                TableFault(line: 6, column: 1, problem: "expected 4 cells, found 2"),
            ])
        let line = try #require(try settled(reader(text)).first?.tenants["t1"]?.lines.first)
        #expect(line.amount == 5 && line.rowsWithoutAmount == 1)
    }

    @Test func tellsUnknownFromZero() throws {
        let month = try #require(YearMonth("2022-10"))
        let blank = try settled(reader(head + "t1,2022-10-01,Storage,\nt2,2022-10-01,Storage,0\n"))[0]
        #expect(blank.tenants["t1"]?.lines.first?.amount == nil)
        #expect(blank.tenants["t2"]?.lines.first?.amount == .zero)
        let absent = try settled(reader("CustomerTenantId,Month,ServiceLevel2\nt1,2022-10-01,Storage\n"))[0]
        #expect(absent.tenants["t1"]?.lines.first?.amount == nil && absent.isMissing(.amount, of: .azure))
        #expect(absent.month == month)
    }

    @Test func takesTheMonthFromOutside() throws {
        let text = "CustomerTenantId,ServiceLevel2,ACR_USD\nt1,Storage,5\n"
        #expect(try reader(text).files.first?.isUseless == true)
        let told = try reader(text, month: YearMonth("2022-10"))
        #expect(
            told.recordMonths.map(\.description) == ["2022-10"] && told.files.first?.lastMonth == YearMonth("2022-10"))
    }

    @Test func readsResavedSheets() throws {
        let text = "CustomerTenantId;Month;ServiceLevel2;ACR_USD\nt1;01.10.2022;Storage;1.420,50\n"
        let file = try reader(text)
        #expect(file.files.first?.delimiter == .semicolon)
        #expect(try settled(file).first?.tenants["t1"]?.lines.first?.amount == Amount(decimal: "1420.5"))
    }

    @Test func readsBothShapesOfEMS() throws {
        let new = """
            CustomerTenantId,Month,SKU,FreeVsPaidSKU,AADPPaidAvailableUnits,AADPMonthlyActiveUsers,\
            IntunePaidAvailableUnits,IntuneMonthlyActiveUsers
            t1,2022-10-01,EMS E3,Paid,50,20,50,
            """
        let lines = try settled(reader(new)).first?.tenants["t1"]?.lines
        #expect(lines?.map(\.item) == ["AADP", "Intune"] && lines?.map(\.seats) == [50, 50])
        #expect(lines?.map(\.users) == [20, nil] && lines?.map(\.kind) == ["Paid", "Paid"])
        let old =
            "CustomerTenantId,Month,SKU,WorkloadName,PaidAvailableUnits,MonthlyActiveUsers\nt1,2022-10-01,E3,Intune,5,2\n"
        #expect(try reader(old).files.first?.report == .ems)
    }

    @Test func takesSeatsFromTheRightColumn() throws {
        let text =
            "SubscriptionId,CustomerTenantId,Month,Product,AvailableSeats,AvailableSeatsEOP\ns,t1,2022-10-01,E5,-2,40\n"
        let reader = try reader(text)
        #expect(reader.files.first?.report == .subscriptions)
        #expect(try settled(reader).first?.tenants["t1"]?.lines.first?.seats == 40)
    }

    /// A mistyped year would push everything else out of the records.
    @Test func refusesMonthsThatAreNotThereYet() throws {
        let reader = DownloadReader(latest: YearMonth("2022-11"))
        try reader.read(
            BytesInMemory(head + "t1,2122-10-01,Storage,5\nt1,2022-10-01,Storage,5\nt1,1022-10-01,Storage,5\n"),
            name: "x")
        #expect(reader.recordMonths.map(\.description) == ["2022-10"] && reader.files[0].faultCount == 2)
        #expect(reader.files[0].faults[0].problem == "expected a month from 2010-01 to 2022-11, found '2122-10-01'")
    }

    @Test func emptyIsNotZero() throws {
        let reader = try reader(head)
        #expect(reader.files.first?.isUseless == true && reader.recordMonths.isEmpty)
    }

    /// A part without a column for an id speaks of all ids at once.
    @Test func coarsePartsReplaceWhatTheyCover() throws {
        let fine =
            "CustomerTenantId,Month,ServiceLevel2,MPNID,ACR_USD\nt1,2022-09-01,Storage,1,5\nt1,2022-09-01,Storage,2,6\n"
        let coarse = head + "t1,2022-09-01,Storage,12\nt1,2022-10-01,Storage,1\n"
        for texts in [[fine, coarse], [coarse, fine]] {
            let reader = DownloadReader()
            for text in texts { try reader.read(BytesInMemory(text), name: "x.csv") }
            #expect(try settled(reader)[0].tenants["t1"]?.lines.map(\.amount) == [12])
        }
    }

    /// The order of files, rows and columns changes nothing.
    @Test func orderChangesNothing() throws {
        var generator = SeededGenerator(seed: 3)
        let texts = [SampleDownloads.azureFirstYear, SampleDownloads.azureSecondYear, SampleDownloads.azureQuery]
        func all(_ texts: [(String, String)]) throws -> [MonthRecords] {
            let reader = DownloadReader()
            for (name, text) in texts { try reader.read(BytesInMemory(text), name: name) }
            return try settled(reader)
        }
        let named = texts.enumerated().map { ("f\($0.offset)", $0.element) }
        let expected = try all(named)
        for _ in 0..<6 { #expect(try all(named.shuffled(using: &generator)) == expected) }
        // Rows: the header stays first; no cell of this file holds a line break.
        let lines = SampleDownloads.cpor.split(separator: "\n")
        for _ in 0..<6 {
            let shuffled = [lines[0]] + lines.dropFirst().shuffled(using: &generator)
            #expect(
                try all([("c", shuffled.joined(separator: "\n"))]) == all([("c", SampleDownloads.cpor)]))
        }
        let columns = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        for _ in 0..<6 {
            let order = columns[0].indices.shuffled(using: &generator)
            let text = columns.map { row in order.map { row[$0] }.joined(separator: ",") }.joined(separator: "\n")
            let plain = text.replacing("\u{FEFF}", with: "")
            #expect(try all([("c", plain)]) == all([("c", SampleDownloads.cpor)]))
        }
    }
}
