import Glibc
import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

/// What a failed save, a wrong clock or an editor may do to backups: nothing.
@Suite struct BackupSafetyTests {
    private let settings = #"{"format": 1, "title": "Test", "backups": {"count": 5}}"#

    @Test func savesThatFailPushNoneOut() throws {
        let test = try TestStore("contoso", settings: settings)
        let store = try test.open()
        for number in 1...6 { try store.renamePartner("contoso", to: "N\(number)", note: .by("maria")) }
        #expect(store.backups().map(\.revision) == [4, 5, 6, 7, 8])
        for _ in 1...7 {
            // The document and its backup are on the disk by then, the journal is not.
            let result = try runProgram(
                "strace",
                [
                    "-qq", "-f", "-o", "/dev/null", "-e", "trace=fsync", "-e", "inject=fsync:error=EIO:when=4+",
                    try builtProgram("StoreProbe"), "rename", test.path, "contoso", "Failed",
                ])
            #expect(result.status != 0)
        }
        #expect(try store.partner("contoso").partner.name == "N6")
        #expect(store.backups().map(\.revision) == [4, 5, 6, 7, 8])
        try store.renamePartner("contoso", to: "N7", note: .by("maria"))
        #expect(store.backups().map(\.revision) == [5, 6, 7, 8, 9])
    }

    @Test func aDocumentThatIsKeptAlreadyIsKeptOnce() throws {
        let test = try TestStore("contoso", settings: settings)
        let store = try test.open()
        // What a change that was killed leaves behind: a copy of the document as it still is.
        let text = try test.text("partners/contoso.json")
        unsafe mkdir("\(test.path)/backups/partners", 0o755)
        unsafe mkdir("\(test.path)/backups/partners/contoso", 0o755)
        writeFile("\(test.path)/backups/partners/contoso/r3-20221009T093000Z.json", text)
        try store.renamePartner("contoso", to: "New", note: .by("maria"))
        #expect(store.backups().map(\.revision) == [3])
    }

    @Test(arguments: ["2024-10-11T09:30:00Z", "2022-10-09T09:30:00Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"])
    func aClockThatJumpsTakesNone(time: String) throws {
        let test = try TestStore("contoso", settings: settings)
        let store = try test.open()
        for number in 1...5 { try store.renamePartner("contoso", to: "N\(number)", note: .by("maria")) }
        for number in 1...3 { try store.renamePartner("contoso", to: "J\(number)", note: .by("maria", at: time)) }
        #expect(store.backups().map(\.revision) == [6, 7, 8, 9, 10])
        // And the newest are there still once the clock is right again.
        try store.renamePartner("contoso", to: "Back", note: .by("maria"))
        #expect(store.backups().map(\.revision) == [7, 8, 9, 10, 11])
    }

    @Test func anEditorThatWritesInPlaceChangesNoBackup() throws {
        let test = try TestStore("contoso", settings: settings)
        let store = try test.open()
        let first = try test.text("partners/contoso.json")
        // The editor has the document open since before the change.
        let editor = unsafe open("\(test.path)/partners/contoso.json", O_WRONLY)
        defer { close(editor) }
        try store.renamePartner("contoso", to: "New", note: .by("maria"))
        #expect(unsafe pwrite(editor, "XXXX", 4, 0) == 4)
        let backup = try #require(store.backups().first)
        #expect(try test.text(backup.file) == first)
        var (kept, document) = (stat(), stat())
        #expect(unsafe stat("\(test.path)/\(backup.file)", &kept) == 0)
        #expect(unsafe stat("\(test.path)/partners/contoso.json", &document) == 0)
        #expect(kept.st_nlink == 1 && kept.st_ino != document.st_ino)
    }
}
