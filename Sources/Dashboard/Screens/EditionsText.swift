internal import SolutionsPartner

/// The same facts under every edition, side by side.
enum EditionsText {
    static func lines(for scored: ScoredPartner, cards known: EditionCards, width: Int) -> [StyledLine] {
        let cards = known.cards
        var lines = known.faulty.map {
            StyledLine("Edition \($0) cannot be read; 'seventy program check' tells why.", .warning)
        }
        let label = width >= 90 ? 34 : 24
        let column = 11
        // The newest editions matter most where there is no room for all.
        let shown = cards.suffix(max(1, (width - label) / column))
        lines.append(StyledLine("The same facts under each edition of the rules", .heading))
        lines.append(
            StyledLine(
                [(pad("", label), .text)]
                    + shown.map {
                        (pad($0.edition.id, column), $0.edition.id == scored.card.edition.id ? .selected : .heading)
                    }))
        var ids: [DesignationID] = []
        for score in cards.flatMap(\.designations) where !ids.contains(score.rules.id) { ids.append(score.rules.id) }
        for id in ids {
            let name = cards.lazy.compactMap { $0.designation(id)?.rules }.last
            let title = (label > 30 ? name?.name : name?.shortName) ?? id.rawValue
            lines.append(StyledLine([(pad(title, label), .strong)] + shown.map { cell($0.designation(id), column) }))
        }
        lines.append(StyledLine("", .text))
        for text in [
            "✔ 70 points or more and none at zero; ✖ the points are there, but a metric is at zero; – nothing known.",
            "Certifications are judged on \(ScoreText.date(scored.card.day)) in every column.",
            "A head count that was typed for another certification list is unknown under an edition whose list differs; people who are listed by name count everywhere.",
        ] {
            lines += StyledLine.wrapped(text, width: width, role: .muted)
        }
        return lines
    }

    /// The scores under every edition, and the editions that cannot be read.
    static func cards(of scored: ScoredPartner, catalog: EditionCatalog) -> ([Scorecard], unreadable: [String]) {
        var cards: [Scorecard] = []
        var unreadable: [String] = []
        for entry in catalog.entries {
            if entry.id == scored.card.edition.id {
                cards.append(scored.card)
            } else if let edition = try? catalog.edition(entry.id) {
                cards.append(Scorecard(of: scored.partner, under: edition, on: scored.card.day))
            } else {
                unreadable.append(entry.id)
            }
        }
        return (cards, unreadable)
    }

    private static func cell(_ score: DesignationScore?, _ width: Int) -> (String, Role) {
        guard let score else { return (pad("–", width), .muted) }
        let isUnknown = score.counting.metrics.allSatisfy { $0.value == nil && $0.parts.allSatisfy { $0 == nil } }
        if isUnknown { return (pad("–", width), .muted) }
        let mark = score.isQualified ? " ✔" : score.shortfall.isZero ? " ✖" : ""
        let role: Role = score.isQualified ? .qualified : score.shortfall.isZero ? .blocked : .text
        return (pad(ScoreText.total(score.total) + mark, width), role)
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        let cut = String(text.prefix(width - 1))
        return cut + String(repeating: " ", count: width - cut.count)
    }
}
