internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// Takes over rows that were read beside the input.
    ///
    /// The lists are put in order when all are there, so that nothing moves under the cursor meanwhile.
    ///
    /// - Parameters:
    ///   - gone: Partners whose documents are gone.
    ///   - isComplete: Whether no more are being read.
    package mutating func didRead(_ read: [PartnerSnapshot], gone: Set<String> = [], isComplete: Bool) {
        let hasWhatIf = read.contains { overlays[$0.id]?.isEmpty == false }
        guard isComplete || hasWhatIf || !gone.isEmpty else { return store.take(read, rearranging: false) }
        // Who never left the top goes on looking at the top.
        let selected = screens.map { $0.position.selected == 0 ? nil : selectedRow(of: $0)?.key }
        store.take(read, rearranging: isComplete)
        if isComplete { store.sortByName() }
        for (place, key) in selected.enumerated() { select(key: key, onScreen: place) }
        guard hasWhatIf || !gone.isEmpty else { return keepSelectionVisible() }
        var next = store
        if !gone.isEmpty { next.remove(gone) }
        replaceStore(next, today: today)
    }

    /// The partners in sight whose rows are not known as they are.
    package var rowsWanted: [String] {
        guard screen.kind == .portfolio, store.totals.current < store.totals.partners else { return [] }
        let layout = ScreenLayout(self)
        return layout.shown(store.partners, from: screen.position.top, count: layout.visibleItems)
            .map(\.element).filter { !$0.isCurrent }.map(\.id)
    }
}
