import Glibc
import TestSupport
import Testing

@Suite(.waiting) struct QuietTests {
    @Test func `An idle program does not wake up`() throws {
        let terminal = try Probe.start()
        let child = try #require(terminal.child)
        try waitUntilAsleep(child)
        let before = try #require(child.wakeUps)
        // An observation of a time in which nothing may happen, not a wait for something that should.
        usleep(1_000_000)
        let after = try #require(child.wakeUps)
        #expect(after == before)
    }

    @Test func `Nothing is written when nothing changed`() throws {
        let terminal = try Probe.start()
        let child = try #require(terminal.child)
        try waitUntilAsleep(child)
        let written = try #require(child.counter("wchar", in: "io"))
        let read = try #require(child.counter("rchar", in: "io"))
        terminal.send("n")
        _ = try #require(attempt { child.counter("rchar", in: "io").flatMap { $0 > read ? $0 : nil } })
        try waitUntilAsleep(child)
        #expect(child.counter("wchar", in: "io") == written)
    }

    @Test func `A small change writes little`() throws {
        let terminal = try Probe.start()
        let start = terminal.output.count
        terminal.send("k")
        try terminal.wait(forOutput: "key k", from: start)
        #expect(terminal.output.count - start < 60, "\(terminal.readableOutput(from: start))")
    }

    @Test func `Ctrl-L draws everything again`() throws {
        let terminal = try Probe.start()
        let start = terminal.output.count
        terminal.send("\u{0C}")
        try terminal.wait(forOutput: "xterm-256color utf8 indexed", from: start)
    }

    private func waitUntilAsleep(_ child: ChildProcess) throws {
        var asleep = 0
        let settled = attempt {
            asleep = child.state == "S" ? asleep + 1 : 0
            return asleep > 5 ? asleep : nil
        }
        _ = try #require(settled)
    }
}
