internal import Pages
internal import SolutionsPartner

/// The scenarios of a partner: what each leads to on the facts as they are now, and the edits of the selected one.
struct ScenariosScreen {
    let state: DashboardState
    let facts: ScoredPartner
    let id: String
    let layout: ScreenLayout

    /// The rows below the list that tell of the selected scenario.
    static func footerRows(bodyRows: Int) -> Int { bodyRows >= 14 ? bodyRows / 2 : 0 }

    func draw(_ position: ListPosition, into canvas: inout Canvas) {
        guard state.shelf.partner == id, let records = state.shelf.records else {
            canvas.focus(column: 0, row: layout.top)
            return
        }
        guard !records.isEmpty else {
            drawEmpty(into: &canvas)
            return
        }
        let columns = Columns(canvas.columns, layout.width)
        canvas.text("Scenario", column: 5, row: layout.top, role: .heading)
        canvas.text("Leads to", column: columns.effect, row: layout.top, role: .heading)
        if let edits = columns.edits { canvas.text("Edits", endingBefore: edits, row: layout.top, role: .heading) }
        if let saved = columns.saved { canvas.text("Saved", column: saved, row: layout.top, role: .heading) }
        if let note = columns.note { canvas.text("Note", column: note, row: layout.top, role: .heading) }
        for (index, record) in layout.shown(records).dropFirst(position.top).prefix(layout.visibleItems) {
            let row = layout.top + 1 + index - position.top
            let isSelected = index == position.selected
            canvas.hit(.item(index), row: row)
            if isSelected {
                canvas.marker(row: row)
                canvas.focus(column: 0, row: row)
            }
            draw(record, isSelected: isSelected, columns: columns, row: row, into: &canvas)
        }
        if layout.footerRows > 0, let record = layout.selected(in: records, position) {
            drawDetail(of: record, into: &canvas)
        }
    }

    /// Where the columns stand; `nil` for one that there is no room for.
    private struct Columns {
        let effect: Int
        let effectEnd: Int
        var edits: Int?
        var saved: Int?
        var savedEnd = 0
        var note: Int?

        init(_ columns: Int, _ width: ScreenLayout.Width) {
            effect = width == .narrow ? columns * 2 / 5 : 28
            guard width > .narrow else {
                effectEnd = columns - 1
                return
            }
            edits = columns >= 120 ? 76 : columns - 19
            effectEnd = (edits ?? 0) - 6
            saved = (edits ?? 0) + 2
            savedEnd = columns >= 120 ? 100 : columns - 1
            if columns >= 120 { note = 102 }
        }
    }

    private func draw(
        _ record: ScenarioRecord, isSelected: Bool, columns: Columns, row: Int, into canvas: inout Canvas
    ) {
        let outcome = state.outcome(of: record, for: id)
        if state.shelf.marked.contains(record.name) {
            canvas.glyph(canvas.glyphs.dot, column: 2, row: row, role: .key)
        }
        if outcome?.isCurrent != true { canvas.glyph(canvas.glyphs.warning, column: 3, row: row, role: .warning) }
        canvas.text(
            record.name, column: 5, row: row, width: columns.effect - 7, role: isSelected ? .selected : .strong)
        guard let outcome else {
            canvas.text(
                "cannot be read", column: columns.effect, row: row, width: columns.effectEnd - columns.effect,
                role: .warning)
            return
        }
        let (text, role) = Self.effect(of: outcome, canvas.words)
        canvas.text(
            text, column: columns.effect, row: row, width: columns.effectEnd - columns.effect, role: role)
        if let edits = columns.edits {
            canvas.text("\(outcome.scenario.edits.count)", endingBefore: edits, row: row, role: .text)
        }
        if let saved = columns.saved {
            let day = CalendarDate(outcome.scenario.created.prefix(10)).map { state.words.date($0) } ?? ""
            let author = columns.note == nil ? "" : " \(outcome.scenario.author)"
            canvas.text(day + author, column: saved, row: row, width: columns.savedEnd - saved, role: .muted)
        }
        if let note = columns.note {
            canvas.text(
                outcome.scenario.note ?? "", column: note, row: row, width: canvas.columns - note - 1, role: .muted)
        }
    }

    /// What a scenario leads to, such as `+20 points, gains Security`.
    static func effect(of outcome: ScenarioOutcome, _ words: Words) -> (String, Role) {
        var parts = [outcome.points.isZero ? "no points" : "\(words.delta(outcome.points)) points"]
        if !outcome.gained.isEmpty { parts.append("gains \(outcome.gained.map(\.shortName).joined(separator: ", "))") }
        if !outcome.lost.isEmpty { parts.append("loses \(outcome.lost.map(\.shortName).joined(separator: ", "))") }
        let isLoss = outcome.points.isNegative || !outcome.lost.isEmpty
        return (parts.joined(separator: ", "), isLoss ? .loss : outcome.points.isZero ? .muted : .gain)
    }

    private func drawEmpty(into canvas: inout Canvas) {
        let (keep, edit) = (state.keyName(.keep), state.keyName(.edit))
        let how =
            state.overlays[id]?.isEmpty == false
            ? "\(keep) keeps the what-if as one."
            : "Begin a what-if with \(edit) on a number, then come back and press \(keep) to keep it."
        let text = "There are no scenarios yet. \(how)"
        for (offset, line) in StyledLine.wrapped(text, width: canvas.columns - 4, role: .text).enumerated() {
            line.draw(into: &canvas, column: 2, row: layout.top + 1 + offset)
        }
        canvas.focus(column: 0, row: layout.top + 1)
    }

    private func drawDetail(of record: ScenarioRecord, into canvas: inout Canvas) {
        let top = canvas.rows - 1 - layout.footerRows
        canvas.line(row: top)
        let lines = detail(of: record, width: canvas.columns - 4, metrics: canvas.metrics)
        for (offset, line) in lines.cut(to: layout.footerRows - 1).enumerated() {
            line.draw(into: &canvas, column: 2, row: top + 1 + offset)
        }
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
