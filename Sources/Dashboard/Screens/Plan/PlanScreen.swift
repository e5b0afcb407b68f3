internal import Pages
internal import SolutionsPartner

/// The least effort to 70: what each designation takes, all of them together, and the steps of the selected plan.
struct PlanScreen {
    let state: DashboardState
    let scored: ScoredPartner
    let id: String
    let layout: ScreenLayout

    private var planning: Planning { state.planning }

    func draw(_ position: ListPosition, into canvas: inout Canvas) {
        let rows = planning.rows(for: id)
        guard !rows.isEmpty else {
            let text = state.planStatus(in: scored.card.edition)
            let lines = StyledLine.wrapped(
                text
                    ?? "Every designation is qualified. Press \(state.keyName(.planSettings)) to plan for a margin or for "
                    + "people to spare.",
                width: canvas.columns - 4, role: .muted)
            for (offset, line) in lines.enumerated() {
                line.draw(into: &canvas, column: 2, row: layout.top + 1 + offset)
            }
            canvas.focus(column: 0, row: layout.top + 1)
            return
        }
        let columns = Columns(canvas.columns)
        drawHeading(columns, into: &canvas)
        for (index, item) in layout.shown(rows).dropFirst(position.top).prefix(layout.visibleItems) {
            let row = layout.top + 1 + index - position.top
            let isSelected = index == position.selected
            canvas.hit(.item(index), row: row)
            if isSelected {
                canvas.marker(row: row)
                canvas.focus(column: 0, row: row)
            }
            draw(item, isSelected: isSelected, columns, row: row, into: &canvas)
        }
        let top = layout.top + 2 + layout.visibleItems
        canvas.line(row: top - 1)
        if let status = state.planStatus(in: scored.card.edition) {
            canvas.text(" \(status) ", column: 2, row: top - 1, width: canvas.columns - 4, role: .hint)
        }
        guard let selected = layout.selected(in: rows, position) else { return }
        let text = PlanText(
            row: selected, place: planning.way(of: selected), unit: planning.answer?.unit ?? "", scored: scored,
            width: canvas.columns - 4, metrics: canvas.metrics, words: canvas.words, nextWay: state.keyName(.nextWay))
        let room = max(0, canvas.rows - 1 - top)
        var lines = text.lines
        if lines.count > room, room > 1 {
            let hidden = lines.count - room + 1
            let key = state.keyName(.planSteps)
            lines = lines.prefix(room - 1) + [StyledLine("\(hidden) more lines; \(key) shows the whole plan.", .hint)]
        }
        for (offset, line) in lines.prefix(room).enumerated() {
            line.draw(into: &canvas, column: 2, row: top + offset)
        }
    }

    /// Where the columns end; `nil` for one that there is no room for.
    private struct Columns {
        let effort: Int
        let today: Int?
        let days: Int?

        init(_ columns: Int) {
            days = columns >= 60 ? columns - 1 : nil
            effort = columns >= 60 ? columns - 16 : columns - 1
            today = columns >= 70 ? columns - 34 : nil
        }

        /// Where the titles end.
        var titleEnd: Int { (today.map { $0 - 6 } ?? effort - 16) }
    }

    private func drawHeading(_ columns: Columns, into canvas: inout Canvas) {
        let goal = canvas.words.quantity(scored.card.edition.requiredPoints + planning.settings.margin)
        canvas.text(
            "The least effort to \(goal)", column: 2, row: layout.top, width: columns.titleEnd - 2, role: .heading)
        if let today = columns.today { canvas.text("Score", endingBefore: today, row: layout.top, role: .heading) }
        canvas.text("Effort", endingBefore: columns.effort, row: layout.top, role: .heading)
        if let days = columns.days { canvas.text("Counts after", endingBefore: days, row: layout.top, role: .heading) }
    }

    private func draw(
        _ item: PlanAnswer.Row, isSelected: Bool, _ columns: Columns, row: Int, into canvas: inout Canvas
    ) {
        canvas.text(
            item.title, column: 2, row: row, width: columns.titleEnd - 2, role: isSelected ? .selected : .strong)
        if let today = columns.today, item.plan.result.count == 1, let result = item.plan.result.first {
            let total = canvas.words.total(result.before, required: scored.card.edition.requiredPoints)
            canvas.text(total, endingBefore: today, row: row, role: .text)
        }
        guard let way = item.ways.first else {
            canvas.text("out of reach", endingBefore: columns.effort, row: row, width: 16, role: .warning)
            return
        }
        let effort = way.edits.isEmpty ? "none" : "\(canvas.words.quantity(way.cost)) \(planning.answer?.unit ?? "")"
        canvas.text(effort, endingBefore: columns.effort, row: row, width: 18, role: .text)
        if let days = columns.days, way.leadTime > 0 {
            canvas.text(canvas.words.count(way.leadTime, "day"), endingBefore: days, row: row, width: 14, role: .muted)
        }
    }
}

extension DashboardState {
    /// What the search for plans is doing; `nil` when there is none.
    func planStatus(in edition: ProgramEdition) -> String? {
        guard planning.isRunning else {
            return planning.wasStopped ? "Stopped before the end; \(keyName(.plan)) searches again." : nil
        }
        guard let step = planning.step else {
            return "Looking for the least effort" + (metrics.isUTF8 ? "…" : "...")
        }
        // What somebody does not want to see move says only how to stop it.
        guard !reducesMotion else { return "Looking for the least effort. \(keyName(.back)) stops." }
        let name =
            step.designations.count > 1
            ? "all together" : step.designations.first.flatMap { edition.designation($0)?.shortName } ?? ""
        return "Looking at \(name), \(step.place) of \(step.count), \(step.seconds) s. \(keyName(.back)) stops."
    }
}
