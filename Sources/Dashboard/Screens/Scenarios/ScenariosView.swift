internal import Pages
internal import SolutionsPartner

/// The scenarios of a partner: what each leads to on the facts as they are now, and the edits of the selected one.
struct ScenariosView {
    let state: DashboardState
    let facts: ScoredPartner
    let id: String
    let layout: ScreenLayout

    /// The rows below the list that tell of the selected scenario.
    static func footerRows(bodyRows: Int) -> Int { bodyRows >= 14 ? bodyRows / 2 : 0 }

    func draw(into canvas: inout Canvas) {
        guard state.knownScenarios.partner == id, let records = state.knownScenarios.records else {
            canvas.focus(column: 0, row: layout.top)
            return
        }
        guard !records.isEmpty else { return layout.drawEmpty(absence, into: &canvas) }
        let list = ListView(state, layout)
        let rows = records.map { (record: $0, outcome: state.outcome(of: $0, for: id)) }
        TableView(list, columns(in: canvas)).draw(rows, into: &canvas) { row, item, canvas in
            if state.knownScenarios.marked.contains(row.record.name) {
                canvas.glyph(canvas.glyphs.dot, column: 2, row: item.row, role: .key)
            }
            if row.outcome?.isCurrent != true {
                canvas.glyph(canvas.glyphs.warning, column: 3, row: item.row, role: .warning)
            }
        }
        if let record = list.selected(in: records) {
            layout.drawFoot(
                detail(of: record, width: canvas.columns - 4, metrics: canvas.metrics), into: &canvas)
        }
    }

    private func columns(in canvas: Canvas) -> [TableColumn<(record: ScenarioRecord, outcome: ScenarioOutcome?)>] {
        let words = canvas.words
        let columns = canvas.columns
        let isWide = columns >= 120
        let isNarrow = layout.width == .narrow
        let effect = isNarrow ? columns * 2 / 5 : 28
        let edits = isNarrow ? columns + 5 : isWide ? 76 : columns - 19
        return [
            TableColumn("name", "Scenario", from: 5, to: effect - 2, isName: true) { ($0.record.name, .strong) },
            TableColumn("effect", "Leads to", from: effect, to: edits - 6) { row in
                guard let outcome = row.outcome else { return ("cannot be read", .warning) }
                let (texts, role) = words.effects(of: outcome, to: facts)
                return (canvas.fitting(texts, width: edits - 6 - effect), role)
            },
            TableColumn("edits", "Edits", from: edits - 5, to: isNarrow ? 0 : edits, isRight: true) { row in
                row.outcome.map { ("\($0.scenario.edits.count)", .text) }
            },
            TableColumn(
                "saved", "Saved", from: edits + 2, to: isNarrow ? 0 : isWide ? 100 : columns - 1,
                plain: { row in row.outcome.map { "\($0.scenario.created) \($0.scenario.author)" } }
            ) { row in
                row.outcome.map { outcome in
                    let day = CalendarDate(outcome.scenario.created.prefix(10)).map { words.date($0) } ?? ""
                    return (day + (isWide ? " \(outcome.scenario.author)" : ""), .muted)
                }
            },
            TableColumn("note", "Note", from: 102, to: isWide ? columns - 1 : 0) { row in
                (row.outcome?.scenario.note ?? "", .muted)
            },
        ]
    }

    /// What is told where there are none.
    private var absence: String {
        let (keep, edit) = (state.keyName(.keep), state.keyName(.edit))
        let how =
            state.overlays[id]?.isEmpty == false
            ? "\(keep) keeps the what-if as one."
            : "Begin a what-if with \(edit) on a number, then come back and press \(keep) to keep it."
        return "There are no scenarios yet. \(how)"
    }

    /// Everything about a scenario: its note, whether the facts have moved on, and its edits.
    private func detail(of record: ScenarioRecord, width: Int, metrics: TextMetrics) -> [StyledLine] {
        guard let outcome = state.outcome(of: record, for: id) else {
            return record.faults.flatMap { StyledLine.wrapped($0, width: width, role: .warning) }
        }
        let scenario = outcome.scenario
        let author = scenario.author.isEmpty ? "" : " by \(scenario.author)"
        let day = CalendarDate(scenario.created.prefix(10)).map { state.words.date($0) } ?? ""
        var lines = [StyledLine("Saved \(day)\(author), on revision \(scenario.base)", .muted)]
        if let note = scenario.note { lines = StyledLine.wrapped(note, width: width, role: .text) + lines }
        if !outcome.isCurrent {
            let how = "\(state.keyName(.rebase)) puts the scenario on them."
            lines += StyledLine.wrapped(
                "The facts have moved on since, to revision \(outcome.revision); \(how)", width: width, role: .warning)
        }
        var table = StyledTable(width: width, metrics: metrics, rightColumns: [])
        let edition = facts.card.edition
        // Somebody who joins has a name in the scenario only.
        let people = facts.partner.applying(outcome.scenario.edits)
        for line in outcome.standing.lines {
            let words = Words.name(of: line.edit.input, in: edition, naming: people, or: facts.partner)
            if let reason = line.status.reason(in: edition.id) {
                table.row((words, .muted), ("left out: \(reason)", .warning))
            } else {
                let unit = edition.input(named: line.edit.input)?.unit
                table.row(
                    (words, .text), (state.words.change(by: line.edit, from: line.fact, unit: unit), .strong))
            }
        }
        return lines + table.lines
    }
}
