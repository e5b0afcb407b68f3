internal import Pages

/// Draws cleaned text into a frame, cutting whatever does not fit.
struct Canvas {
    private(set) var frame: Frame
    let metrics: TextMetrics
    let glyphs: Glyphs
    /// How facts are worded.
    let words: Words
    /// What clicks mean, the topmost last.
    var hits: [Hit] = []
    /// The columns that are drawn into now, where they are fewer than those of the frame.
    private var limit: Int?

    /// What a list says, whole, where a table is wanted instead of a drawing.
    var table: ShownTable?

    /// Makes an empty canvas; without glyphs, those of the terminal's character set.
    init(size: Size, metrics: TextMetrics, glyphs: Glyphs? = nil, words: Words = .usual) {
        frame = Frame(size: size)
        self.metrics = metrics
        self.words = words
        self.glyphs = glyphs ?? (metrics.isUTF8 ? .utf8 : .ascii)
    }

    /// The columns that there are to draw into, from the left.
    var columns: Int { limit ?? frame.size.columns }
    var rows: Int { frame.size.rows }

    /// Whether the cursor is the caret of a field.
    var isEditing: Bool {
        get { frame.isEditing }
        set { frame.isEditing = newValue }
    }

    /// Draws into the first columns only, as if the window ended there.
    mutating func within(columns: Int, _ draw: (inout Canvas) -> Void) {
        let before = limit
        limit = min(max(0, columns), self.columns)
        draw(&self)
        limit = before
    }

    /// Takes over a frame that was drawn already, cursor included.
    mutating func take(_ other: Frame) {
        for row in 0..<other.size.rows {
            for column in 0..<other.size.columns { frame[column, row] = other[column, row] }
        }
        frame.cursor = other.cursor
        frame.isEditing = other.isEditing
    }

    /// Where the terminal's cursor is to rest.
    mutating func focus(column: Int, row: Int) {
        guard columns > 0, rows > 0 else { return }
        frame.cursor = Point(column: min(max(0, column), columns - 1), row: min(max(0, row), rows - 1))
    }

    /// Writes text from a column on, within a width, and returns the columns used.
    @discardableResult
    mutating func text(_ text: String, column: Int, row: Int, width: Int? = nil, role: Role = .text) -> Int {
        let limit = min(width ?? columns - column, columns - column)
        guard limit > 0, row >= 0, row < rows, column >= 0 else { return 0 }
        var place = column
        if text.utf8.count <= limit, text.isPrintableASCII {
            // Nearly all text is, and is drawn as it stands.
            frame.put(ascii: text, column: column, row: row, role: role)
            return text.utf8.count
        }
        let clean = CleanText(text, metrics: metrics).truncated(to: limit, ellipsis: glyphs.ellipsis)
        for piece in clean.pieces {
            frame[place, row] = Cell(piece.character, role: role)
            if piece.width == 2 { frame[place + 1, row] = .continuation(role) }
            place += piece.width
        }
        return place - column
    }

    /// Writes text that ends before a column.
    mutating func text(_ text: String, endingBefore end: Int, row: Int, width: Int? = nil, role: Role = .text) {
        let limit = min(width ?? end, end)
        guard limit > 0 else { return }
        let cut = metrics.cut(text, to: limit, ellipsis: glyphs.ellipsis)
        self.text(cut.text, column: end - cut.width, row: row, width: limit, role: role)
    }

    /// The first of several wordings that fits a width; the last one where none does.
    func fitting(_ wordings: [String], width limit: Int) -> String {
        metrics.fitting(wordings, width: limit)
    }

    /// The columns that a text takes.
    func width(of text: String) -> Int { metrics.width(of: text) }

    /// Changes how a cell looks.
    mutating func look(_ role: Role, column: Int, row: Int) { frame[column, row].role = role }

    /// Fills a row with one glyph.
    mutating func line(row: Int, column: Int = 0, width: Int? = nil, glyph: String? = nil, role: Role = .rule) {
        guard row >= 0, row < rows else { return }
        let cell = Cell(text: glyph ?? glyphs.horizontal, role: role)
        for place in max(0, column)..<max(max(0, column), min(columns, column + (width ?? columns))) {
            frame[place, row] = cell
        }
    }

    /// Marks a row as the selected one.
    ///
    /// The blank behind the marker looks like it, so that the terminal need not be told to change looks twice.
    mutating func marker(row: Int) {
        glyph(glyphs.selected, column: 0, row: row, role: .selected)
        glyph(" ", column: 1, row: row, role: .selected)
    }

    /// Writes one glyph of our own, which is known to be one column wide.
    mutating func glyph(_ glyph: String, column: Int, row: Int, role: Role) {
        frame[column, row] = Cell(text: glyph, role: role)
    }
}
