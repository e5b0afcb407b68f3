internal import ArgumentParser
internal import SolutionsPartner

/// Gives a scenario another name.
struct ScenarioRenameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give a scenario another name.",
        discussion: """
            EXAMPLES
              seventy scenario rename contoso two-more both-deals
            """)

    @OptionGroup var arguments: ScenarioArguments

    @Argument(help: ArgumentHelp("The new name: lower-case letters, digits and dashes.", valueName: "new-name"))
    var newName: String

    @OptionGroup var store: StoreOption

    func run() throws {
        let store = try store.open()
        let partner = try store.partner(named: arguments.partner)
        try store.renameScenario(arguments.name, of: partner, to: newName)
        var output = Output()
        output.line("Renamed the scenario \(arguments.name) of \(partner.name) to \(newName).".cleaned)
        try output.send()
    }
}
