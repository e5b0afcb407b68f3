internal import ArgumentParser

/// Lists and restores backups.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "List documents as they were before changes, or restore one.",
        discussion: """
            EXAMPLES
              seventy backup list contoso
              seventy backup restore BACKUP            as the list names it
            """,
        subcommands: [BackupListCommand.self, BackupRestoreCommand.self])
}
