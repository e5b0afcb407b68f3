import Dashboard
import Glibc
import Pages
import Terminal

/// Shows every event of a terminal session as a line of text. Keys that do more:
///
/// `q` quits, `x` fails with an error, `s` `a` `t` `o` crash (fault, abort, trap, stack overflow), `m` switches the
/// mouse, `n` shows the same frame again, `w` watches a pipe and writes to it, `z` suspends, `c` moves a
/// line of wide characters by a column, Ctrl-L redraws.
@main
struct TerminalProbe {
    struct Failure: Error {}

    static func main() {
        var options = TerminalOptions()
        if CommandLine.arguments.contains("--ascii") { options.charset = .ascii }
        if CommandLine.arguments.contains("--no-color") { options.color = .never }
        var signal: Int32?
        do {
            let session = try TerminalSession(options: options)
            // What is printed afterwards goes to the terminal as it was found.
            do {
                defer { session.close() }
                try run(session)
            }
            signal = session.terminationSignal
            session.reraise()
        } catch is Failure {
            print("failed as asked")
            exit(1)
        } catch {
            print(error)
            exit(70)
        }
        print(signal == nil ? "quit" : "not ended by signal")
    }

    static func run(_ session: TerminalSession) throws {
        var lines = ["\(session.type) \(session.charset) \(session.depth)"] + session.notices
        var shift = 0
        while true {
            var frame = frame(lines, size: session.size)
            if shift > 0 {
                write("漢字e\u{301}|字漢|", at: Point(column: shift, row: session.size.rows - 2), role: .text, in: &frame)
            }
            session.present(frame, theme: theme)
            for event in session.waitForEvents() {
                switch event {
                case .input(.terminate): return
                case .input(.key(let key)):
                    if key == .character("q") { return }
                    if key == .character("n") { continue }
                    if key == .character("c") { shift += 1 }
                    try act(on: key, session, &lines)
                    lines.append(describe(key))
                case .input(let event): lines.append("\(event)")
                case .readable(let descriptor):
                    var bytes = [UInt8](repeating: 0, count: 4_096)
                    _ = unsafe read(descriptor, &bytes, bytes.count)
                    lines.append("readable")
                }
            }
        }
    }

    static func act(on key: Key, _ session: TerminalSession, _ lines: inout [String]) throws {
        switch key {
        case .character("x"): throw Failure()
        case .character("s"): lines.append("\(unsafe UnsafeRawPointer(bitPattern: 64)?.load(as: Int.self) ?? 0)")
        case .character("a"): abort()
        case .character("t"): preconditionFailure("trapped as asked")
        case .character("o"): lines.append("\(overflow(1))")
        case .character("m"): session.mouse.toggle()
        case .character("z"): session.suspend()
        case .control("l"): session.redraw()
        case .character("w"):
            var ends: [Int32] = [0, 0]
            guard unsafe pipe(&ends) == 0 else { throw Failure() }
            session.watch(descriptor: ends[0])
            _ = unsafe Glibc.write(ends[1], "!", 1)
        default: break
        }
    }

    static func overflow(_ depth: Int) -> Int { depth == 0 ? 0 : overflow(depth + 1) &+ overflow(depth + 2) }

    static func describe(_ key: Key) -> String {
        var words = ["key"]
        if key.control { words.append("control") }
        if key.alt { words.append("alt") }
        if case .character(let character) = key.code {
            words.append("\(character)")
        } else {
            words.append("\(key.code)")
        }
        return words.joined(separator: " ")
    }

    /// The last lines, the size of the window at the bottom right, and the cursor behind the last line.
    static func frame(_ lines: [String], size: Size) -> Frame {
        var frame = Frame(size: size)
        let shown = lines.suffix(max(1, size.rows - 1))
        for (row, line) in shown.enumerated() {
            let end = write(line, at: Point(column: 0, row: row), role: row == 0 ? .header : .text, in: &frame)
            frame.cursor = Point(column: end, row: row)
        }
        // The last cell of all is the one that scrolls a terminal if it is written carelessly.
        let label = "\(size.columns)x\(size.rows)."
        if size.rows > 1 {
            write(
                label, at: Point(column: size.columns - label.count, row: size.rows - 1), role: .barFilled, in: &frame)
        }
        return frame
    }

    @discardableResult
    static func write(_ text: String, at point: Point, role: Role, in frame: inout Frame) -> Int {
        var column = point.column
        for character in text {
            frame[column, point.row] = Cell(text: String(character), role: role)
            column += 1
            if let base = character.unicodeScalars.first, characterWidth(base) == 2 {
                frame[column, point.row] = .continuation(role)
                column += 1
            }
        }
        return column
    }

    static let theme = Theme(
        id: "probe", name: "Probe",
        styles: [
            .header: RoleStyle(attributes: .bold, mono: .bold),
            .barFilled: RoleStyle(
                foreground: ColorChoice(rgb: 0x12_34_56, indexed: 208, ansi: 9), mono: .reverse),
        ])
}
