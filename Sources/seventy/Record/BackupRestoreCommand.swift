internal import ArgumentParser
internal import Pages
internal import PartnerStore

/// Restores a backup.
struct BackupRestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a document back as it was; a change like any other.",
        discussion: """
            A partner that was removed comes back. What is replaced becomes a backup itself, and 'seventy log' shows \
            the change.

            EXAMPLES
              seventy backup restore backups/partners/contoso/r12-20261101T093000Z.json
            """)

    @Argument(help: ArgumentHelp("The backup, as 'seventy backup list' names it.", valueName: "backup"))
    var backup: String

    @Option(help: ArgumentHelp("Why, for the record of changes.", valueName: "text"))
    var reason: String?

    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func run() throws {
        let store = try store.open()
        guard let found = store.store.backups().first(where: { $0.file == backup }) else {
            throw StoreError.noSuchBackup(backup)
        }
        let result = try store.restore(found, reason: reason)
        try Output.send(asJSON: format.json) {
            ScoreJSON.document(result.members)
        } orText: { output in
            guard !result.changes.isEmpty else {
                return output.line("Nothing to change: \(found.document.file) is like the backup already.")
            }
            let places = Words.usual.count(result.changes.count, "place")
            output.line(
                "Restored \(found.document.file) from revision \(found.revision): \(places) changed, now revision \(result.revision)."
            )
        }
    }
}
