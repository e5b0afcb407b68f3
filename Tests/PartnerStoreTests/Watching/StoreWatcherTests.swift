import Glibc
import JSONTree
import PartnerStore
import TestSupport
import Testing

@Suite struct StoreWatcherTests {
    /// What a watcher tells until something was told of a document, or of everything.
    private func changes(_ watcher: StoreWatcher) throws -> StoreChanges {
        var all = StoreChanges()
        return try #require(
            attempt { () -> StoreChanges? in
                let new = watcher.changes()
                all.documents.formUnion(new.documents)
                all.isEverything = all.isEverything || new.isEverything
                all.isJournal = all.isJournal || new.isJournal
                return all.documents.isEmpty && !all.isEverything ? nil : all
            })
    }

    @Test(arguments: [false, true]) func tellsWhatChanged(polling: Bool) throws {
        let test = try TestStore("contoso", "fabrikam")
        let store = try test.open()
        let watcher = StoreWatcher(store, polling: polling)
        #expect((watcher.kind == .notices) == !polling)
        #expect((watcher.descriptor == nil) == polling)
        #expect(watcher.changes().isEmpty)
        try store.commit([.name("New")], to: "contoso", note: .by("maria"))
        let told = try changes(watcher)
        #expect(told.documents == [.partner("contoso")])
        #expect(told.isJournal)
        test.write("fabrikam", TestStore.document("fabrikam", revision: 9))
        #expect(try changes(watcher).documents == [.partner("fabrikam")])
        try #require(removeFile("\(test.path)/partners/fabrikam.json"))
        #expect(try changes(watcher).documents == [.partner("fabrikam")])
    }

    /// A program that copies files with their times tells nothing by size and time.
    @Test func aRewriteThatKeepsSizeAndTimeIsSeenByPolling() throws {
        let test = try TestStore("contoso")
        let path = "\(test.path)/partners/contoso.json"
        let watcher = StoreWatcher(try test.open(), polling: true)
        var status = stat()
        try #require(unsafe stat(path, &status) == 0)
        let found = attempt { () -> StoreChanges? in
            test.write("contoso", TestStore.document("contoso", revision: 4))
            var times = [status.st_atim, status.st_mtim]
            guard unsafe utimensat(AT_FDCWD, path, &times, 0) == 0 else { return nil }
            let new = watcher.changes()
            return new.documents.isEmpty ? nil : new
        }
        #expect(found?.documents == [.partner("contoso")])
    }

    @Test func aNewFolderOfScenariosIsWatched() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        let watcher = StoreWatcher(store)
        let scenario = StoreDocument.scenario(partner: "contoso", name: "june")
        try store.commit(to: scenario, note: .by("joe")) { _ in [FieldChange(path: [], value: .object(["format": 1]))] }
        #expect(try changes(watcher).isEverything)
        _ = watcher.changes()
        try store.commit(to: scenario, note: .by("joe")) { _ in [FieldChange(path: ["a"], value: 1)] }
        #expect(try changes(watcher).documents.contains(scenario))
    }

    /// The system tells only so much to who does not listen: what is told no more may be anything.
    @Test func noticesThatWereLostMeanEverything() throws {
        let test = try TestStore("contoso")
        let watcher = StoreWatcher(try test.open())
        try #require(watcher.kind == .notices)
        let room = try #require(readFile("/proc/sys/fs/inotify/max_queued_events").flatMap { Int($0.dropLast()) })
        try #require(room <= 1_000_000, "so much that filling it takes too long")
        // Two names in turn, since the same notice twice is told once.
        for number in 0...room / 2 {
            let path = "\(test.path)/partners/.\(number % 2)"
            writeFile(path, "")
            try #require(removeFile(path))
        }
        test.write("contoso", TestStore.document("contoso", revision: 4))
        let told = watcher.changes()
        #expect(told.isEverything && told.documents.isEmpty)
        test.write("contoso", TestStore.document("contoso", revision: 5))
        #expect(try changes(watcher).documents == [.partner("contoso")])
    }

    /// Somebody puts a copy in the place of the whole folder: what changes in that one is told as well.
    @Test(arguments: [false, true]) func aFolderInThePlaceOfTheStoreIsWatched(isMissingMeanwhile: Bool) throws {
        let test = try TestStore("contoso")
        let watcher = StoreWatcher(try test.open())
        let copy = try TestStore("contoso")
        try #require(unsafe rename(test.path, "\(test.path)-old") == 0)
        defer { TemporaryFolder.remove("\(test.path)-old") }
        if isMissingMeanwhile { #expect(try changes(watcher).isEverything) }
        try #require(unsafe rename(copy.path, test.path) == 0)
        _ = try changes(watcher)
        _ = watcher.changes()
        for name in ["One", "Two"] {
            try test.open().commit([.name(name)], to: "contoso", note: .by("maria"))
            #expect(try changes(watcher).documents.contains(.partner("contoso")))
        }
    }

    @Test func nothingWakesAnybodyWhileNothingHappens() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        let watcher = StoreWatcher(store)
        for _ in 0..<3 {
            _ = try store.partners()
            _ = store.validate()
            _ = try store.journal()
        }
        var state = pollfd(fd: try #require(watcher.descriptor), events: Int16(POLLIN), revents: 0)
        #expect(unsafe poll(&state, 1, 0) == 0)
        try store.commit([.name("New")], to: "contoso", note: .by("maria"))
        #expect(unsafe poll(&state, 1, 0) == 1)
    }
}
