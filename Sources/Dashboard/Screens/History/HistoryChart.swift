internal import Pages
internal import SolutionsPartner

/// How the total of a designation moved, as a line with a mark at the points that it takes.
///
/// A total below the mark is never drawn on it or above it, and one that reached it never below; nor is one drawn at the
/// edges that is not at them, as long as there is a row between.
struct HistoryChart {
    /// The rows of the line above the mark and below it.
    struct Height {
        let above: Int
        let below: Int

        /// All rows, those of the title and of the mark included.
        var rows: Int { above + below + 2 }
    }

    /// What it is called.
    let title: String
    /// The last total, in words, and how it looks.
    let now: StyledLine.Span
    /// How far it moved over all days, in words; empty for not at all.
    let moved: String
    /// The totals from the day on which each was recorded, the oldest first; `nil` where none was.
    let totals: [(day: CalendarDate, total: Rational?)]
    /// The points that a designation takes.
    let required: Rational
    /// The points at the upper edge.
    let maximum: Rational
    /// The two in words, for the scale.
    let scale: (required: String, maximum: String)
    let isUTF8: Bool

    /// The columns of the scale.
    private static let scaleWidth = 4

    func lines(width: Int, height: Height) -> [StyledLine] {
        let places = places(columns: max(2, width - Self.scaleWidth), height: height)
        let mark = height.above
        var lines = [
            StyledLine([(title, .strong), ("  \(now.text)", now.role), (moved.isEmpty ? "" : "  \(moved)", .muted)])
        ]
        for row in 0..<(height.above + 1 + height.below) {
            let bottom = height.above + height.below
            let label = row == mark ? scale.required : row == 0 ? scale.maximum : row == bottom ? "0" : ""
            let blank = String(repeating: " ", count: max(0, Self.scaleWidth - 1 - label.count))
            var spans: [(String, Role)] = [("\(blank)\(label) ", .muted)]
            for column in places.indices {
                let cell = cell(column, row, places, mark: mark)
                if spans.count > 1, let last = spans.last, last.1 == cell.1 {
                    spans[spans.count - 1].0 += cell.0
                } else {
                    spans.append(cell)
                }
            }
            lines.append(StyledLine(spans))
        }
        return lines
    }

    /// The row of the line in each column; `nil` where nothing was recorded yet.
    private func places(columns: Int, height: Height) -> [Int?] {
        guard let first = totals.first?.day, let last = totals.last?.day else { return [] }
        let days = first.days(to: last)
        var next = 0
        return (0..<columns).map { column in
            let day = days * column / max(1, columns - 1)
            while next + 1 < totals.count, first.days(to: totals[next + 1].day) <= day { next += 1 }
            return totals[next].total.map { row(of: $0, height) }
        }
    }

    private func row(of total: Rational, _ height: Height) -> Int {
        func step(_ part: Rational, of whole: Rational, _ rows: Int) -> Int {
            min(max(0, (part * Rational(rows)).divided(by: whole)?.floor ?? 0), rows - 1)
        }
        if total == required { return height.above }
        if total > required {
            if total >= maximum { return 0 }
            let rows = max(1, height.above - 1)
            return height.above - 1 - step(total - required, of: maximum - required, rows)
        }
        if total <= .zero { return height.above + height.below }
        let rows = max(1, height.below - 1)
        return height.above + rows - step(total, of: required, rows)
    }

    /// What stands in a cell: a piece of the line, the mark, or nothing.
    private func cell(_ column: Int, _ row: Int, _ places: [Int?], mark: Int) -> (String, Role) {
        let role: Role = row <= mark ? .barReached : .barFilled
        if let now = places[column] {
            let before = column > 0 ? places[column - 1] : nil
            if let before, before != now {
                if row == now { return (isUTF8 ? (now < before ? "╭" : "╰") : "+", role) }
                if row == before { return (isUTF8 ? (now < before ? "╯" : "╮") : "+", role) }
                if (min(now, before)...max(now, before)).contains(row) { return (isUTF8 ? "│" : "|", role) }
            } else if row == now {
                return (isUTF8 ? "─" : "-", role)
            }
        }
        return row == mark ? (isUTF8 ? "┄" : ".", .barMark) : (" ", .text)
    }
}
