import Glibc
import JSONTree
import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

/// A journal is a file that anybody in the group can write to: what is wrong with it costs nobody anything else.
@Suite struct DamagedJournalTests {
    private func store() throws -> TestStore {
        let test = try TestStore("contoso")
        for number in 1...3 { try test.open().renamePartner("contoso", to: "N\(number)", note: .by("maria")) }
        return test
    }

    private static func line(_ number: String) -> String {
        #"{"entry":\#(number),"time":"2022-10-10T09:30:00Z","user":"x","file":"partners/contoso.json","#
            + #""revision":3,"path":["name"],"old":"A","new":"B"}"# + "\n"
    }

    private func checkNextCommit(_ test: TestStore, after last: Int = 3) throws {
        let store = try test.open()
        try store.renamePartner("contoso", to: "Next", note: .by("joe"))
        #expect(try store.partner("contoso").partner.name == "Next")
        let journal = try store.journal()
        #expect(journal.last?.new == .string("Next"))
        #expect(journal.last.map { (last + 1...last + 2).contains($0.number) } == true, "\(journal.map(\.number))")
        #expect(Set([1, 2, 3]).isSubset(of: journal.map(\.number)), "\(journal.map(\.number))")
        try store.renamePartner("contoso", to: "After", note: .by("joe"))
        #expect(try store.journal().last?.new == .string("After"))
        #expect(try store.undo(store.journal().last?.number ?? 0, note: .by("joe")).changes.count == 1)
    }

    /// Numbers at the end of the journal that no program wrote, and whether an examination finds them.
    @Test(arguments: [
        "9007199254740992", "9007199254740991", "-5", "0", "-9007199254740992", "4503599627370496", "2", "1e3",
        "99999999999999999999999999",
    ])
    func aForgedNumberLeadsNobodyAstray(number: String) throws {
        let test = try store()
        let text = try test.text("journal.jsonl")
        writeFile("\(test.path)/journal.jsonl", text + Self.line(number))
        #expect(try test.open().journal().map(\.number) == [1, 2, 3])
        #expect(try test.open().examine().contains { $0.subject == "journal" && !$0.isSound })
        try checkNextCommit(test)
    }

    @Test(arguments: ["9007199254740992", "-5", "1000", "2"]) func aForgedNumberInTheMiddleHidesNothing(number: String)
        throws
    {
        let test = try store()
        var lines = try test.text("journal.jsonl").split(separator: "\n").map { "\($0)\n" }
        lines.insert(Self.line(number), at: 2)
        writeFile("\(test.path)/journal.jsonl", lines.joined())
        #expect(try test.open().journal().map(\.number) == [1, 2, 3])
        #expect(try test.open().examine().contains { $0.subject == "journal" && !$0.isSound })
        try checkNextCommit(test)
    }

    @Test(arguments: ["journal-9007199254740992.jsonl", "journal-4503599627370496.jsonl", "journal-900.jsonl"])
    func aForgedNameLeadsNobodyAstray(name: String) throws {
        let test = try store()
        writeFile("\(test.path)/\(name)", "")
        try checkNextCommit(test)
        #expect(try test.open().examine().contains { $0.subject == "journal" && !$0.isSound })
        // Also where the journal itself begins anew.
        try #require(removeFile("\(test.path)/journal.jsonl"))
        try test.open().renamePartner("contoso", to: "Anew", note: .by("joe"))
        #expect(try test.open().journal().map(\.number) == [1])
    }

    /// Whole entries stay in sight before zeros, and the numbers go on from them.
    @Test(arguments: [1 << 12, 1 << 20, 1 << 40]) func zerosAtTheEndHideNothing(size: Int) throws {
        let test = try store()
        #expect(unsafe truncate("\(test.path)/journal.jsonl", off_t(size)) == 0)
        let start = ContinuousClock.now
        #expect(try test.open().journal().map(\.number) == [1, 2, 3])
        #expect(try test.open().examine().contains { $0.subject == "journal" && !$0.isSound })
        try checkNextCommit(test)
        #expect(ContinuousClock.now - start < .seconds(60))
        #expect(try FileNames.all(in: test.path).contains("journal-damaged-1.jsonl"))
        #expect(try test.open().examine().contains { $0.subject == "journal" && $0.found.contains("set aside") })
        #expect(try test.text("journal.jsonl").utf8.count < 10_000)
    }

    /// What is no journal tells nothing, which is not the same as that nothing is on record.
    @Test(arguments: ["pipe", "folder"]) func whatIsNoFileIsNeverAnEmptyRecord(kind: String) throws {
        let test = try store()
        let path = "\(test.path)/journal.jsonl"
        try #require(removeFile(path))
        #expect(unsafe (kind == "pipe" ? mkfifo(path, 0o600) : mkdir(path, 0o700)) == 0)
        let error = #expect(throws: StoreError.self) { try test.open().journal() }
        #expect(error?.kind == .badData && error?.description.contains("journal.jsonl cannot be read") == true)
    }

    @Test func aLineWithoutEndIsSetAsideAndTheRestGoesOn() throws {
        let test = try store()
        let text = try test.text("journal.jsonl")
        writeFile("\(test.path)/journal.jsonl", text + String(repeating: "x", count: 20 << 20) + "\n")
        #expect(try test.open().journal().map(\.number) == [1, 2, 3])
        try checkNextCommit(test)
        #expect(try test.text("journal.jsonl").utf8.count < 10_000)
    }

    @Test func aPipeIsSetAside() throws {
        let test = try TestStore("contoso")
        unsafe mkfifo("\(test.path)/journal.jsonl", 0o600)
        let store = try test.open()
        try store.renamePartner("contoso", to: "Next", note: .by("joe"))
        #expect(try store.journal().map(\.new) == [.string("Next")])
        #expect(store.examine().contains { $0.subject == "journal" && $0.found.contains("set aside") })
    }

    @Test func aRevisionAtItsEndIsToldAndNothingIsLost() throws {
        let test = try TestStore("contoso")
        test.write("contoso", TestStore.document("contoso", revision: 1 << 52))
        let store = try test.open()
        #expect(try store.partner("contoso").revision == 1 << 52)
        let error = #expect(throws: StoreError.self) {
            try store.renamePartner("contoso", to: "Next", note: .by("joe"))
        }
        #expect(error?.kind == .cannotWrite)
        #expect(error?.description.contains("smaller number by hand") == true)
        #expect(store.examine().contains { $0.subject == "revisions" && !$0.isSound })
        test.write("contoso", TestStore.document("contoso", revision: Int(Int32.max)))
        try store.renamePartner("contoso", to: "Next", note: .by("joe"))
        #expect(try store.partner("contoso").partner.name == "Next")
    }
}
