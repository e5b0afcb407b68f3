internal import ArgumentParser
internal import Pages
internal import SolutionsPartner

/// Keeps, compares and applies what-ifs.
struct ScenarioCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenario", abstract: "Keep what-ifs under a name, compare them and make them facts.",
        discussion: """
            A scenario is a list of edits of one partner. It changes no facts before it is applied.

            EXAMPLES
              seventy scenario save contoso two-more --set azure.net-customer-adds=4
              seventy scenario save contoso cheapest --from-plan
              seventy what-if contoso --scenario two-more
              seventy scenario compare contoso two-more cheapest --format markdown
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

    /// Changes something about the scenario and says what was done.
    func change(
        _ option: StoreOption, _ change: (OpenStore, Partner) throws -> String
    ) throws {
        let store = try option.open()
        var output = Output()
        output.line(try change(store, try store.partner(named: partner, isExact: true)).cleaned)
        try output.send()
    }
}

/// The name that a command gives to a scenario.
struct NewScenarioName: ParsableArguments {
    @Argument(help: ArgumentHelp("The new name: lower-case letters, digits and dashes.", valueName: "new-name"))
    var newName: String
}
