package import Pages
package import SolutionsPartner
internal import Synchronization

/// What the dashboard knows of a store: its partners as they were when it was last read.
package struct StoreSnapshot: Sendable {
    /// The store's title; `nil` where it has none.
    package var title: String?
    /// The partners, in the order shown.
    package var partners: [PartnerSnapshot]
    /// Why nothing can be saved; `nil` for a store that can be written.
    package var readOnlyReason: String?
    /// What the header says of a store in which nothing can be saved.
    package var readOnlyLabel = "read-only"

    /// What units cost in plans, in the names that the store uses.
    package var planCosts = PlanCosts()

    /// Makes a snapshot.
    package init(title: String? = nil, partners: [PartnerSnapshot], readOnlyReason: String? = nil) {
        self.title = title
        self.partners = partners
        self.readOnlyReason = readOnlyReason
    }
}

/// One partner with its scores, or with the reason why there are none.
package struct PartnerSnapshot: Sendable {
    /// The key of the partner in its store.
    package let id: String
    /// The partner and its scores; `nil` when the document is faulty.
    package let scored: ScoredPartner?
    /// What is wrong with the document, a line each; empty when nothing is.
    package let faults: [String]
    /// The revision of the document; 0 for one that was never counted.
    package let revision: Int
    /// The scores on record, the oldest day first.
    package let history: [RecordedDay]
    private let judgement = Judgement()

    /// What follows from the scores, judged when it is first asked for; `nil` where the edition has no rules for it.
    var standing: Standing? { judgement.standing(of: scored) }

    /// The state of a designation: as it stands, or where nothing judges that, as points and the record tell it.
    func status(of score: DesignationScore) -> DesignationStatus {
        guard let standing else {
            return DesignationStatus(of: score, isHeld: scored?.holds(score.rules.id) ?? false)
        }
        return DesignationStatus(of: score, standing: standing.designation(score.rules.id))
    }

    /// Makes a snapshot of a partner that could be read.
    package init(
        _ partner: Partner, card: Scorecard, ground: JudgementGround? = nil, revision: Int = 0,
        history: [RecordedDay] = []
    ) {
        id = partner.id
        scored = ScoredPartner(partner: partner, card: card, ground: ground)
        faults = []
        (self.revision, self.history) = (revision, history)
    }

    /// Makes a snapshot of a partner whose document is faulty.
    package init(id: String, faults: [String]) {
        self.id = id
        scored = nil
        self.faults = faults
        (revision, history) = (0, [])
    }
}

/// What follows from the scores of a partner, judged once.
private final class Judgement: Sendable {
    private let judged = Mutex<Standing??>(nil)

    func standing(of scored: ScoredPartner?) -> Standing? {
        judged.withLock { judged in
            if let judged { return judged }
            let standing = scored?.standing()
            judged = .some(standing)
            return standing
        }
    }
}
