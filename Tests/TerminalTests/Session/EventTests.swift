import Dashboard
import TestSupport
import Testing

@Suite(.waiting) struct EventTests {
    @Test func `Keys are shown as they were pressed`() throws {
        let tmux = try Probe.show()
        let keys: [(press: String, line: String)] = [
            ("Up", "key up"), ("Down", "key down"), ("C-Left", "key control left"), ("M-Right", "key alt right"),
            ("Home", "key home"), ("End", "key end"), ("PPage", "key pageUp"), ("NPage", "key pageDown"),
            ("BTab", "key backTab"), ("Tab", "key tab"), ("Enter", "key enter"), ("BSpace", "key backspace"),
            ("DC", "key delete"), ("IC", "key insert"), ("F1", "key function(1)"), ("F12", "key function(12)"),
            ("C-r", "key control r"), ("M-j", "key alt j"), ("é", "key é"), ("漢", "key 漢"),
        ]
        for key in keys { try tmux.press(key.press) }
        let screen = try tmux.wait(forText: "key 漢")
        #expect(Array(screen.dropFirst().prefix(keys.count)) == keys.map(\.line))
    }

    @Test func `Escape alone is the key, without a further one`() throws {
        let tmux = try Probe.show()
        try tmux.press("Escape")
        try tmux.wait(forText: "key escape")
    }

    @Test func `Escape waits for as long as ESCDELAY says`() throws {
        let terminal = try Probe.start(environment: ["ESCDELAY": "60000"])
        terminal.send("\u{1B}")
        terminal.child.map { child in _ = attempt { child.state == "S" ? true : nil } }
        terminal.send("x")
        try terminal.wait(forOutput: "key alt x")
    }

    @Test func `Keys that used to freeze a terminal are keys`() throws {
        let tmux = try Probe.show()
        for key in ["C-s", "C-q", "C-v", "C-o"] { try tmux.press(key) }
        let screen = try tmux.wait(forText: "key control o")
        #expect(
            Array(screen.dropFirst().prefix(4)) == ["key control s", "key control q", "key control v", "key control o"])
    }

    @Test func `Keys that come at once are all taken before one frame is drawn`() throws {
        let terminal = try Probe.start()
        let start = terminal.output.count
        let writes = try #require(terminal.child?.counter("syscw", in: "io"))
        terminal.send(String(repeating: "j", count: 200) + "k")
        try terminal.wait(forOutput: "key k", from: start)
        let more = try #require(terminal.child?.counter("syscw", in: "io")) - writes
        #expect(more <= 2, "200 keys took \(more) writes")
    }

    @Test func `Pasted text comes as one piece and does nothing`() throws {
        let tmux = try Probe.show()
        try tmux.paste("q\nü 漢")
        try tmux.wait(forText: "paste(\"q\\nü 漢\")")
        #expect(try tmux.value("pane_dead") == "0")
    }

    @Test func `The mouse is off until it is switched on, and off again at the end`() throws {
        let terminal = try Probe.start()
        #expect(!terminal.contains(Array("\u{1B}[?1006;1000h".utf8)))
        terminal.send("m")
        try terminal.wait(forOutput: "\u{1B}[?1006;1000h")
        terminal.send("\u{1B}[<0;5;3M")
        try terminal.wait(forOutput: "click(")
        terminal.send("\u{1B}[<64;5;3M")
        try terminal.wait(forOutput: "scroll(-1")
        terminal.send("\u{1B}[<65;5;3M")
        try terminal.wait(forOutput: "scroll(1")
        terminal.send("q")
        #expect(try terminal.waitForEnd() == .exited(0))
        #expect(terminal.contains(Array("\u{1B}[?1006;1000l".utf8)))
    }

    @Test func `A watched descriptor is reported`() throws {
        let tmux = try Probe.show()
        try tmux.press("w")
        try tmux.wait(forText: "readable")
    }

    @Test func `The window's size is followed, to any size`() throws {
        let tmux = try Probe.show(columns: 80, rows: 24)
        for (columns, rows) in [(20, 5), (120, 50), (1, 1), (2, 2), (200, 3), (40, 12)] {
            try tmux.resize(columns: columns, rows: rows)
            if columns > 5 { try tmux.wait(forText: "\(columns)x\(rows)") }
        }
        try tmux.press("k")
        let screen = try tmux.wait(forText: "key k")
        #expect(screen.last?.hasSuffix("40x12.") == true)
    }

    @Test func `A window of one cell at the start`() throws {
        let terminal = try PseudoTerminal(columns: 1, rows: 1)
        try terminal.start(builtProgram("TerminalProbe"), environment: Probe.environment())
        try terminal.wait(forOutput: "\u{1B}[?1049h")
        terminal.resize(columns: 60, rows: 10)
        try terminal.wait(forOutput: "60x10")
        terminal.send("q")
        #expect(try terminal.waitForEnd() == .exited(0))
    }

    /// ncurses counts rows and columns in 16 bits with a sign.
    @Test(arguments: [(80, 32_768), (32_768, 24), (65_535, 65_535)])
    func `A window larger than anybody can see is no end`(columns: Int, rows: Int) throws {
        let terminal = try PseudoTerminal(columns: 80, rows: 24)
        try terminal.start(builtProgram("TerminalProbe"), environment: Probe.environment())
        try terminal.wait(forOutput: "80x24")
        terminal.resize(columns: columns, rows: rows)
        try terminal.wait(forOutput: "\(min(columns, 4096))x\(min(rows, 4096))")
        terminal.resize(columns: 60, rows: 10)
        try terminal.wait(forOutput: "60x10")
        terminal.send("q")
        #expect(try terminal.waitForEnd() == .exited(0))
    }

    @Test func `A window that does not know its size gets the size of its type`() throws {
        let terminal = try PseudoTerminal(columns: 0, rows: 0)
        try terminal.start(builtProgram("TerminalProbe"), environment: Probe.environment())
        try terminal.wait(forOutput: "80x24")
    }
}
