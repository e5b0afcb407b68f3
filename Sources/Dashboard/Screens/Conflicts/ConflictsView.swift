internal import Pages

/// The places of a what-if that somebody else changed as well, with all three values and what was chosen.
struct ConflictsView {
    let state: DashboardState
    let asked: ConflictQuestion
    let layout: ScreenLayout
    let editor: Editor?

    /// The rows of one place, with a blank one below.
    static let itemRows = 4

    func draw(_ list: ListView, into canvas: inout Canvas) {
        drawKeys(into: &canvas)
        list.draw(asked.conflicts, below: 0, rows: 3, into: &canvas) { conflict, item, canvas in
            let (row, told) = (item.row, state.told(conflict, of: asked.partner))
            canvas.text(told.title, column: 2, row: row, role: item.nameRole())
            let was = canvas.text(told.was, column: 4, row: row + 1, role: .muted)
            canvas.text(
                told.theirs, column: 6 + was, row: row + 1, role: conflict.choice == .theirs ? .achieved : .text)
            if item.isSelected, let editor {
                let used = canvas.text("another: ", column: 4, row: row + 2, role: .strong)
                canvas.text(editor.typed, column: 4 + used, row: row + 2, role: .selected)
                canvas.focus(column: 4 + used + canvas.width(of: editor.typed), row: row + 2)
                canvas.isEditing = true
            } else {
                let mine = canvas.text(
                    told.mine, column: 4, row: row + 2, role: conflict.choice == .mine ? .achieved : .text)
                canvas.text(told.choice, column: 6 + mine, row: row + 2, role: .key)
            }
        }
    }

    /// Draws what can be chosen and by which key: the hints give way to the message that tells of the conflict.
    private func drawKeys(into canvas: inout Canvas) {
        guard layout.footerRows > 0 else { return }
        let row = canvas.rows - layout.footerRows
        canvas.line(row: row - 1)
        var column = 2
        let keys = [
            (Action.takeMine, "takes mine"), (.takeTheirs, "leaves theirs"), (.takeOther, "types another"),
            (.settle, "saves"),
        ]
        for (action, word) in keys {
            let key = state.keyName(action)
            let width = canvas.width(of: key) + 1 + canvas.width(of: word)
            guard column + width < canvas.columns else { break }
            canvas.hit(.action(action), row: row, columns: column..<(column + width))
            column += canvas.text(key, column: column, row: row, role: .key) + 1
            column += canvas.text(word, column: column, row: row, role: .hint) + 3
        }
    }
}
