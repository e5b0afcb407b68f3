import Glibc
import TestSupport
import Testing

/// A dashboard that wants to save what others are at.
@Suite(.waiting) struct DashboardWaitingTests {
    private let fixture = StoreFixture()
    private let input = "azure.net-customer-adds"

    /// A dashboard with one unsaved change of the customers added: 3 instead of 2.
    private func showWithWhatIf(wait: String = "600") throws -> Tmux {
        let tmux = try RunningDashboard.show(
            store: fixture.path, text: "Contoso Consulting",
            environment: ["XDG_STATE_HOME": fixture.folder.path + "/state", "SEVENTY_WAIT": wait])
        try RunningDashboard.open("Infrastructure", in: tmux)
        try tmux.press("+")
        try tmux.wait(forText: "What if: 1 change")
        return tmux
    }

    private func save(_ tmux: Tmux) throws {
        try tmux.press("s")
        try tmux.wait(forText: "as facts. Reason:")
        try tmux.press("Enter")
    }

    @Test func aSaveThatHasToWaitLeavesTheKeyboardFree() throws {
        let lock = try HeldLock(store: fixture.path)
        let tmux = try showWithWhatIf()
        try save(tmux)
        try tmux.wait(forText: "Waiting for maria on box1 (process 4711), who is saving")
        try tmux.press("?")
        try tmux.wait(forText: "Help")
        try tmux.wait(forText: "Waiting for maria")
        #expect(fixture.document("contoso") == StoreFixture.contoso)
        lock.release()
        try tmux.wait(forText: "Saved.")
        #expect(fixture.document("contoso")?.contains("\"\(input)\": {\"value\": 3") == true)
    }

    @Test func whatIsBeingSavedDoesNotChangeMeanwhile() throws {
        let lock = try HeldLock(store: fixture.path)
        let tmux = try showWithWhatIf()
        try save(tmux)
        try tmux.wait(forText: "Waiting for maria")
        try tmux.press("u")
        try tmux.wait(forText: "Nothing can be changed while the save waits for maria")
        lock.release()
        try tmux.wait(forText: "Saved.")
        #expect(fixture.document("contoso")?.contains("\"\(input)\": {\"value\": 3") == true)
    }

    @Test func escapeStopsWaitingAndKeepsTheChanges() throws {
        let lock = try HeldLock(store: fixture.path)
        let tmux = try showWithWhatIf()
        try save(tmux)
        try tmux.wait(forText: "Waiting for maria")
        try tmux.press("Escape")
        try tmux.wait(forText: "Not saved. The changes are still here.")
        lock.release()
        #expect(fixture.document("contoso") == StoreFixture.contoso)
        // The changes are still there, and so is the way to save them.
        try save(tmux)
        try tmux.wait(forText: "Saved.")
        #expect(fixture.document("contoso")?.contains("\"\(input)\": {\"value\": 3") == true)
    }

    @Test func whoIsSavingForTooLongIsNamed() throws {
        let lock = try HeldLock(store: fixture.path)
        let tmux = try showWithWhatIf(wait: "0")
        try save(tmux)
        try tmux.wait(forText: "Not saved: maria on box1 (process 4711) is still saving. Try again.")
        lock.release()
        #expect(fixture.document("contoso") == StoreFixture.contoso)
    }

    @Test(arguments: [("t", "Theirs stays", "9"), ("m", "Saved.", "3")])
    func aChangeByAnEditorIsAConflictAsWell(key: String, outcome: String, value: String) throws {
        let tmux = try showWithWhatIf()
        // An editor knows nothing of revisions.
        let place = "\"\(input)\": {\"value\": "
        let edited = StoreFixture.contoso.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.contains(place) ? "    \(place)9}," : String(line)
        }.joined(separator: "\n")
        writeFile("\(fixture.path)/partners/contoso.json", edited)
        try tmux.wait(forText: "changed outside of seventy")
        try save(tmux)
        try tmux.wait(forText: "Somebody else changed the same")
        #expect(fixture.document("contoso") == edited)
        try tmux.press(key, "s")
        try tmux.wait(forText: outcome)
        #expect(fixture.document("contoso")?.contains("\(place)\(value)") == true)
    }
}
