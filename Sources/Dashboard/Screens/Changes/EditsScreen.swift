internal import Pages
internal import SolutionsPartner

/// The changes of a what-if: each with its old and new value, and the points that would be missing without it.
struct EditsScreen {
    /// The partner as its document has it.
    let facts: ScoredPartner
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
        // Values take what they need, and the names of inputs for the command line what is left in a wide window.
        let isNarrow = layout.width == .narrow
        let points = isNarrow ? right : right - 9
        let fact = points - 13
        let inputs = layout.width == .wide ? (right - 22) / 2 + 8 : fact - 12
        canvas.text("Change", column: 2, row: layout.top, role: .heading)
        if layout.width == .wide { canvas.text("Input", column: inputs, row: layout.top, role: .heading) }
        canvas.text("Fact", endingBefore: fact, row: layout.top, role: .heading)
        canvas.text("What if", endingBefore: points, row: layout.top, role: .heading)
        if !isNarrow { canvas.text("Points", endingBefore: right, row: layout.top, role: .heading) }
        // Somebody who is new has a name in the what-if only.
        let names = facts.partner.applying(edits)
        let effects = isNarrow ? [] : OverlayEffect.contributions(of: edits, to: facts)
        for (index, edit) in layout.shown(edits).dropFirst(position.top).prefix(layout.visibleItems) {
            let row = layout.top + 1 + index - position.top
            let isSelected = index == position.selected
            canvas.hit(.item(index), row: row)
            if isSelected {
                canvas.marker(row: row)
                canvas.focus(column: 0, row: row)
            }
            canvas.text(
                facts.title(of: edit.input, naming: names), column: 2, row: row, width: inputs - 3,
                role: isSelected ? .selected : .strong)
            if layout.width == .wide {
                canvas.text(edit.input.rawValue, column: inputs, row: row, width: fact - inputs - 12, role: .muted)
            }
            canvas.text(
                canvas.words.value(facts.partner.value(of: edit.input)), endingBefore: fact, row: row, width: 12,
                role: .muted
            )
            canvas.text(canvas.words.value(of: edit), endingBefore: points, row: row, width: 12, role: .strong)
            guard let place = edits.firstIndex(of: edit), effects.indices.contains(place) else { continue }
            let effect = effects[place]
            canvas.text(
                canvas.words.delta(effect), endingBefore: right, row: row,
                role: effect.isZero ? .muted : effect > 0 ? .gain : .loss)
        }
    }
}
