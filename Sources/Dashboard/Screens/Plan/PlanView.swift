internal import Pages
internal import SolutionsPartner

/// The least effort to 70: what each designation takes, all of them together, and the steps of the selected plan.
struct PlanView {
    let state: DashboardState
    let scored: ScoredPartner
    let id: String
    let layout: ScreenLayout

    private var planning: Planning { state.planning }

    func draw(into canvas: inout Canvas) {
        let rows = planning.rows(for: id)
        let status = state.planStatus(in: scored.card.edition)
        guard !rows.isEmpty else {
            let done =
                "Every designation meets its requirements. Press \(state.keyName(.planSettings)) to plan for a margin or for "
                + "people to spare."
            return layout.drawEmpty(status ?? done, role: .muted, into: &canvas)
        }
        let list = ListView(state, layout)
        TableView(list, columns(in: canvas)).draw(rows, into: &canvas)
        let top = layout.top + 2 + layout.visibleItems
        canvas.line(row: top - 1)
        if let status {
            canvas.text(" \(status) ", column: 2, row: top - 1, width: canvas.columns - 4, role: .hint)
        }
        // In a wide window the steps stand beside the list.
        guard layout.pane == nil, let selected = list.selected(in: rows) else { return }
        let room = max(0, canvas.rows - 1 - top)
        let lines = lines(of: selected, width: canvas.columns - 4, room: room, canvas.metrics)
        for (offset, line) in lines.prefix(room).enumerated() {
            line.draw(into: &canvas, column: 2, row: top + offset)
        }
    }

    /// Draws the steps of the selected plan beside the list.
    func drawSteps(in pane: DetailPane, into canvas: inout Canvas) {
        guard let selected = layout.selected(in: planning.rows(for: id), state.screen.position) else { return }
        let top = pane.rows.lowerBound
        pane.draw(.init(selected.title, .strong), row: top, into: &canvas)
        let lines = lines(of: selected, width: pane.width, room: pane.rows.count - 1, canvas.metrics)
        pane.draw(lines, from: top + 1, into: &canvas)
    }

    /// The steps of a plan; where not all of them fit, the last line says how to see the rest.
    private func lines(
        of row: PlanAnswer.Row, width: Int, room: Int, _ metrics: TextMetrics
    ) -> [StyledLine] {
        let lines = state.text(of: row, scored, width: width).page.cells(width: width, metrics: metrics)
        guard lines.count > room, room > 1 else { return lines }
        let hidden = lines.count - room + 1
        let key = state.keyName(.planSteps)
        return lines.prefix(room - 1) + [StyledLine("\(hidden) more lines; \(key) shows the whole plan.", .hint)]
    }

    private func columns(in canvas: Canvas) -> [TableColumn<PlanAnswer.Row>] {
        let words = canvas.words
        let end = canvas.columns - 1
        let effort = canvas.columns >= 60 ? canvas.columns - 16 : end
        let today = canvas.columns >= 70 ? canvas.columns - 34 : nil
        let required = scored.card.edition.requiredPoints
        let goal = words.quantity(required + planning.settings.margin)
        let unit = planning.answer?.unit ?? ""
        return [
            TableColumn(
                "title", "The least effort to \(goal)", from: 2, to: today.map { $0 - 6 } ?? effort - 16, isName: true
            ) { ($0.title, .strong) },
            TableColumn("score", "Score", from: today.map { $0 - 6 } ?? 0, to: today ?? 0, isRight: true) { row in
                guard row.plan.result.count == 1, let result = row.plan.result.first else { return nil }
                return scored.isUntouched(result.id)
                    ? ("–", .unknown) : (words.total(result.before, required: required), .text)
            },
            TableColumn("effort", "Effort", from: effort - 18, to: effort, isRight: true) { row in
                guard let way = row.ways.first else { return ("out of reach", .warning) }
                return (way.edits.isEmpty ? "none" : "\(words.quantity(way.cost)) \(unit)", .text)
            },
            TableColumn("days", "Counts after", from: end == effort ? end : end - 14, to: end, isRight: true) { row in
                guard let way = row.ways.first, way.leadTime > 0 else { return nil }
                return (words.count(way.leadTime, "day"), .muted)
            },
        ]
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
