internal import ArgumentParser

/// Lists and restores backups.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "List documents as they were before changes, or restore one.",
        subcommands: [BackupListCommand.self, BackupRestoreCommand.self])
}
