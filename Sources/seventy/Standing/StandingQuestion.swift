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
        _ title: String, members: @escaping @Sendable (PartnerStanding) -> [JSONMember],
        page: @escaping @Sendable (PartnerStanding) -> Page
    ) throws {
        let store = try store.open()
        let (request, changes) = (rules.request, changes)
        let telling = PartnerTelling(
            title: title,
            subject: { (store, partner) throws(CommandFailure) in
                try store.standing(of: partner, request, supposing: changes)
            },
            members: { ScoreJSON.head(of: $0.scores) + members($0) },
            page: { item in
                var told = Page()
                told.title(of: item.scores, .usual)
                told.add(page(item))
                return told
            },
            doubts: { $0.doubts })
        guard let partner else { return try telling.tell(of: store, format) }
        let item = try telling.subject(store, try store.partner(named: partner))
        item.tellDoubts()
        try format.send(title) {
            ScoreJSON.document(telling.members(item))
        } orPage: {
            telling.page(item)
        }
    }
}
