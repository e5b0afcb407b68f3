import Dashboard
import Terminal
import Testing

@Suite struct TerminalTypeTests {
    static let installed: [String: TerminalType] = Dictionary(
        uniqueKeysWithValues: [
            TerminalType(name: "xterm", colors: 8), TerminalType(name: "xterm-256color", colors: 256),
            TerminalType(name: "screen", colors: 8), TerminalType(name: "screen-256color", colors: 256),
            TerminalType(name: "tmux-256color", colors: 256), TerminalType(name: "linux", colors: 8),
            TerminalType(name: "linux-16color", colors: 16), TerminalType(name: "vt100", colors: -1),
            TerminalType(name: "dumb", colors: -1, addressesCursor: false),
        ].map { ($0.name, $0) })

    static let direct = installed.merging([
        "xterm-direct": TerminalType(name: "xterm-direct", colors: 1 << 24, direct: true)
    ]) { $1 }

    @Test(
        arguments: [
            ("xterm", "xterm"), ("tmux-256color", "tmux-256color"), ("vt100", "vt100"),
            ("xterm-ghostty", "xterm-256color"),
            ("tmux-direct", "screen-256color"), ("linux-basic", "linux"), ("wonder-256color", "xterm-256color"),
            ("wonder", "xterm"), ("", "xterm"), (nil, "xterm"),
        ] as [(String?, String)])
    func `An unknown type falls back to a likely one and says so`(term: String?, used: String) throws {
        let choice = try TerminalTypeChoice.choose(term: term, colorterm: nil) { Self.installed[$0] }
        #expect(choice.type.name == used)
        #expect(choice.notices.isEmpty == (term == used))
    }

    @Test func `The notice names both types`() throws {
        let choose = { try TerminalTypeChoice.choose(term: $0, colorterm: nil) { Self.installed[$0] }.notices }
        #expect(try choose("wonder") == ["The terminal type \"wonder\" is not known here; it is used as xterm."])
        #expect(try choose(nil) == ["TERM is not set; the terminal is used as xterm."])
    }

    @Test func `A terminal that cannot place its cursor is refused`() {
        #expect(throws: TerminalError.cannotAddressCursor(type: "dumb")) {
            try TerminalTypeChoice.choose(term: "dumb", colorterm: nil) { Self.installed[$0] }
        }
    }

    @Test func `Without any description there is nothing to open`() {
        #expect(throws: TerminalError.noDescription(type: "xterm")) {
            try TerminalTypeChoice.choose(term: "xterm", colorterm: nil) { _ in nil }
        }
    }

    @Test(
        arguments: [
            ("xterm-256color", "truecolor", "xterm-direct"), ("xterm", "24bit", "xterm-direct"),
            ("xterm-256color", "yes", "xterm-256color"), ("xterm-256color", nil, "xterm-256color"),
            ("tmux-256color", "truecolor", "tmux-256color"), ("screen", "truecolor", "screen-256color"),
            ("xterm-kitty", "truecolor", "xterm-direct"), ("vt100", "truecolor", "vt100"),
        ] as [(String, String?, String)])
    func `COLORTERM opens a richer type that is installed`(term: String, colorterm: String?, used: String) throws {
        #expect(try TerminalTypeChoice.choose(term: term, colorterm: colorterm) { Self.direct[$0] }.type.name == used)
    }

    @Test(arguments: [
        ("xterm-256color", "xterm-256color"), ("xterm", "xterm-256color"),
    ])
    func `Without a type for direct colour it stays at 256`(term: String, used: String) throws {
        let choice = try TerminalTypeChoice.choose(term: term, colorterm: "truecolor") { Self.installed[$0] }
        #expect(choice.type.name == used)
    }

    @Test(
        arguments: [
            (-1, false, .none), (0, false, .none), (2, false, .none), (8, false, .eight), (16, false, .sixteen),
            (88, false, .sixteen), (256, false, .indexed), (1 << 24, false, .indexed), (1 << 24, true, .truecolor),
        ] as [(Int, Bool, ColorDepth)])
    func `The depth goes by the number of colours`(colors: Int, direct: Bool, depth: ColorDepth) {
        #expect(TerminalType(name: "any", colors: colors, direct: direct).depth == depth)
    }

    @Test(
        arguments: [
            (.automatic, nil, .indexed), (.automatic, "", .indexed), (.automatic, "1", .none), (.always, "1", .indexed),
            (.never, nil, .none),
        ] as [(TerminalOptions.Color, String?, ColorDepth)])
    func `NO_COLOR and the option decide over colour`(
        option: TerminalOptions.Color, noColor: String?, depth: ColorDepth
    ) {
        let type = TerminalType(name: "any", colors: 256)
        #expect(TerminalTypeChoice.depth(of: type, option: option, noColor: noColor) == depth)
    }
}
