internal import Pages
internal import SolutionsPartner

/// The facts about the membership, each of which can be changed as a what-if.
struct MembershipScreen {
    let scored: ScoredPartner
    let facts: Partner
    let layout: ScreenLayout
    let editor: Editor?

    func draw(_ position: ListPosition, into canvas: inout Canvas) {
        let inputs = scored.membershipRows
        guard !inputs.isEmpty else {
            canvas.text(
                "Edition \(scored.card.edition.id) has no rules about the membership.", column: 2, row: layout.top + 1,
                role: .muted)
            canvas.focus(column: 0, row: layout.top + 1)
            return
        }
        let right = canvas.columns - 1
        let valueColumn = valueColumn(inputs, canvas)
        canvas.text("Membership", column: 2, row: layout.top, role: .heading)
        canvas.text("Value", column: valueColumn, row: layout.top, role: .heading)
        for (index, fact) in layout.shown(inputs).dropFirst(position.top).prefix(layout.visibleItems) {
            let row = layout.top + 1 + index - position.top
            let isSelected = index == position.selected
            canvas.hit(.item(index), row: row)
            if isSelected {
                canvas.glyph(canvas.glyphs.selected, column: 0, row: row, role: .selected)
                canvas.focus(column: 0, row: row)
            }
            let value = scored.partner.membership[fact]
            let title = canvas.fitting(scored.titles(of: fact), width: valueColumn - 3)
            canvas.text(
                title, column: 2, row: row, width: valueColumn - 3,
                role: isSelected ? .selected : value == nil ? .text : .strong)
            if isSelected, let editor, case .membership = editor.target.kind {
                let used = canvas.text(editor.typed, column: valueColumn, row: row, role: .key)
                canvas.text(
                    "  \(editor.target.unit)", column: valueColumn + used, row: row,
                    width: max(0, right - valueColumn - used), role: .muted)
                canvas.focus(column: valueColumn + editor.caret, row: row)
                canvas.isEditing = true
                continue
            }
            var used = canvas.text(
                canvas.words.value(value), column: valueColumn, row: row, width: right - valueColumn,
                role: value == nil ? .unknown : .text)
            let before = facts.membership[fact]
            if before != value {
                used += valueColumn
                canvas.text(
                    "  was \(canvas.words.value(before))", column: used, row: row, width: max(0, right - used),
                    role: .gain)
            }
        }
    }
}

extension MembershipScreen {
    /// Where the values begin: behind the longest title, as far as they leave room for a value and what it was.
    private func valueColumn(_ inputs: [MembershipInput], _ canvas: Canvas) -> Int {
        let titles = inputs.map { canvas.width(of: scored.title(of: $0)) }.max() ?? 0
        return min(titles + 4, canvas.columns >= 60 ? canvas.columns - 29 : canvas.columns * 3 / 5)
    }
}

extension DashboardState {
    /// Begins to edit the fact about the membership under the cursor.
    mutating func editMembership() {
        guard case .membership(let id) = screen.content, let row = selectedRow,
            let inputs = partner(id)?.membershipRows
        else { return }
        let target = Editor.Target(
            kind: .membership(inputs[row.index]), label: inputs[row.index].name.rawValue)
        editor = Editor(targets: [target], index: 0, value: spelled(target, of: id))
    }
}
