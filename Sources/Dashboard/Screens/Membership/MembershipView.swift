internal import Pages
internal import SolutionsPartner

/// The facts about the membership, each of which can be changed as a what-if.
struct MembershipView {
    let scored: ScoredPartner
    let facts: Partner
    let rows: [MembershipRow]
    /// The key that opens a group.
    let open: String
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
        let (metrics, words) = (canvas.metrics, canvas.words)
        let columns: [TableColumn<MembershipRow>] = [
            TableColumn("fact", "Membership", from: 2, to: start - 1, isName: true) { row in
                switch row {
                case .group(let group, _, _, _): return (group.title, .heading)
                case .fact(let fact):
                    let indent = fact.group == nil ? "" : "  "
                    let title = metrics.fitting(scored.titles(of: fact), width: start - 3 - indent.count)
                    return (indent + title, scored.partner.membership[fact] == nil ? .text : .strong)
                }
            },
            TableColumn("value", "Value", from: start, to: right) { row in
                guard case .group(_, let entered, let count, let isOpen) = row else { return nil }
                let told = words.entered(entered, of: count)
                guard entered < count else { return (told, .muted) }
                let way = isOpen ? "\(open) folds the rest" : "\(open) shows all"
                return (metrics.fitting(["\(told), \(way)", told], width: right - start), .muted)
            },
        ]
        TableView(list, columns).draw(rows, into: &canvas) { row, item, canvas in
            guard let fact = row.fact else { return }
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
        return min(titles + 4, 66, canvas.columns >= 60 ? max(34, canvas.columns - 36) : canvas.columns * 3 / 5)
    }
}
