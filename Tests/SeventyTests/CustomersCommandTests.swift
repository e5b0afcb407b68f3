import Exchange
import JSONTree
import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import PartnerStore

/// Customers and derived numbers of downloads.
@Suite struct CustomersCommandTests {
    let fixture = StoreFixture(partners: ["contoso": Self.partner])

    static let partner =
        #"{"format": 1, "id": "contoso", "name": "Contoso", "asOf": "2022-11-25", "edition": "2023-06"}"#

    init() throws {
        try Self.write(
            [
                SampleDownloads.azureFirstYear, SampleDownloads.azureSecondYear, SampleDownloads.m365,
                SampleDownloads.cpor, SampleDownloads.businessRevenue, SampleDownloads.businessUsage,
            ], into: fixture)
    }

    /// Puts the records of downloads into a store.
    private static func write(_ files: [String], into fixture: StoreFixture) throws {
        let reader = DownloadReader()
        for (place, text) in files.enumerated() { try reader.read(TextBytes(text), name: "\(place).csv") }
        writeFile("\(fixture.path)/records/.keep", "")
        for month in reader.recordMonths {
            var records = try reader.records(of: month)
            _ = records.settle()
            writeFile(
                "\(fixture.path)/records/contoso/\(month).json", RecordsWriter.text(records, partner: "contoso"))
        }
    }

    /// Nobody is kept from reading by an import that cannot be finished; that it may be half of one is said.
    @Test func anUnfinishedImportIsTold() throws {
        let before = fixture.run("customers", "contoso", "--json")
        writeFile("\(fixture.path)/.batch.json", "{")
        let result = fixture.run("customers", "contoso", "--json")
        #expect(result.status == 0 && result.output == before.output)
        #expect(result.error.contains("An import is not finished"), "\(result.error)")
    }

    /// A text read as a file.
    private struct TextBytes: ByteSource {
        private let whole: [UInt8]
        private var rest: ArraySlice<UInt8>

        init(_ text: String) {
            whole = Array(text.utf8)
            rest = whole[...]
        }

        mutating func rewind() { rest = whole[...] }

        mutating func read(into buffer: inout [UInt8], from start: Int) throws(ReadingFailure) -> Int {
            let count = min(buffer.count - start, rest.count)
            buffer.replaceSubrange(start..<(start + count), with: rest.prefix(count))
            rest = rest.dropFirst(count)
            return count
        }
    }

    private func document(_ arguments: String...) throws -> JSONNode {
        let result = BuiltProgram.run(arguments + ["--json"], environment: ["SEVENTY_STORE": fixture.path])
        #expect(result.status == 0, "\(result.error)")
        return try JSONNode.parse(result.output)
    }

    private func items(_ node: JSONNode?) -> [JSONNode] {
        if case .array(let items)? = node?.content { items } else { [] }
    }

    /// Whoever leaves takes all workloads along: each of them costs as much, and people are told what programs are, also
    /// where only one of the tracks loses points.
    @Test func aCustomerLeavesWithAllItsWorkloads() throws {
        let store = StoreFixture(partners: ["contoso": Self.partner])
        let usage = SampleDownloads.businessUsage.replacing(
            SampleDownloads.tenant(0x40), with: SampleDownloads.tenant(0x3d))
        try Self.write([SampleDownloads.m365, SampleDownloads.businessRevenue, usage], into: store)
        let lines = store.run("customers", "contoso").output.split(separator: "\n")
        let json = try JSONNode.parse(store.run("customers", "contoso", "--json").output)
        var several = 0
        for metric in items(json["metrics"]) where metric["metric"] == "usage-growth" {
            let rows = items(metric["customers"]).filter { $0["leavingCosts"] != .null }
            for own in Dictionary(grouping: rows, by: { $0["customer"]?.compact ?? "" }).values {
                #expect(Set(own.compactMap { $0["leavingCosts"]?.compact }).count == 1)
                if own.count > 1, own[0]["leavingCosts"] != 0 { several += 1 }
            }
            for row in rows {
                guard case .string(let name)? = row["name"]?.content,
                    let loss = row["leavingCosts"].flatMap({ Rational(decimal: $0.compact) }), loss > 0
                else { continue }
                let costs = "leaving costs \(Words.usual.pointsInFull(loss))"
                #expect(lines.contains { $0.contains(name) && $0.contains(costs) }, "\(name): \(costs)")
            }
        }
        #expect(several > 0)
    }

