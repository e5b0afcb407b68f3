internal import ArgumentParser
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

    func run() throws {
        let result = try store.open().undo(entry, force: force, reason: reason)
        var output = Output()
        if result.changes.isEmpty { output.line("Nothing to change: entry \(entry) is taken back already.") }
        for change in result.changes {
            let place = change.path.last ?? "The document"
            output.line(
                "\(place): \(FieldConflict.words(change.old)) → \(FieldConflict.words(change.new))".cleaned)
        }
        try output.send()
    }
}
