/// Lines in aligned columns that fit a width: what is too long in the first column is said shorter, and goes on below
/// where even that is too long.
package struct StyledTable {
    /// A text with its look.
    package typealias Cell = (text: String, role: Role)

    private let metrics: TextMetrics
    private let width: Int
    /// The columns whose texts end at the same place.
    private let rightColumns: Set<Int>
    private var rows: [[Cell]] = []
    /// What the first column can say instead, row by row.
    private var shorter: [[String]] = []

    /// Makes a table.
    ///
    /// - Parameter rightColumns: The columns whose texts end at the same place.
    package init(width: Int, metrics: TextMetrics, rightColumns: Set<Int> = []) {
        (self.width, self.metrics, self.rightColumns) = (width, metrics, rightColumns)
    }

    /// Adds a line.
    package mutating func row(_ cells: Cell...) { row(cells) }

    /// Adds a line.
    ///
    /// - Parameter shorter: What its first text can be instead, from the longest wording to the shortest.
    package mutating func row(_ cells: [Cell], shorter: [String] = []) {
        rows.append(cells)
        self.shorter.append(shorter)
    }

    /// The lines, two blanks between columns; a column that is empty in every line takes no room.
    package var lines: [StyledLine] { linesOfRows.flatMap(\.self) }

    /// The lines of each row.
    package var linesOfRows: [[StyledLine]] {
        let count = rows.map(\.count).max() ?? 0
        var widths = (0..<count).map { column in
            rows.map { column < $0.count ? metrics.width(of: $0[column].text) : 0 }.max() ?? 0
        }
        guard !widths.isEmpty else { return [] }
        let others = widths.dropFirst().filter { $0 > 0 }.reduce(0) { $0 + $1 + 2 }
        let room = max(8, width - others)
        guard widths[0] > room else { return rows.map { [line($0, widths)] } }
        let firsts = zip(rows, shorter).map { cells, shorter in
            let text = metrics.fitting([cells.first?.text ?? ""] + shorter, width: room)
            return WrappedText.lines(text, width: room, metrics: metrics)
        }
        widths[0] = firsts.joined().map { metrics.width(of: $0) }.max() ?? room
        return zip(rows, firsts).map { cells, texts in
            guard let role = cells.first?.role, let first = texts.first else { return [line(cells, widths)] }
            return [line([(first, role)] + cells.dropFirst(), widths)]
                + texts.dropFirst().map { line([($0, role)], widths) }
        }
    }

    private func line(_ cells: [Cell], _ widths: [Int]) -> StyledLine {
        var spans: [(String, Role)] = []
        for (column, cell) in cells.enumerated() where widths[column] > 0 {
            let cut = metrics.cut(cell.text, to: widths[column], ellipsis: metrics.isUTF8 ? "…" : "~")
            let blank = String(repeating: " ", count: widths[column] - cut.width)
            if !spans.isEmpty { spans.append(("  ", .text)) }
            spans.append((rightColumns.contains(column) ? blank + cut.text : cut.text + blank, cell.role))
        }
        return StyledLine(spans)
    }
}
