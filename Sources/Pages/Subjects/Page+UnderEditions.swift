package import SolutionsPartner

/// The same facts under several editions of the rules.
extension Page {
    /// The scores under each edition, side by side.
    package static func underEditions(_ cards: [Scorecard], of scored: ScoredPartner, _ words: Words) -> Page {
        var rules: [DesignationRules] = []
        for score in cards.reversed().flatMap(\.designations)
        where !rules.contains(where: { $0.id == score.rules.id }) {
            rules.append(score.rules)
        }
        var table = Table([Column("")] + cards.map { .right($0.edition.id) }, tellsTitles: true)
        for rules in rules {
            let cells = cards.map { card in
                card.designation(rules.id).map { words.total(of: $0) + ($0.isQualified ? "*" : " ") } ?? ""
            }
            table.row(texts: [rules.name] + cells)
        }
        var page = Page()
        page.title(of: scored, words)
        page.table(table)
        page.sentence("* qualified under that edition", .muted)
        return page
    }
}
