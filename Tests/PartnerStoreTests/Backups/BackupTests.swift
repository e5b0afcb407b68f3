import JSONTree
import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

@Suite struct BackupTests {
    @Test func everyChangeKeepsWhatWasThere() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        let first = try test.text("partners/contoso.json")
        try store.commit([.name("One")], to: "contoso", note: .by("maria"))
        try store.commit([.name("Two")], to: "contoso", note: .by("maria", at: "2022-10-11T09:30:00Z"))
        let backups = store.backups(of: .partner("contoso"))
        #expect(backups.map(\.revision) == [3, 4])
        #expect(backups.map(\.time) == ["2022-10-10T09:30:00Z", "2022-10-11T09:30:00Z"])
        #expect(store.backups() == backups)
        #expect(try test.text(backups[0].file) == first)
    }

    @Test func restoringIsAJournaledChange() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.commit([.name("One"), .measure("azure.usage-growth", 1)], to: "contoso", note: .by("maria"))
        let backup = try #require(store.backups().first)
        let result = try store.restore(backup, note: .by("joe", at: "2022-10-11T09:30:00Z"))
        #expect(result.revision == 5)
        #expect(Set(result.changes.map(\.path)) == [["name"], ["measures", "azure.usage-growth"]])
        #expect(try test.text("partners/contoso.json") == TestStore.document("contoso", revision: 5).formattedAnew())
        #expect(try store.journal().map(\.author) == ["maria", "maria", "joe", "joe"])
        #expect(store.backups().count == 2)
        #expect(try store.restore(backup, note: .by("joe")).changes.isEmpty)
    }

    @Test(arguments: ["", "{", "\u{FFFD}", #"{"format": 1, "name": 7}"#])
    func aDocumentThatCannotBeReadIsReplacedAndKept(text: String) throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.commit([.name("One")], to: "contoso", note: .by("maria"))
        test.write("contoso", text)
        #expect(throws: StoreError.self) { try store.commit([.name("Two")], to: "contoso", note: .by("maria")) }
        #expect(try test.text("partners/contoso.json") == text)
        let backup = try #require(store.backups().first)
        try store.restore(backup, note: .by("joe", at: "2022-10-11T09:30:00Z"))
        #expect(try store.partner("contoso").partner.name == "Contoso")
        #expect(try store.backups().contains { try test.text($0.file) == text })
    }

    /// A name of which the bytes are as many as those of a time, and the characters fewer.
    @Test(arguments: [
        "r12-2022101Ы09300Z.json", "r-20221010T093000Z.json", "r1.json", "r1-é.json", "notes.txt",
        "r1-20221010T093000Z-...json", "r9223372036854775807-20221010T093000Z.json",
    ])
    func otherFilesAmongThemArePassedOver(name: String) throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.commit([.name("One")], to: "contoso", note: .by("maria"))
        writeFile("\(test.path)/backups/partners/contoso/\(name)", "{}")
        #expect(store.backups().map(\.revision) == [3])
    }

    @Test func onlySoManyAreKept() throws {
        let test = try TestStore(
            "contoso", settings: #"{"format": 1, "title": "Test", "backups": {"count": 3, "days": 10}}"#)
        let store = try test.open()
        for number in 1...6 {
            try store.commit([.name("N\(number)")], to: "contoso", note: .by("m", at: "2022-10-0\(number)T09:30:00Z"))
        }
        #expect(store.backups().map(\.revision) == [6, 7, 8])
        try store.commit([.name("Late")], to: "contoso", note: .by("m", at: "2022-10-16T09:30:00Z"))
        #expect(store.backups().map(\.revision) == [7, 8, 9])
    }
}

extension String {
    /// The JSON document as the store writes it.
    fileprivate func formattedAnew() throws -> String { try JSONNode.parse(self).formatted() }
}
