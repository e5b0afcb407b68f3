import Glibc
import TestSupport
import Testing

/// Two programs on one store: the dashboard, and somebody else who changes facts.
@Suite(.waiting) struct DashboardSharingTests {
    private let fixture = StoreFixture()
    private let input = "azure.net-customer-adds"

    private var stateFolder: String { fixture.folder.path + "/state" }

    private func show() throws -> Tmux {
        try RunningDashboard.show(
            store: fixture.path, text: "Contoso Consulting", environment: ["XDG_STATE_HOME": stateFolder])
    }

    /// A dashboard with one unsaved change of the customers added.
    private func showWithWhatIf() throws -> Tmux {
        let tmux = try show()
        try RunningDashboard.open("Infrastructure", in: tmux)
        try tmux.press("+")
        try tmux.wait(forText: "What if: 1 change")
        return tmux
    }

    @Test func whatOthersChangeIsToldWithoutAKey() throws {
        let tmux = try show()
        #expect(fixture.run("edit", "contoso", "--set", "\(input)=9").status == 0)
        try tmux.wait(forText: "changed Azure: Net customer adds of Contoso Consulting")
        try tmux.press("9")
        try tmux.wait(forText: "Azure: Net customer adds 2 → 9")
        #expect(fixture.run("edit", "contoso", "--set", "\(input)=4", "--reason", "again").status == 0)
        // The cursor stays on the change it was on; the new one is above it.
        try tmux.wait(forText: "Azure: Net customer adds 9 → 4")
        try tmux.press("k")
        try tmux.wait(forText: "Reason: again")
        #expect(fixture.run("partner", "add", "tailspin", "--name", "Tailspin").status == 0)
        try tmux.wait(forText: "added the partner Tailspin")
    }

