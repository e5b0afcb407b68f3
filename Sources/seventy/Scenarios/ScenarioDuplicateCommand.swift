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

    @Argument(help: ArgumentHelp("The new name: lower-case letters, digits and dashes.", valueName: "new-name"))
    var newName: String

    @OptionGroup var store: StoreOption

    func run() throws {
        let store = try store.open()
        let partner = try store.partner(named: arguments.partner)
        try store.duplicateScenario(arguments.name, of: partner, as: newName)
        var output = Output()
        output.line("Saved the scenario \(newName) of \(partner.name), which is like \(arguments.name).".cleaned)
        try output.send()
    }
}
