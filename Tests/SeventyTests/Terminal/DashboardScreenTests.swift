import TestSupport
import Testing

/// The dashboard as a person sees it, in a real terminal.
@Suite(.waiting) struct DashboardScreenTests {
    @Test func startMoveOpenResizeAndQuit() throws {
        let tmux = try RunningDashboard.show()
        try tmux.wait(for: "the first partner selected") { $0.contains { $0.hasPrefix("▸ Adatum") } }
        try tmux.press("Down")
        try tmux.wait(for: "the second partner selected") { $0.contains { $0.hasPrefix("▸ Contoso") } }
        try tmux.press("Enter")
        try tmux.wait(forText: "usage growth at zero")
        try tmux.press("End", "Enter")
        try tmux.wait(forText: "Contoso Consulting › Security")
        try tmux.resize(columns: 20, rows: 5)
        try tmux.wait(forText: "seventy needs 40x10")
        try tmux.resize(columns: 120, rows: 40)
        try tmux.wait(forText: "Associations that count")
        try tmux.resize(columns: 80, rows: 24)
        try tmux.wait(for: "the narrower screen") { lines in
            lines.contains { $0.contains("Contoso Consulting › Security") } && !lines.contains { $0.contains("│") }
        }
        try tmux.press("Escape", "Escape")
        try tmux.wait(for: "the partners again") { $0.contains { $0.hasPrefix("▸ Contoso") } }
        try tmux.press("Q")
        #expect(try tmux.waitForEnd() == .exited(0))
    }

    /// Screen readers and braille lines follow the terminal's own cursor.
    @Test func theCursorRestsOnTheSelectedRow() throws {
        let tmux = try RunningDashboard.show()
        try tmux.press("j", "j")
        let lines = try tmux.wait(for: "the third partner selected") { $0.contains { $0.hasPrefix("▸ Fabrikam") } }
        let row = try #require(lines.firstIndex { $0.hasPrefix("▸ Fabrikam") })
        try tmux.wait("cursor_y", is: "\(row)")
        try tmux.wait("cursor_x", is: "0")
        try tmux.wait("cursor_flag", is: "1")
    }

    @Test func asciiIsAsciiOnly() throws {
        let tmux = try RunningDashboard.show(["--ascii"])
        for key in ["Down", "Enter", "Enter", "Enter", "?"] {
            try tmux.press(key)
            let lines = try tmux.screen()
            #expect(lines.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } }, "\(lines)")
        }
    }

    @Test func anotherLocaleIsAsciiToo() throws {
        let tmux = try RunningDashboard.show(environment: ["LC_ALL": "C"])
        #expect(try tmux.wait(forText: "> Adatum").allSatisfy { $0.utf8.allSatisfy { $0 < 0x7F } })
    }

    @Test func coloursAndNone() throws {
        func hasColours(_ tmux: Tmux) throws -> Bool { try tmux.styledScreen().contains("\u{1B}[38;5;") }
        #expect(try hasColours(RunningDashboard.show()))
        #expect(try !hasColours(RunningDashboard.show(environment: ["NO_COLOR": "1"])))
        #expect(try !hasColours(RunningDashboard.show(["--color", "never"])))
        // Without colours the selection is still told from the rest.
        #expect(try RunningDashboard.show(["--color", "never"]).styledScreen().contains("\u{1B}["))
    }

    @Test(arguments: ["vt100", "linux", "screen", "xterm"])
    func oldTerminals(type: String) throws {
        let tmux = try RunningDashboard.show(terminal: type)
        try tmux.press("j", "Enter")
        try tmux.wait(forText: "usage growth at zero")
        try tmux.press("Q")
        #expect(try tmux.waitForEnd() == .exited(0))
    }

    @Test func anUnknownTerminalIsTold() throws {
        let tmux = try RunningDashboard.show(terminal: "wonder")
        try tmux.wait(forText: "The terminal type \"wonder\" is not known here; it is used as xterm.")
    }

    @Test func theThemeOfTheCommandLine() throws {
        let dark = try RunningDashboard.show(["--theme", "dark"]).styledScreen()
        let light = try RunningDashboard.show(["--theme", "light"]).styledScreen()
        #expect(dark != light)
    }

    @Test(arguments: [["--plain"], []])
    func plainAndPipedOutputIsText(options: [String]) throws {
        let result = try runProgram(
            builtProgram("seventy"), [SampleStore.path] + options, environment: RunningDashboard.environment())
        #expect(result.ending == .exited(0))
        #expect(result.output.contains("Contoso Consulting (contoso), account 4455667"))
        #expect(result.output.utf8.allSatisfy { $0 != 0x1B && $0 != 0x0D })
        #expect(result.error.isEmpty)
    }
}