    /// A box on which the system has no room for notices: the files are looked at instead.
    @Test func whereTheSystemTellsNothingTheFilesAreLookedAt() throws {
        let fault = ["-o", "/dev/null", "-e", "trace=inotify_init1", "-e", "inject=inotify_init1:error=EMFILE"]
        let doctor = try runProgram("strace", fault + [builtProgram("seventy"), "doctor", fixture.path])
        #expect(
            doctor.output.contains("watching: the files are looked at every two seconds: Too many open files"),
            "\(doctor.output)")
        let tmux = try Tmux(
            columns: 80, rows: 24, terminal: "tmux-256color",
            environment: ["ESCDELAY": nil, "SWIFT_BACKTRACE": nil, "XDG_STATE_HOME": stateFolder],
            "strace", fault + [builtProgram("seventy"), fixture.path])
        try tmux.wait(forText: "Contoso Consulting")
        #expect(fixture.run("edit", "contoso", "--set", "\(input)=9").status == 0)
        try tmux.wait(forText: "changed Azure: Net customer adds of Contoso Consulting")
    }

    @Test func theFirstLookOfADayNotesTheScores() throws {
        let fixture = StoreFixture(partners: ["fabrikam": #"{"format": 1, "id": "fabrikam", "name": "Fabrikam"}"#])
        let tmux = try RunningDashboard.show(store: fixture.path, text: "Fabrikam")
        try tmux.press("0")
        try tmux.wait(forText: "qualified from that day on")
        // They are noted beside the input.
        let file = "\(fixture.path)/history/fabrikam.jsonl"
        for _ in 0..<900 where readFile(file)?.hasSuffix("\n") != true { usleep(50_000) }
        #expect(readFile(file)?.split(separator: "\n").count == 1)
        try tmux.press("Q")
        #expect(try tmux.waitForEnd() == .exited(0))
        let second = try RunningDashboard.show(["--read-only"], store: fixture.path, text: "Fabrikam")
        try second.press("0")
        try second.wait(forText: "qualified from that day on")
        #expect(readFile("\(fixture.path)/history/fabrikam.jsonl")?.split(separator: "\n").count == 1)
    }

    @Test(arguments: [SIGHUP, SIGTERM])
    func unsavedChangesSurviveASignal(signal: Int32) throws {
        let tmux = try showWithWhatIf()
        #expect(kill(try #require(Int32(try tmux.value("pane_pid"))), signal) == 0)
        #expect(try tmux.waitForEnd() == .signalled(signal))
        let second = try show()
        try second.wait(forText: "Take up 1 unsaved change of Contoso Consulting")
        try second.press("y")
        try second.wait(forText: "What if: 1 change")
    }

    /// So does a line that was being typed: it stands there again once the same is asked.
    @Test(arguments: [SIGHUP, SIGTERM])
    func aTypedNameSurvivesASignal(signal: Int32) throws {
        let tmux = try showWithWhatIf()
        try tmux.press("K")
        try tmux.wait(forText: "Name of the scenario:")
        try tmux.type("Both")
        try tmux.wait(forText: "Name of the scenario: Both")
        #expect(kill(try #require(Int32(try tmux.value("pane_pid"))), signal) == 0)
        #expect(try tmux.waitForEnd() == .signalled(signal))
        let second = try show()
        try second.wait(forText: "Take up 1 unsaved change of Contoso Consulting")
        try second.press("y")
        try second.wait(forText: "was typed for 'Name of the scenario'")
        try second.press("K")
        try second.wait(forText: "Name of the scenario: Both")
    }

    @Test func unsavedChangesSurviveTheEndOfTheProgram() throws {
        let tmux = try showWithWhatIf()
        let process = try #require(Int32(try tmux.value("pane_pid")))
        #expect(kill(process, SIGKILL) == 0)
        #expect(try tmux.waitForEnd() == .signalled(SIGKILL))
        let second = try show()
        try second.wait(forText: "Take up 1 unsaved change of Contoso Consulting")
        try second.press("n")
        try second.wait(forText: "Discarded. B brings it back")
        try second.press("B")
        try second.wait(forText: "What if: 1 change")
        try second.press("s")
        try second.wait(forText: "as facts. Reason:")
        try second.press("Enter")
        try second.wait(forText: "Saved.")
        try second.press("Q")
        #expect(try second.waitForEnd() == .exited(0))
        let third = try show()
        let lines = try third.wait(forText: "help")
        #expect(!lines.contains { $0.contains("unsaved") })
    }

    /// Who saved the same while a field was open is asked about, whatever was typed over.
    @Test func theSameFactSavedUnderAnOpenFieldIsAskedAbout() throws {
        let tmux = try show()
        try RunningDashboard.open("Infrastructure", in: tmux)
        try tmux.press("e")
        try tmux.wait(forText: "Tab")
        try tmux.press("8")
        #expect(fixture.run("edit", "contoso", "--set", "\(input)=9").status == 0)
        try tmux.wait(for: "the other value") { lines in
            lines.contains { $0.contains(" 9 ") || $0.contains("9 customers") }
        }
        try tmux.press("Enter")
        try tmux.wait(forText: "1 change")
        try tmux.press("s")
        try tmux.wait(forText: "as facts. Reason:")
        try tmux.press("Enter")
        try tmux.wait(forText: "Somebody else changed the same")
    }

    /// What stood in a field when the terminal went away is told, and no change that nobody made.
    @Test func whatIsTypedSurvivesTheEndOfTheTerminal() throws {
        let tmux = try show()
        try RunningDashboard.open("Infrastructure", in: tmux)
        try tmux.press("e")
        try tmux.wait(forText: "Tab")
        try tmux.press("7")
        try tmux.wait(for: "the digit") { lines in lines.contains { $0.contains("7") } }
        let process = try #require(Int32(try tmux.value("pane_pid")))
        #expect(kill(process, SIGHUP) == 0)
        #expect(try tmux.waitForEnd() == .signalled(SIGHUP))
        let second = try show()
        let lines = try second.wait(forText: "'7' was typed for 'Azure: Net customer adds of")
        #expect(!lines.contains { $0.contains("unsaved change") })
    }

    @Test(arguments: [("t", "Theirs stays", "8"), ("m", "Saved.", "3")])
    func theSameFactChangedTwiceIsAskedAbout(key: String, outcome: String, value: String) throws {
        let tmux = try showWithWhatIf()
        #expect(fixture.run("edit", "contoso", "--set", "\(input)=9").status == 0)
        try tmux.wait(forText: "Also among your unsaved changes")
        try tmux.press("s")
        try tmux.wait(forText: "as facts. Reason:")
        try tmux.press("Enter")
        try tmux.wait(forText: "Somebody else changed the same")
        try tmux.wait(forText: "theirs 9 (")
        // What is decided about is what stands there by now.
        #expect(fixture.run("edit", "contoso", "--set", "\(input)=8").status == 0)
        try tmux.wait(forText: "theirs 8 (")
        try tmux.press(key, "s")
        try tmux.wait(forText: outcome)
        #expect(fixture.document("contoso")?.contains("\"\(input)\": {\"value\": \(value)") == true)
    }
}
