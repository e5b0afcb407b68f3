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
        list.draw(asked.conflicts, below: 0, rows: 3, into: &canvas) { conflict, item, canvas in
            let row = item.row
            canvas.text(
                state.title(of: conflict, of: asked.partner), column: 2, row: row,
                role: item.nameRole())
            let was = canvas.text("was \(canvas.words.recorded(conflict.old))", column: 4, row: row + 1, role: .muted)
            let who = [conflict.author, conflict.time.map { canvas.words.moment($0) }].compactMap { $0 }.joined(
                separator: ", ")
            let by = who.isEmpty ? "" : " (\(who))"
            canvas.text(
                "theirs \(canvas.words.recorded(conflict.theirs))\(by)", column: 6 + was, row: row + 1,
                role: conflict.choice == .theirs ? .achieved : .text)
            if item.isSelected, let editor {
                let used = canvas.text("another: ", column: 4, row: row + 2, role: .strong)
                canvas.text(editor.typed, column: 4 + used, row: row + 2, role: .selected)
                canvas.focus(column: 4 + used + canvas.width(of: editor.typed), row: row + 2)
                canvas.isEditing = true
            } else {
                let mine = canvas.text(
                    "mine \(canvas.words.recorded(conflict.mine))", column: 4, row: row + 2,
                    role: conflict.choice == .mine ? .achieved : .text
                )
                canvas.text(Self.word(conflict.choice), column: 6 + mine, row: row + 2, role: .key)
            }
        }
    }

    static func word(_ choice: Conflict.Choice?) -> String {
        switch choice {
        case .mine: "mine is taken"
        case .theirs: "theirs stays"
        case nil: "not chosen yet"
        }
    }
}
