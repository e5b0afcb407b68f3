import TestSupport
import Testing

/// A program with no shell above it cannot be stopped, so these have one.
@Suite(.waiting) struct SuspendingTests {
    @Test(arguments: ["C-z", "z"])
    func `Stopped and continued under a shell`(key: String) throws {
        let tmux = try shell()
        try tmux.press(key)
        try tmux.wait(forText: "Stopped")
        #expect(try tmux.value("alternate_on") == "0")
        #expect(try tmux.value("cursor_flag") == "1")
        // The shell can read a line: echo is on and Enter is Enter.
        try tmux.type("echo $((6 * 7))")
        try tmux.press("Enter")
        try tmux.wait(for: "42 on a line of its own") { $0.contains("42") }
        try tmux.resize(columns: 50, rows: 15)
        try tmux.type("fg")
        try tmux.press("Enter")
        let screen = try tmux.wait(forText: "50x15")
        #expect(screen.contains("resumed"))
        #expect(try tmux.value("alternate_on") == "1")
        try tmux.press("q")
        try tmux.wait("alternate_on", is: "0")
        try tmux.wait(forText: "quit")
    }

    @Test func `A stopped program that is ended leaves the shell's terminal alone`() throws {
        let tmux = try shell()
        try tmux.press("C-z")
        try tmux.wait(forText: "Stopped")
        // Neither the shell's remark on a job nor `wait`, which also returns for a stopped one, comes when it should.
        try tmux.type("p=$(jobs -p %1); kill %1; while kill -0 $p; do sleep 0.02; done 2>/dev/null; ")
        try tmux.type("echo it is g\"\"one")
        try tmux.press("Enter")
        try tmux.wait(forText: "it is gone")
        #expect(try tmux.value("alternate_on") == "0")
    }

    @Test func `A program that was stopped by what cannot be caught draws everything again`() throws {
        let tmux = try Probe.show()
        let process = try #require(Int32(tmux.value("pane_pid")))
        _ = try runProgram("kill", ["-STOP", "\(process)"])
        _ = try runProgram("kill", ["-CONT", "\(process)"])
        try tmux.wait(forText: "resumed")
    }

    @Test func `Without a shell above it the program goes on`() throws {
        let terminal = try Probe.start()
        terminal.send("\u{1A}")
        try terminal.wait(forOutput: "resumed")
        terminal.send("q")
        #expect(try terminal.waitForEnd() == .exited(0))
    }

    private func shell() throws -> Tmux {
        let tmux = try Tmux(
            environment: ["PS1": "$ ", "ESCDELAY": nil, "SWIFT_BACKTRACE": nil], "bash", ["--norc", "--noprofile"])
        try tmux.wait(forText: "$")
        try tmux.type(try builtProgram("TerminalProbe"))
        try tmux.press("Enter")
        try tmux.wait(forText: "80x24")
        return tmux
    }
}
