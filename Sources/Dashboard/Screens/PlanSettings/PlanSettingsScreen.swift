internal import Pages
internal import SolutionsPartner

/// What is planned for and at which costs; each change is searched at once, and the last line tells what comes of it.
struct PlanSettingsScreen {
    let state: DashboardState
    let id: String
    let layout: ScreenLayout

    /// The rows below the list: a rule, and what a plan takes under these settings.
    static func footerRows(bodyRows: Int) -> Int { bodyRows >= 8 ? 2 : 0 }

    func draw(_ position: ListPosition, into canvas: inout Canvas) {
        let rows = state.planSettingsRows(of: id)
        let right = canvas.columns - 1
        let value = layout.width == .narrow ? canvas.columns * 3 / 5 : canvas.columns * 3 / 5 + 2
        canvas.text(
            "What is planned for, and at which costs", column: 2, row: layout.top, width: right - 2, role: .heading)
        let note = state.planning.settings.costs == nil ? "costs of the store" : "costs changed for this run"
        if layout.width > .narrow {
            canvas.text(note, endingBefore: right, row: layout.top, role: .muted)
        }
        for (index, setting) in layout.shown(rows).dropFirst(position.top).prefix(layout.visibleItems) {
            let row = layout.top + 1 + index - position.top
            let isSelected = index == position.selected
            canvas.hit(.item(index), row: row)
            if isSelected {
                canvas.marker(row: row)
                canvas.focus(column: 0, row: row)
            }
            let text = state.value(of: setting, of: id)
            let isOff = ["no", "none", "no limit", "as usual"].contains(text)
            canvas.text(
                state.title(of: setting, of: id), column: 2, row: row, width: (text.isEmpty ? right : value) - 4,
                role: isSelected ? .selected : .text)
            canvas.text(text, column: value, row: row, width: right - value, role: isOff ? .muted : .strong)
        }
        guard layout.footerRows > 0 else { return }
        let bottom = canvas.rows - 1 - layout.footerRows
        canvas.line(row: bottom)
        let (text, role) = outcome
        canvas.text(text, column: 2, row: bottom + 1, width: right - 2, role: role)
    }

    /// What a plan takes under the settings as they are.
    private var outcome: (String, Role) {
        guard let edition = state.partner(id)?.card.edition else { return ("", .muted) }
        if let status = state.planStatus(in: edition) { return (status, .muted) }
        guard let row = state.planning.rows(for: id).last else { return ("There is nothing to plan for.", .muted) }
        guard let way = row.ways.first else { return ("\(row.title): out of reach", .warning) }
        let unit = state.planning.answer?.unit ?? ""
        return ("\(row.title): \(state.words.quantity(way.cost)) \(unit)", .strong)
    }
}
