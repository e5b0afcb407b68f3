public import Pages
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
