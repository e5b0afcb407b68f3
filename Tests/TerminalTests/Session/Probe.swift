import TestSupport
import Testing

/// Starts the probe in terminals; every test starts from the same environment, whoever runs it.
enum Probe {
    static func environment(_ changes: [String: String?] = [:]) -> [String: String] {
        inheritedEnvironment(
            changing: [
                "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "COLORTERM": nil, "NO_COLOR": nil, "ESCDELAY": nil,
                "SWIFT_BACKTRACE": nil, "TERMINFO": nil,
            ].merging(changes) { $1 })
    }

    /// The probe in a terminal without a screen, after its first frame.
    static func start(
        _ arguments: [String] = [], environment changes: [String: String?] = [:], waitingFor text: String = "80x24"
    ) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal()
        try terminal.start(builtProgram("TerminalProbe"), arguments, environment: environment(changes))
        try terminal.wait(forOutput: text)
        return terminal
    }

    /// The probe in a terminal with a screen.
    static func show(
        columns: Int = 80, rows: Int = 40, terminal: String = "tmux-256color", environment: [String: String?] = [:],
        _ arguments: [String] = []
    ) throws -> Tmux {
        let tmux = try Tmux(
            columns: columns, rows: rows, terminal: terminal,
            environment: ["ESCDELAY": nil, "SWIFT_BACKTRACE": nil].merging(environment) { $1 },
            builtProgram("TerminalProbe"), arguments)
        try tmux.wait(forText: "\(columns)x\(rows)")
        return tmux
    }
}

extension PseudoTerminal {
    /// Whether the program has left the screen, shown the cursor and asked for plain paste, as xterm understands it.
    func expectRestored(_ settings: Settings, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(contains(Array("\u{1B}[?1049l".utf8)), "the alternate screen", sourceLocation: sourceLocation)
        #expect(contains(Array("\u{1B}[?12l\u{1B}[?25h".utf8)), "the cursor", sourceLocation: sourceLocation)
        #expect(contains(Array("\u{1B}[?2004l".utf8)), "bracketed paste", sourceLocation: sourceLocation)
        #expect(self.settings == settings, "the terminal's settings", sourceLocation: sourceLocation)
    }
}
