import TestSupport
import Testing

/// What is copied and pasted, through a real terminal.
@Suite(.waiting) struct DashboardCopyTests {
    private static let noDesktop: [String: String?] = ["DISPLAY": nil, "WAYLAND_DISPLAY": nil]

    @Test func theTerminalTakesWhatIsCopied() throws {
        let tmux = try RunningDashboard.show(environment: Self.noDesktop)
        // Whatever tmux does with what programs ask of the terminal.
        try tmux.set(option: "set-clipboard", to: "off")
        try tmux.type("jy")
        try tmux.wait(forText: "Copied 'Contoso Consulting' into tmux")
        #expect(try tmux.buffer() == "Contoso Consulting")
        try tmux.type("?Y")
        try tmux.wait(forText: "Copied the text")
        #expect(try tmux.buffer().contains("Keys on the partners"))
        // Nothing of it is left on the screen.
        try tmux.press("C-l")
        try tmux.wait(forText: "Keys on the partners")
        #expect(!(try tmux.screen().joined().contains("52;c")))
    }

    @Test func withoutTheProgramOfTmuxItIsAskedThroughTheTerminal() throws {
        let state = RunningDashboard.stateFolder
        let tmux = try Tmux(
            columns: 120, rows: 24, terminal: "tmux-256color",
            environment: ["XDG_STATE_HOME": state, "XDG_CONFIG_HOME": state].merging(Self.noDesktop) { $1 },
            "/usr/bin/env", ["PATH=/nowhere", builtProgram("seventy"), SampleStore.path])
        try tmux.wait(forText: "Sample partners")
        try tmux.set(option: "set-clipboard", to: "on")
        try tmux.type("jy")
        try tmux.wait(forText: "tmux passes it on only with set-clipboard on")
        #expect(try tmux.buffer() == "Contoso Consulting")
        try tmux.type("Q")
        #expect(try tmux.waitForEnd() == .exited(0))
    }

    @Test func withoutTmuxTheSequenceIsPlain() throws {
        let terminal = try PseudoTerminal()
        try terminal.start(
            builtProgram("seventy"), [SampleStore.path],
            environment: RunningDashboard.environment(Self.noDesktop.merging(["TMUX": nil, "STY": nil]) { $1 }))
        try terminal.wait(forOutput: "help")
        terminal.send("jy")
        // "Contoso Consulting"
        try terminal.wait(forOutput: "\u{1B}]52;c;Q29udG9zbyBDb25zdWx0aW5n\u{7}")
        terminal.send("Q")
        #expect(try terminal.waitForEnd() == .exited(0))
    }

    /// What is pasted where no text is typed does nothing, whatever keys it looks like.
    @Test func pastingIsTypingOnlyInAField() throws {
        let tmux = try RunningDashboard.show()
        try tmux.paste("jjlQ\nq:quit\n")
        try tmux.type("/")
        try tmux.paste("\nfabrikam\n")
        try tmux.wait(forText: "filter: fabrikam · 1 of 6")
        try tmux.press("Enter")
        try tmux.wait(for: "the partner") { $0.contains { $0.hasPrefix("▸ Fabrikam") } }
        try tmux.type("Q")
        #expect(try tmux.waitForEnd() == .exited(0))
    }
}
