internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import PartnerStore

/// Takes a change back.
struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take one change back, as a new change.",
        discussion: """
            Where the value was changed again since, both values are shown and nothing is changed, unless --force.

            EXAMPLES
              seventy log --partner contoso && seventy undo 412
            """)

    @Argument(help: ArgumentHelp("The number of the entry, as 'seventy log' shows it.", valueName: "entry"))
    var entry: Int

    @Flag(help: "Replace a value that was changed again since.")
    var force = false

    @Option(help: ArgumentHelp("Why, for the record of changes.", valueName: "text"))
    var reason: String?

    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func run() throws {
        let result = try store.open().undo(entry, force: force, reason: reason)
        try Output.send(asJSON: format.json, saved: !result.changes.isEmpty) {
            ScoreJSON.document(result.members)
        } orText: { output in
            if result.changes.isEmpty { output.line("Nothing to change: entry \(entry) is taken back already.") }
            for change in result.changes {
                let place = change.path.last ?? "The document"
                output.line(
                    "\(place): \(FieldConflict.words(change.old)) → \(FieldConflict.words(change.new))".cleaned)
            }
        }
    }
}

extension CommitResult {
    /// What was changed, for programs.
    var members: [JSONMember] {
        [
            JSONMember("revision", .number(revision)), JSONMember("entries", .array(entries.map { .number($0) })),
            JSONMember(
                "changes",
                .array(
                    changes.map {
                        .object([
                            "path": .array($0.path.map { .string($0) }), "old": $0.old ?? .null,
                            "new": $0.new ?? .null,
                        ])
                    })),
        ]
    }
}
