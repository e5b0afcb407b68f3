internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Puts a scenario on the facts as they are now.
struct ScenarioRebaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebase", abstract: "Put a scenario on the facts as they are now, without edits that are spent.",
        discussion: """
            An edit is spent when the facts say the same by now, or when its person has left. Edits that only the \
            edition in force does not know are kept.

            EXAMPLES
              seventy scenario rebase contoso two-more
            """)

    @OptionGroup var arguments: ScenarioArguments
    @OptionGroup var rules: RulesOptions
    @OptionGroup var store: StoreOption

    func run() throws {
        let store = try store.open()
        let report = try ScenarioReport(arguments, in: store, ScoringRequest(rules: rules.request), isExact: true)
        let before = report.effect.before
        let rebased = report.scenario.rebased(
            on: before.partner, revision: report.revision, under: before.card.edition)
        var output = Output()
        if rebased == report.scenario {
            output.line("\(rebased.name) stands on the facts as they are already.".cleaned)
            return try output.send()
        }
        try store.save(rebased, replacing: true)
        let dropped = report.standing.lines.filter(\.status.isSpent)
        var page = Page()
        page.title("\(rebased.name) stands on revision \(rebased.base) now.")
        var table = Page.Table(["input", "reason"])
        for line in dropped {
            table.row(texts: [
                report.effect.name(of: line.edit.input), line.status.reason(in: before.card.edition.id) ?? "",
            ])
        }
        page.add("Dropped", table)
        output.tell(page)
        try output.send()
    }
}
