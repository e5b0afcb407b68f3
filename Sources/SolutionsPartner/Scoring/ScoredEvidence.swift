/// The evidence that the scores of a card were reckoned from, shared by all of them.
final class ScoredEvidence: Sendable {
    let table: EvidenceTable

    init(_ table: EvidenceTable) { self.table = table }
}
