internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import System
internal import SolutionsPartner

/// The words that every question about standing takes, and the way to its answer.
struct StandingQuestion: ParsableArguments {
    @Argument(help: ArgumentHelp("The partner's id or name; without one, all of the store.", valueName: "partner"))
    var partner: String?

    @OptionGroup var changes: EditOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    /// Answers for one partner or for all, in JSON or in words.
    func answer(
        members: (PartnerStanding) -> [JSONMember], page: (PartnerStanding) -> Page
    ) throws {
        let store = try store.open()
        let standings = try store.standings(of: partner, rules.request, supposing: changes)
        for item in standings { item.tellDoubts() }
        try Output.send(asJSON: format.json) {
            let all = standings.map { ScoreJSON.head(of: $0.scores) + members($0) }
            guard partner != nil, let only = all.first else { return ScoreJSON.document(partners: all) }
            return ScoreJSON.document(only)
        } orText: { output in
            for (place, item) in standings.enumerated() {
                if place > 0 { output.line() }
                output.lines(ScoreReport(scores: item.scores).heading)
                output.lines(page(item).text(width: StandardStreams.columns))
            }
            if standings.isEmpty { output.line(OpenStore.emptyHint) }
        }
        if partner == nil { try store.failForUnreadable() }
    }
}
