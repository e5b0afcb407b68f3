package import SolutionsPartner

/// The scores of the same facts under every edition, kept because reading an edition takes time.
package struct EditionCards: Sendable {
    /// What they were made from: a what-if or other facts make others.
    package struct Ground: Sendable, Hashable {
        /// The facts, what-if included.
        let partner: Partner
        /// The edition on the screen.
        let edition: String
        /// The day that certifications are judged on.
        let day: CalendarDate
    }

    /// What they were made from.
    package let ground: Ground
    /// The scores, in the order of the editions.
    package let cards: [Scorecard]
    /// The editions that cannot be read.
    package let faulty: [String]

    /// Scores the facts under every edition of a catalog, each of which is read once.
    package init(for scored: ScoredPartner, in catalog: EditionCatalog, known: inout [String: ProgramEdition]) {
        let day = scored.card.day
        ground = Ground(partner: scored.partner, edition: scored.card.edition.id, day: day)
        var (cards, faulty): ([Scorecard], [String]) = ([], [])
        for entry in catalog.entries {
            if entry.id == scored.card.edition.id {
                cards.append(scored.card)
            } else if let edition = known[entry.id].flatMap({ $0.reading.holds(on: day) ? $0 : nil })
                ?? (try? catalog.edition(entry.id, on: day))
            {
                known[entry.id] = edition
                cards.append(Scorecard(of: scored.partner, under: edition, on: scored.card.day))
            } else {
                faulty.append(entry.id)
            }
        }
        (self.cards, self.faulty) = (cards, faulty)
    }

    /// Scores the facts under every edition of a catalog, reading each anew.
    package init(for scored: ScoredPartner, in catalog: EditionCatalog) {
        var known: [String: ProgramEdition] = [:]
        self.init(for: scored, in: catalog, known: &known)
    }

    /// Whether they are those of a partner as it is shown.
    package func isFor(_ scored: ScoredPartner) -> Bool {
        ground == Ground(partner: scored.partner, edition: scored.card.edition.id, day: scored.card.day)
    }
}
