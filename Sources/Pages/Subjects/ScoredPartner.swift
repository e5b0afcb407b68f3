package import SolutionsPartner

/// A partner together with its scores.
package struct ScoredPartner: Sendable {
    /// The facts.
    package let partner: Partner
    /// The scores.
    package let card: Scorecard
    /// The scores without the what-if that is laid over the facts; `nil` where there is none.
    package let base: Scorecard?
    /// The tracks that somebody asked for, by designation.
    package let requestedTracks: [DesignationID: TrackID]
    /// The designations that somebody asked for; `nil` for all.
    package let only: Set<DesignationID>?
    /// What standing is judged by besides the scores; `nil` where nothing is known of it.
    package let ground: JudgementGround?
    /// What was reckoned of it.
    package let once: ReckonedOnce

    /// The people of the partner and where they count.
    package var roster: SkillingRoster { once.roster.value { SkillingRoster(of: partner, card: card) } }

    /// What would be lost without each of the people.
    package var losses: SkillingLosses {
        once.losses { SkillingLosses(of: partner, card: card, after: $0) }
    }

    /// Makes a pair.
    ///
    /// - Parameters:
    ///   - requestedTracks: The tracks that the scores were asked for with.
    ///   - only: The designations that the scores were asked for; `nil` for all.
    ///   - facts: What the partner is without the what-if.
    package init(
        partner: Partner, card: Scorecard, base: Scorecard? = nil, ground: JudgementGround? = nil,
        requestedTracks: [DesignationID: TrackID] = [:], only: Set<DesignationID>? = nil,
        over facts: ScoredPartner? = nil
    ) {
        once = ReckonedOnce(after: facts?.once)
        self.partner = partner
        self.card = card
        self.base = base
        self.ground = ground
        self.requestedTracks = requestedTracks
        self.only = only
    }

    /// The scores of a partner, asked for with tracks and designations.
    package init(
        scoring partner: Partner, under edition: ProgramEdition, on day: CalendarDate,
        requestedTracks: [DesignationID: TrackID] = [:], only: Set<DesignationID>? = nil
    ) {
        self.init(
            partner: partner,
            card: Scorecard(of: partner, under: edition, on: day, tracks: requestedTracks, only: only),
            requestedTracks: requestedTracks, only: only)
    }

    /// The scores that the same question gives for changed facts.
    package func applying(_ edits: [Edit]) -> ScoredPartner {
        ScoredPartner(
            scoring: partner.applying(edits), under: card.edition, on: card.day, requestedTracks: requestedTracks,
            only: only
        ).judged(by: ground)
    }

    /// The value of an input, entered under its own name or an alias; `nil` for unknown.
    package func value(of input: InputName) -> MeasureValue? {
        let aliases = card.edition.definitions.filter { $0.name == input }.flatMap(\.aliases)
        return ([input] + aliases).lazy.compactMap { partner.value(of: $0) }.first
    }

    /// What follows from the scores, judged when it is first asked for; `nil` where the edition has no rules for it.
    package func standing() -> Standing? {
        once.standing.value {
            guard let ground, let rules = ground.rules else { return nil }
            return Standing(of: partner, card: card, history: ground.history, rules: rules, fees: ground.fees)
        }
    }

    /// The same scores, with what their standing is judged by.
    package func judged(by ground: JudgementGround?) -> ScoredPartner {
        ScoredPartner(
            partner: partner, card: card, base: base, ground: ground, requestedTracks: requestedTracks, only: only)
    }

    /// Whether nothing of a designation was entered, so that nobody knows its score.
    package func isUntouched(_ id: DesignationID) -> Bool { card.designation(id)?.counting.isUntouched ?? true }

    /// The state of a designation in words: as it is judged, or where nothing judges it, as far as the points tell.
    package func state(of score: DesignationScore) -> String {
        standing()?.designation(score.rules.id).map { Words.state(of: $0, score: score) } ?? Words.state(of: score)
    }

    /// Whether the record says that a designation was attained by the day.
    package func holds(_ id: DesignationID) -> Bool { partner.membership.attained[id].map { $0 <= card.day } ?? false }

    /// Whether a designation is held on the day: as it is judged, or where nothing judges it, as the record says.
    package func isHeld(_ id: DesignationID) -> Bool { standing()?.designation(id)?.isHeld ?? holds(id) }

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

    /// The designation with the highest total; of equal ones, a qualified one, then the first; `nil` where nothing is known
    /// of any.
    package var best: DesignationScore? {
        card.designations.filter { !$0.counting.isUntouched }.max { left, right in
            (left.total, left.isQualified ? 1 : 0) < (right.total, right.isQualified ? 1 : 0)
        }
    }

    /// The designation that is not qualified and has the fewest points to go; `nil` when there is none of which something
    /// is known.
    package var nearest: DesignationScore? {
        card.designations.filter { !$0.isQualified && !$0.counting.isUntouched }.min { left, right in
            (left.shortfall, Rational(left.obstacles.count)) < (right.shortfall, Rational(right.obstacles.count))
        }
    }

    /// The number of qualified designations.
    package var qualifiedCount: Int { card.designations.count { $0.isQualified } }

    /// Whether nothing was entered that any designation is scored by.
    package var isEmpty: Bool { card.designations.allSatisfy(\.counting.isUntouched) }
}
