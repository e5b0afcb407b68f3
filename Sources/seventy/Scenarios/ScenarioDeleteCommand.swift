internal import ArgumentParser
internal import PartnerStore
internal import SolutionsPartner

/// Takes a scenario away.
struct ScenarioDeleteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete a scenario; 'seventy undo' brings it back.",
        discussion: """
            EXAMPLES
              seventy scenario delete contoso two-more
            """)

    @OptionGroup var arguments: ScenarioArguments
    @OptionGroup var store: StoreOption

    func run() throws {
        try arguments.change(store) {
            let result = try $0.deleteScenario(arguments.name, of: $1)
            let entry = result.entries.first.map { " 'seventy undo \($0)' brings it back." } ?? ""
            return "Deleted the scenario \(arguments.name) of \($1.name) (\($1.id)).\(entry)"
        }
    }
}
