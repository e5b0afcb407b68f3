package import SolutionsPartner

/// The facts about the membership.
extension Page {
    /// All facts about the membership, a line each, with what a what-if changed of them.
    ///
    /// - Parameter facts: The partner without the what-if.
    package static func membershipFacts(of scored: ScoredPartner, before facts: Partner, _ words: Words) -> Page {
        var page = Page()
        let rows = scored.membershipRows
        guard !rows.isEmpty else {
            page.sentence("Edition \(scored.card.edition.id) has no rules about the membership.")
            return page
        }
        page.entries(
            rows.map { fact in
                let (value, before) = (scored.partner.membership[fact], facts.membership[fact])
                let was = before == value ? "" : ", was \(words.value(before))"
                var entry = Entry("\(scored.title(of: fact)): \(words.value(value))\(was)")
                entry.input = fact.name
                return entry
            })
        return page
    }

    /// What is entered about the membership, each fact with the input that changes it.
    ///
    /// - Parameter includingUnset: Whether what could be entered is told as well.
    package static func membership(of scored: ScoredPartner, includingUnset: Bool, _ words: Words) -> Page {
        var table = Table(["fact", "value", "input"])
        for fact in scored.membershipRows where includingUnset || scored.partner.membership[fact] != nil {
            table.row(texts: [
                scored.title(of: fact), words.value(scored.partner.membership[fact]), fact.name.rawValue,
            ])
        }
        var page = Page()
        page.title(of: scored, words)
        if table.rows.isEmpty { page.sentence("Nothing is entered about the membership.") }
        page.table(table)
        return page
    }
}
