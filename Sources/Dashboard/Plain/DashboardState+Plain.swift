internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// The whole screen as text that is read from top to bottom, whatever the window's size.
    package func plainPage() -> PlainPage {
        var state = self
        state.isSpoken = true
        return state.page()
    }

    private func page() -> PlainPage {
        var page = PlainPage(title: title, words: words)
        if let id = screen.partner, let scored = partner(id) {
            page.add("On \(words.date(scored.card.day)), edition \(scored.card.edition.id).")
            if let reason = store.readOnlyReason { page.add("Read-only: \(reason).") }
            page.add(whatIfSentence(of: id))
        }
        screen.content.addPage(to: &page, in: self)
        return page
    }

    /// The places that a place stands for where it leaves a name out: every designation, every metric or every person.
    ///
    /// - Throws: `ScreenRefusal` for a partner that is not there.
    package func places(of place: ScreenPlace) throws(ScreenRefusal) -> [ScreenPlace] {
        guard place.name.needsPartner else { return [place] }
        let id = try partnerKey(place.partner)
        guard let scored = partner(id) else { return [place] }
        return try ScreenRegistry.type(named: place.name)?.places(of: place, scored, in: self) ?? [place]
    }

    /// What the what-if of a partner does; `nil` where there is none.
    func whatIfSentence(of id: String) -> String? {
        guard let overlay = overlays[id], !overlay.isEmpty, let facts = facts(of: id) else { return nil }
        let changed = overlaid.scored(facts, overlay.edits)
        let isEntry = overlay.isFirstEntry(over: facts.partner)
        let sentence = OverlayEffect(overlay.edits.count, from: facts, to: changed)
            .sentence(words, isFirstEntry: isEntry)
        switch (overlay.isShown, isEntry) {
        case (true, false): return "What if: \(sentence)."
        case (true, true): return "Not saved yet: \(sentence)."
        case (false, false): return "These are the facts. The what-if is hidden: \(sentence)."
        case (false, true): return "This is what is saved. Hidden: \(sentence)."
        }
    }
}
