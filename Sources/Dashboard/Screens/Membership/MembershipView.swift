internal import Pages
internal import SolutionsPartner

/// The facts about the membership, each of which can be changed as a what-if.
struct MembershipView {
    let scored: ScoredPartner
    let facts: Partner
    let layout: ScreenLayout
    let editor: Editor?

    func draw(_ list: ListView, into canvas: inout Canvas) {
        let inputs = scored.membershipRows
        guard !inputs.isEmpty else {
            return layout.drawEmpty(
                "Edition \(scored.card.edition.id) has no rules about the membership.", role: .muted, into: &canvas)
        }
        let right = canvas.columns - 1
        let start = valueColumn(inputs, canvas)
        let metrics = canvas.metrics
        let columns: [TableColumn<MembershipInput>] = [
            TableColumn("fact", "Membership", from: 2, to: start - 1, isName: true) { fact in
                let title = metrics.fitting(scored.titles(of: fact), width: start - 3)
                return (title, scored.partner.membership[fact] == nil ? .text : .strong)
            },
            TableColumn("value", "Value", from: start, to: right) { _ in nil },
        ]
        TableView(list, columns).draw(inputs, into: &canvas) { fact, item, canvas in
            if item.isSelected, let editor, case .membership = editor.target.kind {
                return editor.draw(column: start, row: item.row, into: &canvas)
            }
            let value = scored.partner.membership[fact]
            let used = canvas.text(
                canvas.words.value(value), column: start, row: item.row, width: right - start,
                role: value == nil ? .unknown : .text)
            let before = facts.membership[fact]
            guard before != value else { return }
            canvas.text(
                "  was \(canvas.words.value(before))", column: start + used, row: item.row,
                width: max(0, right - start - used), role: .gain)
        }
    }

    /// Where the values begin: behind the longest title, as far as they leave room for a value and what it was.
    private func valueColumn(_ inputs: [MembershipInput], _ canvas: Canvas) -> Int {
        let titles = inputs.map { canvas.width(of: scored.title(of: $0)) }.max() ?? 0
        return min(titles + 4, canvas.columns >= 60 ? canvas.columns - 29 : canvas.columns * 3 / 5)
    }
}
