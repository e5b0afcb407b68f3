internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// The words that every question about standing takes, and the way to its answer.
struct StandingQuestion: ParsableArguments {
    @Argument(help: ArgumentHelp("The partner's id or name; without one, all of the store.", valueName: "partner"))
    var partner: String?

    @OptionGroup var changes: EditOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    /// Answers for one partner or for all, in JSON or in words.
    ///
    /// - Parameter title: What a document for browsers is about.
    func answer(
        _ title: String, members: (PartnerStanding) -> [JSONMember], page: (PartnerStanding) -> Page
    ) throws {
        let store = try store.open()
        let standings = try store.standings(of: partner, rules.request, supposing: changes)
        for item in standings { item.tellDoubts() }
        try format.send(title) {
            let all = standings.map { ScoreJSON.head(of: $0.scores) + members($0) }
            guard partner != nil, let only = all.first else { return ScoreJSON.document(partners: all) }
            return ScoreJSON.document(only)
        } orPages: {
            if standings.isEmpty { return [.saying(OpenStore.emptyHint)] }
            return standings.map { item in
                var told = Page()
                told.title(of: item.scores, .usual)
                told.add(page(item))
                return told
            }
        }
        if partner == nil { try store.failForUnreadable() }
    }
}
