import Glibc
import JSONTree
import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

/// Stops or disturbs a change at each of its system calls, from outside: the product has no seam for it.
@Suite struct FaultTests {
    /// What happens at a call.
    static let faults = [
        "signal=KILL", "error=ENOSPC", "error=EIO", "error=EROFS", "error=EDQUOT", "error=EINTR", "error=EACCES",
    ]

    /// How often a kill hits every call: once, or as often as `SEVENTY_ROUNDS` says.
    static let rounds = unsafe getenv("SEVENTY_ROUNDS").flatMap { Int(unsafe String(cString: $0)) } ?? 1

    @Test(arguments: faults) func atEveryCallOfAChange(fault: String) throws {
        let test = try TestStore("contoso")
        try test.open().renamePartner("contoso", to: "Before", note: .by("setup"))
        let calls = try Self.calls(of: test)
        guard !calls.isEmpty else { return }
        var harmed = 0
        var number = 0
        for _ in 0..<(fault.hasPrefix("signal") ? Self.rounds : 1) {
            for (call, count) in calls {
                // Only a kill can do worse than fail where memory is asked for.
                guard fault.hasPrefix("signal") || Self.isOfFiles(call) else { continue }
                for place in count.before + 1...count.total {
                    number += 1
                    if try Self.isHarmed(test, "\(call):\(fault):when=\(place)", number) { harmed += 1 }
                }
            }
        }
        #expect(number > 30, "calls that were disturbed")
        // The calls are retried when a signal comes, so that one does no harm at all.
        #expect(fault == "error=EINTR" ? harmed == 0 : harmed > 5)
        if Self.rounds > 1 { print("\(fault): \(number) faults, \(harmed) changes did not come about, nothing lost") }
        let backups = try test.open().backups(of: .partner("contoso"))
        #expect(!backups.isEmpty)
    }

    /// Makes one disturbed change and checks what it left; true when it did not come about.
    private static func isHarmed(_ test: TestStore, _ injection: String, _ number: Int) throws -> Bool {
        let store = try test.open()
        let (old, new) = (try store.partner("contoso").partner.name, "Name \(number)")
        let probe = try builtProgram("StoreProbe")
        let result = try runProgram(
            "strace",
            ["-qq", "-f", "-o", "/dev/null", "-e", "trace=\(injection.prefix { $0 != ":" })"]
                + ["-e", "inject=\(injection)", probe, "rename", test.path, "contoso", new])

        let name = try store.partner("contoso").partner.name
        #expect(name == old || name == new, "\(injection)")
        let said = result.error.contains("was saved, but") || result.status == 0
        if result.status != 137 { #expect(said == (name == new), "\(injection): \(result.error)") }

        try store.renamePartner("contoso", to: "Next \(number)", note: .by("next"))
        let document = try store.partner("contoso")
        #expect(document.partner.name == "Next \(number)", "\(injection)")
        #expect(try FileNames.all(in: test.path + "/partners") == ["contoso.json"], "\(injection)")
        let journal = try store.journal().filter { !$0.isVoid }
        for (before, after) in zip(journal, journal.dropFirst()) {
            #expect(before.new == after.old, "\(injection): entry \(after.number)")
            #expect(before.revision + 1 == after.revision, "\(injection): entry \(after.number)")
            #expect(before.number < after.number, "\(injection)")
        }
        // Every revision that there was is kept once, up to the limit, and each backup is whole.
        let backups = store.backups(of: .partner("contoso"))
        #expect(
            backups.map(\.revision) == Array(max(3, document.revision - 100)..<document.revision), "\(injection)")
        for backup in backups.suffix(2) {
            let kept = try JSONNode.parse(test.text(backup.file))
            #expect(kept["revision"] == .number(backup.revision), "\(injection): \(backup.file)")
        }
        #expect(journal.last?.new == .string("Next \(number)"), "\(injection)")
        #expect(journal.last?.revision == document.revision, "\(injection)")
        #expect(journal.contains { $0.new == .string(new) } == (name == new), "\(injection)")
        // Only a kill may leave half a line behind.
        let torn = try test.text("journal.jsonl").split(separator: "\n").filter {
            (try? JSONNode.parse("\($0)")) == nil
        }
        #expect(torn.count == 0 || result.status == 137, "\(injection)")
        return name != new
    }

    /// The calls of a change by name: how many the program makes before it takes the lock, and in all.
    private static func calls(of test: TestStore) throws -> [(String, (before: Int, total: Int))] {
        let trace = test.folder.path + "/trace"
        let result = try runProgram(
            "strace", ["-f", "-o", trace, try builtProgram("StoreProbe"), "rename", test.path, "contoso", "Before 2"])
        guard result.status == 0, let text = readFile(trace) else {
            Issue.record("strace cannot trace programs here, so no fault was injected: \(result.error)")
            return []
        }
        var counts: [String: (before: Int, total: Int)] = [:]
        var isLocked = false
        for line in text.split(separator: "\n") {
            guard let call = line.drop(while: { $0.isNumber || $0 == " " }).split(separator: "(").first,
                call.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
            else { continue }
            if line.contains("\"lock\"") { isLocked = true }
            counts[String(call), default: (0, 0)].total += 1
            if !isLocked { counts[String(call), default: (0, 0)].before += 1 }
        }
        #expect(isLocked)
        return counts.filter { $0.value.total > $0.value.before && $0.key != "exit_group" }
            .map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    }

    private static func isOfFiles(_ call: String) -> Bool {
        ["open", "stat", "read", "write", "sync", "close", "rename", "link", "mkdir", "dents", "trunc", "flock", "ch"]
            .contains { call.contains($0) } && call != "readlink"
    }
}
