import JSONTree
import PartnerStore
import SolutionsPartner
import System
import TestSupport
import Testing

@Suite("Taking a save back") struct UndoSaveTests {
    private let edits = [
        Edit(input: InputName(rawValue: "azure.net-customer-adds"), value: .quantity(7)),
        Edit(input: PersonEdit.name(of: "omar"), value: .text("Omar")),
        Edit(input: PersonEdit.certification("AZ-305", of: "omar"), value: .text("held")),
        Edit(input: InputName(rawValue: "membership.benefits"), value: .text("legacy")),
    ]

    /// Apart from its revision, the document is what it was, in one change, whichever entry names the save.
    @Test(arguments: 0..<4) func itIsOneChange(named place: Int) throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        let before = try test.document("contoso")
        let saved = try store.commit(edits, to: "contoso", note: .by("maria"))
        #expect(saved.entries.count == 4)
        let undone = try store.undo(savedWith: saved.entries[place], note: .by("joe"))
        #expect(undone.revision == saved.revision + 1)
        let after = try test.document("contoso")
        #expect(after.setting(["revision"], to: nil)["measures"] == before["measures"])
        #expect(after["people"] == before["people"])
        let entries = try store.journal().suffix(undone.entries.count)
        #expect(Set(entries.compactMap(\.undoes)) == Set(saved.entries))
        #expect(
            try store.undo(savedWith: saved.entries[0], note: .by("joe")).changes.isEmpty, "it is taken back already")
    }

    @Test func itIsNamedByItsRevision() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        let saved = try store.commit(edits, to: "contoso", note: .by("maria"))
        let undone = try store.undo(revision: saved.revision, of: .partner("contoso"), note: .by("joe"))
        #expect(Set(undone.changes.map(\.path)).isSuperset(of: [["measures", "azure.net-customer-adds"]]))
        #expect(throws: StoreError.self) {
            try store.undo(revision: 99, of: .partner("contoso"), note: .by("joe"))
        }
        // Taking the taking back back gives what was saved.
        try store.undo(savedWith: undone.entries[0], note: .by("joe"))
        #expect(try store.partner("contoso").partner.people.contains { $0.id == "omar" })
        #expect(try store.partner("contoso").partner.people.first { $0.id == "omar" }?.certifications.count == 1)
    }

    @Test func whatWasChangedSinceIsTold() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        let saved = try store.commit(edits, to: "contoso", note: .by("maria"))
        try store.commit([.measure("azure.net-customer-adds", 9)], to: "contoso", note: .by("joe"))
        let document = try test.text("partners/contoso.json")
        let error = #expect(throws: StoreError.self) { try store.undo(savedWith: saved.entries[1], note: .by("maria")) }
        guard case .conflicts(_, _, let conflicts)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(conflicts.map(\.path) == [["measures", "azure.net-customer-adds"]])
        #expect(conflicts.first?.author == "joe")
        #expect(try test.text("partners/contoso.json") == document)
        try store.undo(savedWith: saved.entries[1], force: true, note: .by("maria"))
        #expect(
            try store.partner("contoso").partner.measures[InputName(rawValue: "azure.net-customer-adds")]?.value
                == .quantity(2))
    }

    /// A journal may be of many megabytes: nothing of it is read beyond what is taken back.
    @Test func whatWasPutAsideIsNotRead() throws {
        let test = try TestStore("contoso", "fabrikam")
        let store = try test.open()
        try store.commit([.name("One")], to: "contoso", note: .by("maria"))
        TemporaryFolder.remove("\(test.path)/journal.jsonl")
        // Reading this fails.
        try FileSystem.makeFolder("\(test.path)/journal-1.jsonl", mode: 0o755)
        try store.commit([.name("Two")], to: "fabrikam", note: .by("maria"))
        let first = try store.commit(edits, to: "contoso", note: .by("maria"))
        try store.undo(savedWith: first.entries[1], note: .by("joe"))
        let second = try store.commit([.measure("azure.net-customer-adds", 7)], to: "contoso", note: .by("maria"))
        try store.undo(revision: second.revision, of: .partner("contoso"), note: .by("joe"))
        let third = try store.commit([.measure("azure.net-customer-adds", 8)], to: "contoso", note: .by("maria"))
        try store.commit([.measure("azure.net-customer-adds", 9)], to: "contoso", note: .by("joe"))
        let error = #expect(throws: StoreError.self) { try store.undo(third.entries[0], note: .by("maria")) }
        guard case .conflicts(_, _, let conflicts)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(conflicts.first?.author == "joe")
        #expect(throws: StoreError.self) { try store.journal() }
    }

    /// A save that never came about left its revision to the next one, which can be taken back all the same.
    @Test func aSaveThatNeverCameAboutIsNoPartOfTheNext() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.commit([.name("One")], to: "contoso", note: .by("maria"))
        let document = try test.text("partners/contoso.json")
        try store.commit([.name("Two"), .measure("azure.usage-growth", 1)], to: "contoso", note: .by("maria"))
        // As if the power went between the journal and the document.
        test.write("contoso", document)
        let saved = try store.commit(
            [.name("Three"), .measure("azure.usage-growth", 2)], to: "contoso", note: .by("joe"))
        #expect(try store.undo(savedWith: saved.entries[0], note: .by("joe")).changes.count == 2)
        #expect(try store.partner("contoso").partner.name == "One")
    }
}
