package import Pages
package import SolutionsPartner

/// A partner as its document has it, with all that a screen about it shows; or the reason why there is none.
package final class PartnerContent: Sendable {
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
    private let listed = Once<PartnerRow>()

    /// The content of a document that could be read.
    package init(
        _ partner: Partner, card: Scorecard, ground: JudgementGround? = nil, revision: Int = 0,
        history: [RecordedDay] = []
    ) {
        id = partner.id
        scored = ScoredPartner(partner: partner, card: card, ground: ground)
        faults = []
        (self.revision, self.history) = (revision, history)
    }

    /// The content of a document that is faulty.
    package init(id: String, faults: [String]) {
        self.id = id
        scored = nil
        self.faults = faults
        (revision, history) = (0, [])
    }

    /// What follows from the scores, judged when it is first asked for; `nil` where the edition has no rules for it.
    var standing: Standing? { scored?.standing() }

    /// The state of a designation: as it stands, or where nothing judges that, as points and the record tell it.
    func status(of score: DesignationScore) -> DesignationStatus { status(of: score, standing) }

    /// The state of a designation, given what follows from the scores.
    func status(of score: DesignationScore, _ standing: Standing?) -> DesignationStatus {
        guard let standing else {
            return DesignationStatus(of: score, isHeld: scored?.holds(score.rules.id) ?? false)
        }
        return DesignationStatus(of: score, standing: standing.designation(score.rules.id))
    }

    /// What a list tells of it, reckoned when it is first asked for.
    package var row: PartnerRow { row(sharing: nil) }

    /// What a list tells of it.
    ///
    /// - Parameter face: The face of the edition, where another partner brought it already.
    package func row(sharing face: EditionFace?) -> PartnerRow {
        listed.value {
            scored.map { PartnerRow(self, $0, sharing: face) } ?? PartnerRow(id: id, faultCount: faults.count)
        }
    }
}

/// Where partners come from that are read when somebody opens them.
package protocol PartnerSource: AnyObject, Sendable {
    /// The content of a partner's document; the same value as long as the document is thought to be the same.
    func content(of id: String) -> PartnerContent
}
