/// The partners of a store in order, with what the screens show of them.
///
/// Finding it takes the longer the more partners there are, so that it is made beside the input.
package struct OrderedPartners: Sendable {
    private let before, store: StoreSnapshot
    private let rows = ArrangedRows()

    /// Puts the partners of a state in order.
    package init(of state: DashboardState) {
        before = state.store
        var next = state
        next.store.sortByName()
        next.arrangedRows = rows
        for screen in next.screens where screen.kind == .portfolio { _ = next.rows(of: screen) }
        if next.screen.kind == .portfolio { _ = next.rowTotals }
        _ = (next.store.totals, next.store.place(of: ""))
        store = next.store
    }

    /// Shows the order in a state.
    ///
    /// - Returns: Whether it is that of its partners; false where some changed since.
    fileprivate func show(in state: inout DashboardState) -> Bool {
        // Who never left the top goes on looking at the top.
        let selected = state.screens.map { $0.position.selected == 0 ? nil : state.selectedRow(of: $0)?.key }
        guard state.store.take(orderOf: store, foundFor: before) else { return false }
        state.arrangedRows = rows
        for (place, key) in selected.enumerated() { state.select(key: key, onScreen: place) }
        state.keepSelectionVisible()
        return true
    }
}

extension DashboardState {
    /// Takes over the order of the partners that was found beside the input.
    ///
    /// - Returns: Whether it is that of the partners as they are; false where some changed since.
    package mutating func take(_ ordered: OrderedPartners) -> Bool { ordered.show(in: &self) }
}
