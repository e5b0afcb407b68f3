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
        let order = order(of: screen.kind)
        let list = { screen.content.list(in: self) }
        guard let question = arrangedQuestion(of: screen) else { return list().rows(screen.finding, in: order) }
        return arrangedRows.rows(question) {
            list().rows(screen.finding, in: order) { list in arrangedRows.texts(question) { list.texts } }
        }
    }

    /// What the rows of a long list depend on; `nil` for a list that is short.
    func arrangedQuestion(of screen: OpenScreen) -> ArrangedRows.Question? {
        guard let version = screen.content.listVersion(in: self) else { return nil }
        // Few conditions ask for what changes without the store.
        let asks = screen.finding.filter.lowercased()
        let changed = asks.contains("w") ? Set(overlays.filter { !$0.value.isEmpty }.keys) : []
        return ArrangedRows.Question(
            kind: screen.kind, version: version, finding: screen.finding, order: order(of: screen.kind),
            marks: asks.contains("m") ? own[PartnerMarks.self].ids : [], changed: changed)
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
        screens[place].leftOn = key
    }

    /// Brings the cursor of the screen shown to a record, if its list shows it.
    mutating func select(key: String?) {
        select(key: key, onScreen: screens.count - 1)
        keepSelectionVisible()
    }
}
