/// Lines of text in aligned columns, cleaned on their way in.
package struct TextTable {
    /// On which side of its column a text stands.
    package enum Alignment: Sendable {
        /// At its left.
        case left
        /// At its right.
        case right
    }

    private let alignments: [Alignment]
    private let indent: Int
    private var rows: [[CleanText]] = []

    /// Makes a table; columns beyond the given ones stand on the left.
    package init(_ alignments: [Alignment] = [], indent: Int = 0) {
        self.alignments = alignments
        self.indent = indent
    }

    /// Adds a line.
    package mutating func row(_ cells: [String]) {
        rows.append(cells.map { CleanText($0, metrics: .standard) })
    }

    /// Adds a line.
    package mutating func row(_ cells: String...) { row(cells) }

    /// The lines, two spaces between columns, cut to a width where there is one.
    ///
    /// - Parameter limit: `nil` for lines that are never cut.
    package func lines(width limit: Int?) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        // A column that is empty in every line takes no room.
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0
        }
        return rows.map { row in
            var line = String(repeating: " ", count: indent)
            var isFirst = true
            for (column, cell) in row.enumerated() where widths[column] > 0 {
                if !isFirst { line += "  " }
                isFirst = false
                let padding = String(repeating: " ", count: widths[column] - cell.width)
                let isRight = column < alignments.count && alignments[column] == .right
                line += isRight ? padding + cell.string : cell.string + padding
            }
            while line.hasSuffix(" ") { line.removeLast() }
            guard let limit else { return line }
            return CleanText(line, metrics: .standard).truncated(to: limit).string
        }
    }
}
