internal import PartnerStore
internal import SolutionsPartner

/// A store that a command works with.
struct OpenStore {
    /// What to say of a store without partners.
    static let emptyHint = "The store has no partners yet. 'seventy partner add ID --name NAME' adds one."

    let place: StorePlace
    let ground: ScoringGround
    let partners: [Partner]

    func partner(named name: String) throws(CommandFailure) -> Partner {
        if let partner = partners.first(where: { $0.id == name }) { return partner }
        let named = partners.filter { $0.name.lowercased() == name.lowercased() }
        if named.count == 1 { return named[0] }
        let names = partners.map(\.id) + partners.map(\.name)
        let hint = String.didYouMean(NearestName(of: name, among: names).match)
        throw CommandFailure(
            .notFound,
            "There is no partner '\(name.cleaned)' in \(place.path.cleaned).\(hint) "
                + "'seventy partners' lists them all.")
    }

    func allScores(_ options: ScoringOptions) throws(CommandFailure) -> [PartnerScores] {
        var all: [PartnerScores] = []
        for partner in partners { all.append(try ground.scores(of: partner, options)) }
        return all
    }

    func failForUnreadable() throws(CommandFailure) {}

    static func open(_ place: StorePlace) throws(CommandFailure) -> OpenStore { throw place.missing }
}

extension StoreOption {
    func open() throws(CommandFailure) -> OpenStore { try OpenStore.open(StorePlace(store)) }

    func ground() throws(CommandFailure) -> ScoringGround { .program }
}
