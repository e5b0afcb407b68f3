internal import Pages
internal import SolutionsPartner

/// What is kept of comparing the editions, since reading one takes time.
struct EditionComparison: ScreenState {
    /// The scores of the partner that was compared last; `nil` before the first time.
    private(set) var cards: EditionCards?
    /// The editions that were read for that, by their names.
    private(set) var known: [String: ProgramEdition] = [:]

    init() {}

    /// Scores a partner under every edition if the facts are others than last time.
    mutating func compare(_ scored: ScoredPartner, in catalog: EditionCatalog) {
        if let cards, cards.isFor(scored) { return }
        cards = EditionCards(for: scored, in: catalog, known: &known)
    }

    /// Forgets the scores: the rules may be others.
    mutating func forget() { cards = nil }
}
