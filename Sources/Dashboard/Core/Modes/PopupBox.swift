internal import Pages

/// Draws a popup over the middle of a screen.
struct PopupBox {
    let popup: Popup

    /// The rows that fit into a window.
    static func visibleRows(of popup: Popup, in size: Size) -> Int {
        let chrome = popup.query == nil ? 4 : 5
        return max(1, min(popup.rows.count, size.rows - 2 - chrome))
    }

    func draw(into canvas: inout Canvas) {
        let rows = popup.shown
        let visible = Self.visibleRows(of: popup, in: canvas.frame.size)
        let widest = popup.rows.map { canvas.width(of: $0.title) + canvas.width(of: $0.detail) + 2 }.max() ?? 0
        let wanted = max(widest, canvas.width(of: popup.title), canvas.width(of: popup.hint), 30) + 8
        let width = min(wanted, canvas.columns - 2)
        let height = visible + (popup.query == nil ? 3 : 4)
        let left = max(0, (canvas.columns - width) / 2)
        var row = max(1, (canvas.rows - height) / 2 - 1)
        border(left: left, top: row, width: width, height: height, into: &canvas)
        canvas.hit(.popup, row: row, count: height, columns: left..<(left + width))
        canvas.text(" \(popup.title) ", column: left + 2, row: row, width: width - 4, role: .heading)
        row += 1
        if let query = popup.query {
            canvas.text(":", column: left + 2, row: row, role: .muted)
            query.draw(into: &canvas, column: left + 4, row: row, width: width - 6)
            row += 1
        }
        let top = max(0, min(popup.position.selected - visible / 2, rows.count - visible))
        for (index, item) in rows.enumerated().dropFirst(top).prefix(visible) {
            canvas.hit(.popupRow(index), row: row, columns: left..<(left + width))
            draw(item, isSelected: index == popup.position.selected, left: left, row: row, width: width, into: &canvas)
            row += 1
        }
        if rows.isEmpty { canvas.text("Nothing answers to that.", column: left + 4, row: row, role: .muted) }
        let bottom = max(1, (canvas.rows - height) / 2 - 1) + height - 1
        let hint = popup.selected?.refusal ?? popup.hint
        canvas.text(
            " \(hint) ", column: left + 2, row: bottom, width: width - 4,
            role: popup.selected?.refusal == nil ? .hint : .warning)
    }

    private func draw(_ item: PopupRow, isSelected: Bool, left: Int, row: Int, width: Int, into canvas: inout Canvas) {
        if isSelected {
            canvas.glyph(canvas.glyphs.selected, column: left + 2, row: row, role: .selected)
            if popup.query == nil { canvas.focus(column: left + 2, row: row) }
        }
        let role: Role = item.refusal != nil ? .muted : isSelected ? .selected : .text
        let detail = canvas.width(of: item.detail)
        let room = width - 8 - (detail == 0 ? 0 : detail + 2)
        canvas.text(item.title, column: left + 4, row: row, width: room, role: role)
        canvas.text(item.detail, endingBefore: left + width - 3, row: row, width: width / 2, role: .muted)
    }

    private func border(left: Int, top: Int, width: Int, height: Int, into canvas: inout Canvas) {
        let glyphs = canvas.glyphs
        for row in top..<(top + height) {
            canvas.line(row: row, column: left, width: width, glyph: " ", role: .text)
            for column in [left, left + width - 1] {
                canvas.glyph(glyphs.vertical, column: column, row: row, role: .rule)
            }
        }
        for (row, first, last) in [
            (top, glyphs.cornerTopLeft, glyphs.cornerTopRight),
            (top + height - 1, glyphs.cornerBottomLeft, glyphs.cornerBottomRight),
        ] {
            canvas.line(row: row, column: left, width: width)
            canvas.glyph(first, column: left, row: row, role: .rule)
            canvas.glyph(last, column: left + width - 1, row: row, role: .rule)
        }
    }
}
