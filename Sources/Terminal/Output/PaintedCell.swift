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
    package var character: ScreenCharacter
    /// How it looks.
    package var look: Look

    package init(_ character: ScreenCharacter, look: Look) {
        self.character = character
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
        // Neighbours mostly look alike.
        guard var shown = cells.first.map({ (role: $0.role, look: look($0.role)) }) else { return [] }
        var result: [PaintedCell] = []
        result.reserveCapacity(cells.count)
        var index = cells.startIndex
        while index < cells.endIndex {
            let cell = cells[index]
            let isWide = index + 1 < cells.endIndex && cells[index + 1].character.isNone
            let painted = painted(cell.character, columns: isWide ? 2 : 1)
            if cell.role != shown.role { shown = (cell.role, look(cell.role)) }
            result.append(PaintedCell(painted ?? replacement(for: cell), look: shown.look))
            // Of a character that is not shown as it is, the right half stays as a cell of its own: a blank.
            index += isWide && painted != nil ? 2 : 1
        }
        return result
    }

    /// The character of a cell as it is shown, or `nil` if it does not take so many columns.
    private func painted(_ character: ScreenCharacter, columns: Int) -> ScreenCharacter? {
        guard let base = character.base else { return nil }
        if base.isASCII {
            guard columns == 1, base.value >= 0x20, base.value != 0x7F else { return nil }
        } else {
            guard charset == .utf8, width(base) == columns else { return nil }
        }
        guard character.hasMarks else { return character }
        guard charset == .utf8 else { return nil }
        var painted = ScreenCharacter(base)
        character.forEachScalar { if width($0) == 0, $0.value >= 0x300 { painted.add($0) } }
        return painted
    }

    private func replacement(for cell: Cell) -> ScreenCharacter {
        if cell.character.isNone { return .blank }
        return ScreenCharacter(charset == .utf8 ? "\u{FFFD}" as Unicode.Scalar : "?")
    }
}
