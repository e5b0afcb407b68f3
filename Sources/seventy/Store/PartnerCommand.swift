internal import ArgumentParser

/// Adds, renames and removes partners.
struct PartnerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partner", abstract: "Add, rename or remove a partner.",
        subcommands: [PartnerAddCommand.self, PartnerRenameCommand.self, PartnerRemoveCommand.self])
}
