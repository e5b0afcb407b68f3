internal import Pages
internal import SolutionsPartner

/// The same facts under every edition, side by side.
struct EditionsText {
    /// How facts are worded.
    let words: Words

    func lines(for scored: ScoredPartner, cards known: EditionCards, width: Int) -> [StyledLine] {
        let cards = known.cards
        var lines = known.faulty.map {
            StyledLine(Words.unreadable(edition: $0), .warning)
        }
        let rules = cards.designationRules.sorted { place(of: $0.id, in: cards) < place(of: $1.id, in: cards) }
        let column = max(9, (cards.map(\.edition.id.count).max() ?? 0) + 2)
        let names = rules.map(\.name)
        let isRoomy = (names.map(\.count).max() ?? 0) + 2 + column * cards.count <= width
        let titles = isRoomy ? names : rules.map(\.shortName)
        let label = min((titles.map(\.count).max() ?? 0) + 2, max(10, width - column))
        let shown = fitting(cards, max(1, (width - label) / column), own: scored.card.edition.id)
        lines += StyledLine.wrapped("The same facts under each edition of the rules", width: width, role: .heading)
        lines.append(
            StyledLine(
                [(pad("", label), .text)]
                    + shown.map {
                        (pad($0.edition.id, column), $0.edition.id == scored.card.edition.id ? .selected : .heading)
                    }))
        for (rules, title) in zip(rules, titles) {
            lines.append(
                StyledLine([(pad(title, label), .strong)] + shown.map { cell($0.designation(rules.id), column) }))
        }
        lines.append(StyledLine("", .text))
        let left = cards.count - shown.count
        let missing = left == 1 ? "One more edition needs" : "\(left) more editions need"
        for text in (left > 0 ? ["\(missing) a wider window."] : []) + [
            "✔ \(words.points(scored.card.edition.requiredPoints)) points or more and none at zero; ✖ the points are there, but a metric is at zero; ? the same, but the metric is not entered; – nothing known.",
            "Certifications are judged on \(words.date(scored.card.day)) in every column.",
            words.underived(cards, of: scored) ?? "",
            "A head count that was typed for another certification list is unknown under an edition whose list differs; people who are listed by name count everywhere.",
        ] where !text.isEmpty {
            lines += StyledLine.wrapped(text, width: width, role: .muted)
        }
        return lines
    }

    /// As many editions as fit: the newest matter most, and the partner's own is never left out.
    private func fitting(_ cards: [Scorecard], _ count: Int, own: String) -> [Scorecard] {
        let newest = cards.suffix(count)
        guard count < cards.count, !newest.contains(where: { $0.edition.id == own }),
            let own = cards.first(where: { $0.edition.id == own })
        else { return Array(newest) }
        return [own] + newest.dropFirst()
    }

    /// Where a designation stands among those of the editions, the oldest first.
    private func place(of id: DesignationID, in cards: [Scorecard]) -> Int {
        cards.flatMap(\.designations).firstIndex { $0.rules.id == id } ?? .max
    }

    private func cell(_ score: DesignationScore?, _ width: Int) -> (String, Role) {
        guard let score else { return (pad("–", width), .muted) }
        if score.counting.isUntouched { return (pad("–", width), .muted) }
        let mark = score.isQualified ? " ✔" : score.isOpen ? " ?" : score.shortfall.isZero ? " ✖" : ""
        let role: Role = score.isQualified ? .qualified : score.shortfall.isZero ? .blocked : .text
        return (pad(words.total(of: score) + mark, width), role)
    }

    private func pad(_ text: String, _ width: Int) -> String {
        let cut = String(text.prefix(width - 1))
        return cut + String(repeating: " ", count: width - cut.count)
    }
}
