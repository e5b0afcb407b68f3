internal import Pages
internal import SolutionsPartner

/// Today and up to four scenarios side by side: scores, metrics that differ, what is qualified and what it costs.
struct ComparisonView {
    let comparison: ScenarioComparison
    let layout: ScreenLayout

    /// The rows below the list: a rule, the designations qualified, the costs, and what is left out of scenarios.
    static func footerRows(bodyRows: Int) -> Int { bodyRows >= 12 ? 3 + bodyRows / 7 : bodyRows >= 8 ? 3 : 0 }

    func draw(_ list: ListView, into canvas: inout Canvas) {
        let names = comparison.columns
        let room = canvas.columns - 2
        let width = min(20, max(7, (room - room / 3) / names.count))
        let label = room - width * names.count
        func end(_ column: Int) -> Int { 1 + label + width * (column + 1) }
        let isNumbered = isNumbered(width: width - 1, in: canvas)
        for (column, name) in names.enumerated() {
            let name = isNumbered && column > 0 ? "\(column)" : name
            canvas.text(name, endingBefore: end(column), row: layout.top, width: width - 1, role: .heading)
        }
        list.draw(comparison.lines, into: &canvas) { line, item, canvas in
            let isMetric = line.metric != nil
            let name = canvas.fitting([line.name, line.designation.shortName], width: label - 3)
            canvas.text(
                isMetric ? line.name : name, column: isMetric ? 4 : 2, row: item.row,
                width: label - (isMetric ? 5 : 3), role: item.nameRole(isMetric ? .text : .strong))
            for column in names.indices {
                let (text, role) = cell(of: line, column, canvas)
                canvas.text(text, endingBefore: end(column), row: item.row, width: width - 1, role: role)
            }
        }
        if layout.itemCount == 0 {
            layout.drawEmpty("No designation differs from today.", role: .muted, into: &canvas)
        }
        guard layout.footerRows > 0 else { return }
        let top = canvas.rows - 1 - layout.footerRows
        canvas.line(row: top)
        canvas.text(Words.requirementsMet, column: 2, row: top + 1, width: label - 3, role: .strong)
        canvas.text("Cost at most, \(comparison.unitOfCost)", column: 2, row: top + 2, width: label - 3, role: .strong)
        for (column, count) in comparison.qualifiedCounts.enumerated() {
            canvas.text("\(count)", endingBefore: end(column), row: top + 1, width: width - 1, role: .strong)
        }
        for (column, cost) in ([0] + comparison.costs).enumerated() {
            canvas.text(
                canvas.words.quantity(cost), endingBefore: end(column), row: top + 2, width: width - 1, role: .text)
        }
        let legend = names.enumerated().dropFirst().map { "\($0.offset) \($0.element)" }.joined(separator: ", ")
        let told = isNumbered ? StyledLine.wrapped(legend, width: canvas.columns - 4, role: .strong) : []
        let remarks =
            told
            + comparison.remarks.flatMap {
                StyledLine.wrapped($0, width: canvas.columns - 4, role: .warning)
            }
        for (offset, line) in remarks.cut(to: layout.footerRows - 3).enumerated() {
            line.draw(into: &canvas, column: 2, row: top + 3 + offset)
        }
    }

    /// Whether a name does not fit above its column and there is room below to say whose number stands there.
    private func isNumbered(width: Int, in canvas: Canvas) -> Bool {
        layout.footerRows > 3 && comparison.columns.dropFirst().contains { canvas.width(of: $0) > width }
    }

    /// The points of a column; what differs from today stands out.
    private func cell(of line: ScenarioComparison.Line, _ column: Int, _ canvas: Canvas) -> (String, Role) {
        guard let points = line.points[column] else { return ("-", .muted) }
        guard line.entered[column] else { return (canvas.metrics.isUTF8 ? "–" : "-", .muted) }
        let today = line.points[0] ?? .zero
        let role: Role = column == 0 || points == today ? .text : points > today ? .gain : .loss
        guard line.metric == nil else { return (canvas.words.points(points), role) }
        let mark = line.qualified[column] ? " \(canvas.glyphs.yes)" : "  "
        return (canvas.words.total(points, required: comparison.today.edition.requiredPoints) + mark, role)
    }
}
