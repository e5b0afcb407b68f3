package import SolutionsPartner

/// Several accounts as one.
extension Page {
    /// The scores of the merged account, and what to mind.
    ///
    /// - Parameters:
    ///   - accounts: The accounts, the one whose name is kept first.
    ///   - anniversary: The anniversary of the merged account; `nil` where none is known.
    package static func merge(
        _ merge: AccountMerge, of scored: ScoredPartner, accounts: [Partner], anniversary: CalendarDate?, _ words: Words
    ) -> Page {
        var page = Page()
        page.title(
            "\(scored.partner.name) as one of \(accounts.map(\.id).joined(separator: ", "))",
            (anniversary.map { ["anniversary \(words.date($0))"] } ?? [])
                + (merge.leavesOpen ? ["some numbers are left open, so the scores may be higher: see Mind"] : []))
        page.add(score(of: scored, words))
        let tracks = scored.card.designations.compactMap { assumption(of: $0, accounts, in: scored.card.edition) }
        if !merge.remarks.isEmpty || !tracks.isEmpty { page.heading("Mind") }
        for track in tracks { page.sentence(track, .warning) }
        for remark in merge.remarks { page.sentence(words.phrase(remark), .warning) }
        return page
    }

    /// Which track of a designation was assumed for several accounts as one, and why; `nil` where one is known.
    private static func assumption(
        of score: DesignationScore, _ accounts: [Partner], in edition: ProgramEdition
    ) -> String? {
        guard score.choice == .assumed,
            let input = edition.definitions.first(where: { $0.designation == score.rules.id && $0.unit == .track })
        else { return nil }
        let told = accounts.compactMap { account in
            ([input.name] + input.aliases).lazy.compactMap { account.measures[$0]?.value }.first.map { value in
                guard case .text(let word) = value else { return account.id }
                let track = score.rules.tracks.first { $0.answers(to: TrackID(rawValue: word)) }
                return "\(account.id): \(track?.name ?? word)"
            }
        }
        let reason =
            told.isEmpty
            ? "no account says its track" : "the accounts have different ones (\(told.joined(separator: ", ")))"
        return "\(score.rules.name): the track is assumed to be \(score.counting.rules.name), the first of the rules, "
            + "since \(reason). Partner Center assigns it anew."
    }
}
