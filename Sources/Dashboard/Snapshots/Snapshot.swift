internal import Pages

/// A frame as a document that leaves the program: text, text with colours for a terminal, a picture or a page.
///
/// Whatever the frame holds, no format lets it break out: control characters are gone and markup is escaped.
package struct Snapshot: Sendable {
    /// What stands around a picture or a page.
    package enum Surround: String, Sendable, CaseIterable {
        /// The cells alone.
        case none
        /// A quiet window with the title in its bar.
        case window
    }

    /// The cells.
    package let frame: Frame
    /// How roles look.
    package let theme: Theme
    /// What the picture shows, for people who cannot see it and for the window's bar.
    package let title: String

    /// Makes a snapshot; the title is cleaned like all text from data.
    package init(_ frame: Frame, theme: Theme, title: String) {
        self.frame = frame
        self.theme = theme
        self.title = CleanText(title, metrics: .standard).truncated(to: 120).string
    }

    /// The characters alone, a line for each row, without blanks at the ends.
    package var text: String { plainRows.map { $0 + "\n" }.joined() }

    /// The rows without blanks at their ends.
    var plainRows: [String] {
        (0..<frame.size.rows).map { row in
            var line = frame.row(row).map(\.printable).joined()
            while line.hasSuffix(" ") { line.removeLast() }
            return line
        }
    }

    /// Whether blocks of a row stand alone, so that a bar may be drawn slimmer than its row.
    func isSlim(_ run: SnapshotRun, row: Int) -> Bool {
        [row - 1, row + 1].allSatisfy { neighbour in
            guard case .block? = CellShape(frame[run.column, neighbour].text) else { return true }
            return false
        }
    }

    /// The look of a cell with so many colours, with exchanged colours exchanged already.
    func style(of cell: Cell, at depth: ColorDepth = .truecolor) -> ResolvedStyle {
        theme.style(of: cell.role, at: depth)
    }
}

extension Cell {
    /// The text without what no document may hold; as wide as the cell.
    var printable: String {
        let isSound = text.unicodeScalars.allSatisfy { scalar in
            scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value) && scalar.value != 0xFFFE
                && scalar.value != 0xFFFF
        }
        return isSound ? text : "?"
    }
}
