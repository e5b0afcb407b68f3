import CNCurses
import Dashboard
import Glibc
internal import Pages

/// The calls to ncurses, one a function: nothing else in the program knows its names.
enum Curses {
    /// `newterm(3)` on standard output and input; `nil` if the type cannot be used.
    ///
    /// - Parameter description: What to take for the description of the type; `nil` for that of the system.
    static func open(_ type: String, describedBy description: CompiledDescription?) -> OpaquePointer? {
        guard let description else { return unsafe seventy_newterm(type) }
        // One that takes no description from a variable looks elsewhere, and may not find it there.
        let screen = unsafe TerminalCalls.with("TERMINFO", description.asVariable) { unsafe seventy_newterm(type) }
        return unsafe screen ?? seventy_newterm(type)
    }

    /// `endwin(3)`: leaves the screen; the next ``update()`` comes back to it.
    static func leave() { _ = endwin() }

    /// `delscreen(3)`.
    static func free(_ screen: OpaquePointer) { unsafe delscreen(screen) }

    /// `cbreak(3)`, `noecho(3)`, `nonl(3)`, `keypad(3)`, `nodelay(3)`, `intrflush(3)`: keys come one at a time and as
    /// they are, reading never waits, and a signal throws no output away.
    static func takeKeysOneByOne() {
        _ = cbreak()
        _ = noecho()
        _ = nonl()
        _ = unsafe keypad(seventy_stdscr(), true)
        _ = unsafe nodelay(seventy_stdscr(), true)
        _ = unsafe intrflush(seventy_stdscr(), false)
    }

    /// `typeahead(3)`: a frame is written as a whole; ncurses would leave it half drawn when a key comes meanwhile.
    static func finishEveryFrame() { _ = typeahead(-1) }

    /// `use_env(3)`, `use_tioctl(3)`: the window's size counts, not what a shell exported about it long ago.
    static func askWindowForSize() {
        use_env(false)
        use_tioctl(true)
    }

    /// `set_escdelay(3)`: how many milliseconds may lie between Escape and the rest of a key's sequence.
    static func setEscapeDelay(milliseconds: Int32) { _ = set_escdelay(milliseconds) }

    /// `def_prog_mode(3)`: takes the terminal's settings as those of the program.
    static func keepSettings() { _ = def_prog_mode() }

    /// `reset_prog_mode(3)`.
    static func resumeSettings() { _ = reset_prog_mode() }

    /// The size that ncurses has.
    static var size: Size { Size(columns: Int(seventy_columns()), rows: Int(seventy_rows())) }

    /// `resizeterm(3)`.
    static func resize(to size: Size) { _ = resizeterm(Int32(size.rows), Int32(size.columns)) }

    /// `wgetch(3)`: a byte, a code of a key from 256 on, or `nil` if nothing waits.
    static func nextKey() -> Int32? {
        let code = unsafe wgetch(seventy_stdscr())
        return code == ERR ? nil : code
    }

    /// `keyname(3)`: the name of a key that only the terminal's description knows, such as `kUP5`.
    static func name(ofKey code: Int32) -> String? {
        guard let name = unsafe keyname(code) else { return nil }
        return unsafe String(cString: name)
    }

    /// `baudrate(3)`: the speed of the line as the terminal's settings have it; below 1 where they have none.
    static var bitsPerSecond: Int { Int(baudrate()) }

    /// `flushinp(3)`: drops keys that were read and not handed over.
    static func dropInput() { _ = flushinp() }

    /// `mousemask(3)`, `mouseinterval(3)`.
    static func setMouse(_ on: Bool) {
        // A click is told when the button goes down; waiting for a second one would delay every click.
        _ = mouseinterval(0)
        _ = mousemask(on ? seventy_mouse_mask() : 0, nil)
    }

