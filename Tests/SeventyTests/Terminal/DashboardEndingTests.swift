import Glibc
import TestSupport
import Testing

/// The terminal is put back on every way out of the dashboard, and the exit status is truthful.
@Suite(.waiting) struct DashboardEndingTests {
    @Test(arguments: [["Q"], ["q", "y"], ["\u{1B}", "y"]])
    func quitting(keys: [String]) throws {
        let (terminal, settings) = try RunningDashboard.start()
        #expect(terminal.settings != settings, "a running dashboard takes keys one by one")
        // A letter right behind Escape would be Alt and the letter.
        for key in keys.dropLast() { _ = try terminal.bytesOfAnswer(to: key) }
        terminal.send(keys.last ?? "Q")
        #expect(try terminal.waitForEnd() == .exited(0))
        terminal.expectRestored(settings)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT])
    func signals(signal: Int32) throws {
        let (terminal, settings) = try RunningDashboard.start()
        terminal.child?.send(signal: signal)
        #expect(try terminal.waitForEnd() == .signalled(signal))
        terminal.expectRestored(settings)
    }

    @Test func theKeyThatInterrupts() throws {
        let (terminal, settings) = try RunningDashboard.start()
        terminal.send("\u{03}")
        #expect(try terminal.waitForEnd() == .signalled(SIGINT))
        terminal.expectRestored(settings)
    }

    /// A dashboard whose window was closed must not stay behind.
    @Test func theTerminalIsTakenAway() throws {
        let (terminal, _) = try RunningDashboard.start()
        terminal.hangUp()
        #expect(try terminal.waitForEnd() == .signalled(SIGHUP))
    }

    /// Behind `nohup` only the terminal itself tells that it is gone.
    @Test func theTerminalIsTakenAwayFromOneThatIgnoresHangUps() throws {
        let terminal = try PseudoTerminal()
        try terminal.start(
            "sh", ["-c", "trap '' HUP; exec \"$0\" \"$1\"", try builtProgram("seventy"), SampleStore.path],
            environment: RunningDashboard.environment())
        try terminal.wait(forOutput: "help")
        terminal.hangUp()
        #expect(try terminal.waitForEnd() == .signalled(SIGHUP))
    }

    @Test func aStoreThatIsNotThereNeverTakesTheTerminalOver() throws {
        let terminal = try PseudoTerminal()
        try terminal.start(
            builtProgram("seventy"), ["/nowhere/at/all"], environment: RunningDashboard.environment())
        #expect(try terminal.waitForEnd() == .exited(66))
        #expect(!terminal.output.contains(0x1B))
    }
}
