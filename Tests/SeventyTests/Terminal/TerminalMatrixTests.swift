import TestSupport
import Testing

/// The dashboard starts, draws, quits and leaves the terminal as it was, whatever the terminal and the language.
@Suite(.waiting) struct TerminalMatrixTests {
    static let locales = ["C", "C.UTF-8", "en_US.UTF-8", "ja_JP.UTF-8"]
    static let types = [
        "xterm-256color", "tmux-256color", "screen", "linux", "vt100", "xterm-direct", "unknown-to-everybody",
    ]
    static let sizes = [(80, 24), (120, 40), (40, 12), (20, 5)]

    @Test(arguments: locales, types)
    func everyTerminalInEveryLanguage(locale: String, type: String) throws {
        let folder = try CompiledLocales.shared.get()
        for (columns, rows) in Self.sizes {
            for noColor in [nil, "1"] {
                let terminal = try PseudoTerminal(columns: columns, rows: rows)
                let settings = terminal.settings
                try terminal.start(
                    builtProgram("seventy"), [SampleStore.path],
                    environment: RunningDashboard.environment([
                        "TERM": type, "LC_ALL": locale, "NO_COLOR": noColor, "LOCPATH": folder,
                    ]))
                let what = "\(columns)x\(rows), NO_COLOR \(noColor ?? "not set")"
                try terminal.wait(forOutput: columns < 40 ? "needs" : "Contoso")
                try terminal.settle()
                #expect(terminal.settings != settings, "takes keys one by one at \(what)")
                if locale == "C" {
                    #expect(terminal.output.allSatisfy { $0 < 0x80 }, "nothing but ASCII at \(what)")
                } else if columns >= 40 {
                    #expect(terminal.contains(Array("▸".utf8)), "characters of UTF-8 at \(what)")
                }
                if noColor != nil || type == "vt100" {
                    #expect(!terminal.usesColors, "no colours at \(what)")
                } else if columns >= 40 {
                    #expect(terminal.usesColors, "colours at \(what)")
                }
                terminal.send("Q")
                #expect(try terminal.waitForEnd() == .exited(0), "\(what)")
                #expect(terminal.settings == settings, "the settings are back at \(what)")
                let entered = terminal.contains(Array("\u{1B}[?1049h".utf8))
                #expect(terminal.contains(Array("\u{1B}[?1049l".utf8)) == entered, "the screen is back at \(what)")
            }
        }
    }

    /// Where the cursor cannot be placed, such as in a shell inside an editor, the overview is text.
    @Test(arguments: locales)
    func aTerminalThatCannotPlaceItsCursor(locale: String) throws {
        let terminal = try PseudoTerminal()
        let settings = terminal.settings
        try terminal.start(
            builtProgram("seventy"), [SampleStore.path],
            environment: RunningDashboard.environment([
                "TERM": "dumb", "LC_ALL": locale, "LOCPATH": CompiledLocales.shared.get(),
            ]))
        #expect(try terminal.waitForEnd() == .exited(0))
        #expect(terminal.settings == settings)
        #expect(terminal.contains(Array("Contoso Consulting".utf8)))
        #expect(!terminal.output.contains(0x1B))
    }
}

extension PseudoTerminal {
    /// Whether some text was given a colour of its own; the terminal's own colours are none.
    fileprivate var usesColors: Bool {
        String(decoding: output, as: UTF8.self).split(separator: "\u{1B}[").contains { sequence in
            let parameters = sequence.prefix { $0.isNumber || $0 == ";" || $0 == ":" }
            guard sequence.dropFirst(parameters.count).first == "m" else { return false }
            return parameters.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
                .contains { (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0) }
        }
    }
}

/// Languages compiled for the tests alone, beside the built program: nothing has to be set up for the whole machine.
enum CompiledLocales {
    /// A folder for `LOCPATH`.
    static let shared = Result { () throws in
        let folder = try builtProgram("seventy") + "-test-locales"
        for language in ["en_US", "ja_JP"] {
            let target = "\(folder)/\(language).UTF-8"
            if try runProgram("test", ["-e", target + "/LC_CTYPE"]).status == 0 { continue }
            _ = try runProgram("mkdir", ["-p", folder])
            let result = try runProgram(
                "localedef", ["--no-archive", "--inputfile=\(language)", "--charmap=UTF-8", target])
            guard result.status == 0 else {
                throw SupportFailure("no \(language), which the package locales has: \(result.error)")
            }
        }
        return folder
    }
}
