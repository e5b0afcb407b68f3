import Glibc
import JSONTree
@testable import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

/// An import that was interrupted and of which new documents are gone: it never came about, and nothing of before is lost.
@Suite struct VanishedImportTests {
    @Test(arguments: [0, 1]) func isTakenBackAsAWhole(renamed: Int) throws {
        let test = try TestStore("contoso", settings: #"{"format": 1, "title": "Test", "records": {"months": 13}}"#)
        let store = try test.open()
        try store.importRecords(to: "contoso", request(["2021-10", "2022-09"], 5), note: .by("maria"))
        let files = ["records/contoso/2021-10.json", "records/contoso/2022-09.json", "partners/contoso.json"]
        let before = try files.map { try test.text($0) }
        try store.importRecords(to: "contoso", request(["2022-09", "2022-11"], 6), note: .by("maria"))
        #expect(try store.recordMonths(of: "contoso").map(\.description) == ["2022-09", "2022-11"])
        // As it was in the midst of it, before the temporaries vanished.
        writeFile("\(test.path)/.batch.json", try test.text("backups/imports/contoso/2/batch.json"))
        writeFile("\(test.path)/\(files[2])", before[2])
        if renamed == 0 {
            writeFile("\(test.path)/\(files[0])", before[0])
            writeFile("\(test.path)/\(files[1])", before[1])
            unsafe unlink("\(test.path)/records/contoso/2022-11.json")
        }
        try test.open().renamePartner("contoso", to: "Next", note: .by("next"))
        #expect(try files.prefix(2).map { try test.text($0) } == Array(before.prefix(2)))
        #expect(try store.recordMonths(of: "contoso").map(\.description) == ["2021-10", "2022-09"])
        #expect(try store.journal().first { $0.number == 2 }?.isVoid == true)
        #expect(try test.open().partner("contoso").node.value(at: ["imports", "2"]) == nil)
        #expect(readFile("\(test.path)/.batch.json") == nil)
    }

    private func request(_ months: [String], _ amount: Int) throws -> ImportRequest {
        let last = try #require(months.last.flatMap { YearMonth($0) })
        return ImportRequest(
            months: months.compactMap { YearMonth($0) }, files: 1, rows: months.count,
            records: { month in
                MonthRecords(
                    month: month, parts: [RecordPart(report: .azure, lastMonth: last, file: "x.csv")],
                    tenants: ["t1": TenantRecord(lines: [RecordLine(part: 0, item: "Storage", amount: Amount(amount))])]
                )
            },
            document: { _, _ in [] })
    }
}
