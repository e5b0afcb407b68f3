import JSONTree
import PartnerStore
import TestSupport
import Testing

/// What a change says is saved is on the disk by then, names and all, and in an order that a power cut cannot harm: a new
/// name is safe only once its folder was synchronized after it.
@Suite struct SynchronizingTests {
    /// What a program does to the files of the store, in its order: `sync PATH`, `rename PATH`, `link PATH`, `make PATH`,
    /// `folder PATH` and `remove PATH`, with paths below the store's folder and the new name of what is renamed.
    private func events(of test: TestStore, _ words: String...) throws -> [String] {
        let trace = test.folder.path + "/trace"
        let result = try runProgram(
            "strace",
            ["-f", "-y", "-s", "4096", "-o", trace]
                + [
                    "-e", "trace=fsync,renameat,renameat2,linkat,unlinkat,openat,mkdirat",
                    try builtProgram("StoreProbe"),
                ]
                + words)
        try #require(result.status == 0, "strace cannot trace programs here, or the change failed: \(result.error)")
        return try #require(readFile(trace)).split(separator: "\n").compactMap { event("\($0)", below: test.path) }
    }

    private func event(_ line: String, below store: String) -> String? {
        guard let call = line.firstMatch(of: /([a-z0-9]+)\((.*)\) += [0-9]/) else { return nil }
        let folders = call.2.matches(of: /<([^>]*)>/).map { String($0.1) }
        let names = call.2.matches(of: /"([^"]*)"/).map { String($0.1) }
        guard let folder = folders.last, folder == store || folder.hasPrefix(store + "/") else { return nil }
        func path(_ name: String?) -> String {
            let path = name.map { "\(folder)/\($0)" } ?? folder
            return path == store ? "." : String(path.dropFirst(store.count + 1))
        }
        switch call.1 {
        case "fsync": return "sync \(path(nil))"
        case "renameat", "renameat2": return "rename \(path(names.last))"
        case "linkat": return "link \(path(names.last))"
        case "unlinkat": return "remove \(path(names.last))"
        case "mkdirat": return "folder \(path(names.last))"
        case "openat": return call.2.contains("O_CREAT") ? "make \(path(names.last))" : nil
        default: return nil
        }
    }

    /// Expects that some events came one after the other, whatever came between them.
    private func expect(
        _ wanted: String..., in events: [String], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        var rest = events[...]
        for event in wanted {
            guard let place = rest.firstIndex(of: event) else {
                Issue.record(
                    "'\(event)' is missing in its place:\n\(events.joined(separator: "\n"))",
                    sourceLocation: sourceLocation)
                return
            }
            rest = rest[(place + 1)...]
        }
    }

    @Test func aDocumentItsBackupAndTheJournalAreSafeOneAfterTheOther() throws {
        let test = try TestStore("contoso")
        let events = try events(of: test, "rename", test.path, "contoso", "New")
        expect(
            "sync partners/.contoso.json.saving", "sync journal.jsonl", "rename partners/contoso.json", "sync partners",
            in: events)
        expect(
            "link backups/partners/contoso/r3-20221010T093000Z.json", "sync backups/partners/contoso",
            "sync journal.jsonl", in: events)
        // The name of a journal that is made is as safe as its lines.
        expect("make journal.jsonl", "sync .", "rename partners/contoso.json", in: events)
    }

    /// A file is safe only where the folders on the way to it are.
    @Test func foldersThatAreMadeAreSafeBeforeWhatIsPutIntoThem() throws {
        let test = try TestStore("contoso")
        let events = try events(of: test, "rename", test.path, "contoso", "New")
        expect(
            "folder backups/partners", "sync backups", "folder backups/partners/contoso", "sync backups/partners",
            "link backups/partners/contoso/r3-20221010T093000Z.json",
            "sync backups/partners/contoso", in: events)
    }

    @Test func aJournalThatIsFullIsPutAsideForGood() throws {
        let test = try TestStore("contoso", settings: #"{"format": 1, "title": "Test", "journal": {"megabytes": 1}}"#)
        for character in ["x", "y"] {
            let long = JSONNode.string(String(repeating: character, count: 500_000))
            try test.open().commit([FieldChange(path: ["note"], value: long)], to: "contoso", note: .by("maria"))
        }
        let events = try events(of: test, "rename", test.path, "contoso", "New")
        expect("rename journal-2.jsonl", "sync .", "make journal.jsonl", "sync .", "sync journal.jsonl", in: events)
    }

    @Test func whatIsNoJournalIsSetAsideForGood() throws {
        let test = try TestStore("contoso")
        _ = removeFile("\(test.path)/journal.jsonl")
        try #require(try runProgram("mkfifo", ["\(test.path)/journal.jsonl"]).status == 0)
        let events = try events(of: test, "rename", test.path, "contoso", "New")
        expect(
            "rename journal-damaged-1.jsonl", "sync .", "make journal.jsonl", "sync .", "sync journal.jsonl", in: events
        )
    }

    @Test func theMonthsOfAnImportAreSafeBeforeTheDocumentThatTellsOfThem() throws {
        let test = try TestStore("contoso")
        _ = try events(of: test, "import", test.path, "contoso", "1")
        let events = try events(of: test, "import", test.path, "contoso", "2")
        // What is replaced is kept before the list makes the change one that is finished by whoever comes next.
        for folder in ["before/records/contoso", "before/partners"] {
            expect("sync backups/imports/contoso/2/\(folder)", "rename .batch.json", in: events)
        }
        expect("sync backups/imports/contoso/2", "rename .batch.json", in: events)
        expect(
            "rename .batch.json", "sync .", "sync journal.jsonl", "rename records/contoso/2022-08.json", in: events)
        expect(
            "rename records/contoso/2022-10.json", "sync records/contoso", "rename partners/contoso.json",
            "sync partners", "remove .batch.json", in: events)
    }

    /// An import of which a month is gone is taken back, and is forgotten only once what was there is back for good.
    @Test(arguments: ["rename", "remove"])
    func whatAnImportReplacedIsBackForGoodBeforeItIsForgotten(change: String) throws {
        let test = try TestStore("contoso")
        // What was not there before the import goes again.
        if change == "rename" { _ = try events(of: test, "import", test.path, "contoso", "1") }
        // Three months made ready, the list, and the first month in its place: the next one never gets there.
        let killed = try runProgram(
            "strace",
            ["-qq", "-f", "-o", "/dev/null", "-e", "trace=renameat", "-e", "inject=renameat:signal=KILL:when=6"]
                + [try builtProgram("StoreProbe"), "import", test.path, "contoso", "2"])
        try #require(killed.status == 137)
        try #require(removeFile("\(test.path)/records/contoso/.2022-10.json.saving"))
        let events = try events(of: test, "rename", test.path, "contoso", "New")
        expect("\(change) records/contoso/2022-08.json", "sync records/contoso", "remove .batch.json", in: events)
    }

    @Test func aHistoryThatIsMadeIsSafe() throws {
        let test = try TestStore("contoso")
        let events = try events(of: test, "record", test.path, "contoso", "2022-11-01")
        expect("make history/contoso.jsonl", "sync history/contoso.jsonl", "sync history", in: events)
    }
}
