/// What a click on some cells of a screen means.
struct Hit: Sendable, Hashable {
    /// What is there.
    enum Target: Sendable, Hashable {
        /// A row of the screen's list, counted as shown.
        case item(Int)
        /// The heading of a column, by the column's name.
        case heading(String)
        /// A row of the popup, counted as shown.
        case popupRow(Int)
        /// The popup, where it has no row.
        case popup
        /// A hint that names an action.
        case action(Action)
    }

    let target: Target
    let columns: Range<Int>
    let rows: Range<Int>

    /// Whether a place lies in it.
    func contains(_ point: Point) -> Bool { columns.contains(point.column) && rows.contains(point.row) }
}

extension Canvas {
    /// Takes note of what a click on some rows means.
    mutating func hit(_ target: Hit.Target, row: Int, count: Int = 1, columns: Range<Int>? = nil) {
        let columns = columns ?? 0..<self.columns
        guard !columns.isEmpty, count > 0 else { return }
        hits.append(Hit(target: target, columns: columns, rows: row..<(row + count)))
    }
}
