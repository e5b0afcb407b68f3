internal import ArgumentParser

/// Keeps, compares and applies what-ifs.
struct ScenarioCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenario", abstract: "Keep what-ifs under a name, compare them and make them facts.",
        discussion: """
            A scenario is a list of edits of one partner. It changes no facts before it is applied.

            EXAMPLES
              seventy scenario save contoso two-more --set azure.net-customer-adds=4
              seventy what-if contoso --scenario two-more
              seventy scenario compare contoso two-more exams-first --format markdown
              seventy scenario apply contoso two-more --yes
            """,
        subcommands: [
            ScenarioListCommand.self, ScenarioShowCommand.self, ScenarioSaveCommand.self, ScenarioApplyCommand.self,
            ScenarioCompareCommand.self, ScenarioRebaseCommand.self, ScenarioRenameCommand.self,
            ScenarioDuplicateCommand.self, ScenarioDeleteCommand.self,
        ])
}

/// Which scenario a command is about.
struct ScenarioArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("The partner's id or name.", valueName: "partner"))
    var partner: String

    @Argument(help: ArgumentHelp("The name of the scenario.", valueName: "name"))
    var name: String
}
