internal import Pages
internal import SolutionsPartner

/// Who changed what, the newest first, and below the list all of the change under the cursor.
struct ActivityScreen {
    let state: DashboardState
    let layout: ScreenLayout

    /// What is told where nothing was ever changed.
    static let noChanges = "No changes are on record. Whatever is saved in this store is noted here."

    /// The rows below the list: a rule, and the selected change where there is room.
    static func footerRows(bodyRows: Int) -> Int { bodyRows >= 12 ? 5 : 0 }

    func draw(_ position: ListPosition, into canvas: inout Canvas) {
        guard let entries = state.activity, !entries.isEmpty else {
            drawEmpty(into: &canvas)
            return
        }
        let columns = Columns(
            layout, width: canvas.columns, metrics: canvas.metrics, authors: entries.map(\.author),
            subjects: entries.map { state.subject(of: $0) }, moments: entries.map { canvas.words.moment($0.time) })
        for (title, id, column) in [
            ("When", "when", 2), ("Who", "who", columns.who), ("Partner", "partner", columns.partner),
            ("What", "what", columns.what),
        ] where !layout.hides(id) && (id != "partner" || column < columns.what) {
            canvas.text(layout.heading(title, id, canvas.glyphs), column: column, row: layout.top, role: .heading)
        }
        for (index, entry) in layout.shown(entries).dropFirst(position.top).prefix(layout.visibleItems) {
            let row = layout.top + 1 + index - position.top
            let isSelected = index == position.selected
            canvas.hit(.item(index), row: row)
            if isSelected {
                canvas.marker(row: row)
                canvas.focus(column: 0, row: row)
            }
            canvas.text(canvas.words.moment(entry.time), column: 2, row: row, role: isSelected ? .selected : .muted)
            if !layout.hides("who") {
                canvas.text(
                    entry.author, column: columns.who, row: row, width: columns.partner - columns.who - 1,
                    role: .strong)
            }
            if columns.partner < columns.what {
                canvas.text(
                    state.subject(of: entry), column: columns.partner, row: row,
                    width: columns.what - columns.partner - 1)
            }
            canvas.text(
                entry.isVoid ? "interrupted, not made" : state.change(in: entry), column: columns.what, row: row,
                width: canvas.columns - columns.what - 1, role: entry.isVoid ? .warning : .text)
        }
        if layout.footerRows > 0, let entry = layout.selected(in: entries, position) {
            drawDetails(of: entry, into: &canvas)
        }
    }

    private func drawEmpty(into canvas: inout Canvas) {
        let text = state.activity == nil ? "Reading the record of changes." : Self.noChanges
        for (offset, line) in StyledLine.wrapped(text, width: canvas.columns - 4, role: .text).enumerated() {
            line.draw(into: &canvas, column: 2, row: layout.top + 1 + offset)
        }
        canvas.focus(column: 0, row: layout.top + 1)
    }

    private func drawDetails(of entry: ActivityEntry, into canvas: inout Canvas) {
        let top = canvas.rows - 1 - layout.footerRows
        canvas.line(row: top)
        let lines = state.details(of: entry, width: canvas.columns - 4).cut(to: layout.footerRows - 1)
        for (offset, line) in lines.enumerated() { line.draw(into: &canvas, column: 2, row: top + 1 + offset) }
    }

    /// Where the columns stand: names take what they need, and the change the rest.
    private struct Columns {
        let who: Int
        let partner: Int
        let what: Int

        init(
            _ layout: ScreenLayout, width: Int, metrics: TextMetrics, authors: [String], subjects: [String],
            moments: [String]
        ) {
            func widest(_ names: [String], heading: Int, most: Int) -> Int {
                let widest = names.map { CleanText($0, metrics: metrics).width }.max() ?? 0
                return min(max(widest, heading), most) + 2
            }
            let isNarrow = layout.width == .narrow
            who = 2 + (moments.map(\.count).max() ?? 0) + 2
            partner = who + (layout.hides("who") ? 0 : widest(authors, heading: 3, most: isNarrow ? 8 : 14))
            let hasPartner = !layout.hides("partner") && !isNarrow
            what = partner + (hasPartner ? widest(subjects, heading: 7, most: width >= 120 ? 26 : 18) : 0)
        }
    }
}

extension DashboardState {
    /// What an entry of the record did, such as `azure.net-customer-adds 5 → 9`.
    func change(in entry: ActivityEntry) -> String {
        let change =
            entry.deed ?? "\(place(of: entry)) \(words.recorded(entry.old)) → \(words.recorded(entry.new))"
        return metrics.isUTF8 ? change : change.replacingArrows
    }

    /// Whose document an entry of the record is about.
    func subject(of entry: ActivityEntry) -> String { entry.partner.map { name(of: $0) } ?? "the store" }

    /// All that is known of an entry of the record.
    func details(of entry: ActivityEntry, width: Int) -> [StyledLine] {
        let head = "\(words.moment(entry.time)) UTC · \(entry.author) · \(subject(of: entry)) · entry \(entry.number)"
        return StyledLine.wrapped(change(in: entry), width: width, role: .strong)
            + (entry.reason.map { StyledLine.wrapped("Reason: \($0)", width: width, role: .text) } ?? [])
            + (entry.isVoid ? [StyledLine("It was interrupted, and never made.", .warning)] : [])
            + StyledLine.wrapped(head, width: width, role: .muted)
    }
}
