internal import Pages
internal import SolutionsPartner

/// The form at the foot of the screen: all inputs of a metric, one of which is being typed.
struct FormBox {
    let editor: Editor
    /// What the form is about, with the points that it has now, from the longest wording to the shortest.
    let titles: [String]
    /// What stands in each field that is not being typed, and what it was before the what-if.
    let values: [(now: String, was: String?, isDerived: Bool)]
    /// What each field needs for all its points, and whether it has more; `nil` where nothing says.
    let needs: [(amount: String, isPassed: Bool)?]

    /// The rows that a form takes of a window: a rule, and the fields, no more than half of the body.
    static func rows(of editor: Editor?, in size: Size) -> Int {
        guard let editor, editor.isForm else { return 0 }
        return 1 + min(editor.targets.count, max(2, (size.rows - 3) / 2 - 1))
    }

    func draw(into canvas: inout Canvas) {
        let rows = Self.rows(of: editor, in: canvas.frame.size)
        let top = canvas.rows - 1 - rows
        canvas.line(row: top)
        let visible = rows - 1
        let count = editor.targets.count > visible ? " \(editor.index + 1) of \(editor.targets.count) " : ""
        let room = canvas.columns - 4 - count.count
        // The points are what is watched while numbers are typed: they are never cut off.
        canvas.text(" \(canvas.fitting(titles, width: room)) ", column: 1, row: top, width: room + 2, role: .heading)
        let first = max(0, min(editor.index - visible / 2, editor.targets.count - visible))
        let widest = editor.targets.map { canvas.width(of: $0.label) }.max() ?? 0
        let start = 2 + min(widest, canvas.columns * 2 / 5) + 2
        for (offset, place) in (first..<(first + visible)).enumerated() {
            drawField(place, row: top + 1 + offset, start: start, into: &canvas)
        }
        canvas.text(count, endingBefore: canvas.columns - 1, row: top, role: .muted)
    }

    private func drawField(_ place: Int, row: Int, start: Int, into canvas: inout Canvas) {
        let target = editor.targets[place]
        let isTyped = place == editor.index
        canvas.line(row: row, glyph: " ", role: .text)
        if isTyped { canvas.marker(row: row) }
        canvas.text(
            target.label, column: 2, row: row, width: start - 4, role: isTyped ? .selected : .text)
        var column = start
        if isTyped, !target.choices.isEmpty {
            column += canvas.text(editor.choicesInWords, column: column, row: row, role: .key)
            canvas.focus(column: start, row: row)
            canvas.isEditing = true
            return
        }
        if isTyped {
            column += max(1, editor.field.draw(into: &canvas, column: column, row: row, width: 16)) + 1
        } else {
            let value = values[place].now
            column +=
                canvas.text(
                    value.isEmpty ? "not entered" : value, column: column, row: row,
                    role: value.isEmpty ? .unknown : .strong) + 1
        }
        let was = values[place].was.map { "was \($0.isEmpty ? "not entered" : $0)" }
        let isOne = (isTyped ? editor.typed : values[place].now) == "1" && needs[place] == nil
        let unit = target.choices.isEmpty ? target.unit(canvas.words, isOne: isOne) : ""
        // What is in force while nothing is entered is what is typed over.
        let derived = isTyped && values[place].isDerived ? values[place].now : ""
        // "412,000 of 1,000" reads like a mistake.
        let needed =
            needs[place].map { $0.isPassed ? "\(unit), \($0.amount) needed" : "of \($0.amount) \(unit)" } ?? unit
        let notes = [needed, was ?? "", derived].filter { !$0.isEmpty }
        canvas.text(
            canvas.fitting(
                [notes.joined(separator: " · "), notes.first ?? "", ""], width: canvas.columns - 1 - column),
            column: column, row: row, role: .muted)
    }
}

extension DashboardState {
    /// The form that is being filled in; `nil` while none is.
    var form: FormBox? {
        guard let editor, editor.isForm, let id = screen.partner, let shown = screen.content as? DesignationScreen,
            let metric = selectedRecord(of: shown), let facts = facts(of: id)
        else { return nil }
        let (name, points) = (metric.rules.name, words.pointsOfMaximum(of: metric))
        let values = editor.targets.map { target -> (now: String, was: String?, isDerived: Bool) in
            let before = target.name.flatMap { facts.partner.value(of: $0) }
            let now = target.name.flatMap { partner(id)?.partner.value(of: $0) }
            let derived = target.name.flatMap { words.derived($0, of: facts) } ?? ""
            return (
                now.map { words.value($0) } ?? derived, before == now ? nil : before.map { words.value($0) } ?? derived,
                now == nil && !derived.isEmpty
            )
        }
        let needs = editor.targets.map { target -> (amount: String, isPassed: Bool)? in
            target.input.flatMap { metric.rules.needed(of: $0) }.map { needed in
                let now = target.name.flatMap { partner(id)?.partner.value(of: $0)?.quantity }
                return (words.quantity(needed), now.map { $0 > needed } ?? false)
            }
        }
        return FormBox(
            editor: editor,
            titles: ["\(name) · \(words.progress(of: metric)) · \(points)", "\(name) · \(points)", points],
            values: values, needs: needs)
    }
}
