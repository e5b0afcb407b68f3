internal import ArgumentParser
internal import Dashboard
internal import JSONTree
internal import Pages
internal import System

/// Shows the settings in force.
struct ConfigShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show each setting, its value and where that comes from.",
        discussion: """
            EXAMPLES
              seventy config show
            """)

    @OptionGroup var format: FormatOptions

    /// A setting and what it is now.
    private struct Row {
        let name: String
        let value: JSONNode
        /// The value in words.
        let words: String
        /// The line of the file; `nil` for a value that nobody chose.
        let line: Int?
    }

    func run() throws {
        let settings = UserSettings(ThemeShelf())
        let rows = Self.rows(of: settings.config)
        let keyMap = settings.config.keyMap
        try Output.send(asJSON: format.json) {
            ScoreJSON.document([
                JSONMember("file", .string(orNull: settings.file)), JSONMember("exists", .bool(settings.exists)),
                JSONMember(
                    "settings",
                    .array(
                        rows.map { row in
                            .object([
                                "name": .string(row.name), "value": row.value,
                                "line": row.line.map { .number($0) } ?? .null,
                            ])
                        })),
                JSONMember(
                    "keys",
                    .array(
                        keyMap.table.map { entry in
                            .object([
                                "action": .string(entry.action), "keys": .array(entry.keys.map { .string($0) }),
                                "help": .string(entry.help),
                            ])
                        })),
                JSONMember("faults", .array(settings.faults.map { .string($0) })),
                JSONMember("warnings", .array(settings.warnings.map { .string($0) })),
            ])
        } orText: { output in
            let place = settings.file.map { "\($0)\(settings.exists ? "" : " (there is none)")" } ?? "no settings file"
            output.line(place.cleaned)
            output.line()
            var table = TextTable()
            for row in rows {
                // A line with a fault says nothing, so the value is not from there.
                let line = row.line.flatMap { settings.faultyLines.contains($0) ? nil : "line \($0)" }
                table.row(row.name, row.words, line ?? "as usual")
            }
            output.lines(table.lines())
            guard !keyMap.changes.isEmpty else { return }
            output.line()
            output.line("Keys of your own")
            var keys = TextTable(indent: 2)
            for change in keyMap.changes {
                keys.row(change.keys, change.action ?? "nothing", change.scope, "line \(change.line)")
            }
            output.lines(keys.lines())
        }
        if let notice = settings.notice { StandardStreams.writeError("Note: \(notice)\n") }
    }

    private static func rows(of config: DashboardConfig) -> [Row] {
        func text(_ name: String, _ value: String) -> Row {
            Row(name: name, value: .string(value), words: value, line: config.lines[name])
        }
        func flag(_ name: String, _ value: Bool?) -> Row {
            Row(
                name: name, value: .bool(value ?? false), words: value ?? false ? "yes" : "no", line: config.lines[name]
            )
        }
        let glyphs = config.glyphs?.rawValue
        return [
            text("theme", config.theme ?? FirstTheme.usual),
            Row(
                name: "glyphs", value: .string(orNull: glyphs), words: glyphs ?? "by the locale",
                line: config.lines["glyphs"]),
            text("start", (config.start ?? .portfolio).rawValue), text("dates", config.formats.date.rawValue),
            text("numbers", config.formats.number.rawValue), flag("mouse", config.mouse),
            flag("reducedMotion", config.reducedMotion), flag("linear", config.linear),
            text("keys", config.keyMap.preset.rawValue),
        ]
    }
}
