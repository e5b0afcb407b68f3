internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// Compares scenarios.
struct ScenarioCompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Compare up to four scenarios with today, side by side.",
        discussion: """
            Metrics are shown where they differ; changes that --set and --unset name have a column of their own. CSV \
            has numbers that are not rounded; scenarios stay in the \
            order given, or are sorted by name, score, cost or qualified. Costs come from "costs" in the store; one \
            exam that serves several inputs is counted for each, so they are upper limits.

            EXAMPLES
              seventy scenario compare contoso two-more cheapest
              seventy scenario compare contoso two-more cheapest --sort score
              seventy scenario compare contoso two-more --set azure.usage-growth=5
              seventy scenario compare contoso two-more --format markdown
            """)

    /// What the scenarios are sorted by.
    enum Sort: String, CaseIterable, ExpressibleByArgument {
        case given, name, score, cost, qualified

        var order: ScenarioComparison.Order {
            switch self {
            case .given: .given
            case .name: .name
            case .score: .score
            case .cost: .cost
            case .qualified: .qualified
            }
        }
    }

    @Argument(help: ArgumentHelp("The partner's id or name.", valueName: "partner"))
    var partner: String

    @Argument(help: ArgumentHelp("The names of one to four scenarios.", valueName: "name"))
    var names: [String]

    @Option(help: ArgumentHelp("Sort the scenarios by this.", valueName: "what"))
    var sort = Sort.given

    @Flag(help: "Leave out designations on which no scenario has an effect.")
    var changed = false

    @OptionGroup var changes: EditOptions
    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func validate() throws {
        if names.count > ScenarioComparison.limit {
            throw ValidationError("Up to four scenarios can be compared, not \(names.count).")
        }
        if Set(names).count < names.count { throw ValidationError("Each scenario can be compared once.") }
    }

    func run() throws {
        let store = try store.open()
        let document = try store.document(named: partner)
        let partner = document.partner
        let today = try store.ground.scores(of: partner, scoring.request)
        var outcomes: [ScenarioOutcome] = []
        if !changes.isEmpty {
            let edits = try changes.edits(in: today.card.edition, of: partner)
            let scenario = Scenario(
                name: ScenarioComparison.whatIf, partner: partner.id, base: document.revision, edits: edits)
            outcomes.append(ScenarioReport(scenario, before: today, revision: document.revision).outcome)
        }
        for name in names {
            outcomes.append(
                ScenarioReport(try store.scenario(name, of: partner), before: today, revision: document.revision)
                    .outcome)
        }
        let costs = try store.costs(in: today.card.edition)
        let comparison = ScenarioComparison(
            outcomes, with: today.card, costs: costs, sortedBy: sort.order, onlyChanged: changed)
        let files = ComparisonFiles(comparison: comparison, today: today)
        if format.format == .csv, !format.json {
            var output = Output()
            output.exact(files.commaSeparated)
            return try output.send()
        }
        try format.send("Scenarios of \(partner.name)") {
            ScoreJSON.document(files.members)
        } orPage: {
            .comparison(comparison, of: today, .usual)
        }
    }
}
