internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// How many rows are put in order while somebody waits.
    private static let few = 64

    /// Takes over rows that were read beside the input.
    ///
    /// While many are being read, nothing moves under the cursor: the lists are put in order when all are there, which
    /// ``OrderedPartners`` does beside the input.
    ///
    /// - Parameter gone: Partners whose documents are gone.
    package mutating func didRead(_ read: [PartnerSnapshot], gone: Set<String> = []) {
        guard !read.isEmpty || !gone.isEmpty else { return }
        let isFew =
            store.isInOrder && read.count <= Self.few && read.allSatisfy { store[$0.id]?.nameKnown == $0.nameKnown }
        let hasWhatIf = read.contains { overlays[$0.id]?.isEmpty == false }
        guard isFew || hasWhatIf || !gone.isEmpty else { return store.take(read, rearranging: false) }
        // Who never left the top goes on looking at the top.
        let selected = screens.map { $0.position.selected == 0 ? nil : selectedRow(of: $0)?.key }
        store.take(read, rearranging: isFew)
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