    /// `getmouse(3)`.
    static func nextMouseEvent() -> Event? {
        var column: Int32 = 0
        var row: Int32 = 0
        let kind = unsafe seventy_getmouse(&column, &row)
        let point = Point(column: Int(column), row: Int(row))
        return switch kind {
        case SEVENTY_MOUSE_CLICK: .click(point)
        case SEVENTY_MOUSE_UP: .scroll(-1, at: point)
        case SEVENTY_MOUSE_DOWN: .scroll(1, at: point)
        default: nil
        }
    }

    /// `start_color(3)`, `use_default_colors(3)`; returns whether the terminal's own colours can be kept.
    static func startColors() -> Bool {
        _ = start_color()
        return use_default_colors() == OK
    }

    /// `COLORS`.
    static var colors: Int { Int(seventy_colors()) }

    /// `COLOR_PAIRS`.
    static var colorPairs: Int { Int(seventy_color_pairs()) }

    /// `init_extended_pair(3)`; false if ncurses refuses it.
    static func definePair(_ pair: Int32, foreground: Int32, background: Int32) -> Bool {
        init_extended_pair(pair, foreground, background) == OK
    }

    /// `curs_set(3)`: 0 hides the cursor, 1 shows it, 2 makes it stand out.
    static func setCursor(_ visibility: Int32) { _ = curs_set(visibility) }

    /// `wmove(3)`.
    static func moveCursor(to point: Point) {
        _ = unsafe wmove(seventy_stdscr(), Int32(point.row), Int32(point.column))
    }

    /// `werase(3)`.
    static func erase() { _ = unsafe werase(seventy_stdscr()) }

    /// `setcchar(3)` and `mvwadd_wchnstr(3)`: puts cells in a row, with no wrapping and no scrolling.
    static func put(_ cells: [PaintedCell], at point: Point) {
        var line: [cchar_t] = []
        line.reserveCapacity(cells.count)
        // Neighbours mostly look alike and have no marks: of those only the character differs.
        var last: (look: Look, cell: cchar_t)?
        for cell in cells {
            if let last, last.look == cell.look, let base = cell.character.base, !cell.character.hasMarks {
                var made = last.cell
                made.chars.0 = wchar_t(bitPattern: base.value)
                line.append(made)
                continue
            }
            let made = made(of: cell)
            if !cell.character.hasMarks { last = (cell.look, made) }
            line.append(made)
        }
        _ = unsafe mvwadd_wchnstr(
            seventy_stdscr(), Int32(point.row), Int32(point.column), line, Int32(line.count))
    }

    private static func made(of cell: PaintedCell) -> cchar_t {
        // A character, its marks and the zero at the end.
        var text: [wchar_t] = []
        cell.character.forEachScalar { text.append(wchar_t(bitPattern: $0.value)) }
        text.append(0)
        var made = cchar_t()
        _ = unsafe seventy_setcchar(&made, text, attributes[Int(cell.look.attributes.rawValue)], cell.look.pair)
        return made
    }

    /// `wnoutrefresh(3)`, `doupdate(3)`: sends what differs to the terminal, in one go.
    static func update() {
        _ = unsafe wnoutrefresh(seventy_stdscr())
        _ = doupdate()
    }

    /// `clearok(3)`: the next ``update()`` draws everything, whatever is on the screen.
    static func forgetScreen() { _ = unsafe clearok(seventy_curscr(), true) }

    /// How ncurses has each combination of attributes, by its bits.
    private static let attributes: [attr_t] = (UInt8(0)..<32).map { bits in
        let attributes = TextAttributes(rawValue: bits)
        var result: attr_t = 0
        if attributes.contains(.bold) { result |= seventy_bold() }
        if attributes.contains(.dim) { result |= seventy_dim() }
        if attributes.contains(.underline) { result |= seventy_underline() }
        if attributes.contains(.reverse) { result |= seventy_reverse() }
        if attributes.contains(.italic) { result |= seventy_italic() }
        return result
    }
}
