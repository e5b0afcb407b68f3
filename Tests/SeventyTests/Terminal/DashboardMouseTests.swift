import Glibc
import TestSupport
import Testing

/// The mouse is reported only while it is on, and never after the dashboard.
@Suite(.waiting) struct DashboardMouseTests {
    private static let on = "\u{1B}[?1006;1000h"

    private func started() throws -> (PseudoTerminal, PseudoTerminal.Settings) {
        let (terminal, settings) = try RunningDashboard.start()
        #expect(!terminal.contains(Array(Self.on.utf8)))
        terminal.send("m")
        try terminal.wait(forOutput: Self.on)
        return (terminal, settings)
    }

    private func expectOff(_ terminal: PseudoTerminal) {
        let text = terminal.readableOutput()
        #expect(text.contains("[?1006;1000l") || text.contains("[?1000l"))
    }

    @Test(arguments: ["Q", "qy", "mQ"])
    func quitting(keys: String) throws {
        let (terminal, settings) = try started()
        terminal.send(keys)
        #expect(try terminal.waitForEnd() == .exited(0))
        expectOff(terminal)
        terminal.expectRestored(settings)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE])
    func signals(signal: Int32) throws {
        let (terminal, settings) = try started()
        terminal.child?.send(signal: signal)
        #expect(try terminal.waitForEnd() == .signalled(signal))
        expectOff(terminal)
        terminal.expectRestored(settings)
    }

    /// The two ways in which terminals tell where the mouse is: in numbers, and in characters counted from a space.
    @Test(arguments: ["xterm-256color", "tmux-256color"])
    func clicksAndTheWheelReachTheDashboard(type: String) throws {
        let tmux = try RunningDashboard.show(terminal: type)
        func send(_ button: UInt32, row: Int) throws {
            func character(_ value: Int) -> Character { Character(UnicodeScalar(UInt8(32 + value))) }
            let place = "\(character(5))\(character(row + 1))"
            let isNumbers = type.hasPrefix("x")
            try tmux.type(
                isNumbers ? "\u{1B}[<\(button);5;\(row + 1)M" : "\u{1B}[M\(character(Int(button)))\(place)")
            // Whoever presses a button lets it go.
            if button == 0 { try tmux.type(isNumbers ? "\u{1B}[<0;5;\(row + 1)m" : "\u{1B}[M\(character(3))\(place)") }
        }
        try tmux.type("m")
        try tmux.wait("mouse_any_flag", is: "1")
        let lines = try tmux.screen()
        let row = try #require(lines.firstIndex { $0.contains("Fabrikam") })
        try send(0, row: row)
        try tmux.wait(for: "the third partner selected") { $0.contains { $0.hasPrefix("▸ Fabrikam") } }
        try send(65, row: 5)
        try tmux.wait(for: "the fourth partner selected") { $0.contains { $0.hasPrefix("▸ Northwind") } }
        try send(0, row: row + 1)
        try tmux.wait(forText: "Anniversary 20 Nov 2026")
        try tmux.type("m")
        try tmux.wait("mouse_any_flag", is: "0")
    }

    @Test func theShellHasTheMouseWhileTheDashboardIsSuspended() throws {
        let tmux = try Tmux(
            environment: [
                "PS1": "$ ", "ESCDELAY": nil, "SWIFT_BACKTRACE": nil, "XDG_STATE_HOME": RunningDashboard.stateFolder,
            ], "bash", ["--norc", "--noprofile"])
        try tmux.wait(forText: "$")
        try tmux.type("\(try builtProgram("seventy")) \(SampleStore.path)")
        try tmux.press("Enter")
        try tmux.wait(forText: "Sample partners")
        try tmux.type("m")
        try tmux.wait("mouse_any_flag", is: "1")
        try tmux.press("C-z")
        try tmux.wait(forText: "Stopped")
        #expect(try tmux.value("mouse_any_flag") == "0")
        try tmux.type("fg")
        try tmux.press("Enter")
        try tmux.wait("alternate_on", is: "1")
        try tmux.wait("mouse_any_flag", is: "1")
        try tmux.press("Q")
        try tmux.wait("alternate_on", is: "0")
        #expect(try tmux.value("mouse_any_flag") == "0")
    }
}
