internal import SolutionsPartner

/// The least effort to 70: what each designation takes, all of them together, and the steps of the selected plan.
struct PlanScreen {
    let scored: ScoredPartner
    let planning: Planning
    let id: String
    let layout: ScreenLayout

    func draw(_ position: ListPosition, into canvas: inout Canvas) {
        let rows = planning.rows(for: id)
        guard !rows.isEmpty else {
            let text =
                planning.isRunning
                ? "Looking for the least effort" + (canvas.metrics.isUTF8 ? "…" : "...")
                : "Every designation is qualified. There is nothing left to do."
            canvas.text(text, column: 2, row: layout.top + 1, role: .muted)
            canvas.focus(column: 0, row: layout.top + 1)
            return
        }
        let right = canvas.columns - 1
        canvas.text("The least effort to 70", column: 2, row: layout.top, role: .heading)
        canvas.text("Effort", endingBefore: right, row: layout.top, role: .heading)
        for (index, item) in layout.shown(rows).dropFirst(position.top).prefix(layout.visibleItems) {
            let row = layout.top + 1 + index - position.top
            let isSelected = index == position.selected
            if isSelected {
                canvas.glyph(canvas.glyphs.selected, column: 0, row: row, role: .selected)
                canvas.focus(column: 0, row: row)
            }
            canvas.text(item.title, column: 2, row: row, width: right - 26, role: isSelected ? .selected : .strong)
            canvas.text(
                item.plan.reachable ? cost(item.plan.cost) : "out of reach", endingBefore: right, row: row, width: 22,
                role: item.plan.reachable ? .text : .warning)
        }
        guard let selected = layout.selected(in: rows, position) else { return }
        let top = layout.top + 2 + layout.visibleItems
        canvas.line(row: top - 1)
        let lines = Self.lines(
            of: selected.plan, in: scored.card.edition, unit: planning.answer?.unit ?? "", width: canvas.columns - 4)
        for (offset, line) in lines.prefix(max(0, canvas.rows - 1 - top)).enumerated() {
            line.draw(into: &canvas, column: 2, row: top + offset)
        }
    }

    private func cost(_ amount: Rational) -> String {
        "\(ScoreText.quantity(amount)) \(planning.answer?.unit ?? "")"
    }

    /// The steps of a plan, what it leads to, and what else could be done.
    static func lines(of plan: Plan, in edition: ProgramEdition, unit: String, width: Int) -> [StyledLine] {
        func cost(_ amount: Rational) -> String { "\(ScoreText.quantity(amount)) \(unit)" }
        guard plan.reachable else {
            return plan.blockedBy.flatMap { StyledLine.wrapped($0.reason, width: width, role: .warning) }
        }
        var lines: [StyledLine] = []
        var told: Set<InputName> = []
        for exam in plan.exams {
            let who = exam.person.map { " by \($0)" } ?? ""
            told.formUnion(exam.inputs)
            let serves = Set(plan.edits.filter { exam.inputs.contains($0.input) }.flatMap(\.serves)).count
            let places = serves > 1 ? ", serves \(serves) designations" : ""
            lines.append(
                StyledLine([("Pass \(exam.certification)\(who)", .strong), ("  \(cost(exam.cost))\(places)", .muted)]))
        }
        for edit in plan.edits where !told.contains(edit.input) {
            let from = edit.from.map { ScoreText.quantity($0) } ?? "not entered"
            let places = edit.serves.count > 1 ? ", serves \(edit.serves.count) designations" : ""
            lines.append(
                StyledLine([
                    ("\(ScoreText.quantity(edit.units, edit.unit)) more: ", .strong),
                    ("\(edit.input)  \(from) to \(ScoreText.quantity(edit.to))", .text),
                    ("  \(cost(edit.cost))\(places)", .muted),
                ]))
        }
        let results = plan.result.map { result in
            let name = edition.designation(result.id)?.shortName ?? result.id.rawValue
            return "\(name) \(ScoreText.total(result.before)) to \(ScoreText.total(result.score))"
        }
        lines += StyledLine.wrapped("Leads to: \(results.joined(separator: ", "))", width: width, role: .gain)
        for warning in plan.warnings { lines += StyledLine.wrapped(warning, width: width, role: .warning) }
        for (place, alternative) in plan.alternatives.enumerated() {
            let count = alternative.edits.count
            lines.append(
                StyledLine(
                    "Alternative \(place + 1): \(cost(alternative.cost)), \(count) \(count == 1 ? "input" : "inputs") changed",
                    .muted))
        }
        return lines
    }
}
