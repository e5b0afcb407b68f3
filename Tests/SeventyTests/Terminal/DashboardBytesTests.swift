import Glibc
import TestSupport
import Testing

/// What each key costs a slow line: bytes and writes, counted in the built program.
@Suite(.waiting) struct DashboardBytesTests {
    /// A place that is gone to with keys, and the most bytes that keys may cost there, one after the other.
    struct Script: Sendable, CustomTestStringConvertible {
        let way: String
        let keys: [(String, ClosedRange<Int>)]
        var columns = 80
        var rows = 24
        var testDescription: String { "\(way.debugDescription) at \(columns)x\(rows)" }
    }

    /// The cursor goes from one row to another.
    private static let move = 1...150
    /// Beside the list more is told of the selected row.
    private static let detail = 1...1_250
    /// A line at the bottom tells why a key does nothing.
    private static let refusal = 1...420
    private static let nothing = 0...0
    private static let frame = 100...5_200
    private static let popup = 1...2_300

    private static func moves(_ cost: ClosedRange<Int>) -> [(String, ClosedRange<Int>)] {
        ["j", "j", "k", "G", "g"].map { ($0, cost) } + [("k", nothing), ("z", nothing)]
    }

    static let scripts: [Script] = [
        Script(way: "", keys: moves(move)),
        Script(way: "", keys: moves(detail), columns: 120, rows: 40),
        Script(way: "jl", keys: moves(move)),
        Script(way: "jl", keys: moves(detail), columns: 120, rows: 40),
        // Below the list stands what hangs on the selected person.
        Script(way: "jjjl5", keys: moves(1...600)),
        // Below or beside the list stands the reckoning of the selected metric.
        Script(way: "jlGl", keys: moves(1...520)),
        Script(way: "jlGl", keys: moves(1...2_000), columns: 120, rows: 40),
        Script(way: "jlGl", keys: [("+", 1...750), ("-", 1...750), ("u", 1...900), ("t", refusal), ("e", 1...500)]),
        // Letters of a field cost little more than themselves.
        Script(way: "jlGle", keys: [("1", 1...80), ("2", 1...80), ("\u{7F}", 1...80)]),
        // Opening a screen costs a frame at the most.
        Script(
            way: "j",
            keys: [
                ("l", frame), ("3", frame), ("\r", frame), ("5", frame), ("6", frame), ("7", frame), ("E", frame),
                ("M", frame), ("9", frame), ("0", frame), ("S", frame), ("1", frame), ("Z", nothing),
            ]),
        Script(way: "", keys: [("?", frame), ("j", 1...250), ("j", 1...250), ("?", frame)]),
        Script(way: "", keys: [(":", popup), ("u", 1...1_200), ("n", 1...1_200), ("\u{1B}", popup)]),
        Script(way: "", keys: [("o", popup), ("j", 1...250), ("\u{1B}", popup), ("O", popup), ("\u{1B}", popup)]),
        // A theme is seen at once, so the screen is drawn anew.
        Script(way: "", keys: [("T", popup), ("j", frame), ("\u{1B}", frame)]),
        Script(way: "", keys: [("/", 1...150), ("c", 1...900), ("o", 1...300), ("\u{1B}", popup)]),
        Script(way: "", keys: [("u", refusal), ("u", nothing), ("k", 1...420), ("k", nothing)]),
        Script(way: "jl", keys: [("+", refusal), ("+", nothing), ("x", refusal)]),
    ]

