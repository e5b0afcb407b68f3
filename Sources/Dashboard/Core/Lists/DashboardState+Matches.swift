internal import Pages

extension DashboardState {
    /// Marks what is searched for in the body of a screen, or says that nothing there contains it.
    func drawFinding(_ layout: ScreenLayout, into canvas: inout Canvas) {
        guard !screen.finding.filter.isEmpty || screen.finding.only != nil else { return }
        let isEmptyList = !layout.scrollsFreely && layout.rows.isEmpty
        if isEmptyList, let fault = layout.question.fault {
            for (offset, line) in StyledLine.wrapped(fault, width: canvas.columns - 4, role: .warning).enumerated() {
                line.draw(into: &canvas, column: 2, row: layout.top + 2 + offset)
            }
            canvas.focus(column: 0, row: layout.top + 2)
        } else if isEmptyList, screen.content.list(in: self).count > 0 {
            canvas.text(
                nothingFound, column: 2, row: layout.top + 2, width: canvas.columns - 4, role: .warning)
            canvas.focus(column: 0, row: layout.top + 2)
        } else if layout.scrollsFreely {
            if screen.content.matches(of: screen.finding.filter, in: textLines(of: screen.content)) == nil {
                canvas.highlight(screen.finding.filter, rows: layout.top..<(canvas.rows - 1))
            }
        } else {
            for text in layout.question.texts { canvas.highlight(text, rows: layout.top..<(canvas.rows - 1)) }
        }
    }
}

extension Canvas {
    /// Gives every place that contains a text the look of a match.
    mutating func highlight(_ text: String, rows: Range<Int>) {
        let wanted = Array(text.lowercased())
        guard !wanted.isEmpty else { return }
        for row in rows where row >= 0 && row < self.rows {
            var letters: [(letter: Character, column: Int)] = []
            for (column, cell) in frame.row(row).prefix(columns).enumerated() {
                letters += cell.text.lowercased().map { ($0, column) }
            }
            guard letters.count >= wanted.count else { continue }
            var start = 0
            while start + wanted.count <= letters.count {
                guard letters[start..<(start + wanted.count)].map(\.letter) == wanted else {
                    start += 1
                    continue
                }
                for place in start..<(start + wanted.count) { look(.match, column: letters[place].column, row: row) }
                start += wanted.count
            }
        }
    }
}
