internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// Shows what changes would do, without making them.
struct WhatIfCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "what-if", abstract: "Show what changes of facts would do to the scores, without making them.",
        discussion: """
            Without a partner it starts from nothing: a calculator. 'seventy program inputs' lists the inputs.

            EXAMPLES
              seventy what-if contoso --set azure.net-customer-adds=9
              seventy what-if contoso --scenario two-more --set azure.usage-growth=8
              seventy what-if --edition 2022-10 --set azure.net-customer-adds=9
            """)

    @Argument(help: ArgumentHelp("The partner's id or name; without one, start from nothing.", valueName: "partner"))
    var partner: String?

    @Option(
        help: ArgumentHelp(
            "Begin with the edits of this scenario of the partner; --set comes after.", valueName: "name"))
    var scenario: String?

    @OptionGroup var changes: EditOptions
    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func validate() throws {
        if scenario != nil, partner == nil { throw ValidationError("--scenario needs the partner that it belongs to.") }
    }

    func run() throws {
        let base: Partner
        let ground: ScoringGround
        var kept: Scenario?
        var judge: ((ScoredPartner) -> ScoredPartner)?
        if let partner {
            let store = try store.open()
            base = try store.partner(named: partner)
            ground = store.ground
            judge = store.judged
            kept = try scenario.map { name throws(StoreError) in try store.scenario(name, of: base) }
        } else {
            // The calculator works where there is no store at all.
            base = .nobody
            ground = store.store == nil ? .program : try store.ground()
        }
        var before = try ground.scores(of: base, scoring.request)
        if let judge { before = judge(before) }
        let standing = kept?.standing(on: base, under: before.card.edition)
        let typed = try changes.edits(in: before.card.edition, of: base)
        // What is typed replaces what the scenario says of the same input.
        let edits = (standing?.edits ?? []).filter { edit in !typed.contains { $0.input == edit.input } } + typed
        before.card.edition.doubts(about: edits, of: base, on: before.card.day).tell()
        let effect = ChangeEffect(before, applying: edits)
        try format.send("What if: \(effect.after.partner.isNobody ? "from nothing" : effect.after.partner.name)") {
            ScoreJSON.document(
                ChangeJSON.members(of: effect)
                    + (standing.map { [ScenarioReport.leftOut($0, in: before.card.edition.id)] } ?? []))
        } orPage: {
            .whatIf(effect, scenario: standing, .usual)
        }
    }
}
