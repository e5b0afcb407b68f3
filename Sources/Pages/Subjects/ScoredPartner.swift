package import SolutionsPartner

/// A partner together with its scores.
package struct ScoredPartner: Sendable {
    /// The facts.
    package let partner: Partner
    /// The scores.
    package let card: Scorecard
    /// The scores without the what-if that is laid over the facts; `nil` where there is none.
    package let base: Scorecard?
    /// What standing is judged by besides the scores; `nil` where nothing is known of it.
    package let ground: JudgementGround?
    /// What was reckoned of it.
    package let once = ReckonedOnce()

    /// The people of the partner and where they count.
    package var roster: SkillingRoster { once.roster { SkillingRoster(of: partner, card: card) } }

    /// Makes a pair.
    package init(partner: Partner, card: Scorecard, base: Scorecard? = nil, ground: JudgementGround? = nil) {
        self.partner = partner
        self.card = card
        self.base = base
        self.ground = ground
    }

    /// What follows from the scores; `nil` where the edition has no rules for it.
    ///
    /// Judged on request, since a list of partners needs none of it.
    package func standing() -> Standing? {
        guard let ground, let rules = ground.rules else { return nil }
        return Standing(of: partner, card: card, history: ground.history, rules: rules, fees: ground.fees)
    }

    /// Whether the record says that a designation was attained by the day.
    package func holds(_ id: DesignationID) -> Bool { partner.membership.attained[id].map { $0 <= card.day } ?? false }

    /// How far a what-if moved the total of a designation, as the difference of the numbers shown; `nil` where it did not.
    package func delta(of score: DesignationScore) -> Rational? {
        guard let before = base?.designation(score.rules.id) else { return nil }
        let delta = Words.delta(from: before, to: score)
        return delta.isZero ? nil : delta
    }

    /// A metric of a track as it is without the what-if; `nil` where there is no what-if.
    package func before(_ metric: MetricScore, of score: DesignationScore, track: Int) -> MetricScore? {
        guard let tracks = base?.designation(score.rules.id)?.tracks, tracks.indices.contains(track) else { return nil }
        return tracks[track].metric(metric.rules.id)
    }

    /// The designation with the highest total; of equal ones, a qualified one, then the first.
    package var best: DesignationScore? {
        card.designations.max { left, right in
            (left.total, left.isQualified ? 1 : 0) < (right.total, right.isQualified ? 1 : 0)
        }
    }

    /// The designation that is not qualified and has the fewest points to go; `nil` when all are qualified.
    package var nearest: DesignationScore? {
        card.designations.filter { !$0.isQualified }.min { left, right in
            (left.shortfall, Rational(left.obstacles.count)) < (right.shortfall, Rational(right.obstacles.count))
        }
    }

    /// The number of qualified designations.
    package var qualifiedCount: Int { card.designations.count { $0.isQualified } }

    /// Whether nothing at all was entered.
    package var isEmpty: Bool { partner.measures.isEmpty && partner.people.isEmpty }
}
