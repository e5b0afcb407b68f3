import TestSupport
import Testing

/// The built program with its dashboard open on the sample store.
enum RunningDashboard {
    /// An environment that does not depend on who runs the tests.
    static func environment(_ changes: [String: String?] = [:]) -> [String: String] {
        inheritedEnvironment(
            changing: [
                "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "COLORTERM": nil, "NO_COLOR": nil, "ESCDELAY": nil,
                "SWIFT_BACKTRACE": nil, "TERMINFO": nil, "SEVENTY_STORE": nil, "XDG_STATE_HOME": stateFolder,
                "XDG_CONFIG_HOME": stateFolder, "XDG_CACHE_HOME": stateFolder,
            ].merging(changes) { $1 })
    }

    /// The dashboard in a terminal without a screen, after its first frame; with the settings from before the start.
    static func start(
        _ arguments: [String] = [SampleStore.path], columns: Int = 80, rows: Int = 24
    ) throws -> (terminal: PseudoTerminal, settings: PseudoTerminal.Settings) {
        let terminal = try PseudoTerminal(columns: columns, rows: rows)
        let settings = terminal.settings
        try terminal.start(builtProgram("seventy"), arguments, environment: environment())
        // The hints are the last line of a frame.
        try terminal.wait(forOutput: "help")
        try terminal.settle()
        return (terminal, settings)
    }

    /// A folder for unsaved changes that is not the one of who runs the tests; nothing is made until there are some.
    static var stateFolder: String { "\(TemporaryFolder.ofAllTests.path)/\(UInt64.random(in: 0 ... .max))" }

    /// Goes to a designation of the partner in focus, one after the other and each only once it is shown: a key pressed
    /// before that would lead past it.
    static func open(_ designation: String, in tmux: Tmux) throws {
        try tmux.press("3")
        var title = try tmux.wait(for: "a designation") { $0[0].contains("›") }[0]
        for _ in 0..<12 where !title.contains("› \(designation)") {
            let before = title
            try tmux.press("]")
            title = try tmux.wait(for: "the next designation") { $0[0] != before }[0]
        }
    }

    /// The dashboard in a terminal with a screen, after its first frame, of which `text` is a part.
    static func show(
        _ arguments: [String] = [], store: String = SampleStore.path, text: String = "Sample partners",
        columns: Int = 80, rows: Int = 24, terminal: String = "tmux-256color",
        environment: [String: String?] = [:]
    ) throws -> Tmux {
        let tmux = try Tmux(
            columns: columns, rows: rows, terminal: terminal,
            environment: [
                "ESCDELAY": nil, "SWIFT_BACKTRACE": nil, "SEVENTY_STORE": nil, "XDG_STATE_HOME": stateFolder,
                "XDG_CONFIG_HOME": stateFolder, "XDG_CACHE_HOME": stateFolder,
            ]
            .merging(environment) { $1 },
            builtProgram("seventy"), [store] + arguments)
        // The text may be there before the rest; the last line comes last.
        try tmux.wait(for: "a frame with \"\(text)\"") { lines in
            lines.contains { $0.contains(text) } && lines.count >= rows && !lines[rows - 1].isEmpty
        }
        return tmux
    }
}

extension PseudoTerminal {
    /// Waits until the program has nothing left to do, and takes what it has written.
    func settle() throws {
        let child = try #require(child)
        var asleep = 0
        let isSettled: Bool? = attempt {
            asleep = child.state == "S" ? asleep + 1 : 0
            return asleep > 5 ? true : nil
        }
        #expect(isSettled == true)
        receive()
    }

    /// Presses a key, waits until it was answered, and returns the number of bytes of the answer.
    func bytesOfAnswer(to key: String) throws -> Int {
        let child = try #require(child)
        let start = output.count
        let read = try #require(child.counter("rchar", in: "io"))
        send(key)
        _ = try #require(attempt { child.counter("rchar", in: "io").flatMap { $0 > read ? $0 : nil } })
        try settle()
        return output.count - start
    }

    /// Whether the shell's screen, the cursor and the settings are back.
    func expectRestored(_ settings: Settings, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(contains(Array("\u{1B}[?1049l".utf8)), "the alternate screen", sourceLocation: sourceLocation)
        #expect(contains(Array("\u{1B}[?12l\u{1B}[?25h".utf8)), "the cursor", sourceLocation: sourceLocation)
        #expect(contains(Array("\u{1B}[?2004l".utf8)), "bracketed paste", sourceLocation: sourceLocation)
        #expect(self.settings == settings, "the terminal's settings", sourceLocation: sourceLocation)
    }
}
