import JSONTree
import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

@Suite("Scenarios in a store") struct ScenarioStoreTests {
    private func scenario(_ name: String = "june", of partner: String = "contoso", _ value: Int = 9) -> Scenario {
        Scenario(
            name: name, partner: partner, note: "If both close", base: 3,
            edits: [Edit(input: InputName(rawValue: "azure.net-customer-adds"), value: .quantity(Rational(value)))])
    }

    private func expectError(
        _ text: String, _ body: () throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let error = #expect(throws: StoreError.self, sourceLocation: sourceLocation) { try body() }
        #expect(
            error?.description.contains(text) ?? false, "\(String(describing: error))", sourceLocation: sourceLocation)
    }

    @Test func areSavedWithWhoAndWhenAndReadAgain() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        #expect(try store.scenarios(of: "contoso").isEmpty)
        let result = try store.saveScenario(scenario(), note: .by("joe"))
        #expect(result.revision == 1)
        var expected = scenario()
        (expected.author, expected.created) = ("joe", "2022-10-10T09:30:00Z")
        #expect(try store.scenario("june", of: "contoso") == expected)
        #expect(try store.scenarios(of: "contoso").map { try $0.scenario.get() } == [expected])
        #expect(try store.scenarios(of: "fabrikam").isEmpty)
        #expect(store.validate().isEmpty)
    }

    /// The title that a name was made of goes with the name; what else the note says stays.
    @Test(
        arguments: [
            ("Advanced and growth: If both close", "both-deals", nil, "If both close"),
            ("Advanced and growth: If both close", "both-deals", "Both deals", "Both deals: If both close"),
            ("Advanced and growth", "both-deals", nil, nil), (nil, "both-deals", "Both deals", "Both deals"),
            ("If both close: then", "both-deals", "Both deals", "Both deals: If both close: then"),
        ] as [(String?, String, String?, String?)])
    func theTitleGoesWithTheName(note: String?, name: String, title: String?, expected: String?) throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        var first = scenario("advanced-and-growth")
        first.note = note
        try store.saveScenario(first, note: .by("joe"))
        try store.duplicateScenario("advanced-and-growth", of: "contoso", as: "copy", title: title, note: .by("joe"))
        #expect(try store.scenario("copy", of: "contoso").note == expected)
        try store.renameScenario(
            "advanced-and-growth", of: "contoso", to: name, title: title, note: .by("joe"))
        #expect(try store.scenario(name, of: "contoso").note == expected)
        #expect(try store.scenarios(of: "contoso").map(\.name) == [name, "copy"])
    }

    @Test func aDeletedOneComesBackWithUndo() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.saveScenario(scenario(), note: .by("joe"))
        let kept = try store.scenario("june", of: "contoso")
        let deleted = try store.deleteScenario("june", of: "contoso", note: .by("ann"))
        #expect(try store.scenarios(of: "contoso").isEmpty)
        try store.undo(try #require(deleted.entries.first), note: .by("ann"))
        #expect(try store.scenario("june", of: "contoso") == kept)
    }

    @Test func oneIsReplacedOnlyOnRequestAndKeepsWhatIsUnknown() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.saveScenario(scenario(), note: .by("joe"))
        expectError("has a scenario 'june' already") { try store.saveScenario(scenario(), note: .by("joe")) }
        try store.commit(to: .scenario(partner: "contoso", name: "june"), note: .by("joe")) { _ in
            [FieldChange(path: ["x-other"], value: 7)]
        }
        try store.saveScenario(scenario("june", 10), replacing: true, note: .by("ann"))
        let node = try JSONNode.parse(test.text("scenarios/contoso/june.json"))
        #expect(node["x-other"] == 7)
        #expect(node["author"] == "ann")
        #expect(try store.scenario("june", of: "contoso").edits == scenario("june", 10).edits)
    }

    @Test func renamingKeepsTheAuthorAndDuplicatingDoesNot() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.saveScenario(scenario(), note: .by("joe"))
        try store.saveScenario(scenario("taken"), note: .by("joe"))
        try store.renameScenario("june", of: "contoso", to: "july", note: .by("ann"))
        try store.duplicateScenario("july", of: "contoso", as: "august", note: .by("ann"))
        expectError("already") { try store.renameScenario("july", of: "contoso", to: "taken", note: .by("ann")) }
        let all = try store.scenarios(of: "contoso").map { try $0.scenario.get() }
        #expect(all.map(\.name) == ["august", "july", "taken"])
        #expect(all.map(\.author) == ["ann", "joe", "joe"])
    }

    @Test func aRenamingIsTakenBackByItsEntries() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.saveScenario(scenario(), note: .by("joe"))
        let entries = try store.renameScenario("june", of: "contoso", to: "july", note: .by("ana"))
        #expect(try store.scenarios(of: "contoso").map(\.name) == ["july"])
        for entry in entries.reversed() { try store.undo(entry, note: .by("ana")) }
        #expect(try store.scenarios(of: "contoso").map(\.name) == ["june"])
        #expect(try store.scenario("june", of: "contoso").author == "joe")
    }

    @Test func theySurviveAnotherNameOfThePartner() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.saveScenario(scenario(), note: .by("joe"))
        try store.renamePartner("contoso", to: "Contoso Group", note: .by("joe"))
        #expect(try store.scenario("june", of: "contoso").edits == scenario().edits)
    }

    @Test(arguments: ["../evil", "a/b", "", ".", "UPPER", "a b", "june.json", "\u{1B}[2J"])
    func aNameNeverLeadsElsewhere(name: String) throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        expectError("cannot be the name of a scenario") { try store.saveScenario(scenario(name), note: .by("joe")) }
        expectError("has no scenario") { _ = try store.scenario(name, of: "contoso") }
        expectError("has no scenario") { try store.deleteScenario(name, of: "contoso", note: .by("joe")) }
        #expect(throws: StoreError.self) { try store.scenarios(of: name) }
        #expect(try store.journal().isEmpty)
    }

    @Test func aNameThatIsNearIsOffered() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.saveScenario(scenario(), note: .by("joe"))
        expectError("contoso has no scenario 'jume'. Did you mean 'june'?") {
            _ = try store.scenario("jume", of: "contoso")
        }
        expectError("no partner 'contosso'") { try store.saveScenario(scenario(of: "contosso"), note: .by("joe")) }
    }

    @Test func whatCouldNotBeReadAgainIsNotSaved() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        var long = scenario()
        long.note = String(repeating: "a", count: Scenario.noteLimit + 1)
        expectError("note: expected a text of at most 2000 characters") {
            try store.saveScenario(long, note: .by("joe"))
        }
        var third = scenario()
        third.edits[0].value = Rational(1, over: 3).map { .quantity($0) }
        expectError("cannot be saved as 1/3") { try store.saveScenario(third, note: .by("joe")) }
        #expect(try store.journal().isEmpty)
    }

    @Test func faultyOnesStandAmongTheOthersAndCanBeDeletedOrReplaced() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.saveScenario(scenario(), note: .by("joe"))
        writeFile("\(test.path)/scenarios/contoso/broken.json", "{")
        writeFile("\(test.path)/scenarios/contoso/other.json", try test.text("scenarios/contoso/june.json"))
        let entries = try store.scenarios(of: "contoso")
        #expect(entries.map(\.name) == ["broken", "june", "other"])
        #expect(entries.map { (try? $0.scenario.get()) != nil } == [false, true, false])
        #expect(
            store.validate().map(\.description).last
                == "scenarios/contoso/other.json:3:11: name: expected \"other\", as the file is named, found \"june\"")
        try store.saveScenario(scenario("other"), replacing: true, note: .by("joe"))
        try store.deleteScenario("broken", of: "contoso", note: .by("joe"))
        #expect(store.validate().isEmpty)
    }
}
