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
        guard
            let choice = ScoringChoice(
                for: partner, requestedDay: try rules.day(), requestedEdition: rules.edition, storeDay: storeDay,
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
    func scores(of partner: Partner, _ options: ScoringRequest) throws(CommandFailure) -> PartnerScores {
        let (edition, day) = try choice(for: partner, options.rules)
        let tracks = try options.tracks(in: edition)
        let only = try options.designations(in: edition)
        return PartnerScores(
            partner: partner, requestedTracks: tracks,
            card: Scorecard(of: partner, under: edition, on: day, tracks: tracks, only: only), only: only)
    }
}

/// A partner with its scores.
struct PartnerScores {
    let partner: Partner
    let requestedTracks: [DesignationID: TrackID]
    let card: Scorecard
    let only: Set<DesignationID>?

    /// The value of an input, entered under its own name or an alias; `nil` for unknown.
    func value(of input: InputName) -> MeasureValue? {
        let aliases = card.edition.definitions.filter { $0.name == input }.flatMap(\.aliases)
        return ([input] + aliases).lazy.compactMap { partner.value(of: $0) }.first
    }

    /// The scores that the same question gives for changed facts.
    func applying(_ edits: [Edit]) -> PartnerScores {
        let changed = partner.applying(edits)
        return PartnerScores(
            partner: changed, requestedTracks: requestedTracks,
            card: Scorecard(
                of: changed, under: card.edition, on: card.day, tracks: requestedTracks, only: only),
            only: only)
    }
}

extension Partner {
    /// A partner of which nothing is known: what a calculator starts from.
    static var nobody: Partner { Partner(id: "", name: "") }

    /// Whether the partner stands for nobody.
    var isNobody: Bool { id.isEmpty }
}
