import Glibc
import JSONTree
import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

/// Files that were changed, replaced or damaged behind the store's back.
@Suite struct UnderfootTests {
    /// What stands in the place of a document.
    static let faulty: [(String, String)] = [
        ("nothing", ""), ("truncated", String(TestStore.document("contoso").prefix(120))),
        ("deep", String(repeating: "[", count: 100_000)),
        ("deep objects", String(repeating: #"{"a":"#, count: 100_000)),
        ("duplicate keys", #"{"format": 1, "name": "A", "name": "B"}"#),
        ("a huge number", #"{"format": 1, "name": "A", "revision": 99999999999999999999}"#),
        ("no object", "[1, 2]"), ("control characters", "{\"format\": 1, \"name\": \"\u{1}\"}"),
    ]

    @Test(arguments: faulty) func isReportedAndNeverOverwritten(kind: String, text: String) throws {
        let test = try TestStore("contoso", "fabrikam")
        test.write("contoso", text)
        let store = try test.open()
        #expect(throws: StoreError.self) { try store.commit([.name("New")], to: "contoso", note: .by("joe")) }
        #expect(try test.text("partners/contoso.json") == text, "\(kind)")
        #expect(store.validate().contains { $0.file == "partners/contoso.json" }, "\(kind)")
        try store.commit([.name("New")], to: "fabrikam", note: .by("joe"))
        #expect(try store.journal().count == 1)
    }

    @Test func bytesThatAreNoTextAreReported() throws {
        let test = try TestStore("contoso")
        let path = "\(test.path)/partners/contoso.json"
        let bytes = Array(#"{"format": 1, "name": ""#.utf8) + [0xFF, 0xC0, 0x80] + Array("\"}".utf8)
        let file = unsafe open(path, O_WRONLY | O_TRUNC)
        #expect(unsafe write(file, bytes, bytes.count) == bytes.count)
        close(file)
        let store = try test.open()
        #expect(throws: StoreError.self) { try store.commit([.name("New")], to: "contoso", note: .by("joe")) }
        #expect(try store.journal().isEmpty)
    }

    @Test func aHugeFileIsNotRead() throws {
        let test = try TestStore("contoso")
        let file = unsafe open("\(test.path)/partners/contoso.json", O_WRONLY)
        // A gigabyte that takes no room on the disk.
        #expect(ftruncate(file, 1 << 30) == 0)
        close(file)
        let store = try test.open()
        let error = #expect(throws: StoreError.self) {
            try store.commit([.name("New")], to: "contoso", note: .by("joe"))
        }
        #expect(error?.description.contains("4 MiB") ?? false)
    }

    @Test(arguments: ["partners/contoso.json", "partners", "journal.jsonl", "lock", "backups"])
    func aLinkIsNeverWrittenThrough(place: String) throws {
        let test = try TestStore("contoso")
        let outside = test.folder.path + "/outside"
        let path = "\(test.path)/\(place)"
        if unsafe access(path, F_OK) == 0 {
            try #require(unsafe rename(path, outside) == 0)
        } else {
            writeFile(outside, "")
        }
        try #require(unsafe symlink(outside, path) == 0)
        let before = place.hasPrefix("partners") ? nil : readFile(outside)
        let store = try test.open()
        #expect(throws: StoreError.self) { try store.commit([.name("New")], to: "contoso", note: .by("joe")) }
        #expect(place.hasPrefix("partners") ? true : readFile(outside) == before)
        if place == "partners/contoso.json" { #expect(readFile(outside) == TestStore.document("contoso")) }
        if place == "backups" { #expect(try FileNames.all(in: outside).isEmpty) }
        #expect(store.examine().contains { !$0.isSound && $0.subject == "links" })
    }

    @Test func aNewerFormatIsNotWritten() throws {
        let test = try TestStore("contoso")
        let text = TestStore.document("contoso").replacing("\"format\": 1", with: "\"format\": 2")
        test.write("contoso", text)
        let error = #expect(throws: StoreError.self) {
            try test.open().commit([.name("New")], to: "contoso", note: .by("joe"))
        }
        #expect(error?.description.contains("newer version") ?? false)
        #expect(try test.text("partners/contoso.json") == text)
        writeFile("\(test.path)/store.json", #"{"format": 2, "title": "Test"}"#)
        #expect(try test.open().readOnlyReason != nil)
    }

    @Test func theUmaskIsOverruledWhereTheStoreIsShared() throws {
        let test = try TestStore("contoso")
        for folder in ["", "/partners", "/backups", "/history"] { try #require(chmod(test.path + folder) == 0) }
        let old = umask(0o077)
        defer { umask(old) }
        let store = try test.open()
        try store.commit([.name("New")], to: "contoso", note: .by("joe"))
        try store.addPartner(id: "fabrikam", name: "Fabrikam", note: .by("joe"))
        let scenario = StoreDocument.scenario(partner: "contoso", name: "june")
        try store.commit(to: scenario, note: .by("joe")) { _ in [FieldChange(path: [], value: .object(["format": 1]))] }
        #expect(mode("\(test.path)/partners/fabrikam.json") == 0o660)
        #expect(mode("\(test.path)/journal.jsonl") == 0o660)
        #expect(mode("\(test.path)/backups/partners/contoso") == 0o2770)
    }

    private func chmod(_ path: String) -> Int32 { unsafe Glibc.chmod(path, 0o2770) }

    private func mode(_ path: String) -> UInt32 {
        var status = stat()
        return unsafe lstat(path, &status) == 0 ? UInt32(status.st_mode) & 0o7777 : 0
    }
}
