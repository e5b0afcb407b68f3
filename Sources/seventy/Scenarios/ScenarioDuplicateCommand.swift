internal import ArgumentParser
internal import SolutionsPartner

/// Keeps a second scenario like the first.
struct ScenarioDuplicateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicate", abstract: "Keep a second scenario that is like the first.",
        discussion: """
            EXAMPLES
              seventy scenario duplicate contoso two-more three-more
            """)

    @OptionGroup var arguments: ScenarioArguments
    @OptionGroup var new: NewScenarioName
    @OptionGroup var store: StoreOption

    func run() throws {
        try arguments.change(store) {
            try $0.duplicateScenario(arguments.name, of: $1, as: new.newName)
            return "Saved the scenario \(new.newName) of \($1.name), which is like \(arguments.name)."
        }
    }
}
