public import SolutionsPartner

/// What the dashboard knows of a store: its partners as they were when it was last read.
public struct StoreSnapshot: Sendable {
    /// The store's title; `nil` where it has none.
    public var title: String?
    /// The partners, in the order shown.
    public var partners: [PartnerSnapshot]
    /// Why nothing can be saved; `nil` for a store that can be written.
    public var readOnlyReason: String?
    /// What the header says of a store in which nothing can be saved.
    public var readOnlyLabel = "read-only"

    /// What units cost in plans, in the names that the store uses.
    public var planCosts = PlanCosts()

    /// Makes a snapshot.
    public init(title: String? = nil, partners: [PartnerSnapshot], readOnlyReason: String? = nil) {
        self.title = title
        self.partners = partners
        self.readOnlyReason = readOnlyReason
    }
}

/// One partner with its scores, or with the reason why there are none.
public struct PartnerSnapshot: Sendable {
    /// The key of the partner in its store.
    public let id: String
    /// The partner and its scores; `nil` when the document is faulty.
    public let scored: ScoredPartner?
    /// What is wrong with the document, a line each; empty when nothing is.
    public let faults: [String]
    /// The revision of the document; 0 for one that was never counted.
    public let revision: Int
    /// The scores on record, the oldest day first.
    public let history: [RecordedDay]

    /// Makes a snapshot of a partner that could be read.
    public init(
        _ partner: Partner, card: Scorecard, ground: JudgementGround? = nil, revision: Int = 0,
        history: [RecordedDay] = []
    ) {
        id = partner.id
        scored = ScoredPartner(partner: partner, card: card, ground: ground)
        faults = []
        (self.revision, self.history) = (revision, history)
    }

    /// Makes a snapshot of a partner whose document is faulty.
    public init(id: String, faults: [String]) {
        self.id = id
        scored = nil
        self.faults = faults
        (revision, history) = (0, [])
    }
}

/// A partner together with its scores.
public struct ScoredPartner: Sendable {
    /// The facts.
    public let partner: Partner
    /// The scores.
    public let card: Scorecard
    /// The scores without the what-if that is laid over the facts; `nil` where there is none.
    public let base: Scorecard?
    /// What standing is judged by besides the scores; `nil` where nothing is known of it.
    public let ground: JudgementGround?

    /// Makes a pair.
    public init(partner: Partner, card: Scorecard, base: Scorecard? = nil, ground: JudgementGround? = nil) {
        self.partner = partner
        self.card = card
        self.base = base
        self.ground = ground
    }

    /// What follows from the scores; `nil` where the edition has no rules for it.
    ///
    /// Judged on request, since a list of partners needs none of it.
    public func standing() -> Standing? {
        guard let ground, let rules = ground.rules else { return nil }
        return Standing(of: partner, card: card, history: ground.history, rules: rules, fees: ground.fees)
    }

    /// Whether the record says that a designation was attained by the day.
    func holds(_ id: DesignationID) -> Bool { partner.membership.attained[id].map { $0 <= card.day } ?? false }

    /// How far a what-if moved the total of a designation; `nil` where it did not.
    func delta(of score: DesignationScore) -> Rational? {
        guard let before = base?.designation(score.rules.id), before.total != score.total else { return nil }
        return score.total - before.total
    }

    /// A metric of a track as it is without the what-if; `nil` where there is no what-if.
    func before(_ metric: MetricScore, of score: DesignationScore, track: Int) -> MetricScore? {
        guard let tracks = base?.designation(score.rules.id)?.tracks, tracks.indices.contains(track) else { return nil }
        return tracks[track].metric(metric.rules.id)
    }

    /// The designation with the highest total; of equal ones, a qualified one, then the first.
    public var best: DesignationScore? {
        card.designations.max { left, right in
            (left.total, left.isQualified ? 1 : 0) < (right.total, right.isQualified ? 1 : 0)
        }
    }

    /// The designation that is not qualified and has the fewest points to go; `nil` when all are qualified.
    public var nearest: DesignationScore? {
        card.designations.filter { !$0.isQualified }.min { left, right in
            (left.shortfall, Rational(left.obstacles.count)) < (right.shortfall, Rational(right.obstacles.count))
        }
    }

    /// The number of qualified designations.
    public var qualifiedCount: Int { card.designations.count { $0.isQualified } }

    /// Whether nothing at all was entered.
    public var isEmpty: Bool { partner.measures.isEmpty && partner.people.isEmpty }
}
