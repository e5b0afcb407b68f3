import Glibc
import JSONTree
import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

@Suite struct JournalTests {
    @Test func anEntryTellsEverything() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        var note = ChangeNote.by("maria", at: "2022-10-10T09:30:00Z", "October")
        note.effectiveAuthor = "admin"
        try store.commit([.name("New")], to: "contoso", note: note)
        let entry = try #require(try store.journal().first)
        #expect(entry.number == 1)
        #expect(entry.document == .partner("contoso"))
        #expect((entry.author, entry.effectiveAuthor, entry.host) == ("maria", "admin", "box1"))
        #expect((entry.time, entry.reason, entry.revision) == ("2022-10-10T09:30:00Z", "October", 4))
        #expect(entry.old == "Contoso")
        #expect(entry.new == "New")
        #expect(entry.place == "name")
    }

    @Test(arguments: [
        (JournalFilter(partner: "contoso"), [1, 2]), (JournalFilter(author: "joe"), [2, 3]),
        (JournalFilter(since: "2022-10-12"), [3]), (JournalFilter(path: "customer-adds"), [2]),
        (JournalFilter(), [1, 2, 3]), (JournalFilter(partner: "contoso", author: "joe"), [2]),
    ])
    func filters(filter: JournalFilter, numbers: [Int]) throws {
        let test = try TestStore("contoso", "fabrikam")
        let store = try test.open()
        try store.commit([.name("New")], to: "contoso", note: .by("maria"))
        try store.commit(
            [.measure("azure.net-customer-adds", 7)], to: "contoso", note: .by("joe", at: "2022-10-11T09:30:00Z"))
        try store.commit([.name("Newer")], to: "fabrikam", note: .by("joe", at: "2022-10-12T09:30:00Z"))
        #expect(try store.journal(filter).map(\.number) == numbers)
        #expect(try store.journal(filter, last: 1).map(\.number) == numbers.suffix(1))
    }

    @Test func aLineThatWasCutShortIsPassedOver() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.commit([.name("One")], to: "contoso", note: .by("maria"))
        writeFile("\(test.path)/journal.jsonl", try test.text("journal.jsonl") + #"{"entry": 2, "time": "20"#)
        #expect(try store.journal().map(\.number) == [1])
        try store.commit([.name("Two")], to: "contoso", note: .by("maria"))
        #expect(try store.journal().map(\.new) == ["One", "Two"])
        #expect(store.examine().contains { $0.subject == "journal" && !$0.isSound })
    }

    @Test func aChangeThatNeverCameAboutIsMarkedVoid() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.commit([.name("One")], to: "contoso", note: .by("maria"))
        let document = try test.text("partners/contoso.json")
        try store.commit([.name("Two"), .measure("azure.usage-growth", 1)], to: "contoso", note: .by("maria"))
        // As if the power went between the journal and the document.
        test.write("contoso", document)
        try store.commit([.name("Three")], to: "contoso", note: .by("joe"))
        let entries = try store.journal()
        #expect(entries.map(\.isVoid) == [false, true, true, false])
        #expect(entries.last?.old == "One")
        #expect(entries.last?.number == 5)
        #expect(throws: StoreError.self) { try store.undo(2, note: .by("joe")) }
    }

    /// Of a document that somebody broke afterwards nobody can tell which revision it had.
    @Test(arguments: ["{", "", "[]"]) func aChangeThatCameAboutIsNotVoidWhenItsDocumentIsBrokenLater(text: String)
        throws
    {
        let test = try TestStore("contoso", "fabrikam")
        let store = try test.open()
        try store.commit([.name("One")], to: "contoso", note: .by("maria"))
        test.write("contoso", text)
        try store.commit([.name("Other")], to: "fabrikam", note: .by("joe"))
        #expect(try store.journal().map(\.isVoid) == [false, false])
    }

    /// A journal of several blocks, put aside once, with a line in it that no program wrote.
    @Test(arguments: [1, 2, 700, 3000, 4001, .max]) func onlyTheEndIsReadWhereThatIsEnough(limit: Int) throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        func lines(_ numbers: ClosedRange<Int>) -> String {
            numbers.map { number in
                #"{"entry":\#(number),"time":"2022-10-10T09:30:00Z","user":"m","file":"partners/contoso.json","#
                    + #""revision":\#(number),"path":["name"],"old":null,"new":"\#(number)"}"# + "\n"
            }.joined()
        }
        writeFile("\(test.path)/journal-1000.jsonl", lines(1...1000))
        writeFile(
            "\(test.path)/journal.jsonl",
            lines(1001...2500) + String(repeating: "x", count: 200_000) + "\n\n" + lines(2501...4000))
        let numbers = Array((1...4000).suffix(limit))
        #expect(try store.journal(last: limit).map(\.number) == numbers)
        #expect(try store.journal(after: 4000 - numbers.count).map(\.number) == numbers)
        #expect(try store.journal(last: 0).isEmpty)
    }

    /// Numbers at the end of their range: counting on from them would trap.
    @Test func numbersThatNobodyCountsToAreNotCountedOnFrom() throws {
        let test = try TestStore("contoso")
        let largest = Int.max
        writeFile(
            "\(test.path)/journal.jsonl",
            #"{"entry":\#(largest),"user":"m","file":"store.json","revision":\#(largest),"path":["title"]}"# + "\n"
                + #"{"entry":\#(largest),"voids":[\#(largest)]}"# + "\n")
        writeFile("\(test.path)/journal-\(largest).jsonl", "")
        writeFile("\(test.path)/backups/partners/tailspin/r\(largest)-20221010T093000Z.json", "{}")
        writeFile(
            "\(test.path)/scenarios/contoso/june.json",
            #"{"format": 1, "name": "june", "partner": "contoso", "revision": \#(largest)}"#)
        let store = try test.open()
        #expect(store.backups().isEmpty)
        #expect(try store.commit([.name("New")], to: "contoso", note: .by("maria")).entries == [1])
        let scenario = StoreDocument.scenario(partner: "contoso", name: "june")
        try store.commit(to: scenario, note: .by("joe")) { _ in [FieldChange(path: ["note"], value: "x")] }
        try store.commit(to: .settings, note: .by("joe")) { _ in [FieldChange(path: ["title"], value: "New")] }
        try store.addPartner(id: "tailspin", name: "Tailspin", note: .by("joe"))
        #expect(try store.journal().map(\.number) == Array(1...store.journal().count))
    }

    @Test func aFullJournalIsPutAside() throws {
        let test = try TestStore(
            "contoso", settings: #"{"format": 1, "title": "Test", "journal": {"megabytes": 1}}"#)
        let store = try test.open()
        let long = String(repeating: "x", count: 300_000)
        for number in 1...6 {
            try store.commit(
                [FieldChange(path: ["note"], value: .string("\(number)\(long)"))], to: "contoso", note: .by("m"))
        }
        let names = try FileNames.all(in: test.path).filter { $0.hasPrefix("journal") }
        #expect(names.count == 3)
        #expect(try store.journal().map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(try store.journal(last: 2).map(\.number) == [5, 6])
        try #require(removeFile("\(test.path)/journal.jsonl"))
        try store.commit([.name("Next")], to: "contoso", note: .by("m"))
        let last = try #require(try store.journal().last?.number)
        #expect(!names.contains("journal-\(last).jsonl"))
    }

    @Test func undoIsANewChange() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.commit([.name("New"), .measure("azure.usage-growth", 1)], to: "contoso", note: .by("maria"))
        let result = try store.undo(1, note: .by("joe"))
        #expect(result.revision == 5)
        let document = try test.document("contoso")
        #expect(document["name"] == "Contoso")
        #expect(document.value(at: ["measures", "azure.usage-growth", "value"]) == 1)
        #expect(try store.journal().last?.undoes == 1)
        try store.undo(3, note: .by("joe"))
        #expect(try test.document("contoso")["name"] == "New")
    }

    @Test func undoRefusesWhatHasMovedOn() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.commit([.name("New")], to: "contoso", note: .by("maria"))
        try store.commit([.name("Newer")], to: "contoso", note: .by("ann"))
        let error = #expect(throws: StoreError.self) { try store.undo(1, note: .by("joe")) }
        #expect(error?.kind == .conflict)
        #expect(error?.description.contains("Newer") ?? false)
        #expect(error?.description.contains("ann") ?? false)
        try store.undo(1, force: true, note: .by("joe"))
        #expect(try test.document("contoso")["name"] == "Contoso")
        #expect(throws: StoreError.self) { try store.undo(99, note: .by("joe")) }
    }

    @Test func aRemovedPartnerComesBack() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        let before = try test.document("contoso")
        try store.removePartner("contoso", note: .by("maria"))
        #expect(try store.partnerIDs().isEmpty)
        try store.undo(1, note: .by("joe"))
        let after = try test.document("contoso")
        #expect(after.setting(["revision"], to: 3) == before)
        #expect(try store.partner("contoso").revision > 3)
    }

    /// Who began an edit before a removal must not take the document that was made afterwards for the one they saw.
    @Test func aDocumentThatIsMadeAgainHasARevisionOfItsOwn() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.removePartner("contoso", note: .by("maria"))
        let removal = try #require(try store.journal().last?.revision)
        try store.addPartner(id: "contoso", name: "Contoso", note: .by("joe"))
        #expect(try store.partner("contoso").revision > removal)
        let revisions = try store.journal().map(\.revision)
        #expect(Set(revisions).count == 2, "\(revisions)")
    }

    @Test func theClockMayGoBackwards() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.commit([.name("One")], to: "contoso", note: .by("maria", at: "2022-10-10T09:30:00Z"))
        try store.commit([.name("Two")], to: "contoso", note: .by("maria", at: "2021-10-10T09:30:00Z"))
        #expect(try store.journal().map(\.number) == [1, 2])
        #expect(store.backups(of: .partner("contoso")).count == 2)
        #expect(store.examine().contains { $0.subject == "clock" && !$0.isSound })
    }
}
