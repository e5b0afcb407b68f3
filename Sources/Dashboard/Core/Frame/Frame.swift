public import Pages

/// A rectangle of character cells: what a screen looks like, with nothing said about how it reaches the terminal.
public struct Frame: Sendable, Equatable {
    /// The number of columns and rows.
    public let size: Size

    /// The cells, row by row.
    public private(set) var cells: [Cell]

    /// Where the terminal's own cursor rests, so that screen readers and braille lines follow the focus; `nil` hides it.
    public var cursor: Point?

    /// Whether the cursor is shown as a text caret because a field is being edited.
    public var isEditing = false

    /// Makes an empty frame.
    public init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: size.columns * size.rows)
    }

    /// The cell at a place; a blank for a place outside of the frame.
    public subscript(column: Int, row: Int) -> Cell {
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

    /// Puts the bytes of a text of printable ASCII into cells side by side, which must be within a row.
    public mutating func put(ascii text: String, column: Int, row: Int, role: Role) {
        let start = row * size.columns + column
        let end = start + text.utf8.count
        guard end > start else { return }
        // As above; between the ends whole characters are drawn over.
        if column > 0, cells[start].character.isNone { cells[start - 1].character = .blank }
        if end < (row + 1) * size.columns, cells[end].character.isNone { cells[end].character = .blank }
        let bytes = text.utf8Span.span
        var drawn = cells.mutableSpan
        for place in bytes.indices { drawn[start + place] = Cell(ScreenCharacter(ascii: bytes[place]), role: role) }
    }

    /// The cells of a row.
    public func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Whether a row is the same in another frame of the same size.
    public func isSame(row: Int, as other: Frame) -> Bool {
        let places = row * size.columns..<(row + 1) * size.columns
        return unsafe cells.span.extracting(places).bytes.isSame(as: other.cells.span.extracting(places).bytes)
    }

    private func contains(_ column: Int, _ row: Int) -> Bool {
        column >= 0 && column < size.columns && row >= 0 && row < size.rows
    }
}

/// One character cell.
@frozen
public struct Cell: Sendable, Hashable, BitwiseCopyable {
    /// What stands in it; a space for an empty cell, nothing for the right half of a wide character.
    public var character: ScreenCharacter

    /// How it is to look, by meaning.
    public var role: Role

    /// Fill the last word, so that two cells are the same when their bytes are.
    private let filling: UInt8 = 0
    private let moreFilling: UInt16 = 0

    /// An empty cell.
    @inlinable public static var blank: Cell { Cell(.blank, role: .text) }

    /// The right half of a character that is two columns wide.
    @inlinable public static func continuation(_ role: Role) -> Cell { Cell(.none, role: role) }

    /// Makes a cell; the character must have been cleaned and measured.
    @inlinable
    public init(_ character: ScreenCharacter, role: Role) {
        self.character = character
        self.role = role
    }

    /// Makes a cell of the first character of a text, which must have been cleaned and measured.
    public init(text: String, role: Role) { self.init(ScreenCharacter(text), role: role) }

    /// Whether two hold and mean the same.
    @inlinable
    public static func == (one: Cell, other: Cell) -> Bool {
        one.character == other.character && one.role == other.role
    }

    /// What stands in it as text: nothing for the right half of a wide character.
    public var text: String { character.text }
}

extension RawSpan {
    /// Whether as many bytes are the same, a few words at a time.
    fileprivate func isSame(as other: RawSpan) -> Bool {
        typealias Words = SIMD8<UInt64>
        var differences = Words()
        var place = 0
        while place + MemoryLayout<Words>.size <= byteCount {
            let mine = unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: Words.self)
            differences |= unsafe mine ^ other.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: Words.self)
            place += MemoryLayout<Words>.size
        }
        while place < byteCount {
            let mine = unsafe unsafeLoad(fromUncheckedByteOffset: place, as: UInt8.self)
            differences[0] |= UInt64(unsafe mine ^ other.unsafeLoad(fromUncheckedByteOffset: place, as: UInt8.self))
            place += 1
        }
        return differences == Words()
    }
}

/// A number of columns and rows.
public struct Size: Sendable, Hashable {
    /// The width in cells, 0 or more.
    public var columns: Int

    /// The height in cells, 0 or more.
    public var rows: Int

    /// Makes a size; negative numbers become 0.
    public init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }
}

/// A place in a frame, from 0.
public struct Point: Sendable, Hashable {
    /// The column, from 0 at the left.
    public var column: Int

    /// The row, from 0 at the top.
    public var row: Int

    /// Makes a place.
    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}
