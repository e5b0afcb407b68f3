import Glibc
import JSONTree
@testable import PartnerStore
import TestSupport
import Testing

/// Each thing that is looked at, with something wrong of it.
@Suite struct DoctorFailuresTests {
    /// The subject, what is found of it, and what makes it so.
    struct Trouble: CustomTestStringConvertible, Sendable {
        let subject: String
        let found: String
        let make: @Sendable (TestStore) throws -> Void
        var testDescription: String { "\(subject): \(found)" }
    }

    static let troubles: [Trouble] = [
        Trouble(subject: "modes", found: "everybody on this machine may change these: partners/contoso.json") {
            #expect(unsafe chmod("\($0.path)/partners/contoso.json", 0o666) == 0)
        },
        Trouble(subject: "modes", found: "everybody on this machine may change these: backups") {
            #expect(unsafe chmod("\($0.path)/backups", 0o777) == 0)
        },
        Trouble(subject: "modes", found: "their own owner may not read or change these: partners/contoso.json") {
            #expect(unsafe chmod("\($0.path)/partners/contoso.json", 0o400) == 0)
        },
        Trouble(subject: "modes", found: "these are no files: partners/pipe.json (a pipe)") {
            #expect(unsafe mkfifo("\($0.path)/partners/pipe.json", 0o600) == 0)
        },
        Trouble(subject: "modes", found: "these folders do not hand the group on: ., backups, history") {
            #expect(unsafe chmod($0.path, 0o770) == 0)
        },
        Trouble(subject: "modes", found: "the group cannot change these files: ") {
            #expect(unsafe chmod($0.path, 0o2770) == 0)
        },
        Trouble(
            subject: "reading",
            found: "these cannot be read, so nothing is known of them: partners/big.json (it has 1099511627776 bytes"
        ) {
            $0.write("big", "")
            #expect(unsafe truncate("\($0.path)/partners/big.json", 1 << 40) == 0)
        },
        Trouble(subject: "reading", found: "these cannot be read, so nothing is known of them: partners/pipe.json") {
            #expect(unsafe mkfifo("\($0.path)/partners/pipe.json", 0o600) == 0)
        },
        Trouble(subject: "records", found: "these cannot be used: records/contoso/2022-10.json") {
            writeFile("\($0.path)/records/.keep", "")
            writeFile("\($0.path)/records/contoso/2022-10.json", "junk")
        },
        Trouble(subject: "records", found: "these cannot be used: records/contoso/2022-10.json") {
            writeFile("\($0.path)/records/.keep", "")
            writeFile("\($0.path)/records/contoso/2022-10.json", "")
            #expect(unsafe truncate("\($0.path)/records/contoso/2022-10.json", 1 << 40) == 0)
        },
        Trouble(
            subject: "records", found: "these cannot be used: records/nobody/2022-10.json (there is no such partner)"
        ) {
            writeFile("\($0.path)/records/.keep", "")
            writeFile("\($0.path)/records/nobody/2022-10.json", "junk")
        },
        Trouble(
            subject: "backups",
            found: "these are damaged, so that the imports cannot be taken back: backups/imports/contoso/1/batch.json"
        ) {
            for folder in ["", "/contoso"] { writeFile("\($0.path)/backups/imports\(folder)/.keep", "") }
            writeFile("\($0.path)/backups/imports/contoso/1/batch.json", "junk")
        },
        Trouble(subject: "links", found: "these are links, which are never written through: scenarios/x") {
            #expect(unsafe symlink("/tmp", "\($0.path)/scenarios/x") == 0)
        },
        Trouble(subject: "links", found: "these have a second name") {
            #expect(unsafe link("\($0.path)/partners/contoso.json", "\($0.path)/backups/copy.json") == 0)
        },
        Trouble(subject: "write lock", found: "others can open the file lock") {
            #expect(unsafe chmod("\($0.path)/lock", 0o644) == 0)
        },
        Trouble(subject: "write lock", found: "lock is a folder, so nothing can be saved") {
            _ = removeFile("\($0.path)/lock")
            #expect(unsafe mkdir("\($0.path)/lock", 0o700) == 0)
        },
        Trouble(subject: "leftovers", found: "interrupted changes left these: partners/.contoso.json.saving") {
            writeFile("\($0.path)/partners/.contoso.json.saving", "{")
        },
        Trouble(subject: "leftovers", found: "an import is not finished: partners/.contoso.json.saving, .batch.json") {
            writeFile("\($0.path)/partners/.contoso.json.saving", "{")
            writeFile("\($0.path)/.batch.json", Batch(number: 7, partner: "contoso").node.compact)
        },
        Trouble(subject: "leftovers", found: ".batch.json cannot be understood, so nothing can be saved") {
            writeFile("\($0.path)/.batch.json", "{")
        },
        Trouble(subject: "journal", found: "journal.jsonl: 1 line cannot be read") {
            writeFile("\($0.path)/journal.jsonl", #"{"entry": 1, "#)
        },
        Trouble(subject: "journal", found: "journal-5.jsonl cannot be read: it is a folder, not a file") {
            #expect(unsafe mkdir("\($0.path)/journal-5.jsonl", 0o700) == 0)
        },
        Trouble(subject: "journal", found: "journal-copy.jsonl is no name of a journal") {
            writeFile("\($0.path)/journal-copy.jsonl", "")
        },
        Trouble(subject: "history", found: "lines of these cannot be read: history/contoso.jsonl") {
            writeFile("\($0.path)/history/contoso.jsonl", #"{"day": "2022"#)
        },
        Trouble(subject: "revisions", found: "nobody counts so far: partners/contoso.json") {
            $0.write("contoso", TestStore.document("contoso", revision: 1 << 52))
        },
        Trouble(subject: "clock", found: "the journal has changes from the future") {
            try $0.open().renamePartner("contoso", to: "New", note: .by("joe", at: "2999-01-01T00:00:00Z"))
        },
        Trouble(subject: "clock", found: "it went backwards between two changes") {
            try $0.open().renamePartner("contoso", to: "New", note: .by("joe", at: "2022-10-11T00:00:00Z"))
            try $0.open().renamePartner("contoso", to: "Newer", note: .by("joe", at: "2022-10-10T00:00:00Z"))
        },
        Trouble(subject: "clock", found: "from the future: partners/contoso.json") {
            var times = [timespec(tv_sec: 4_000_000_000, tv_nsec: 0), timespec(tv_sec: 4_000_000_000, tv_nsec: 0)]
            #expect(unsafe utimensat(AT_FDCWD, "\($0.path)/partners/contoso.json", &times, 0) == 0)
        },
        Trouble(subject: "backups", found: "from the future: backups/partners/contoso/r3-29990101T000000Z.json") {
            try $0.open().renamePartner("contoso", to: "New", note: .by("joe", at: "2999-01-01T00:00:00Z"))
        },
        Trouble(subject: "backups", found: "no whole documents: backups/partners/contoso/r3-20221010T093000Z.json") {
            try $0.open().renamePartner("contoso", to: "New", note: .by("joe"))
            writeFile("\($0.path)/backups/partners/contoso/r3-20221010T093000Z.json", "{")
        },
    ]

    @Test(arguments: troubles) func isFoundWithItsRemedy(trouble: Trouble) throws {
        let test = try TestStore("contoso")
        try trouble.make(test)
        let findings = try test.open().examine()
        let finding = findings.first { $0.subject == trouble.subject && $0.found.hasPrefix(trouble.found) }
        #expect(finding?.isSound == false, "\(findings.map { "\($0.subject): \($0.found)" })")
        #expect(finding?.remedy?.isEmpty == false)
    }

    /// Settings that nobody can read keep no other thing from being looked at.
    @Test func settingsThatCannotBeReadAreAFinding() throws {
        let test = try TestStore("contoso")
        writeFile("\(test.path)/journal.jsonl", #"{"entry": 1, "#)
        for text in ["{", #"{"format": "x"}"#, ""] {
            writeFile("\(test.path)/store.json", text)
            if text.isEmpty { #expect(unsafe truncate("\(test.path)/store.json", 1 << 40) == 0) }
            #expect(throws: StoreError.self) { try test.open() }
            let (store, fault) = try PartnerStore.toExamine(test.path)
            let findings = store.examine(fault)
            #expect(findings.contains { $0.subject == "settings" && !$0.isSound && $0.found.contains("store.json") })
            #expect(findings.contains { $0.subject == "journal" && !$0.isSound })
            #expect(findings.contains { $0.subject == "access" })
        }
    }

    @Test func recordsThatCannotBeReadAreFindings() throws {
        let test = try TestStore("contoso")
        writeFile("\(test.path)/records/.keep", "")
        writeFile("\(test.path)/records/contoso/2022-10.json", "junk")
        #expect(try test.open().validate().map(\.file).contains("records/contoso/2022-10.json"))
    }

    /// Runs with the rights of nobody, for whom some of the store is closed: root may read everything.
    @Test(
        .enabled(if: getuid() == 0, "needs root"),
        arguments: ["partners", "partners/contoso.json", "journal.jsonl", "history"])
    func whatCannotBeReadIsNeverTaintedAsSound(place: String) throws {
        let test = try TestStore("contoso")
        try test.open().renamePartner("contoso", to: "New", note: .by("joe"))
        #expect(unsafe chmod(test.folder.path, 0o755) == 0)
        #expect(unsafe chmod("\(test.path)/\(place)", 0o700) == 0)
        let probe = try builtProgram("StoreProbe")
        let result = try runProgram(
            "setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", probe, "examine", test.path])
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("look reading: "), "\(result.output)")
        #expect(result.output.contains(place))
        if place == "journal.jsonl" { #expect(result.output.contains("look journal: ")) }
    }

    @Test(arguments: ["inotify_add_watch:error=ENOSPC", "inotify_init1:error=EMFILE"])
    func usedUpWatchesAreToldAndTheFilesAreLookedAt(injection: String) throws {
        let test = try TestStore("contoso")
        let result = try runProgram(
            "strace",
            [
                "-qq", "-f", "-o", "/dev/null", "-e", "trace=\(injection.prefix { $0 != ":" })", "-e",
                "inject=\(injection)", try builtProgram("StoreProbe"), "watch", test.path,
            ])
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("look watching: the files are looked at every two seconds: "))
        #expect(result.output.contains("told of contoso"))
    }
}
