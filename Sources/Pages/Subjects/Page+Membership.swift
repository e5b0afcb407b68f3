internal import SolutionsPartner

/// The facts about the membership.
extension Page {
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
