internal import Pages
internal import SolutionsPartner

/// What scores stand on besides the partner: the editions, the store's own pins and today.
struct ScoringGround {
    let shelf: EditionShelf
    var storeDay: CalendarDate?
    var storeEdition: String?
    let today: CalendarDate

    /// The editions of the program itself, without a store.
    static var program: ScoringGround {
        ScoringGround(shelf: EditionShelf(.embedded), today: CalendarDate.today)
    }

    /// The rules and the day for a partner.
    func choice(for partner: Partner, _ rules: RulesRequest) throws(CommandFailure) -> (ProgramEdition, CalendarDate) {
        let requested = try rules.edition.map { name throws(CommandFailure) in try shelf.name(meant: name) }
        guard
            let choice = ScoringChoice(
                for: partner, requestedDay: try rules.day(), requestedEdition: requested, storeDay: storeDay,
                storeEdition: storeEdition, today: today, catalog: shelf.catalog)
        else {
            throw CommandFailure(.badConfiguration, "There is no edition of the program to score under.")
        }
        return (try shelf.edition(choice.edition, on: choice.day), choice.day)
    }

    /// The rules and the day where no partner is concerned.
    func choice(_ rules: RulesRequest) throws(CommandFailure) -> (ProgramEdition, CalendarDate) {
        try choice(for: .nobody, rules)
    }

    /// The scores of a partner as the options ask for them.
    func scores(of partner: Partner, _ options: ScoringRequest) throws(CommandFailure) -> ScoredPartner {
        let (edition, day) = try choice(for: partner, options.rules)
        let tracks = try options.tracks(in: edition)
        let only = try options.designations(in: edition)
        return ScoredPartner(scoring: partner, under: edition, on: day, requestedTracks: tracks, only: only)
    }
}
