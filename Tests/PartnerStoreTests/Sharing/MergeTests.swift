import JSONTree
import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

@Suite struct MergeTests {
    @Test func changesOfDifferentPlacesBothStay() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.commit([.name("Theirs")], to: "contoso", note: .by("maria"), base: .revision(3))
        let result = try store.commit(
            [.measure("azure.net-customer-adds", 9)], to: "contoso", note: .by("joe"), base: .revision(3))
        #expect(result.revision == 5)
        #expect(result.conflicts.isEmpty)
        let document = try test.document("contoso")
        #expect(document["name"] == "Theirs")
        #expect(document.value(at: ["measures", "azure.net-customer-adds", "value"]) == 9)
        #expect(document["x-unknown"] == .array([1, .object(["kept": true])]))
    }

    /// How the base is told makes no difference: by its number with a backup, with the journal alone, or as a document.
    @Test(arguments: ["backup", "journal", "document"])
    func theSamePlaceIsRefusedWithBothValues(base: String) throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        let before = try store.partner("contoso").node
        try store.commit([.name("Between")], to: "contoso", note: .by("maria"))
        try store.commit([.name("Theirs")], to: "contoso", note: .by("maria", at: "2022-10-11T08:00:00Z"))
        if base == "journal" {
            for backup in store.backups() { try #require(removeFile("\(test.path)/\(backup.file)")) }
        }
        let text = try test.text("partners/contoso.json")
        let journal = try test.text("journal.jsonl")
        let error = #expect(throws: StoreError.self) {
            try store.commit(
                [.name("Mine"), .measure("azure.net-customer-adds", 9)], to: "contoso", note: .by("joe"),
                base: base == "document" ? .document(before) : .revision(3))
        }
        guard case .conflicts(_, 5, let conflicts)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(conflicts.map(\.path) == [["name"]])
        #expect(conflicts.first?.base == "Contoso")
        #expect(conflicts.first?.mine == "Mine")
        #expect(conflicts.first?.theirs == "Theirs")
        #expect(conflicts.first?.author == "maria")
        #expect(conflicts.first?.time == "2022-10-11T08:00:00Z")
        #expect(try test.text("partners/contoso.json") == text)
        #expect(try test.text("journal.jsonl") == journal)
    }

    @Test(arguments: [(ConflictRule.mine, "Mine", 1), (.theirs, "Theirs", 1)])
    func aRuleSettlesIt(rule: ConflictRule, name: String, conflicts: Int) throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.commit([.name("Theirs")], to: "contoso", note: .by("maria"))
        let result = try store.commit(
            [.name("Mine"), .measure("azure.net-customer-adds", 9)], to: "contoso", note: .by("joe"),
            base: .revision(3), onConflict: rule)
        #expect(result.conflicts.count == conflicts)
        let document = try test.document("contoso")
        #expect(document["name"] == .string(name))
        #expect(document.value(at: ["measures", "azure.net-customer-adds", "value"]) == 9)
    }

    @Test func withoutABaseTheLastWriteWinsAndTheJournalShowsBoth() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.commit([.name("Theirs")], to: "contoso", note: .by("maria"))
        try store.commit([.name("Mine")], to: "contoso", note: .by("joe"))
        let last = try #require(try store.journal().last)
        #expect(last.old == "Theirs")
        #expect(last.new == "Mine")
    }

    @Test func theSameValueTwiceIsNoConflict() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        let edit = Edit(input: InputName(rawValue: "azure.net-customer-adds"), value: .quantity(Rational(7)))
        try store.commit([edit], to: "contoso", note: .by("maria"), base: .revision(3))
        let result = try store.commit([edit], to: "contoso", note: .by("joe"), base: .revision(3))
        #expect(result.changes.isEmpty)
        #expect(result.revision == 4)
        #expect(try test.document("contoso").value(at: ["measures", "azure.net-customer-adds", "by"]) == "maria")
    }

    @Test func aPartOfWhatWasTakenAwayIsAConflict() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.commit([FieldChange(path: ["people", "maria"], value: nil)], to: "contoso", note: .by("joe"))
        let error = #expect(throws: StoreError.self) {
            try store.commit(
                [FieldChange(path: ["people", "maria", "name"], value: "Maria Silva")], to: "contoso",
                note: .by("ann"), base: .revision(3))
        }
        guard case .conflicts(_, _, let conflicts)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(conflicts.first?.theirs == nil)
        #expect(conflicts.first?.author == "joe")
    }

    @Test func aChangeByAnEditorUnderfootIsSeen() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        let before = try store.partner("contoso").node
        test.write("contoso", try test.text("partners/contoso.json").replacing("\"Contoso\"", with: "\"By hand\""))
        let error = #expect(throws: StoreError.self) {
            try store.commit([.name("Mine")], to: "contoso", note: .by("joe"), base: .document(before))
        }
        guard case .conflicts(_, _, let conflicts)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(conflicts.first?.theirs == "By hand")
        #expect(conflicts.first?.author == nil)
    }

    @Test(arguments: [4, 99]) func aRevisionThatNeverWasIsRefused(revision: Int) throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        #expect(throws: StoreError.self) {
            try store.commit([.name("Mine")], to: "contoso", note: .by("joe"), base: .revision(revision))
        }
    }

    /// Where neither a backup nor the whole journal tells what stood there, nobody can tell what was changed since.
    @Test func aBaseThatIsNotOnRecordAnyMoreIsRefused() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.commit([.measure("azure.net-customer-adds", 7)], to: "contoso", note: .by("maria"))
        try store.commit([.name("Theirs")], to: "contoso", note: .by("maria"))
        for backup in store.backups() { try #require(removeFile("\(test.path)/\(backup.file)")) }
        let lines = try test.text("journal.jsonl").split(separator: "\n").map { "\($0)\n" }
        #expect(lines.count == 2)
        writeFile("\(test.path)/journal.jsonl", lines[1])
        let text = try test.text("partners/contoso.json")
        let error = #expect(throws: StoreError.self) {
            try store.commit(
                [.measure("azure.net-customer-adds", 9)], to: "contoso", note: .by("joe"), base: .revision(3))
        }
        guard case .unknownRevision("partners/contoso.json", 3, 5)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try test.text("partners/contoso.json") == text)
    }

    /// A head count speaks for a list of certifications: as many people of another list are another fact.
    @Test func theSameNumberForAnotherListIsAConflict() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        func two(of list: String) -> FieldChange {
            FieldChange(
                path: ["measures", "azure.net-customer-adds"], value: .object(["value": 2, "list": .string(list)]))
        }
        try store.commit([two(of: "theirs")], to: "contoso", note: .by("maria"), base: .revision(3))
        let error = #expect(throws: StoreError.self) {
            try store.commit([two(of: "mine")], to: "contoso", note: .by("joe"), base: .revision(3))
        }
        #expect(error?.kind == .conflict)
        let kept = try test.document("contoso").value(at: ["measures", "azure.net-customer-adds", "list"])
        #expect(kept == "theirs")
    }

    @Test func scenariosAndSettingsAreSavedTheSameWay() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        let scenario = StoreDocument.scenario(partner: "contoso", name: "seventy-in-june")
        let made = try store.commit(to: scenario, note: .by("joe")) { document in
            #expect(document == nil)
            return [FieldChange(path: [], value: .object(["format": 1, "base": 3, "edits": .object([:])]))]
        }
        #expect(made.revision == 1)
        try store.commit(to: scenario, note: .by("joe")) { _ in [FieldChange(path: ["edits", "a"], value: 1)] }
        try store.commit(to: .settings, note: .by("joe")) { _ in [FieldChange(path: ["title"], value: "New")] }
        let text = try test.text("scenarios/contoso/seventy-in-june.json")
        #expect(try JSONNode.parse(text)["revision"] == 2)
        #expect(try test.open().settings.title == "New")
        try store.commit(to: scenario, note: .by("joe")) { _ in [FieldChange(path: [], value: nil)] }
        #expect(readFile("\(test.path)/scenarios/contoso/seventy-in-june.json") == nil)
        #expect(try store.journal().map(\.revision) == [1, 2, 1, 3])
    }

    @Test(arguments: ["../evil", "a/b", "", ".", "UPPER", "a b", "lock.json"])
    func aKeyNeverLeadsElsewhere(key: String) throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        for document in [StoreDocument.partner(key), .scenario(partner: "contoso", name: key), .edition(key)] {
            #expect(throws: StoreError.self) {
                try store.commit(to: document, note: .by("joe")) { _ in
                    [FieldChange(path: [], value: .object(["format": 1]))]
                }
            }
        }
        #expect(try store.journal().isEmpty)
    }
}
