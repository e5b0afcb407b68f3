internal import ArgumentParser
internal import JSONTree
internal import PartnerStore
internal import SolutionsPartner

/// Keeps a scenario.
struct ScenarioSaveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save", abstract: "Keep edits of a partner under a name, without changing facts.",
        discussion: """
            EXAMPLES
              seventy scenario save contoso two-more --set azure.net-customer-adds=4
              seventy scenario save contoso growth --set azure.usage-growth=8 --replace
              seventy scenario save contoso lean --unset azure.usage-growth --note "May"
            """)

    @OptionGroup var arguments: ScenarioArguments
    @OptionGroup var changes: EditOptions

    @Option(help: ArgumentHelp("What the scenario is about.", valueName: "text"))
    var note: String?

    @Flag(help: "Replace a scenario of that name.")
    var replace = false

    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func validate() throws {
        if changes.set.isEmpty, changes.unset.isEmpty {
            throw ValidationError("There is nothing to keep. Use --set INPUT=VALUE or --unset INPUT.")
        }
    }

    func run() throws {
        let store = try store.open()
        let document = try store.document(named: arguments.partner)
        let partner = document.partner
        let before = try store.ground.scores(of: partner, scoring.request)
        let edits = try changes.edits(in: before.card.edition)
        try store.save(
            Scenario(name: arguments.name, partner: partner.id, note: note, base: document.revision, edits: edits),
            replacing: replace)
        let report = ScenarioReport(
            try store.scenario(arguments.name, of: partner), before: before,
            revision: document.revision)
        try Output.send(asJSON: format.json) {
            ScoreJSON.document(report.members)
        } orText: { output in
            output.line("Saved the scenario \(arguments.name) of \(partner.name) (\(partner.id)).".cleaned)
            output.lines(report.editLines)
        }
    }
}
