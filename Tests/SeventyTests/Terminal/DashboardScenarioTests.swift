import TestSupport
import Testing

/// From a what-if to facts in a real terminal, with a store on disk.
@Suite(.waiting) struct DashboardScenarioTests {
    private let fixture = StoreFixture()

    private func show(_ arguments: String...) throws -> Tmux {
        try RunningDashboard.show(
            arguments, store: fixture.path, text: "Contoso Consulting",
            environment: ["XDG_STATE_HOME": fixture.folder.path + "/state"])
    }

    /// Opens the designation that counts customers of Azure, and lays one more over the facts.
    private func whatIf(_ tmux: Tmux) throws {
        try RunningDashboard.open("Infrastructure", in: tmux)
        try tmux.press("+")
        try tmux.wait(forText: "What if: 1 change")
    }

    @Test func editKeepDropLoadComparePlanTryAndSave() throws {
        let tmux = try show()
        try whatIf(tmux)
        try tmux.press("S")
        try tmux.wait(forText: "K keeps the what-if as one.")
        try tmux.press("K")
        try tmux.wait(forText: "Name of the scenario:")
        try tmux.type("one-more")
        try tmux.press("Enter")
        try tmux.wait(forText: "Note on one-more:")
        try tmux.type("If the deal closes")
        try tmux.press("Enter")
        try tmux.wait(forText: "Kept as the scenario one-more.")
        #expect(fixture.run("scenario", "list").output.contains("If the deal closes"))

        try tmux.press("2", "X", "y")
        try tmux.wait(forText: "All changes were dropped.")
        try tmux.press("S")
        try tmux.wait(forText: "one-more")
        try tmux.press("a")
        try tmux.wait(forText: "What if: 1 change")

        #expect(
            fixture.run("scenario", "save", "contoso", "two-more", "--set", "azure.net-customer-adds=4").status == 0)
        try tmux.press("S")
        try tmux.wait(forText: "two-more")
        try tmux.press("g", "v", "j", "v", "c")
        try tmux.wait(forText: "Cost at most, days")
        try tmux.press("w", "C-u")
        try tmux.type("\(fixture.folder.path)/beside.md")
        try tmux.press("Enter")
        try tmux.wait(forText: "The comparison is in")
        #expect(readFile("\(fixture.folder.path)/beside.md")?.contains("| two-more |") == true)

        try tmux.press("8")
        try tmux.wait(forText: "All of these together")
        try tmux.press("a")
        try tmux.wait(forText: "The plan is laid over the facts")
        try tmux.press("s")
        try tmux.wait(forText: "as facts. Reason:")
        try tmux.press("Enter")
        try tmux.wait(forText: "Saved.")
        // Nobody gave a reason, so none is on record.
        #expect(!fixture.run("log", "--partner", "contoso").output.contains("saved from the dashboard"))
        try tmux.press("Q")
        #expect(try tmux.waitForEnd() == .exited(0))
    }

    @Test func whatOthersKeepAppearsAndFaultyOnesStandAmongThem() throws {
        let tmux = try show()
        try tmux.press("S")
        try tmux.wait(forText: "There are no scenarios yet.")
        #expect(fixture.run("scenario", "save", "contoso", "june", "--set", "azure.net-customer-adds=4").status == 0)
        try tmux.wait(forText: "june")
        writeFile("\(fixture.path)/scenarios/contoso/bad.json", #"{"format": 1, "name": 7}"#)
        try tmux.wait(forText: "cannot be read")
        #expect(fixture.run("scenario", "delete", "contoso", "june").status == 0)
        try tmux.wait(for: "the scenario gone") { !$0.contains { $0.contains("june") } }
    }

    @Test func aDeletedOneComesBackWithAKey() throws {
        #expect(fixture.run("scenario", "save", "contoso", "june", "--set", "azure.net-customer-adds=4").status == 0)
        let tmux = try show()
        try tmux.press("S")
        try tmux.wait(forText: "june")
        try tmux.press("D", "y")
        try tmux.wait(forText: "june is deleted. u brings it back.")
        #expect(readFile("\(fixture.path)/scenarios/contoso/june.json") == nil)
        try tmux.press("u")
        try tmux.wait(forText: "The last change is taken back.")
        #expect(readFile("\(fixture.path)/scenarios/contoso/june.json") != nil)
    }

    @Test func costsAreSavedFromTheSettingsOfPlans() throws {
        let tmux = try show()
        try tmux.press("8", "e")
        try tmux.wait(forText: "What is planned for")
        try tmux.press("G", "k", "k", "k", "k", "k", "k", "k")
        try tmux.wait(for: "the exam selected") { $0.contains { $0.hasPrefix("▸ An exam") } }
        try tmux.press("e")
        try tmux.type("12")
        try tmux.press("Enter", "Enter")
        try tmux.wait(forText: "12 days, counts after")
        try tmux.press("s", "y")
        try tmux.wait(forText: "The costs are saved.")
        #expect(readFile("\(fixture.path)/store.json")?.contains("\"costs\"") == true)
    }
}
