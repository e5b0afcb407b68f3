internal import ArgumentParser

/// Works on changes that were made in the dashboard and not saved.
struct DraftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: "List unsaved changes of the dashboard, bring them back, or discard them.",
        discussion: """
            What is changed in the dashboard is written down at once, for you alone, and offered at the next start if \
            it was not saved. Discarded changes can be brought back for a week.

            EXAMPLES
              seventy draft list
              seventy draft restore contoso-20261103091244-4711-1
            """,
        subcommands: [
            DraftListCommand.self, DraftShowCommand.self, DraftRestoreCommand.self, DraftDiscardCommand.self,
        ])
}
