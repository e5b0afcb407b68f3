import Dashboard
internal import Pages

/// What ncurses has been told to show, and the colours it was given for it.
final class CursesScreen {
    private let painter: CellPainter
    private let depth: ColorDepth
    private let marks: FrameMarks?
    private var shown: Frame?
    /// The rows as ncurses was told of them.
    private var shownRows: [[Cell]] = []
    private var shownSize = Size(columns: 0, rows: 0)
    private var pairs: ColorPairs
    private var theme: Theme?
    private var styles = CaseTable<Role, ResolvedStyle>()
    private var looks = CaseTable<Role, Look>()
    /// Tells roles apart whose blanks look different; those whose blanks show a line have none.
    private var blanks = CaseTable<Role, Int>()
    private var cursorVisibility: Int32?
    private var isForgotten = true

    /// Makes an empty screen; starts colours if there are any.
    init(charset: Charset, depth: ColorDepth, marks: FrameMarks?) {
        painter = CellPainter(charset: charset, width: characterWidth)
        (self.depth, self.marks) = (depth, marks)
        guard depth > .none else {
            pairs = ColorPairs(limit: 1, colors: 0, direct: false, keepsOwnColors: true)
            return
        }
        let keepsOwnColors = Curses.startColors()
        pairs = ColorPairs(
            limit: Curses.colorPairs, colors: Curses.colors, direct: depth == .truecolor,
            keepsOwnColors: keepsOwnColors)
    }

    /// Shows a frame.
    ///
    /// - Parameter counts: Whether it is asked for how many bytes that took.
    /// - Returns: About how many; 0 where nobody asks.
    func show(_ frame: Frame, theme: Theme, counts: Bool) -> Int {
        let isRestyled = restyle(theme)
        let size = Curses.size
        if !isRestyled, !isForgotten, size == shownSize, frame == shown { return 0 }
        var bytes = 0
        let isWhole = isRestyled || isForgotten || size != shownSize || frame.size != shown?.size
        if isWhole { Curses.erase() }
        let columns = min(size.columns, frame.size.columns)
        if isWhole { shownRows = Array(repeating: [], count: min(size.rows, frame.size.rows)) }
        var quiet = QuietBlanks(blanks)
        for row in shownRows.indices {
            // Most rows are as they were, and are left at that.
            if !isWhole, let shown, frame.isSame(row: row, as: shown) { continue }
            let cells = quiet.quieted(frame.row(row).prefix(columns), over: isWhole ? [] : shownRows[row])
            var span = 0..<columns
            if !isWhole {
                guard let changed = ChangedSpan.between(shownRows[row], cells) else { continue }
                span = changed
            }
            shownRows[row] = cells
            let painted = painter.paint(cells[span]) { looks[$0] ?? Look(pair: 0, attributes: []) }
            if counts { bytes += WrittenBytes.count(of: painted) }
            Curses.put(painted, at: Point(column: span.lowerBound, row: row))
        }
        shown = frame
        shownSize = size
        let inside = frame.cursor.flatMap { $0.column < size.columns && $0.row < size.rows ? $0 : nil }
        if let inside { Curses.moveCursor(to: inside) }
        if isForgotten { Curses.forgetScreen() }
        isForgotten = false
        update()
        showCursor(inside == nil ? 0 : frame.isEditing ? 2 : 1)
        return bytes
    }

    /// Draws everything at the next frame, whatever is on the terminal by then.
    func forget() {
        isForgotten = true
        cursorVisibility = nil
    }

    /// Draws everything now.
    func drawAgain() {
        Curses.forgetScreen()
        update()
    }

    /// Sends what differs, between marks where the terminal knows them.
    private func update() {
        guard let marks else { return Curses.update() }
        // Past ncurses, which keeps nothing back between two frames.
        TerminalCalls.write(marks.begin, to: TerminalSession.output)
        Curses.update()
        TerminalCalls.write(marks.end, to: TerminalSession.output)
    }

    private func showCursor(_ visibility: Int32) {
        if visibility != cursorVisibility { Curses.setCursor(visibility) }
        cursorVisibility = visibility
    }

    /// Takes the looks of a theme; false if they are those of before.
    private func restyle(_ theme: Theme) -> Bool {
        guard theme != self.theme else { return false }
        self.theme = theme
        let now = CaseTable<Role, ResolvedStyle> { theme.style(of: $0, at: depth) }
        guard now != styles else { return false }
        styles = now
        blanks = QuietBlanks.looks(of: now)
        pairs.removeAll()
        looks = CaseTable { role in now[role].map { look($0, role, theme) } }
        return true
    }

    private func look(_ style: ResolvedStyle, _ role: Role, _ theme: Theme) -> Look {
        switch pairs.number(for: style) {
        case .known(let number):
            return Look(pair: number, attributes: style.attributes)
        case .define(let number, let pair):
            if Curses.definePair(number, foreground: pair.foreground, background: pair.background) {
                return Look(pair: number, attributes: style.attributes)
            }
        case .full:
            break
        }
        // Without a pair the meaning is told as on a terminal without colour.
        return Look(pair: 0, attributes: theme.style(of: role, at: .none).attributes)
    }
}