    /// Customers are tenants, or top parents where the store reads them so.
    @Test func whatACustomerIs() throws {
        let path = "\(fixture.path)/records/contoso/2022-10.json"
        let month = try #require(YearMonth("2022-10"))
        let text = try #require(readFile(path))
        var records = try #require(RecordsScanner.read(Array(text.utf8), partner: "contoso", month: month))
        let counted = try items(
            items(
                document("customers", "contoso", "--metric", "net-customer-adds", "--designation", "infrastructure")[
                    "metrics"]
            )
            .first?["customers"])
        let new = counted.filter { $0["verdict"] == "counted-new" }
        #expect(new.count == 3 && new.allSatisfy { $0["customer"] == $0["tenant"] })
        for customer in new {
            let tenant = try #require(customer["tenant"]?.characters)
            try #require(records.tenants[tenant] != nil, "\(tenant)")
            records.tenants[tenant]?.tpid = TenantFact("771", lastMonth: month)
        }
        writeFile(path, RecordsWriter.text(records, partner: "contoso"))
        let words = ["customers", "contoso", "--designation", "infrastructure", "--metric", "net-customer-adds"]
        let apart = BuiltProgram.run(words, environment: ["SEVENTY_STORE": fixture.path]).output
        #expect(!apart.contains("(3 tenants)"))
        writeFile("\(fixture.path)/store.json", #"{"format": 1, "title": "T", "readings": {"customers": "tpid"}}"#)
        let together = BuiltProgram.run(words, environment: ["SEVENTY_STORE": fixture.path]).output
        #expect(together.contains("(3 tenants)"), "\(together)")
        let same = try items(items(document(words[0], words[1], words[2], words[3])["metrics"]).first?["customers"])
            .filter { $0["verdict"] == "counted-new" }
        #expect(same.count == 3 && same.allSatisfy { $0["customer"] == "771" })
    }

    /// Two accounts with the same records are as one of them: nothing is counted twice.
    @Test func mergedAccountsCountOnce() throws {
        for name in try FileNames.all(in: "\(fixture.path)/records/contoso") {
            let text = try #require(readFile("\(fixture.path)/records/contoso/\(name)"))
            writeFile(
                "\(fixture.path)/records/fabrikam/\(name)",
                text.replacing("\"partner\":\"contoso\"", with: "\"partner\":\"fabrikam\""))
        }
        writeFile(
            "\(fixture.path)/partners/fabrikam.json",
            Self.partner.replacing("contoso", with: "fabrikam").replacing("Contoso", with: "Fabrikam"))
        let merged = BuiltProgram.run(
            ["merge", "contoso", "fabrikam", "--designation", "infrastructure", "--json"],
            environment: ["SEVENTY_STORE": fixture.path])
        #expect(merged.status == 0, "\(merged.error)")
        let designation = try items(JSONNode.parse(merged.output)["designations"]).first
        let metrics = items(designation?["metrics"])
        #expect(metrics.first { $0["id"] == "net-customer-adds" }?["value"] == 2)
        #expect(metrics.first { $0["id"] == "deployments" }?["value"] == 6)
        #expect(merged.output.contains("are counted once"))
    }

    @Test func numbersAndVerdictsOfAMetric() throws {
        let document = try document(
            "customers", "contoso", "--designation", "infrastructure", "--metric", "net-customer-adds")
        #expect(document["month"] == "2022-10")
        #expect(document["baselineMonth"] == "2021-10")
        let metrics = items(document["metrics"])
        #expect(metrics.count == 1)
        #expect(metrics.first?["value"] == 2)
        #expect(metrics.first?["track"] == .null)
        #expect(metrics.first?["complete"] == true)
        let verdicts = items(metrics.first?["customers"]).compactMap { $0["verdict"] }
        #expect(
            verdicts == [
                "kept", "counted-new", "counted-new", "below-floor", "below-floor", "no-association", "counted-new",
                "lost",
            ])
        let kept = items(metrics.first?["customers"]).first
        #expect(
            kept?["reason"]
                == "counted a year ago, still counts: 1,420.5 USD in 2022-10 (floor 1,000), 1,335 USD in 2021-10")
    }

    @Test func everyDesignationTrackAndPartWithoutOptions() throws {
        let metrics = items(try document("customers", "contoso")["metrics"])
        // Three metrics of each Azure designation, one track; three with two tracks; Modern Work with its options; and
        // the pools of Security.
        #expect(metrics.count == 3 * 3 + 2 * 3 + 2 * 5 + 6)
        let one = items(try document("customers", "contoso", "--track", "smb", "--part", "csp")["metrics"])
        #expect(
            one.compactMap { $0["input"] } == ["modern-work.smb.usage-growth.csp", "modern-work.smb.deployments.csp"])
        let lost = items(
            try document("customers", "contoso", "--part", "csp", "--verdict", "lost")["metrics"])
        #expect(lost.flatMap { items($0["customers"]) }.allSatisfy { $0["verdict"] == "lost" })
    }

    @Test func reportedBesideDerived() throws {
        let edited = BuiltProgram.run(
            ["edit", "contoso", "--set", "azure.net-customer-adds=5"], environment: ["SEVENTY_STORE": fixture.path])
        #expect(edited.status == 0, "\(edited.error)")
        let inputs = items(try document("derived", "contoso")["inputs"])
        let adds = try #require(inputs.first { $0["input"] == "azure.net-customer-adds" })
        #expect(adds["reported"] == 5)
        #expect(adds["derived"] == 2)
        #expect(adds["difference"] == -3)
        #expect(items(adds["causes"]).contains("association-hidden"))
        #expect(items(adds["months"]) == ["2021-09", "2021-10", "2022-09", "2022-10"])
        let tracks = inputs.filter { $0["input"] == "business-applications.net-customer-adds" }
        #expect(tracks.compactMap { $0["track"] } == ["enterprise", "smb"])
        #expect(tracks.compactMap { $0["derived"] } == [0, 1])
    }

    @Test func anEditionThatWasNotDerivedScoresOnceItIs() throws {
        func services(_ edition: String) throws -> JSONNode? {
            let designations = items(try document("score", "contoso", "--edition", edition)["designations"])
            return items(designations.first?["metrics"]).first { $0["id"] == "deployments" }?["value"]
        }
        #expect(try services("2023-06") == .null)
        _ = try document("derived", "contoso")
        #expect(try services("2023-06") == 6)
        #expect(try services("2026-07") == .null)
        _ = try document("derived", "contoso", "--edition", "2026-07")
        #expect(try services("2026-07") == 6)
    }

    @Test func whatIsWrongIsTold() {
        let cases: [([String], Int32, String)] = [
            (["customers", "contoso", "--month", "October"], 64, "names no month"),
            (["customers", "contoso", "--verdict", "lsot"], 64, "Did you mean 'lost'?"),
            (["customers", "contoso", "--metric", "deployment"], 64, "deployments"),
            (["customers", "contoso", "--part", "cpro"], 64, "cpor"),
            (["customers", "fabrikam"], 66, "There is no partner"),
        ]
        for (arguments, status, words) in cases {
            let result = BuiltProgram.run(arguments, environment: ["SEVENTY_STORE": fixture.path])
            #expect(result.status == status, "\(arguments)")
            #expect(result.error.contains(words), "\(arguments): \(result.error)")
        }
    }

    @Test func withoutRecordsThereIsAHint() {
        let empty = StoreFixture()
        let result = empty.run("customers", "contoso")
        #expect(result.status == 66)
        #expect(result.error.contains("seventy import contoso"))
    }
}
