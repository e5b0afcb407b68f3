package import Pages

/// A rectangle of character cells: what a screen looks like, with nothing said about how it reaches the terminal.
package struct Frame: Sendable, Equatable {
    /// The number of columns and rows.
    package let size: Size

    /// The cells, row by row.
    package private(set) var cells: [Cell]

    /// Where the terminal's own cursor rests, so that screen readers and braille lines follow the focus; `nil` hides it.
    package var cursor: Point?

    /// Whether the cursor is shown as a text caret because a field is being edited.
    package var isEditing = false

    /// Makes an empty frame.
    package init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: size.columns * size.rows)
    }

    /// The cell at a place; a blank for a place outside of the frame.
    package subscript(column: Int, row: Int) -> Cell {
        get { contains(column, row) ? cells[row * size.columns + column] : .blank }
        set {
            guard contains(column, row) else { return }
            let place = row * size.columns + column
            // Whatever is drawn over one half of a wide character takes the other half away as well.
            if cells[place].character.isNone, !newValue.character.isNone, column > 0 {
                cells[place - 1].character = .blank
            }
            if column + 1 < size.columns, cells[place + 1].character.isNone { cells[place + 1].character = .blank }
            cells[place] = newValue
        }
    }

    /// The cells of a row.
    package func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Whether a row is the same in another frame of the same size.
    package func isSame(row: Int, as other: Frame) -> Bool {
        (row * size.columns..<(row + 1) * size.columns).allSatisfy { cells[$0] == other.cells[$0] }
    }

    private func contains(_ column: Int, _ row: Int) -> Bool {
        column >= 0 && column < size.columns && row >= 0 && row < size.rows
    }
}

/// One character cell.
package struct Cell: Sendable, Hashable {
    /// What stands in it; a space for an empty cell, nothing for the right half of a wide character.
    package var character: ScreenCharacter

    /// How it is to look, by meaning.
    package var role: Role

    /// An empty cell.
    package static let blank = Cell(.blank, role: .text)

    /// The right half of a character that is two columns wide.
    package static func continuation(_ role: Role) -> Cell { Cell(.none, role: role) }

    /// Makes a cell; the character must have been cleaned and measured.
    package init(_ character: ScreenCharacter, role: Role) {
        self.character = character
        self.role = role
    }

    /// Makes a cell of the first character of a text, which must have been cleaned and measured.
    package init(text: String, role: Role) { self.init(ScreenCharacter(text), role: role) }

    /// What stands in it as text: nothing for the right half of a wide character.
    package var text: String { character.text }
}

/// A number of columns and rows.
package struct Size: Sendable, Hashable {
    /// The width in cells, 0 or more.
    package var columns: Int

    /// The height in cells, 0 or more.
    package var rows: Int

    /// Makes a size; negative numbers become 0.
    package init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }
}

/// A place in a frame, from 0.
package struct Point: Sendable, Hashable {
    /// The column, from 0 at the left.
    package var column: Int

    /// The row, from 0 at the top.
    package var row: Int

    /// Makes a place.
    package init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}
