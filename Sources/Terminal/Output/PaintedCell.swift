package import Dashboard
package import Pages

/// How a cell looks, in the numbers of ncurses.
package struct Look: Sendable, Hashable {
    /// The colour pair.
    package var pair: Int32
    /// Attributes beside the colours.
    package var attributes: TextAttributes

    package init(pair: Int32, attributes: TextAttributes) {
        self.pair = pair
        self.attributes = attributes
    }
}

/// A character on its way to ncurses, which is known to take the columns that the frame gave it.
package struct PaintedCell: Sendable, Hashable {
    /// One spacing character and at most four marks.
    package var scalars: [Unicode.Scalar]
    /// How it looks.
    package var look: Look

    package init(scalars: [Unicode.Scalar], look: Look) {
        self.scalars = scalars
        self.look = look
    }
}

/// What turns cells of a frame into characters that cannot shift a column, whatever the frame holds.
package struct CellPainter {
    package let charset: Charset
    package let width: (Unicode.Scalar) -> Int

    package init(charset: Charset, width: @escaping (Unicode.Scalar) -> Int) {
        self.charset = charset
        self.width = width
    }

    /// The characters for a row of cells; they take exactly as many columns as there are cells.
    package func paint(_ cells: ArraySlice<Cell>, look: (Role) -> Look) -> [PaintedCell] {
        var result: [PaintedCell] = []
        result.reserveCapacity(cells.count)
        var index = cells.startIndex
        while index < cells.endIndex {
            let cell = cells[index]
            let isWide = index + 1 < cells.endIndex && cells[index + 1].text.isEmpty
            let scalars = characters(of: cell.text, columns: isWide ? 2 : 1)
            result.append(PaintedCell(scalars: scalars ?? [replacement(for: cell)], look: look(cell.role)))
            // Of a character that is not shown as it is, the right half stays as a cell of its own: a blank.
            index += isWide && scalars != nil ? 2 : 1
        }
        return result
    }

    /// The characters of a cell, or `nil` if they do not take so many columns.
    private func characters(of text: String, columns: Int) -> [Unicode.Scalar]? {
        let scalars = text.unicodeScalars
        guard let base = scalars.first else { return nil }
        if base.isASCII {
            guard columns == 1, base.value >= 0x20, base.value != 0x7F else { return nil }
        } else {
            guard charset == .utf8, width(base) == columns else { return nil }
        }
        guard scalars.count > 1 else { return [base] }
        guard charset == .utf8 else { return nil }
        return [base] + scalars.dropFirst().lazy.filter { width($0) == 0 && $0.value >= 0x300 }.prefix(4)
    }

    private func replacement(for cell: Cell) -> Unicode.Scalar {
        if cell.text.isEmpty { return " " }
        return charset == .utf8 ? "\u{FFFD}" : "?"
    }
}
