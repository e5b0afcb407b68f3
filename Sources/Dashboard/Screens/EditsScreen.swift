internal import SolutionsPartner

/// The changes of a what-if: each input with its old and new value, and what all of them do.
struct EditsScreen {
    let scored: ScoredPartner
    let facts: Partner
    let edits: [Edit]
    let layout: ScreenLayout

    /// The rows above the list.
    static let titleRows = 2

    func draw(_ position: ListPosition, into canvas: inout Canvas) {
        let right = canvas.columns - 1
        guard !edits.isEmpty else {
            canvas.text("There are no changes.", column: 2, row: layout.top, role: .muted)
            canvas.focus(column: 0, row: layout.top)
            return
        }
        canvas.text("Input", column: 2, row: layout.top, role: .heading)
        canvas.text("Fact", endingBefore: right - 15, row: layout.top, role: .heading)
        canvas.text("What if", endingBefore: right, row: layout.top, role: .heading)
        for (index, edit) in layout.shown(edits).dropFirst(position.top).prefix(layout.visibleItems) {
            let row = layout.top + 1 + index - position.top
            let isSelected = index == position.selected
            canvas.hit(.item(index), row: row)
            if isSelected {
                canvas.marker(row: row)
                canvas.focus(column: 0, row: row)
            }
            canvas.text(
                edit.input.rawValue, column: 2, row: row, width: right - 32, role: isSelected ? .selected : .strong)
            canvas.text(
                Self.spelled(facts.value(of: edit.input)), endingBefore: right - 15, row: row, width: 13,
                role: .muted)
            canvas.text(Self.spelled(edit.value), endingBefore: right, row: row, width: 13, role: .gain)
        }
    }

    /// A value for the eye.
    static func spelled(_ value: MeasureValue?) -> String {
        switch value {
        case .quantity(let quantity)?: ScoreText.quantity(quantity)
        case .text(let word)?: word
        case .date(let day)?: ScoreText.date(day)
        case nil: "not entered"
        }
    }
}
