import JSONTree
import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

/// Programs from before there were records see `format` 1, and members that they do not know: they must leave all of it as
/// it is.
///
/// An older build cannot be had in a test. What it does with what it does not know is what this program does with members
/// of tomorrow, and nothing of an import is known to the edits that both make: so both are tried on each place.
@Suite struct OlderProgramTests {
    /// What imports leave in a document, and what a program of tomorrow might.
    private static let places: [([String], JSONNode)] = [
        (
            ["derived", "2022-10", "2022-10", "azure.deployments"],
            .object(["value": 6, "months": .array(["2022-10"])])
        ),
        (["accounts"], .object(["4410002": JSONNode(.object([]))])),
        (["imports"], .object(["7": .object(["files": 2, "rows": 9])])),
        (["people", "maria", "source"], "imported"),
        (["people", "maria", "apart"], .object(["mc1": JSONNode(.object([]))])),
        (["x-tomorrow"], .object(["deep": .array([1, .null, "two"])])),
        (["people", "maria", "x-tomorrow"], .array([])),
        (["measures", "azure.usage-growth", "x-tomorrow"], true),
    ]

    @Test func everythingStaysThroughEditsRenamesAndUndo() throws {
        let test = try TestStore("contoso")
        var document = try test.document("contoso")
        for (path, value) in Self.places { document = document.setting(path, to: value) }
        test.write("contoso", document.formatted())
        let records = "{\"anything\": \"that an older program never opens\"}"
        writeFile("\(test.path)/records/.keep", "")
        writeFile("\(test.path)/records/contoso/2022-10.json", records)
        let store = try test.open()
        let edits = [
            Edit(input: InputName(rawValue: "azure.net-customer-adds"), value: .quantity(9)),
            Edit(input: PersonEdit.name(of: "maria"), value: .text("Maria S.")),
        ]
        try store.commit(edits, to: "contoso", note: .by("jon"))
        try store.renamePartner("contoso", to: "Another", note: .by("jon"))
        let number = try #require(try store.journal().first).number
        try store.undo(number, note: .by("jon"))
        let after = try test.document("contoso")
        #expect(after["format"] == 1 && after["name"] == "Another")
        for (path, value) in Self.places { #expect(after.value(at: path) == value, "\(path)") }
        #expect(try test.text("records/contoso/2022-10.json") == records)
    }

    @Test func recordsGoAndComeBackWithThePartner() throws {
        let test = try TestStore("contoso")
        writeFile("\(test.path)/records/.keep", "")
        writeFile("\(test.path)/records/contoso/2022-10.json", "{}")
        let store = try test.open()
        try store.removePartner("contoso", note: .by("jon"))
        #expect(try store.recordMonths(of: "contoso").isEmpty)
        let backup = try #require(store.backups(of: .partner("contoso")).last)
        try store.restore(backup, note: .by("jon"))
        #expect(try store.recordMonths(of: "contoso").count == 1)
    }
}
