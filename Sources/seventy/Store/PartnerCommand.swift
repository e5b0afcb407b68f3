internal import ArgumentParser

/// Adds, renames and removes partners.
struct PartnerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partner", abstract: "Add, rename or remove a partner.",
        discussion: """
            EXAMPLES
              seventy partner add contoso --name "Contoso Consulting"
              seventy partner rename contoso "Contoso Group"
              seventy partner remove contoso --yes
            """,
        subcommands: [PartnerAddCommand.self, PartnerRenameCommand.self, PartnerRemoveCommand.self])
}
