internal import Pages
internal import SolutionsPartner
internal import Synchronization

/// Partners with a what-if laid over them, as they were last asked for.
///
/// It is shared by copies of a state: what is kept is told by the facts and the edits that it came of.
final class OverlaidPartners: Sendable {
    private struct Kept {
        let facts: ReckonedOnce
        let edits: [Edit]
        let scored: ScoredPartner
    }

    private let kept = Mutex<[String: Kept]>([:])

    /// The partner with the edits, scored anew only when the facts or the edits are others than the last time.
    func scored(_ facts: ScoredPartner, _ edits: [Edit]) -> ScoredPartner {
        let id = facts.partner.id
        if let last = kept.withLock({ $0[id] }), last.facts === facts.once, last.edits == edits { return last.scored }
        let changed = facts.partner.applying(edits)
        let card = Scorecard(of: changed, under: facts.card.edition, on: facts.card.day)
        let scored = ScoredPartner(partner: changed, card: card, base: facts.card, ground: facts.ground, over: facts)
        kept.withLock { $0[id] = Kept(facts: facts.once, edits: edits, scored: scored) }
        return scored
    }
}
