import Glibc
import TestSupport
import Testing

/// The terminal is restored on every way out, and the status is truthful.
@Suite(.waiting) struct EndingTests {
    @Test func `Quitting`() throws {
        let (terminal, settings) = try start()
        #expect(terminal.settings != settings, "a running program takes keys one by one")
        terminal.send("q")
        #expect(try terminal.waitForEnd() == .exited(0))
        terminal.expectRestored(settings)
        // The shell's screen is back before anything is printed for the person to keep.
        #expect(terminal.readableOutput().contains("1049l"))
        #expect(terminal.contains(Array("quit\r\n".utf8)))
    }

    @Test func `An error`() throws {
        let (terminal, settings) = try start()
        terminal.send("x")
        #expect(try terminal.waitForEnd() == .exited(1))
        terminal.expectRestored(settings)
        #expect(terminal.contains(Array("failed as asked\r\n".utf8)))
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func `A signal`(signal: Int32) throws {
        let (terminal, settings) = try start()
        terminal.child?.send(signal: signal)
        #expect(try terminal.waitForEnd() == .signalled(signal))
        terminal.expectRestored(settings)
    }

    @Test(arguments: [("\u{03}", SIGINT), ("\u{1C}", SIGQUIT)])
    func `The keys for signals`(key: String, signal: Int32) throws {
        let (terminal, settings) = try start()
        terminal.send(key)
        #expect(try terminal.waitForEnd() == .signalled(signal))
        terminal.expectRestored(settings)
    }

    @Test(arguments: [
        ("s", [SIGSEGV]), ("a", [SIGABRT]), ("o", [SIGSEGV]),
        // A trap of Swift is an illegal instruction on some processors and a breakpoint on others.
        ("t", [SIGILL, SIGTRAP]),
    ])
    func `A crash`(key: String, signals: [Int32]) throws {
        let (terminal, settings) = try start()
        terminal.send(key)
        let ending = try terminal.waitForEnd()
        #expect(signals.map { ChildProcess.Ending.signalled($0) }.contains(ending))
        terminal.expectRestored(settings)
    }

    @Test func `A crash with the mouse on`() throws {
        let (terminal, settings) = try start()
        terminal.send("m")
        try terminal.wait(forOutput: "\u{1B}[?1006;1000h")
        terminal.send("a")
        #expect(try terminal.waitForEnd() == .signalled(SIGABRT))
        terminal.expectRestored(settings)
        #expect(terminal.contains(Array("\u{1B}[?1000l".utf8)))
    }

    /// A developer who asks for a backtrace reads it on the restored terminal.
    @Test func `A crash with a backtrace`() throws {
        let terminal = try Probe.start(environment: ["SWIFT_BACKTRACE": "enable=yes,interactive=no,color=no"])
        terminal.send("t")
        let ending = try terminal.waitForEnd(seconds: 60)
        #expect([.signalled(SIGILL), .signalled(SIGTRAP)].contains(ending))
        let left = try #require(terminal.readableOutput().offset(ofLast: "1049l"))
        let report = try #require(terminal.readableOutput().offset(ofLast: "crashed"))
        #expect(left < report)
    }

    @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE])
    func `A crash signal from outside`(signal: Int32) throws {
        let (terminal, settings) = try start()
        terminal.child?.send(signal: signal)
        #expect(try terminal.waitForEnd() == .signalled(signal))
        terminal.expectRestored(settings)
    }

    /// Signals that nobody sends who wants a program to end in peace, and that end it by default.
    @Test(arguments: [SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF])
    func `A signal that ends a program by default`(signal: Int32) throws {
        let (terminal, settings) = try start()
        terminal.child?.send(signal: signal)
        #expect(try terminal.waitForEnd() == .signalled(signal))
        terminal.expectRestored(settings)
    }

    /// Nobody reads what the program writes: it stands in the middle of a frame.
    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func `A signal on a terminal that takes no output`(signal: Int32) throws {
        let (terminal, settings) = try start()
        let child = try #require(terminal.child)
        for number in 1...4000 {
            terminal.sendBlindly(number.isMultiple(of: 2) ? "c" : "\u{0C}")
            if child.isWriting { break }
        }
        #expect(attempt { child.isWriting ? true : nil } == true)
        child.send(signal: signal)
        // Nobody reads meanwhile either.
        #expect(try #require(attempt { child.ending() }) == .signalled(signal))
        #expect(terminal.settings == settings)
    }

    /// Whoever touches a terminal from the background is stopped, and hears nothing until somebody continues it.
    ///
    /// Swift's own account of crashes, where it is switched on, would take SIGQUIT for one.
    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT], [nil, "enable=yes,color=no"])
    func `A signal after a start in the background`(signal: Int32, backtrace: String?) throws {
        let terminal = try PseudoTerminal()
        let settings = terminal.settings
        let probe = try builtProgram("TerminalProbe")
        // With job control a command with an ampersand gets a process group of its own. It waits there for its turn, and
        // hears signals without being continued.
        let script = """
            set -m
            "$0" <>/dev/tty >&0 &
            job=$!
            sleep 1
            kill -\(signal) $job
            wait $job
            echo "ended $?"
            """
        try terminal.start(
            "bash", ["-c", script, probe], environment: Probe.environment(["SWIFT_BACKTRACE": backtrace]))
        try terminal.wait(forOutput: "ended \(128 + signal)")
        #expect(terminal.settings == settings)
        #expect(!terminal.contains(Array("Backtrace".utf8)))
    }

    @Test func `A time that is up in the background`() throws {
        let terminal = try PseudoTerminal()
        let settings = terminal.settings
        try terminal.start(
            "sh", ["-c", "timeout 1 \"$0\"; echo ended $?", try builtProgram("TerminalProbe")],
            environment: Probe.environment())
        try terminal.wait(forOutput: "ended 124")
        #expect(terminal.settings == settings)
    }

    @Test func `A terminal that is taken away`() throws {
        let (terminal, _) = try start()
        terminal.hangUp()
        #expect(try terminal.waitForEnd() == .signalled(SIGHUP))
    }

    /// Behind `nohup` only the terminal itself tells that it is gone.
    @Test func `A terminal that is taken away from a program that ignores hang-ups`() throws {
        let terminal = try PseudoTerminal()
        let probe = try builtProgram("TerminalProbe")
        // `exec` keeps both the process and the ignored signal.
        try terminal.start("sh", ["-c", "trap '' HUP; exec \"$0\"", probe], environment: Probe.environment())
        try terminal.wait(forOutput: "80x24")
        terminal.hangUp()
        #expect(try terminal.waitForEnd() == .signalled(SIGHUP))
    }

    /// The terminal from before the start, and the probe in it.
    private func start() throws -> (PseudoTerminal, PseudoTerminal.Settings) {
        let terminal = try PseudoTerminal()
        let settings = terminal.settings
        try terminal.start(builtProgram("TerminalProbe"), environment: Probe.environment())
        try terminal.wait(forOutput: "80x24")
        return (terminal, settings)
    }
}

extension String {
    /// The offset of the last place of a text.
    fileprivate func offset(ofLast text: String) -> Int? {
        let pattern = Array(text.utf8)
        let bytes = Array(utf8)
        return bytes.indices.dropLast(pattern.count - 1).last {
            bytes[$0..<($0 + pattern.count)].elementsEqual(pattern)
        }
    }
}
