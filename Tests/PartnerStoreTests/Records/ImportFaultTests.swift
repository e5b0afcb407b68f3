import JSONTree
@testable import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

/// Stops an import at each of its system calls: it came about as a whole or not at all, whoever comes next.
@Suite struct ImportFaultTests {
    @Test(arguments: ["signal=KILL", "error=ENOSPC", "error=EIO"]) func atEveryCallOfAnImport(fault: String) throws {
        let test = try TestStore("contoso")
        try bringIn(test, 1)
        let calls = try calls(of: test, 2)
        guard !calls.isEmpty else { return }
        var amount = 3
        var made = 0
        var number = 0
        for (call, count) in calls {
            for place in 1...count {
                number += 1
                let old = try state(of: test)
                let result = try runProgram(
                    "strace",
                    ["-qq", "-f", "-o", "/dev/null", "-e", "trace=\(call)", "-e"]
                        + ["inject=\(call):\(fault):when=\(place)", try builtProgram("StoreProbe")]
                        + ["import", test.path, "contoso", String(amount)])
                // The next one who writes settles it, whatever they write.
                let store = try test.open()
                try store.renamePartner("contoso", to: "Next \(number)", note: .by("next"))
                let new = try state(of: test)
                let wanted = Amount(amount)
                #expect(
                    new.months == old.months || new.months == [wanted, wanted, wanted], "\(call) \(place): \(new)")
                let isMade = new.months == [wanted, wanted, wanted]
                #expect((new.derived == .number(amount)) == isMade, "\(call) \(place)")
                if result.status == 0 { #expect(isMade, "\(call) \(place)") }
                if result.status != 137, result.status != 0, !result.error.contains("was saved, but") {
                    #expect(!isMade, "\(call) \(place): \(result.error)")
                }
                let entries = try store.journal().filter { $0.isImport && !$0.isVoid }
                #expect(entries.last.map { $0.new?["import"] == .number($0.number) } ?? false)
                let names = try FileNames.all(in: test.path + "/records/contoso")
                #expect(names.filter { !$0.hasPrefix(".") }.count == 3, "\(call) \(place)")
                #expect(!(try FileNames.all(in: test.path).contains(".batch.json")), "\(call) \(place)")
                if isMade { made += 1 }
                amount += 1
            }
        }
        #expect(number > 30 && made > 3, "\(number) faults, \(made) imports came about")
        // Whatever was left behind is swept by the next import.
        try bringIn(test, amount + 1)
        #expect(
            try FileNames.all(in: test.path + "/records/contoso") == ["2022-08.json", "2022-09.json", "2022-10.json"])
    }

    /// A document that was laid beside its place before the import ended keeps no later import from its work.
    @Test func whatAKilledImportLeftIsNoHindrance() throws {
        let test = try TestStore("contoso")
        try bringIn(test, 1)
        writeFile("\(test.path)/partners/.contoso.json.saving", "{")
        try bringIn(test, 2)
        #expect(try state(of: test).derived == .number(2))
        #expect(!(try FileNames.all(in: test.path + "/partners").contains(".contoso.json.saving")))
    }

    private func bringIn(_ test: TestStore, _ amount: Int) throws {
        let result = try runProgram(
            try builtProgram("StoreProbe"), ["import", test.path, "contoso", String(amount)])
        #expect(result.status == 0, "\(result.error)")
    }

    private func state(of test: TestStore) throws -> (months: [Amount?], derived: JSONNode?) {
        let store = try test.open()
        let months = try (8...10).map { number in
            let month = try #require(YearMonth(year: 2022, month: number))
            return try store.records(of: "contoso", in: month)?.tenants["tenant"]?.lines.first?.amount
        }
        return (months, try store.partner("contoso").node["lastAmount"])
    }

    /// How often an import makes each call that changes something.
    private func calls(of test: TestStore, _ amount: Int) throws -> [(String, Int)] {
        let trace = test.folder.path + "/trace"
        let result = try runProgram(
            "strace",
            ["-f", "-o", trace, try builtProgram("StoreProbe"), "import", test.path, "contoso", String(amount)])
        guard result.status == 0, let text = readFile(trace) else {
            Issue.record("strace cannot trace programs here, so no fault was injected: \(result.error)")
            return []
        }
        var counts: [String: Int] = [:]
        for line in text.split(separator: "\n") {
            guard let call = line.drop(while: { $0.isNumber || $0 == " " }).split(separator: "(").first else {
                continue
            }
            counts[String(call), default: 0] += 1
        }
        let changing = ["renameat", "renameat2", "rename", "fsync", "mkdirat", "unlinkat", "write"]
        return counts.filter { changing.contains($0.key) }.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    }
}
