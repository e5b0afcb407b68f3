internal import Pages
internal import SolutionsPartner

/// The certifications of a person, with what they serve and until when.
struct PersonScreen {
    let scored: ScoredPartner
    let person: String
    let layout: ScreenLayout
    let editor: Editor?
    /// How a certification is added.
    let hint: String
    /// Why there is nobody to show.
    let absence: String

    func draw(_ position: ListPosition, into canvas: inout Canvas) {
        let roster = SkillingRoster(of: scored.partner, card: scored.card)
        guard let member = roster.members.first(where: { $0.person.id == person }) else {
            canvas.text(absence, column: 2, row: layout.top, width: canvas.columns - 3, role: .muted)
            canvas.focus(column: 0, row: layout.top)
            return
        }
        // Where there is no room for both, the last column has the day for what counts and the state for the rest.
        let hasBoth = canvas.columns >= 60
        let until = canvas.columns - 14
        let state = hasBoth ? canvas.columns - 34 : until - 6
        canvas.text("Certification", column: 2, row: layout.top, role: .heading)
        if hasBoth { canvas.text("State", column: state, row: layout.top, role: .heading) }
        canvas.text("Counts until", column: hasBoth ? until : state, row: layout.top, role: .heading)
        var row = layout.top + 1
        let shown = layout.shown(member.certifications).dropFirst(position.top).prefix(layout.visibleItems)
        for (index, standing) in shown {
            let isSelected = index == position.selected
            canvas.hit(.item(index), row: row)
            if isSelected {
                canvas.glyph(canvas.glyphs.selected, column: 0, row: row, role: .selected)
                canvas.focus(column: 0, row: row)
            }
            let name = standing.held.name.map { "\(standing.held.code)  \($0)" } ?? standing.held.code
            canvas.text(name, column: 2, row: row, width: state - 3, role: isSelected ? .selected : .text)
            let (word, role) = Self.word(for: standing.state)
            if hasBoth || standing.state != .counts {
                let width = (hasBoth ? until : canvas.columns) - state - 1
                canvas.text(word, column: state, row: row, width: width, role: role)
            }
            if isSelected, let editor, case .expiry = editor.target.kind {
                drawField(editor, column: until - 12, row: row, into: &canvas)
            } else if hasBoth || standing.state == .counts {
                canvas.text(
                    standing.countsThrough.map { canvas.words.date($0) } ?? "no end known",
                    column: hasBoth ? until : state, row: row, role: .muted)
            }
            row += 1
        }
        if member.certifications.isEmpty {
            if editor == nil { canvas.text(hint, column: 2, row: row, width: canvas.columns - 3, role: .muted) }
            canvas.focus(column: 0, row: row)
        }
        if let editor, case .newCertification = editor.target.kind {
            var used = canvas.text(
                "What if \(member.person.name)", column: 2, row: row, width: canvas.columns / 2, role: .muted)
            used += canvas.text(" passes: ", column: 2 + used, row: row, role: .muted)
            drawField(editor, column: 2 + used, row: row, into: &canvas)
        }
        guard layout.footerRows > 0 else { return }
        let top = canvas.rows - 1 - layout.footerRows
        canvas.line(row: top)
        for (offset, line) in PeopleScreen.services(of: member, glyphs: canvas.glyphs).prefix(layout.footerRows - 1)
            .enumerated()
        {
            line.draw(into: &canvas, column: 2, row: top + 1 + offset)
        }
    }

    private func drawField(_ editor: Editor, column: Int, row: Int, into canvas: inout Canvas) {
        canvas.line(row: row, column: column, width: canvas.columns - column, glyph: " ", role: .text)
        let used = canvas.text(editor.typed, column: column, row: row, role: .key)
        canvas.text("  \(editor.target.unit)", column: column + used, row: row, role: .muted)
        canvas.focus(column: column + editor.caret, row: row)
        canvas.isEditing = true
    }

    static func word(for state: SkillingRoster.Holding.State) -> (String, Role) {
        switch state {
        case .counts: ("counts", .achieved)
        case .serveNothing: ("serves no rule here", .muted)
        case .expired: ("expired", .zero)
        case .retired: ("retired", .zero)
        case .planned: ("not earned yet", .muted)
        }
    }
}
