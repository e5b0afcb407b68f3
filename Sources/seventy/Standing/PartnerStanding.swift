internal import PartnerStore
internal import SolutionsPartner

/// A partner's standing with the scores that it was judged by.
struct PartnerStanding {
    let scores: PartnerScores
    let standing: Standing
}

extension OpenStore {
    /// Where a partner stands on the day and under the rules that the options ask for.
    ///
    /// - Throws: `CommandFailure` when the edition has no sound rules of standing, or the store no sound fees.
    func standing(of partner: Partner, _ rules: RulesOptions) throws(CommandFailure) -> PartnerStanding {
        let scores = try ground.scores(of: partner, .everything(rules))
        return PartnerStanding(
            scores: scores,
            standing: Standing(
                of: partner, card: scores.card, rules: try ground.shelf.standingRules(of: scores.card.edition),
                fees: try fees()))
    }

    /// The standings of every partner that could be read.
    func allStandings(_ rules: RulesOptions) throws(CommandFailure) -> [PartnerStanding] {
        var all: [PartnerStanding] = []
        for partner in partners { all.append(try standing(of: partner, rules)) }
        return all
    }

    /// The standing of one partner, or of all where none is named.
    func standings(of name: String?, _ rules: RulesOptions) throws(CommandFailure) -> [PartnerStanding] {
        guard let name else { return try allStandings(rules) }
        return [try standing(of: try partner(named: name), rules)]
    }

    /// The fees that the store states; `nil` where it states none.
    private func fees() throws(CommandFailure) -> FeeSchedule? {
        guard let node = store.settings.fees else { return nil }
        let (fees, faults) = FeeSchedule.reading(node)
        guard let fees else { throw .faults(faults, in: "store.json") }
        return fees
    }
}
