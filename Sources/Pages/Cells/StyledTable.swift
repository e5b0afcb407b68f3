/// Lines in aligned columns that fit a width: what is too long in the first column is cut.
package struct StyledTable {
    /// A text with its look.
    package typealias Cell = (text: String, role: Role)

    private let metrics: TextMetrics
    private let width: Int
    /// The columns whose texts end at the same place.
    private let rightColumns: Set<Int>
    private var rows: [[Cell]] = []

    /// Makes a table.
    ///
    /// - Parameter rightColumns: The columns whose texts end at the same place.
    package init(width: Int, metrics: TextMetrics, rightColumns: Set<Int> = []) {
        (self.width, self.metrics, self.rightColumns) = (width, metrics, rightColumns)
    }

    /// Adds a line.
    package mutating func row(_ cells: Cell...) { rows.append(cells) }

    /// Adds a line.
    package mutating func row(_ cells: [Cell]) { rows.append(cells) }

    /// The lines, two blanks between columns; a column that is empty in every line takes no room.
    package var lines: [StyledLine] {
        let count = rows.map(\.count).max() ?? 0
        var widths = (0..<count).map { column in
            rows.map { column < $0.count ? CleanText($0[column].text, metrics: metrics).width : 0 }.max() ?? 0
        }
        guard !widths.isEmpty else { return [] }
        let others = widths.dropFirst().filter { $0 > 0 }.reduce(0) { $0 + $1 + 2 }
        widths[0] = min(widths[0], max(8, width - others))
        return rows.map { cells in
            var spans: [(String, Role)] = []
            for (column, cell) in cells.enumerated() where widths[column] > 0 {
                let clean = CleanText(cell.text, metrics: metrics)
                    .truncated(to: widths[column], ellipsis: metrics.isUTF8 ? "…" : "~")
                let blank = String(repeating: " ", count: widths[column] - clean.width)
                if !spans.isEmpty { spans.append(("  ", .text)) }
                spans.append((rightColumns.contains(column) ? blank + clean.string : clean.string + blank, cell.role))
            }
            return StyledLine(spans)
        }
    }
}
