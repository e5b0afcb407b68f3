import TestSupport
import Testing

/// How many colours reach the terminal, by its type, `COLORTERM`, `NO_COLOR` and the option.
@Suite(.waiting) struct DashboardColorTests {
    /// A way to write a colour.
    enum Kind: String {
        case direct, indexed, sixteen, eight, none
    }

    private struct Setting: CustomTestStringConvertible {
        let term: String
        var colorterm: String?
        var noColor: String?
        var option: String?
        let kinds: Set<Kind>

        var testDescription: String {
            let words = [term, colorterm.map { "COLORTERM=\($0)" }, noColor.map { "NO_COLOR=\($0)" }, option]
            return words.compactMap { $0 }.joined(separator: " ")
        }
    }

    private static let settings = [
        Setting(term: "xterm-direct", kinds: [.direct]),
        Setting(term: "xterm-256color", colorterm: "truecolor", kinds: [.direct]),
        Setting(term: "xterm-256color", kinds: [.indexed]),
        Setting(term: "tmux-256color", kinds: [.indexed]),
        Setting(term: "xterm-16color", kinds: [.sixteen, .eight]),
        Setting(term: "linux", kinds: [.eight]),
        Setting(term: "vt100", kinds: [.none]),
        Setting(term: "xterm-256color", colorterm: "truecolor", noColor: "1", kinds: [.none]),
        Setting(term: "xterm-256color", noColor: "", kinds: [.indexed]),
        Setting(term: "xterm-256color", noColor: "1", option: "--color=always", kinds: [.indexed]),
        Setting(term: "xterm-256color", option: "--color=never", kinds: [.none]),
        Setting(term: "vt100", option: "--color=always", kinds: [.none]),
    ]

    @Test(arguments: settings)
    private func `The terminal gets the colours that it has and that are wanted`(setting: Setting) throws {
        let terminal = try PseudoTerminal()
        try terminal.start(
            builtProgram("seventy"), [SampleStore.path] + [setting.option].compactMap { $0 },
            environment: RunningDashboard.environment([
                "TERM": setting.term, "COLORTERM": setting.colorterm, "NO_COLOR": setting.noColor,
            ]))
        try terminal.wait(forOutput: "Contoso")
        try terminal.settle()
        terminal.send("\r")
        try terminal.settle()
        #expect(terminal.colorKinds == setting.kinds)
    }

    /// The theme that keeps to the terminal's colours writes nothing else, however many the terminal has.
    @Test(arguments: [("xterm-direct", "truecolor"), ("xterm-256color", nil)] as [(String, String?)])
    func `The terminal's own colours are all that its theme uses`(term: String, colorterm: String?) throws {
        let terminal = try PseudoTerminal()
        try terminal.start(
            builtProgram("seventy"), [SampleStore.path, "--theme", "terminal"],
            environment: RunningDashboard.environment(["TERM": term, "COLORTERM": colorterm]))
        try terminal.wait(forOutput: "Contoso")
        try terminal.settle()
        terminal.send("\r")
        try terminal.settle()
        #expect(terminal.colorKinds == [.eight])
    }
}

extension PseudoTerminal {
    /// The ways in which colours were written so far; `none` where there was no colour.
    fileprivate var colorKinds: Set<DashboardColorTests.Kind> {
        var kinds: Set<DashboardColorTests.Kind> = []
        for sequence in String(decoding: output, as: UTF8.self).split(separator: "\u{1B}[") {
            let parameters = sequence.prefix { $0.isNumber || $0 == ";" || $0 == ":" }
            guard sequence.dropFirst(parameters.count).first == "m" else { continue }
            var numbers = parameters.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }[...]
            while let first = numbers.popFirst() {
                switch first {
                case 38, 48:
                    let isDirect = numbers.popFirst() == 2
                    kinds.insert(isDirect ? .direct : .indexed)
                    numbers = numbers.dropFirst(isDirect ? 3 : 1)
                case 30...37, 40...47: kinds.insert(.eight)
                case 90...97, 100...107: kinds.insert(.sixteen)
                default: break
                }
            }
        }
        return kinds.isEmpty ? [.none] : kinds
    }
}
