internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// Makes the edits of a scenario facts.
struct ScenarioApplyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply", abstract: "Make the edits of a scenario facts.",
        discussion: """
            Without --yes it shows what would change, and ends with 1. The scenario stays; 'seventy undo' takes the changes \
            back.

            EXAMPLES
              seventy scenario apply contoso two-more --yes --reason "Both deals closed"
            """)

    @OptionGroup var arguments: ScenarioArguments

    @Flag(help: "Make the changes that are shown.")
    var yes = false

    @Option(help: ArgumentHelp("Why, for the record of changes.", valueName: "text"))
    var reason: String?

    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func run() throws {
        let store = try store.open()
        let report = try ScenarioReport(arguments, in: store, scoring.request, isExact: true)
        let partner = report.effect.before.partner
        guard yes || report.standing.edits.isEmpty else {
            try Output.send(asJSON: format.json) {
                ScoreJSON.document(report.members)
            } orText: {
                $0.tell(report.page)
            }
            throw CommandFailure.unconfirmed
        }
        // What was weighed is what is saved: a fact that somebody changes in this moment is refused.
        let result = try store.commit(
            report.standing.edits, to: partner, reason: reason ?? "scenario \(report.scenario.name)",
            base: report.revision)
        try Output.send(asJSON: format.json) {
            ScoreJSON.document(report.members + [JSONMember("revision", .number(result.revision))])
        } orText: { output in
            let shown = "\(partner.name) (\(partner.id))"
            if result.changes.isEmpty {
                output.line("Nothing to change: no edit of \(report.scenario.name) changes \(shown).".cleaned)
            } else {
                output.tell(.changed(report.effect, .usual))
            }
            var page = Page()
            page.leftOut(of: report.standing, report.effect)
            output.tell(page)
        }
    }
}
