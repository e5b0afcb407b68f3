import Glibc
import Synchronization

/// A real terminal with a screen: a program runs in tmux, and the test sees what a person would see.
///
/// Each has a server of its own, which goes away with it. A missing tmux is a failure, never a reason to skip.
public final class Tmux {
    private static let count = Atomic(0)
    private let socket: String
    private let environment: [String: String]

    /// Starts a program in a window of a size.
    ///
    /// `terminal` is the value of `TERM` that the program sees; `environment` changes the tests' own for the program.
    public init(
        columns: Int = 80, rows: Int = 24, terminal: String = "tmux-256color", environment: [String: String?] = [:],
        _ program: String, _ arguments: [String] = []
    ) throws {
        let number = Self.count.add(1, ordering: .relaxed).newValue
        socket = "/tmp/seventy-test-\(getpid())-\(number).tmux"
        self.environment = inheritedEnvironment(
            changing: ["TMUX": nil, "LC_ALL": "C.UTF-8", "COLORTERM": nil, "NO_COLOR": nil]
                .merging(environment) { $1 })
        // tmux gives TERM to the program by an option, and starts it in a shell unless it gets two words or more.
        let words = ["env", "TERM=\(terminal)", program] + arguments
        try run(
            ["-f", "/dev/null", "start-server"]
                + [";", "set-option", "-g", "remain-on-exit", "on"]
                + [";", "set-option", "-g", "status", "off"]
                + [";", "set-option", "-s", "escape-time", "0"]
                + [";", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"] + words)
    }

    deinit {
        _ = try? run(["kill-server"])
        _ = unsafe unlink(socket)
    }

    /// Presses keys by the names that tmux has for them: `Up`, `C-c`, `M-x`, `Escape`, `Enter`, `F1`.
    public func press(_ keys: String...) throws { try run(["send-keys"] + keys) }

    /// Types text, character by character.
    public func type(_ text: String) throws { try run(["send-keys", "-l", "--", text]) }

    /// Pastes text, between marks if the program asked for them.
    ///
    /// The program must be running: the server of tmux 3.3 falls over when it pastes to one that has ended.
    public func paste(_ text: String) throws {
        try run(["set-buffer", "--", text, ";", "paste-buffer", "-p"])
    }

    /// Changes the size of the window.
    public func resize(columns: Int, rows: Int) throws {
        try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// The lines of the screen, without the blanks at their ends.
    public func screen() throws -> [String] {
        var lines = try run(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        return lines.map(String.init)
    }

    /// The screen as text with its colours and attributes as escape sequences.
    public func styledScreen() throws -> String { try run(["capture-pane", "-p", "-e"]) }

    /// Waits until the screen is as wanted; returns its lines.
    ///
    /// `what` names it in the failure's text.
    @discardableResult
    public func wait(for what: String, seconds: Double = 45, until isReached: ([String]) -> Bool) throws -> [String] {
        var last: [String] = []
        let found: [String]? = try attempt(seconds: seconds) {
            last = try screen()
            return isReached(last) ? last : nil
        }
        guard let found else {
            throw SupportFailure("no \(what) within \(seconds) seconds; the screen:\n" + last.joined(separator: "\n"))
        }
        return found
    }

    /// Waits until some line holds a text; returns the screen's lines.
    @discardableResult
    public func wait(forText text: String, seconds: Double = 45) throws -> [String] {
        try wait(for: "\"\(text)\"", seconds: seconds) { $0.contains { $0.contains(text) } }
    }

    /// The column, as tmux counts them, of the last character in each row, or of the last that is a mark.
    ///
    /// A captured screen is text, which says nothing of the columns that its characters took.
    public func lastColumns(ofRows rows: Range<Int>, mark: Character? = nil) throws -> [Int] {
        let columns = try rows.map { row in
            let down = row == 0 ? [] : [";", "send-keys", "-X", "-N", "\(row)", "cursor-down"]
            let back = mark.map { [";", "send-keys", "-X", "jump-backward", String($0)] } ?? []
            let text = try run(
                ["copy-mode", ";", "send-keys", "-X", "top-line"] + down
                    + [";", "send-keys", "-X", "end-of-line"] + back + [
                        ";", "display-message", "-p", "#{copy_cursor_x}",
                    ])
            return Int(text.prefix { $0 != "\n" }) ?? -1
        }
        try run(["send-keys", "-X", "cancel"])
        return columns
    }

    /// Something that tmux knows, by the name of its format, such as `cursor_x`, `alternate_on`, `mouse_any_flag`.
    public func value(_ name: String) throws -> String {
        String(try run(["display-message", "-p", "#{\(name)}"]).prefix { $0 != "\n" })
    }

    /// Sets an option of the server.
    public func set(option: String, to value: String) throws { try run(["set-option", "-s", option, value]) }

    /// What was copied last, as tmux took it.
    public func buffer() throws -> String { try run(["show-buffer"]) }

    /// Waits until something that tmux knows has a value.
    public func wait(_ name: String, is wanted: String, seconds: Double = 45) throws {
        var last = ""
        let found: Bool? = try attempt(seconds: seconds) {
            last = try value(name)
            return last == wanted ? true : nil
        }
        if found == nil { throw SupportFailure("\(name) is \(last), not \(wanted), after \(seconds) seconds") }
    }

    /// Waits until the program has ended; returns how.
    public func waitForEnd(seconds: Double = 45) throws -> ChildProcess.Ending {
        try wait("pane_dead", is: "1", seconds: seconds)
        // tmux 3.3 sometimes overlooks that its child has ended, and leaves it uncollected until another one ends.
        let ending: ChildProcess.Ending? = try attempt(seconds: seconds) {
            try run(["run-shell", "true"])
            if let signal = Int32(try value("pane_dead_signal")), signal > 0 { return .signalled(signal) }
            return Int32(try value("pane_dead_status")).map { .exited($0) }
        }
        guard let ending else { throw SupportFailure("the program ended, but tmux does not tell how") }
        return ending
    }

    @discardableResult
    private func run(_ arguments: [String]) throws -> String {
        let result = try runProgram("tmux", ["-u", "-S", socket] + arguments, environment: environment)
        guard result.status == 0 else {
            throw SupportFailure("tmux \(arguments.joined(separator: " ")): \(result.error)")
        }
        return result.output
    }
}

// It belongs to the thread that made it.
@available(*, unavailable)
extension Tmux: Sendable {}
