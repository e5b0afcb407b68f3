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
    @OptionGroup var new: NewScenarioName
    @OptionGroup var store: StoreOption

    func run() throws {
        try arguments.change(store) {
            try $0.renameScenario(arguments.name, of: $1, to: new.newName)
            return "Renamed the scenario \(arguments.name) of \($1.name) to \(new.newName)."
        }
    }
}
