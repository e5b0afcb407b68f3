internal import Pages
internal import SolutionsPartner

/// What is planned for and at which costs; each change is searched at once, and the last line tells what comes of it.
struct PlanSettingsView {
    let state: DashboardState
    let id: String
    let layout: ScreenLayout

    /// The rows below the list: a rule, and what a plan takes under these settings.
    static func footerRows(bodyRows: Int) -> Int { bodyRows >= 8 ? 2 : 0 }

    func draw(into canvas: inout Canvas) {
        let right = canvas.columns - 1
        let start = canvas.columns * 3 / 5 + (layout.width == .narrow ? 0 : 2)
        canvas.text(
            "What is planned for, and at which costs", column: 2, row: layout.top, width: right - 2, role: .heading)
        if layout.width > .narrow {
            let note = state.planning.settings.costs == nil ? "costs of the store" : "costs changed for this run"
            canvas.text(note, endingBefore: right, row: layout.top, role: .muted)
        }
        ListView(state, layout).draw(state.planSettingsRows(of: id), into: &canvas) { setting, item, canvas in
            let text = state.value(of: setting, of: id)
            let isOff = ["no", "none", "no limit", "as usual"].contains(text)
            canvas.text(
                state.title(of: setting, of: id), column: 2, row: item.row, width: (text.isEmpty ? right : start) - 4,
                role: item.nameRole(.text))
            canvas.text(text, column: start, row: item.row, width: right - start, role: isOff ? .muted : .strong)
        }
        let (text, role) = outcome
        layout.drawFoot([StyledLine(text, role)], into: &canvas)
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
