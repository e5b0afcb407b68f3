internal import ArgumentParser
internal import JSONTree
internal import SolutionsPartner

/// Shows a scenario.
struct ScenarioShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the edits of a scenario, what they do, and which mean nothing any more.",
        discussion: """
            EXAMPLES
              seventy scenario show contoso two-more
              seventy scenario show contoso two-more --edition 2023-06 --json
            """)

    @OptionGroup var arguments: ScenarioArguments
    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func run() throws {
        let report = try ScenarioReport(arguments, in: try store.open(), scoring.request)
        try format.send("Scenario \(report.scenario.name)") {
            ScoreJSON.document(report.members)
        } orPage: {
            report.page
        }
    }
}
