import TestSupport
import Testing

/// From an empty store to a partner with a number, with the keys alone.
@Suite(.waiting) struct DashboardRosterTests {
    @Test func aPartnerIsAddedFilledRenamedRemovedAndBroughtBack() throws {
        let fixture = StoreFixture(partners: [:])
        let tmux = try RunningDashboard.show(store: fixture.path, text: "This store has no partners yet.")
        try tmux.type("aFourth Coffee")
        try tmux.press("Enter")
        try tmux.wait(forText: "Added Fourth Coffee.")
        try tmux.press("Enter", "e")
        try tmux.type("2")
        try tmux.press("Enter")
        try tmux.wait(forText: "Not saved yet: 1 entry")
        try tmux.press("s", "Enter")
        try tmux.wait(forText: "Saved.")
        #expect(fixture.document("fourth-coffee")?.contains("\"name\": \"Fourth Coffee\"") == true)
        // The second one makes a list of what was one partner before.
        try tmux.press("2")
        try tmux.type("aContoso 漢字")
        try tmux.press("Enter")
        try tmux.wait(forText: "Added Contoso 漢字.")
        try tmux.press("1")
        try tmux.wait(forText: "2 partners")
        try tmux.press("R", "C-u")
        try tmux.type("Contoso Group")
        try tmux.press("Enter")
        try tmux.wait(forText: "Contoso 漢字 is called Contoso Group now.")
        try tmux.press("D")
        try tmux.wait(forText: "Remove Contoso Group from the store?")
        try tmux.press("y")
        try tmux.wait(forText: "Removed Contoso Group.")
        #expect(fixture.document("contoso") == nil)
        try tmux.press("9")
        try tmux.wait(forText: "removed the partner Contoso Group")
        try tmux.press("u", "y")
        try tmux.wait(forText: "Taken back")
        #expect(fixture.document("contoso")?.contains("Contoso Group") == true)
        try tmux.press("Q")
        #expect(try tmux.waitForEnd() == .exited(0))
    }

    @Test func whereAnotherSavesNothingHangs() throws {
        let fixture = StoreFixture()
        let tmux = try RunningDashboard.show(store: fixture.path, text: "Contoso Consulting")
        let holder = try HeldLock(store: fixture.path)
        try tmux.type("aFourth Coffee")
        try tmux.press("Enter")
        try tmux.wait(forText: "Nothing was changed:")
        holder.release()
        try tmux.type("aFourth Coffee")
        try tmux.press("Enter")
        try tmux.wait(forText: "Added Fourth Coffee.")
        try tmux.press("Q")
        #expect(try tmux.waitForEnd() == .exited(0))
    }
}
