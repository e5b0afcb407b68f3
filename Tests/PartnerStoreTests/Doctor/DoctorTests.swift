import Glibc
import PartnerStore
import TestSupport
import Testing

@Suite struct DoctorTests {
    @Test func aNewStoreIsSound() throws {
        let test = try TestStore("contoso")
        let findings = try test.open().examine()
        #expect(findings.filter { !$0.isSound }.isEmpty)
        #expect(findings.allSatisfy { ($0.remedy == nil) == $0.isSound })
        for subject in [
            "access", "modes", "file system", "disk space", "write lock", "leftovers", "journal", "watching",
        ] {
            #expect(findings.contains { $0.subject == subject }, "\(subject)")
        }
    }

    /// What is wrong, and the subject under which it is told.
    @Test(arguments: ["leftovers", "modes", "history", "clock", "journal"])
    func everyTroubleHasARemedy(subject: String) throws {
        let test = try TestStore("contoso")
        switch subject {
        case "leftovers": writeFile("\(test.path)/partners/.contoso.json.saving", "{")
        case "modes": #expect(unsafe chmod(test.path, 0o777) == 0)
        case "history": writeFile("\(test.path)/history/contoso.jsonl", #"{"day": "2022"#)
        case "clock": try test.open().renamePartner("contoso", to: "New", note: .by("joe", at: "2999-01-01T00:00:00Z"))
        default: writeFile("\(test.path)/journal.jsonl", #"{"entry": 1, "#)
        }
        let finding = try #require(try test.open().examine().first { $0.subject == subject })
        #expect(!finding.isSound)
        #expect(finding.remedy?.isEmpty == false)
    }

    /// What somebody is saving in this moment is no leftover.
    @Test func whatIsBeingSavedIsNoLeftover() async throws {
        let test = try TestStore("contoso")
        let file = "\(test.path)/partners/.contoso.json.saving"
        let (saved, isSaved) = AsyncStream.makeStream(of: Void.self)
        let saving = Task.detached {
            var count = 0
            while !Task.isCancelled {
                count += 1
                writeFile(file, "{\(count)")
                isSaved.yield()
                // It keeps its thread, so that the examination cannot keep it from going on.
                usleep(20_000)
            }
            isSaved.finish()
        }
        for await _ in saved { break }
        let finding = try #require(try test.open().examine().first { $0.subject == "leftovers" })
        #expect(finding.isSound, "\(finding.found)")
        saving.cancel()
        await saving.value
        let last = try #require(try test.open().examine().first { $0.subject == "leftovers" })
        #expect(!last.isSound && last.found.contains(".contoso.json.saving"), "\(last.found)")
        // The folder is there for as long as somebody holds it.
        withExtendedLifetime(test) {}
    }

    /// A lock that is given back in a moment is what every change takes.
    @Test func aChangeInTheMakingIsNoTrouble() async throws {
        let test = try TestStore("contoso")
        let file = "\(test.path)/lock"
        let (taken, isTaken) = AsyncStream.makeStream(of: Void.self)
        let change = Task.detached {
            let descriptor = unsafe open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            let isHeld = flock(descriptor, LOCK_EX | LOCK_NB) == 0
            isTaken.yield()
            isTaken.finish()
            usleep(150_000)
            flock(descriptor, LOCK_UN)
            close(descriptor)
            return isHeld
        }
        for await _ in taken { break }
        let finding = try #require(try test.open().examine().first { $0.subject == "write lock" })
        let isHeld = await change.value
        #expect(isHeld && finding.isSound, "\(finding.found)")
        withExtendedLifetime(test) {}
    }

    /// Rights to the folder and to the documents, and what is said of them.
    @Test(arguments: [
        (0o700, 0o600, "of one user alone"), (0o700, 0o644, "of one user alone"),
        (0o755, 0o644, "one user alone may change it, and everybody on this machine may read it"),
        (0o750, 0o640, "one user alone may change it, and its group may read it"),
    ])
    func whoMayReadIsTold(folder: Int, file: Int, found: String) throws {
        let test = try TestStore("contoso")
        #expect(unsafe chmod(test.path, mode_t(folder)) == 0)
        for name in try FileNames.all(in: test.path) where name.hasSuffix(".json") {
            #expect(unsafe chmod("\(test.path)/\(name)", mode_t(file)) == 0)
        }
        #expect(unsafe chmod("\(test.path)/partners/contoso.json", mode_t(file)) == 0)
        #expect(try test.open().examine().first { $0.subject == "modes" }?.found == found)
    }

    @Test func theHolderOfTheLockIsNamed() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.commit(to: .partner("contoso"), note: .by("maria")) { _ in
            let finding = store.examine().first { $0.subject == "write lock" }
            #expect(finding?.found.contains("maria on box1") ?? false)
            return []
        }
        #expect(store.examine().contains { $0.subject == "write lock" && $0.isSound })
    }
}
