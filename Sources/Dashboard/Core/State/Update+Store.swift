internal import Pages
package import SolutionsPartner

extension DashboardState {
    /// Takes over a store that was read again; selection and screens stay on the same records.
    package mutating func replaceStore(_ store: StoreSnapshot, today: CalendarDate) {
        let selected = screens.map { selectedRow(of: $0)?.key }
        let before = (screens.count, screen.partner, screen.kind)
        let (ground, typed, hadKeys) = (groundOfKeys, typedText, mode != .browsing)
        self.store = holdingGround(in: store)
        self.today = today
        for type in ScreenRegistry.types { type.forget(&self) }
        for (id, overlay) in overlays {
            var rebased = overlay
            if let facts = facts(of: id)?.partner { rebased.rebase(on: facts) }
            overlays[id] = rebased
        }
        for (place, key) in selected.enumerated() { select(key: key, onScreen: place) }
        // A screen whose partner is gone has nothing to show.
        if let gone = screens.firstIndex(where: { screen in
            screen.partner.map { store.place(of: $0) == nil } ?? false
        }) {
            screens.removeSubrange(max(1, gone)...)
        }
        keepScreensTruthful()
        let shown = (screens.count, screen.partner, screen.kind)
        // A field belongs to its screen, and so does what is asked about it; a question may be about another partner.
        let isGone = ground.map { self.store.place(of: $0) == nil } ?? false
        if shown != before || isGone { leaveFields() }
        // Nothing can be typed for somebody who is gone.
        if let person = screen.content as? PersonScreen, person.member(in: self) == nil { editor = nil }
        let isLost = typed != nil && typedText == nil
        if isLost || hadKeys && mode == .browsing { askToTakeNote(ofLosing: typed) }
        if refusalWhileBroken != nil { refuseWhatIsTyped() }
        holdGround()
        keepSelectionVisible()
    }

    /// Takes note that the store cannot be read any more: until it can, every screen tells that.
    package mutating func didLoseStore(_ reason: String) {
        store.isGone = true
        store.readOnlyLabel = "store gone"
        store.readOnlyReason = "it cannot be read any more, and what is shown was read before"
        show(warning: "Could not be read again: \(reason)")
    }

    /// Brings the screens in line with documents that broke, were mended or moved to another edition.
    private mutating func keepScreensTruthful() {
        if let first = screens.firstIndex(where: { $0.partner != nil }), let id = screens[first].partner {
            let isFaulty = partner(id) == nil
            let showsFaults = screens[first].kind == .faults
            if isFaulty != showsFaults {
                screens.removeSubrange(first...)
                screens.append(OpenScreen(isFaulty ? FaultsScreen(partner: id) : OverviewScreen(partner: id)))
            }
        }
        // Another edition may have other designations, tracks and metrics.
        for place in screens.indices {
            let content = screens[place].content
            guard let revised = content.revised(in: self) else {
                screens.removeSubrange(place...)
                return
            }
            guard !content.isSame(as: revised) else { continue }
            screens[place].content = revised
            screens.removeSubrange((place + 1)...)
            return
        }
    }
}
