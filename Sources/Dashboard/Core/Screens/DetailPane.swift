internal import Pages

/// The part of a wide window in which more is told of the selected row of a list.
///
/// It is drawn from what is selected alone: a move of the cursor costs what is told of one row, however long the list.
struct DetailPane {
    /// The columns of its text.
    let columns: Range<Int>
    /// Its rows.
    let rows: Range<Int>

    /// The columns of a line.
    var width: Int { columns.count }

    /// The pane of a screen; `nil` where it has none.
    init?(_ layout: ScreenLayout) {
        guard let columns = layout.pane else { return nil }
        self.columns = columns
        rows = layout.top..<(layout.top + layout.bodyRows)
    }

    /// Draws the line between the list and the pane.
    func drawEdge(into canvas: inout Canvas) {
        for row in rows {
            canvas.glyph(canvas.glyphs.vertical, column: columns.lowerBound - 2, row: row, role: .rule)
        }
    }

    /// Draws lines from a row of the pane on, as many as fit; where some do not, the last one says so.
    ///
    /// - Returns: The row after them.
    @discardableResult
    func draw(_ lines: [StyledLine], from row: Int, into canvas: inout Canvas) -> Int {
        let shown = lines.cut(to: rows.upperBound - row)
        for (offset, line) in shown.enumerated() {
            line.draw(into: &canvas, column: columns.lowerBound, row: row + offset)
        }
        return row + shown.count
    }

    /// Draws a text at the left of a row and another at its right, which stays whole.
    func draw(
        _ left: StyledLine.Span, _ right: StyledLine.Span? = nil, indent: Int = 0, row: Int, into canvas: inout Canvas
    ) {
        guard rows.contains(row) else { return }
        let taken = right.map { canvas.width(of: $0.text) + 1 } ?? 0
        canvas.text(
            left.text, column: columns.lowerBound + indent, row: row, width: max(0, width - indent - taken),
            role: left.role)
        if let right {
            canvas.text(right.text, endingBefore: columns.upperBound, row: row, width: width, role: right.role)
        }
    }
}