    @Test(arguments: scripts)
    func aKeyWritesLittle(script: Script) throws {
        let (terminal, _) = try RunningDashboard.start(columns: script.columns, rows: script.rows)
        for key in script.way { _ = try terminal.answer(to: String(key)) }
        for (key, bounds) in script.keys {
            let start = terminal.output.count
            let answer = try terminal.answer(to: key)
            #expect(bounds.contains(answer.bytes), "\(key): \(terminal.readableOutput(from: start))")
            // One for the frame, one where the cursor changes its shape; a terminal takes some kilobytes at a time. A
            // change of the what-if is written down as well.
            let isChange = ["+", "-", "u"].contains(key) && script.way.hasPrefix("jlG")
            #expect(
                answer.writes <= (bounds == Self.nothing ? 0 : isChange ? 4 : 2) + answer.bytes / 2_048, "\(key)")
        }
    }

    /// A plan is searched beside the keyboard: its screen comes at once, and what is found when it is found.
    @Test func plansCostLittle() throws {
        let (terminal, _) = try RunningDashboard.start()
        for key in "jl" { _ = try terminal.answer(to: String(key)) }
        let start = terminal.output.count
        terminal.send("8")
        try terminal.wait(forOutput: "together", from: start)
        try terminal.settle()
        #expect(terminal.output.count - start <= 6_000)
        for (key, bounds) in [
            // Below the list stand the steps of the selected plan.
            ("j", 1...1_100), ("k", 1...1_100), ("G", 1...1_200), ("g", 1...1_100), ("z", Self.nothing),
        ] {
            let start = terminal.output.count
            let answer = try terminal.answer(to: key)
            #expect(bounds.contains(answer.bytes), "\(key): \(terminal.readableOutput(from: start))")
            #expect(answer.writes <= 2)
        }
    }

    /// A key held down on a slow line is answered with where it leads to, not with every step.
    @Test(arguments: ["", "?", "jlGl"])
    func aKeyHeldDownDrawsOnce(way: String) throws {
        let (terminal, _) = try RunningDashboard.start()
        for key in way { _ = try terminal.answer(to: String(key)) }
        let answer = try terminal.answer(to: String(repeating: "j", count: 300))
        #expect(answer.writes <= 2)
        #expect((1...2_200).contains(answer.bytes))
    }

    /// A look at a partner, a what-if and back, at 9600 baud: 960 bytes a second.
    ///
    /// Marks around a frame that is to be shown at once are for terminals that are known to take them. None is known
    /// by its type, so nobody gets them.
    @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "linux", "vt100"])
    func aSessionOnASlowLine(type: String) throws {
        let terminal = try PseudoTerminal()
        try terminal.start(
            builtProgram("seventy"), [SampleStore.path], environment: RunningDashboard.environment(["TERM": type]))
        try terminal.wait(forOutput: "help")
        try terminal.settle()
        let perSecond = 960
        #expect(terminal.output.count <= 3 * perSecond, "the first screen")
        let steps: [(String, Int)] = [
            ("j", perSecond / 6), ("l", 5 * perSecond), ("G", perSecond / 6), ("l", 3 * perSecond), ("j", perSecond),
            ("+", perSecond), ("\u{1B}", 5 * perSecond), ("\u{1B}", 3 * perSecond),
        ]
        for (key, most) in steps {
            let start = terminal.output.count
            let answer = try terminal.answer(to: key)
            #expect((1...(most + most / 10)).contains(answer.bytes), "\(key): \(terminal.readableOutput(from: start))")
        }
        #expect(terminal.output.count <= 20 * perSecond, "all of it")
        #expect(!terminal.contains(Array("?2026".utf8)))
    }

    /// Whatever is on the screen, waiting costs nothing.
    @Test(arguments: ["", "jl", "jlGl", ":un", "T", "jlu", "/co", "jlGle1", "?", "jlS"])
    func nothingHappensWhileNobodyDoesAnything(way: String) throws {
        let (terminal, _) = try RunningDashboard.start()
        for key in way { _ = try terminal.answer(to: String(key)) }
        try expectIdle(terminal)
    }

    @Test func nothingHappensOnceAPlanIsFound() throws {
        let (terminal, _) = try RunningDashboard.start()
        for key in "jl" { _ = try terminal.answer(to: String(key)) }
        terminal.send("8")
        try terminal.wait(forOutput: "together")
        try terminal.settle()
        try expectIdle(terminal)
    }

    private func expectIdle(_ terminal: PseudoTerminal) throws {
        let child = try #require(terminal.child)
        func counters() -> [Int?] {
            [
                child.wakeUps, child.counter("syscw", in: "io"),
                child.counter("syscr", in: "io"),
            ]
        }
        let before = counters()
        // An observation of a time in which nothing may happen, not a wait for something that should.
        usleep(700_000)
        #expect(counters() == before)
    }
}

extension PseudoTerminal {
    /// Presses a key, waits until it was answered, and returns what the answer took.
    fileprivate func answer(to key: String) throws -> (bytes: Int, writes: Int) {
        let child = try #require(child)
        let writes = try #require(child.counter("syscw", in: "io"))
        let bytes = try bytesOfAnswer(to: key)
        return (bytes, try #require(child.counter("syscw", in: "io")) - writes)
    }
}
