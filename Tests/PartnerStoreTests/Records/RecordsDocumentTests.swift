import JSONTree
@testable import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

/// Records are the same after they were written, and what is wrong with a file of them is told.
@Suite struct RecordsDocumentTests {
    /// Records of everything that there may be.
    static func random(_ generator: inout SeededGenerator, month: YearMonth) -> MonthRecords {
        func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &generator) ? value : nil }
        let day = CalendarDate(dayNumber: Int.random(in: 18_000...19_000, using: &generator))
        var records = MonthRecords(month: month)
        for number in 0...2 {
            records.parts.append(
                RecordPart(
                    report: ReportKind.allCases[number], lastMonth: month.adding(months: number), drawn: maybe(day),
                    missing: Set(RecordFact.allCases.filter { _ in Bool.random(using: &generator) }),
                    file: maybe("a \"b\"\n\u{202E}.csv"), importNumber: number))
        }
        for tenant in 0..<Int.random(in: 0...5, using: &generator) {
            var record = TenantRecord(
                name: maybe(TenantFact("Ä, \u{1B}[31m", lastMonth: month)),
                tpid: maybe(TenantFact("77", lastMonth: month.adding(months: 1))),
                segment: maybe(TenantFact("Small, Medium", lastMonth: month)))
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let units = Int.random(in: -1_000_000...1_000_000, using: &generator)
                record.lines.append(
                    RecordLine(
                        part: Int.random(in: 0...2, using: &generator), item: maybe("Storage") ?? "",
                        association: maybe("CSP Tier 1") ?? "", ownID: maybe("4410002") ?? "",
                        subscription: maybe("s-1") ?? "", kind: maybe("Paid") ?? "",
                        isDuplicate: Bool.random(using: &generator), rows: Int.random(in: 1...9, using: &generator),
                        amount: maybe(Amount(units: Int128(units) * 1_000_000_007)),
                        rowsWithoutAmount: maybe(3) ?? 0, seats: maybe(units), users: maybe(0), capacity: maybe(-1),
                        linkedUsers: maybe(7), claimed: maybe(day), ends: maybe(day)))
            }
            records.tenants["tenant-\(tenant)"] = record
        }
        return records
    }

    @Test func nothingIsWrittenThatWouldNotBeReadAgain() throws {
        var generator = SeededGenerator(seed: 71)
        let month = try #require(YearMonth("2022-10"))
        let records = Self.random(&generator, month: month)
        let size = RecordsWriter.bytes(records, partner: "contoso").count
        #expect(try RecordsPlace.bytes(of: records, "contoso", month, limit: size).count == size)
        let error = #expect(throws: StoreError.self) {
            try RecordsPlace.bytes(of: records, "contoso", month, limit: size - 1)
        }
        #expect(try #require(error).description.contains("records/contoso/2022-10.json"))
    }

    @Test func isReadAsWritten() throws {
        var generator = SeededGenerator(seed: 37)
        let month = try #require(YearMonth("2022-10"))
        for _ in 0..<200 {
            let records = Self.random(&generator, month: month)
            let node = try JSONNode.parse(RecordsWriter.text(records, partner: "contoso"))
            let (read, faults) = RecordsReader.read(node, partner: "contoso", month: month)
            #expect(faults.isEmpty && read == records)
            let bytes = RecordsWriter.bytes(records, partner: "contoso")
            #expect(RecordsScanner.read(bytes, partner: "contoso", month: month) == records)
            // Blanks change nothing, and what is cut short or damaged is the other reader's to judge.
            let airy = String(decoding: bytes, as: UTF8.self).replacing("],", with: "] ,\n\t").replacing(
                "[[", with: "[ [")
            let read2 = RecordsScanner.read(Array(airy.utf8), partner: "contoso", month: month)
            #expect(read2 == nil || read2 == records)
            #expect(RecordsScanner.read(Array(bytes.dropLast(3)), partner: "contoso", month: month) == nil)
            var damaged = bytes
            damaged[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            if let fast = RecordsScanner.read(damaged, partner: "contoso", month: month) {
                let node = try JSONNode.parse(damaged)
                #expect(RecordsReader.read(node, partner: "contoso", month: month).records == fast)
            }
        }
    }

    @Test func theNumberOfTheImportIsChangedAndNothingElse() throws {
        var generator = SeededGenerator(seed: 38)
        let month = try #require(YearMonth("2022-10"))
        for _ in 0..<50 {
            var records = Self.random(&generator, month: month)
            records.parts[2].importNumber = 41
            records.parts[1].file = "\"import\":41}"
            let bytes = RecordsWriter.bytes(records, partner: "contoso")
            records.parts[2].importNumber = 1234
            #expect(
                RecordsWriter.renumbered(bytes, from: 41, to: 1234) == RecordsWriter.bytes(records, partner: "contoso"))
        }
    }

    @Test(arguments: [
        (#""format":1"#, #""format":2"#), (#""month":"2022-10""#, #""month":"2022-11""#),
        (#""partner":"contoso""#, #""partner":"fabrikam""#), (#""lines":[[0,"#, #""lines":[[9,"#),
        (#""lines":[[0,1"#, #""lines":[[0,99"#), (#",1,5.5"#, #",1,"5.5""#), (#""azure""#, #""blue""#),
        (#""lines":[["#, #""lines":[[[],"#),
    ])
    func faultsAreTold(_ right: String, _ wrong: String) throws {
        let month = try #require(YearMonth("2022-10"))
        let records = MonthRecords(
            month: month, parts: [RecordPart(report: .azure, lastMonth: month)],
            tenants: ["t1": TenantRecord(lines: [RecordLine(part: 0, item: "Storage", amount: Amount(decimal: "5.5"))])]
        )
        let text = RecordsWriter.text(records, partner: "contoso")
        #expect(text.contains(right))
        let node = try JSONNode.parse(text.replacing(right, with: wrong))
        let (read, faults) = RecordsReader.read(node, partner: "contoso", month: month)
        #expect(read == nil && faults.count == 1)
    }
}
