import Glibc
import JSONTree
import PartnerStore
import TestSupport
import Testing

@Suite(.serialized) struct ManyProcessesTests {
    /// How many changes each of the eight processes makes: 50, or what `SEVENTY_COMMITS` says.
    static let times = unsafe getenv("SEVENTY_COMMITS").flatMap { Int(unsafe String(cString: $0)) } ?? 50
    static let names = (1...8).map { "process-\($0)" }

    @Test(arguments: [1, 12]) func noChangeIsLostAndNoDocumentIsTorn(documents: Int) throws {
        let test = try TestStore()
        let partners = (1...documents).map { "partner-\($0)" }
        for id in partners { test.write(id, TestStore.document(id)) }
        let probe = try builtProgram("StoreProbe")
        let stop = test.folder.path + "/stop"
        let reader = RunningProgram(probe, ["read", test.path, stop])
        let writers = Self.names.map { name in
            (name, RunningProgram(probe, ["count", test.path, name, "\(Self.times)"] + partners))
        }
        let results = try writers.map { ($0, try $1.wait()) }
        writeFile(stop, "")
        let read = try reader.wait()
        for (name, result) in results { #expect(result.status == 0, "\(name): \(result.error)") }
        #expect(read.status == 0, "\(read.error)")
        #expect(Int(read.output.dropLast()) ?? 0 > 0)

        let total = 8 * Self.times
        var (shared, own, revisions) = (0, [String: Int](), 0)
        for id in partners {
            let document = try test.document(id)
            shared += number(document.value(at: ["counts", "shared"]))
            revisions += number(document["revision"]) - 3
            for name in Self.names { own[name, default: 0] += number(document.value(at: ["counts", name])) }
        }
        #expect(shared == total)
        #expect(revisions == total)
        #expect(Self.names.allSatisfy { own[$0] == Self.times })
        let journal = try test.open().journal()
        #expect(journal.map(\.number) == Array(1...(2 * total)))
        #expect(!journal.contains { $0.isVoid })
        let names = try FileNames.all(in: "\(test.path)/partners")
        #expect(names == partners.map { "\($0).json" }.sorted())
        report(results.flatMap { $0.1.output.split(separator: "\n").compactMap { Int($0) } }, documents)
    }

    private func report(_ durations: [Int], _ documents: Int) {
        let sorted = durations.sorted()
        guard !sorted.isEmpty, unsafe getenv("SEVENTY_COMMITS") != nil else { return }
        func share(_ part: Double) -> Int { sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))] }
        print(
            "\(sorted.count) changes, \(documents) documents: p50 \(share(0.5)) µs, p99 \(share(0.99)) µs, "
                + "longest \(share(1)) µs")
    }

    private func number(_ node: JSONNode?) -> Int {
        guard case .number(let text)? = node?.content else { return 0 }
        return Int(text) ?? 0
    }

    @Test func whoWaitsTooLongIsToldWhoIsInTheWay() throws {
        let test = try TestStore("contoso")
        var store = try test.open()
        store.lockWait = .milliseconds(50)
        try store.commit(to: .partner("contoso"), note: .by("maria")) { _ throws(StoreError) in
            // While maria's change is under way.
            let error = #expect(throws: StoreError.self) {
                try store.commit([.name("Mine")], to: "contoso", note: .by("joe"))
            }
            guard case .locked(let holder)? = error else {
                Issue.record("\(String(describing: error))")
                return []
            }
            #expect(holder?.user == "maria")
            #expect(holder?.host == "box1")
            #expect(holder?.process == Int(getpid()))
            #expect(error?.kind == .busy)
            return []
        }
        #expect(try test.text("lock") == "")
        try store.commit([.name("Mine")], to: "contoso", note: .by("joe"))
    }
}
