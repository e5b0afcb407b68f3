import Glibc
import TestSupport
import Testing

@Suite(.waiting) struct StartingTests {
    @Test func `The first frame is on the alternate screen`() throws {
        let terminal = try Probe.start()
        #expect(terminal.contains(Array("\u{1B}[?1049h".utf8)))
        #expect(terminal.contains(Array("\u{1B}[?2004h".utf8)))
        #expect(terminal.contains(Array("xterm-256color utf8 indexed".utf8)))
    }

    @Test(
        arguments: [
            (["TERM": "wonder"], "The terminal type \"wonder\" is not known here; it is used as xterm."),
            (["TERM": nil], "TERM is not set; the terminal is used as xterm."),
            (["LC_ALL": "C"], "xterm-256color ascii indexed"),
            (["LC_ALL": "xx_XX.UTF-8"], "xterm-256color utf8 indexed"),
            (["NO_COLOR": "1"], "xterm-256color utf8 none"),
            (["NO_COLOR": ""], "xterm-256color utf8 indexed"),
            (["TERM": "xterm"], "xterm utf8 eight"),
            (["TERM": "vt100"], "vt100 utf8 none"),
            (["TERM": "screen"], "screen utf8 eight"),
            (["TERM": "linux"], "linux utf8 eight"),
        ] as [([String: String?], String)])
    func `The environment decides over type, characters and colours`(
        environment: [String: String?], line: String
    ) throws {
        let terminal = try Probe.start(environment: environment)
        #expect(terminal.contains(Array(line.utf8)), "\(terminal.readableOutput())")
    }

    @Test func `Direct colour is used where the terminal says so and its type is installed`() throws {
        // An entry of the test's own, since not every system has the one of the database.
        let source =
            "xterm-direct|direct colour for a test,\n\tRGB, colors#0x1000000, pairs#0x10000, "
            + "setaf=\\E[38:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%dm, use=xterm-256color,\n"
        let folder = "/tmp/seventy-terminfo-\(getpid())"
        defer { _ = try? runProgram("rm", ["-r", folder]) }
        let made = try runProgram("tic", ["-x", "-o", folder, "-"], input: source)
        #expect(made.status == 0, "\(made.error)")
        let terminal = try Probe.start(environment: ["TERMINFO": folder, "COLORTERM": "truecolor"])
        #expect(terminal.contains(Array("xterm-direct utf8 truecolor".utf8)))
        // The colour of the probe's label, 0x123456.
        #expect(terminal.contains(Array("\u{1B}[38:2::18:52:86m".utf8)), "\(terminal.readableOutput())")
    }

    @Test func `The options decide over the environment`() throws {
        let terminal = try Probe.start(["--ascii", "--no-color"])
        #expect(terminal.contains(Array("xterm-256color ascii none".utf8)))
    }

    @Test func `A terminal that cannot place its cursor is refused before anything is changed`() throws {
        let terminal = try PseudoTerminal()
        let settings = terminal.settings
        try terminal.start(builtProgram("TerminalProbe"), environment: Probe.environment(["TERM": "dumb"]))
        #expect(try terminal.waitForEnd() == .exited(70))
        #expect(terminal.settings == settings)
        #expect(terminal.contains(Array("Use --plain".utf8)))
        #expect(!terminal.output.contains(0x1B))
    }

    @Test func `Without a terminal nothing is opened`() throws {
        let result = try runProgram(builtProgram("TerminalProbe"), environment: Probe.environment())
        #expect(result.ending == .exited(70))
        #expect(result.output == "Standard input is not a terminal. Use --plain to print the screen as text.\n")
    }
}
