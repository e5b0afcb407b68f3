internal import Pages
internal import SolutionsPartner

/// The scores of the same facts under every edition, kept because reading an edition takes time.
struct EditionCards: Sendable {
    /// What they were made from: a what-if or other facts make others.
    struct Ground: Sendable, Hashable {
        /// The facts, what-if included.
        let partner: Partner
        /// The edition on the screen.
        let edition: String
        /// The day that certifications are judged on.
        let day: CalendarDate
    }

    /// What they were made from.
    let ground: Ground
    /// The scores, in the order of the editions.
    let cards: [Scorecard]
    /// The editions that cannot be read.
    let faulty: [String]

    /// Scores the facts under every edition of a catalog, each of which is read once.
    init(for scored: ScoredPartner, in catalog: EditionCatalog, known: inout [String: ProgramEdition]) {
        ground = Ground(partner: scored.partner, edition: scored.card.edition.id, day: scored.card.day)
        var (cards, faulty): ([Scorecard], [String]) = ([], [])
        for entry in catalog.entries {
            if entry.id == scored.card.edition.id {
                cards.append(scored.card)
            } else if let edition = known[entry.id] ?? (try? catalog.edition(entry.id)) {
                known[entry.id] = edition
                cards.append(Scorecard(of: scored.partner, under: edition, on: scored.card.day))
            } else {
                faulty.append(entry.id)
            }
        }
        (self.cards, self.faulty) = (cards, faulty)
    }

    /// Whether they are those of a partner as it is shown.
    func isFor(_ scored: ScoredPartner) -> Bool {
        ground == Ground(partner: scored.partner, edition: scored.card.edition.id, day: scored.card.day)
    }
}

extension DashboardState {
    /// Scores the partner under every edition if the screen compares them and the facts are others than last time.
    mutating func keepEditionCards() {
        guard case .editions(let id) = screen.content, let scored = partner(id) else { return }
        if let cards = editionCards, cards.isFor(scored) { return }
        editionCards = EditionCards(for: scored, in: catalog, known: &knownEditions)
    }
}
