package import SolutionsPartner

/// Several accounts as one.
extension Page {
    /// The scores of the merged account, and what to mind.
    ///
    /// - Parameters:
    ///   - ids: The accounts, the one whose name is kept first.
    ///   - anniversary: The anniversary of the merged account; `nil` where none is known.
    package static func merge(
        _ merge: AccountMerge, of scored: ScoredPartner, ids: [String], anniversary: CalendarDate?, _ words: Words
    ) -> Page {
        var page = Page()
        page.title(
            "\(scored.partner.name) as one of \(ids.joined(separator: ", "))",
            anniversary.map { ["anniversary \(words.date($0))"] } ?? [])
        page.add(score(of: scored, words))
        if !merge.remarks.isEmpty { page.heading("Mind") }
        for remark in merge.remarks { page.sentence(words.phrase(remark), .warning) }
        return page
    }
}
