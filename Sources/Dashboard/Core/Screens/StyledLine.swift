internal import Pages

extension StyledLine {
    /// Draws the line, as much of it as there is room for.
    func draw(into canvas: inout Canvas, column: Int, row: Int) {
        var place = column
        for span in spans {
            place += canvas.text(span.text, column: place, row: row, width: canvas.columns - place - 1, role: span.role)
        }
    }
}
