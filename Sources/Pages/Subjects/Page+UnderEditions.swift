package import SolutionsPartner

/// The same facts under several editions of the rules.
extension Page {
    /// The scores under one edition after the other.
    ///
    /// - Parameter faulty: The editions that cannot be read.
    package static func editionByEdition(
        _ cards: [Scorecard], faulty: [String], of scored: ScoredPartner, _ words: Words
    ) -> Page {
        var page = Page()
        for id in faulty { page.sentence(Words.unreadable(edition: id)) }
        for card in cards {
            let isShown = card.edition.id == scored.card.edition.id
            page.heading("Edition \(card.edition.id)\(isShown ? ", the one shown" : "")")
            for score in card.designations {
                let total = words.totalInFull(of: score, besideHeadline: false)
                // Under the rules that are shown it stands where every other screen has it.
                let standing = isShown ? scored.standing()?.designation(score.rules.id) : nil
                let state = standing.map { Words.state(of: $0, score: score) } ?? Words.state(of: score)
                page.sentence("\(score.rules.name): \(total), \(state.lowercased())")
            }
        }
        if let open = words.underived(cards, of: scored) { page.sentence(open) }
        return page
    }

    /// The scores under each edition, side by side.
    package static func underEditions(_ cards: [Scorecard], of scored: ScoredPartner, _ words: Words) -> Page {
        var table = Table([Column("")] + cards.map { .right($0.edition.id) }, tellsTitles: true)
        for rules in cards.designationRules {
            let cells = cards.map { card in
                card.designation(rules.id).map { words.total(of: $0) + ($0.isQualified ? "*" : " ") } ?? ""
            }
            table.row(texts: [rules.name] + cells)
        }
        var page = Page()
        page.title(of: scored, words)
        page.table(table)
        page.sentence("* qualified under that edition", .muted)
        if let open = words.underived(cards, of: scored) { page.sentence(open, .muted) }
        return page
    }
}

extension [Scorecard] {
    /// The rules of every designation that any of the cards has, those of the newest edition first.
    package var designationRules: [DesignationRules] {
        var rules: [DesignationRules] = []
        for score in reversed().flatMap(\.designations) where !rules.contains(where: { $0.id == score.rules.id }) {
            rules.append(score.rules)
        }
        return rules
    }
}

extension ScoredPartner {
    /// Whether numbers follow from downloads for the day, and not by the rules of an edition, so that they are unknown
    /// under it.
    package func isUnderived(under edition: ProgramEdition) -> Bool {
        let numbers = partner.derived.months[DerivedNumbers.closedMonth(on: card.day)] ?? [:]
        return !numbers.isEmpty && numbers[edition.id] == nil
    }
}

extension Words {
    /// Why an edition is missing beside the others.
    package static func unreadable(edition id: String) -> String {
        "Edition \(id) cannot be read; 'seventy program check' tells why."
    }

    /// Under which editions the numbers that follow from downloads are not known; `nil` for none.
    package func underived(_ cards: [Scorecard], of scored: ScoredPartner) -> String? {
        let open = cards.map(\.edition).filter { scored.isUnderived(under: $0) }.map(\.id)
        guard !open.isEmpty else { return nil }
        return
            "Numbers from downloads were not reckoned under \(open.joined(separator: ", ")), so what hangs on them is "
            + "unknown there. 'seventy derived \(scored.partner.id) --edition ID' reckons them."
    }
}
