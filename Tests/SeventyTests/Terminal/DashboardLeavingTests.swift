import Glibc
import TestSupport
import Testing

/// The terminal is put back from whatever the dashboard is in the middle of, and a what-if outlives a while in the shell.
@Suite(.waiting) struct DashboardLeavingTests {
    /// Middles of something: mouse on, the palette, a field, a filter, a question, a list, a begun search for plans.
    static let ways = ["m", ":un", "jlGle12", "/co", "jlGl+X", "T", "jl8", "mjlGle1"]

    private func started(_ way: String) throws -> (PseudoTerminal, PseudoTerminal.Settings) {
        let (terminal, settings) = try RunningDashboard.start()
        for key in way.dropLast() { _ = try terminal.bytesOfAnswer(to: String(key)) }
        // A search is not waited for.
        if way.hasSuffix("8") {
            terminal.send("8")
        } else {
            _ = try terminal.bytesOfAnswer(to: String(way.suffix(1)))
        }
        return (terminal, settings)
    }

    private func expectRestored(_ terminal: PseudoTerminal, _ settings: PseudoTerminal.Settings, _ way: String) {
        terminal.expectRestored(settings)
        guard way.hasPrefix("m") else { return }
        let text = terminal.readableOutput()
        #expect(text.contains("[?1006;1000l") || text.contains("[?1000l"), "the mouse")
    }

    @Test(arguments: ways, [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV])
    func aSignal(way: String, signal: Int32) throws {
        let (terminal, settings) = try started(way)
        terminal.child?.send(signal: signal)
        #expect(try terminal.waitForEnd() == .signalled(signal))
        expectRestored(terminal, settings, way)
    }

    @Test(arguments: ways)
    func theKeyThatInterrupts(way: String) throws {
        let (terminal, settings) = try started(way)
        terminal.send("\u{03}")
        #expect(try terminal.waitForEnd() == .signalled(SIGINT))
        expectRestored(terminal, settings, way)
    }

    @Test(arguments: ways)
    func theTerminalIsTakenAway(way: String) throws {
        let (terminal, _) = try started(way)
        terminal.hangUp()
        #expect(try terminal.waitForEnd() == .signalled(SIGHUP))
    }

    @Test func aWhatIfOutlivesTheShell() throws {
        let tmux = try Tmux(
            environment: [
                "PS1": "$ ", "ESCDELAY": nil, "SWIFT_BACKTRACE": nil, "SEVENTY_STORE": nil,
                "XDG_STATE_HOME": RunningDashboard.stateFolder, "XDG_CONFIG_HOME": RunningDashboard.stateFolder,
            ], "bash", ["--norc", "--noprofile"])
        try tmux.wait(forText: "$")
        try tmux.type("\(try builtProgram("seventy")) \(SampleStore.path)")
        try tmux.press("Enter")
        try tmux.wait(forText: "Sample partners")
        try tmux.type("jlGl+")
        try tmux.wait(forText: "What if: 1 change")
        try tmux.press("C-z")
        try tmux.wait(forText: "Stopped")
        #expect(try tmux.value("alternate_on") == "0")
        try tmux.resize(columns: 120, rows: 40)
        try tmux.type("fg")
        try tmux.press("Enter")
        let lines = try tmux.wait(for: "the wider screen") { lines in
            lines.count == 40 && lines.contains { $0.contains("What if: 1 change") }
                && lines.contains { $0.contains("│") }
        }
        #expect(lines.contains { $0.contains("Contoso Consulting › Security") })
        try tmux.type("u")
        try tmux.wait(for: "the what-if gone") { !$0.contains { $0.contains("What if: 1 change") } }
        try tmux.type("Q")
        try tmux.wait("alternate_on", is: "0")
    }
}
