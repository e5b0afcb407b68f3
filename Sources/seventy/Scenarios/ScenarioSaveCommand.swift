internal import ArgumentParser
internal import Dashboard
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// Keeps a scenario.
struct ScenarioSaveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save", abstract: "Keep edits of a partner under a name, without changing facts.",
        discussion: """
            With --from-plan the edits are those of the plan that 'seventy plan' shows under the same options; what is \
            given with --set comes after.

            EXAMPLES
              seventy scenario save contoso two-more --set azure.net-customer-adds=4
              seventy scenario save contoso growth --set azure.usage-growth=8 --replace
              seventy scenario save contoso lean --unset azure.usage-growth --note "May"
              seventy scenario save contoso cheapest --from-plan --designation security
            """)

    @OptionGroup var arguments: ScenarioArguments
    @OptionGroup var changes: EditOptions

    @Option(help: ArgumentHelp("What the scenario is about.", valueName: "text"))
    var note: String?

    @Flag(help: "Replace a scenario of that name.")
    var replace = false

    @Flag(name: .customLong("from-plan"), help: "Keep the edits of the cheapest plan.")
    var fromPlan = false

    @OptionGroup var planning: PlanOptions
    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func validate() throws {
        if changes.set.isEmpty, changes.unset.isEmpty, !fromPlan {
            throw ValidationError("There is nothing to keep. Use --set INPUT=VALUE, --unset INPUT or --from-plan.")
        }
        if !fromPlan, !planning.isEmpty {
            throw ValidationError("Costs and limits mean something with --from-plan only.")
        }
    }

    func run() throws {
        let store = try store.open()
        let document = try store.document(named: arguments.partner, isExact: true)
        let partner = document.partner
        let before = try store.ground.scores(of: partner, scoring.request)
        var edits = try changes.edits(in: before.card.edition, of: partner)
        before.card.edition.doubts(about: edits, of: partner, on: before.card.day).tell()
        var note = note.map(\.inOneLine).flatMap { $0.isBlank ? nil : $0 }
        if fromPlan {
            let run = try PlanRun(
                for: before, planning, scoring, costs: store.store.settings.costs, among: store.ground.shelf.catalog)
            edits = try Self.changes(of: run.plan, for: before) + edits
            note = note ?? Self.note(on: run, in: before.card.edition)
        }
        try store.save(
            Scenario(name: arguments.name, partner: partner.id, note: note, base: document.revision, edits: edits),
            replacing: replace)
        let report = ScenarioReport(
            try store.scenario(arguments.name, of: partner), before: before,
            revision: document.revision)
        try Output.send(asJSON: format.json) {
            ScoreJSON.document(report.members)
        } orText: { output in
            var page = Page()
            page.title("Saved the scenario \(arguments.name) of \(partner.name) (\(partner.id)).")
            page.edits(of: report.standing, report.effect, .usual)
            output.tell(page)
        }
    }

    private static func changes(of plan: Plan, for scored: ScoredPartner) throws(CommandFailure) -> [Edit] {
        guard plan.reachable else {
            throw CommandFailure(
                .failed, plan.blockedBy.map { Words.usual.phrase($0.phrase).cleaned }.joined(separator: "\n"))
        }
        guard let way = plan.way, !way.edits.isEmpty else {
            let told = plan.way.map { Words.usual.nothingToDo($0) } ?? ""
            throw CommandFailure(.failed, "\(told) There is no plan to keep.")
        }
        return way.changes(of: scored.partner, on: scored.card.day)
    }

    /// What a scenario made of a plan is about, where nobody says.
    private static func note(on run: PlanRun, in edition: ProgramEdition) -> String {
        let names = run.plan.designations.compactMap { edition.designation($0)?.name }.joined(separator: ", ")
        return "Plan for \(names), \(Words.usual.quantity(run.plan.cost)) \(run.request.costs.unit)"
    }
}
