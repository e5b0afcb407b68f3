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
        let store = try store.open()
        let partner = try store.partner(named: arguments.partner)
        let result = try store.deleteScenario(arguments.name, of: partner)
        var output = Output()
        let entry = result.entries.first.map { " 'seventy undo \($0)' brings it back." } ?? ""
        output.line("Deleted the scenario \(arguments.name) of \(partner.name) (\(partner.id)).\(entry)".cleaned)
        try output.send()
    }
}
