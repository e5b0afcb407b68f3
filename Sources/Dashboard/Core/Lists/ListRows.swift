/// A row of a list, as far as finding and selecting go.
struct ListRow: Sendable, Hashable {
    /// Names the record behind the row, so that the selection stays on it when the list changes.
    let key: String
    /// The place of the record in the list as it is without filter and order.
    let index: Int
}

extension DashboardState {
    /// The rows of a screen's list in the order shown; none for a screen that is text.
    func rows(of screen: OpenScreen) -> [ListRow] {
        let (filter, order) = (screen.finding.filter, arrangement.orders[screen.kind])
        func arranged() -> [ListRow] { screen.content.list(in: self).rows(containing: filter, in: order) }
        guard let version = screen.content.listVersion(in: self) else { return arranged() }
        let question = ArrangedRows.Question(kind: screen.kind, version: version, filter: filter, order: order)
        return arrangedRows.rows(question, arranged)
    }

    /// The row under the cursor of the screen shown; `nil` where there is none.
    var selectedRow: ListRow? { selectedRow(of: screen) }

    /// The row under the cursor of a screen; `nil` where there is none.
    func selectedRow(of screen: OpenScreen) -> ListRow? {
        let rows = rows(of: screen)
        return rows.indices.contains(screen.position.selected) ? rows[screen.position.selected] : nil
    }

    /// The record under the cursor of the screen shown; `nil` where there is none.
    func selectedRecord<Content: ListScreen>(of content: Content) -> Content.Record? {
        selectedRow.flatMap { content.record($0, in: self) }
    }

    /// Brings the cursor of a screen to a record, if its list shows it.
    mutating func select(key: String?, onScreen place: Int) {
        guard let key, let row = rows(of: screens[place]).firstIndex(where: { $0.key == key }) else { return }
        screens[place].position.selected = row
    }

    /// Brings the cursor of the screen shown to a record, if its list shows it.
    mutating func select(key: String?) {
        select(key: key, onScreen: screens.count - 1)
        keepSelectionVisible()
    }
}
