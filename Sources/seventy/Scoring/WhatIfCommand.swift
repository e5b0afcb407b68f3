internal import ArgumentParser
internal import JSONTree
internal import SolutionsPartner

/// Shows what changes would do, without making them.
struct WhatIfCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "what-if", abstract: "Show what changes of facts would do to the scores, without making them.",
        discussion: """
            Without a partner it starts from nothing: a calculator. 'seventy program inputs' lists the inputs.

            EXAMPLES
              seventy what-if contoso --set azure.net-customer-adds=9
              seventy what-if --edition 2022-10 --set azure.net-customer-adds=9
            """)

    @Argument(help: ArgumentHelp("The partner's id or name; without one, start from nothing.", valueName: "partner"))
    var partner: String?

    @OptionGroup var changes: EditOptions
    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func run() throws {
        let base: Partner
        let ground: ScoringGround
        if let partner {
            let store = try store.open()
            base = try store.partner(named: partner)
            ground = store.ground
        } else {
            // The calculator works where there is no store at all.
            base = .nobody
            ground = store.store == nil ? .program : try store.ground()
        }
        let before = try ground.scores(of: base, scoring)
        let edits = try changes.edits(of: base, in: before.card.edition)
        let report = ChangeReport(before, applying: edits)
        try Output.send(asJSON: format.json) {
            ScoreJSON.document(report.members)
        } orText: { output in
            output.lines(ScoreReport(scores: report.after).heading)
            if !edits.isEmpty { output.lines(["", "What if"] + report.editLines) }
            output.lines(report.fullLines)
        }
    }
}
