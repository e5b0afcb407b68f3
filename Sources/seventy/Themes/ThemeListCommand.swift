internal import ArgumentParser
internal import Dashboard
internal import JSONTree
internal import Pages
internal import System

/// Lists the themes.
struct ThemeListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the themes, the background each is for, and where it comes from.",
        discussion: """
            EXAMPLES
              seventy theme list
              seventy theme list --json
            """)

    @OptionGroup var format: FormatOptions

    func run() throws {
        let shelf = ThemeShelf()
        try Output.send(asJSON: format.json) {
            ScoreJSON.document([
                JSONMember(
                    "themes",
                    .array(
                        shelf.entries.map { entry in
                            .object([
                                "id": .string(entry.theme.id), "name": .string(entry.theme.name),
                                "for": .string(entry.theme.ground.rawValue), "file": .string(orNull: entry.file),
                            ])
                        }))
            ])
        } orText: { output in
            var table = TextTable()
            for entry in shelf.entries {
                table.row(entry.theme.id, entry.theme.name, entry.theme.ground.words, entry.file ?? "seventy's own")
            }
            output.lines(table.lines())
        }
        // The themes are what was asked for; what is wrong with some goes beside them.
        if let notice = shelf.notice { StandardStreams.writeError("Note: \(notice.cleaned)\n") }
    }
}

extension Theme.Ground {
    /// The background in words.
    var words: String {
        switch self {
        case .dark: "for dark backgrounds"
        case .light: "for light backgrounds"
        case .any: "for any background"
        }
    }
}
