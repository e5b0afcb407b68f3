internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// Lists backups.
struct BackupListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the backups, the oldest first.",
        discussion: """
            Of how many revisions they are kept stands in store.json, and for how many days further copies of one \
            revision: "backups": {"count": 100, "days": 400}.

            EXAMPLES
              seventy backup list
              seventy backup list contoso --json
            """)

    @Argument(help: ArgumentHelp("Only those of this partner.", valueName: "partner"))
    var partner: String?

    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func run() throws {
        let store = try store.open()
        let all = store.store.backups()
        let id = try partner.map { name in
            try store.key(onRecord: name) { all.contains { $0.document.partner == name } }
        }
        let backups = all.filter { id == nil || $0.document.partner == id }
        try Output.send(asJSON: format.json) {
            ScoreJSON.document([
                JSONMember(
                    "backups",
                    .array(
                        backups.map {
                            .object([
                                "backup": .string($0.file), "file": .string($0.document.file),
                                "partner": .string(orNull: $0.document.partner), "revision": .number($0.revision),
                                "replaced": .string($0.time),
                            ])
                        }))
            ])
        } orText: { output in
            guard !backups.isEmpty else { return output.line("There are no backups yet; every change makes one.") }
            var table = TextTable([.left, .right])
            table.row("DOCUMENT", "REVISION", "REPLACED", "BACKUP")
            for backup in backups {
                table.row(backup.document.file, "\(backup.revision)", backup.time, backup.file)
            }
            output.lines(table.lines())
        }
    }
}
