import TestSupport
import Testing

/// Commands on a store that somebody else is saving to.
@Suite struct BusyStoreTests {
    private let fixture = StoreFixture()

    private func run(_ words: String, wait: String = "0") -> BuiltProgram.Result {
        BuiltProgram.run(
            words.split(separator: " ").map(String.init),
            environment: ["SEVENTY_STORE": fixture.path, "SEVENTY_WAIT": wait])
    }

    @Test(arguments: [
        "edit contoso --set azure.net-customer-adds=9", "partner add tailspin --name Tailspin",
        "partner rename contoso New", "partner remove contoso --yes", "undo 1",
        "scenario save contoso june --set azure.net-customer-adds=9",
    ])
    func everyChangeIsRefusedWithTheNameOfTheHolder(words: String) throws {
        #expect(run("edit contoso --set azure.net-customer-adds=3").status == 0)
        let before = fixture.document("contoso")
        let lock = try HeldLock(store: fixture.path)
        let result = run(words)
        #expect(result.status == 75, "\(result.error)")
        #expect(
            result.error == "Error: Somebody else is saving: maria on box1 (process 4711), since "
                + "2026-11-03T09:12:44Z. Nothing was changed. Try again.\n")
        #expect(fixture.document("contoso") == before)
        #expect(FileNames.exist("\(fixture.path)/partners/tailspin.json") == false)
        lock.release()
    }

    @Test(arguments: ["score", "partners", "log", "validate", "backup list", "draft list"])
    func nobodyWaitsToLook(words: String) throws {
        let lock = try HeldLock(store: fixture.path)
        #expect(run(words).status == 0)
        lock.release()
    }

    @Test func aPatientCommandWaits() throws {
        let lock = try HeldLock(store: fixture.path)
        let command = try RunningProgram(
            builtProgram("seventy"),
            ["edit", "contoso", "--set", "azure.net-customer-adds=9", "--store", fixture.path])
        // Who waits holds a shared lock on the folder, so that those who come later let them go first.
        #expect(attempt { isLocked(fixture.path) ? true : nil } == true)
        #expect(try command.result() == nil)
        lock.release()
        #expect(try command.wait().ending == .exited(0))
        #expect(fixture.document("contoso")?.contains("\"value\": 9") == true)
    }

    @Test(arguments: ["soon", "-1", "99999999999999999999"])
    func aWaitThatIsNoneIsRefused(wait: String) {
        let result = run("edit contoso --set azure.net-customer-adds=9", wait: wait)
        #expect(result.status == 78)
        #expect(result.error == "Error: SEVENTY_WAIT is '\(wait)'; give a number of seconds, such as 60.\n")
    }
}
