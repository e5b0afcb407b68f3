import Glibc

/// A real terminal without a screen: a program runs in it, and the test sees every byte that it writes.
///
/// For what a person would see on the screen there is ``Tmux``.
public final class PseudoTerminal {
    /// The settings of a terminal, to be compared.
    public struct Settings: Sendable, Hashable {
        /// The flags for input, output, control and local modes.
        public let flags: [UInt32]
        /// The control characters.
        public let characters: [UInt8]
    }

    /// All bytes that have come from the program.
    public private(set) var output: [UInt8] = []

    /// The program that runs in the terminal, if one was started.
    public private(set) var child: ChildProcess?

    private var ending: ChildProcess.Ending?
    private var controller: Int32
    private var terminal: Int32
    private let path: String

    /// Opens a terminal of a size.
    public init(columns: Int = 80, rows: Int = 24) throws {
        // What posix_openpt, unlockpt and ptsname do; the headers show those, TIOCSPTLCK and TIOCGPTN to C alone.
        controller = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var lock: Int32 = 0
        var number: Int32 = -1
        guard controller >= 0, unsafe ioctl(controller, 0x4004_5431, &lock) == 0,
            unsafe ioctl(controller, 0x8004_5430, &number) == 0
        else {
            throw SupportFailure("cannot open a pseudo-terminal")
        }
        path = "/dev/pts/\(number)"
        // Held open so that the settings can be read after the program has ended.
        terminal = unsafe open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard terminal >= 0 else { throw SupportFailure("cannot open \(path)") }
        resize(columns: columns, rows: rows)
    }

    deinit {
        if ending == nil, let child {
            child.send(signal: SIGKILL)
            _ = attempt(seconds: 5) { child.ending() }
        }
        hangUp()
    }

    /// Starts a program, with the terminal as its controlling terminal.
    public func start(
        _ program: String, _ arguments: [String] = [], environment: [String: String] = inheritedEnvironment()
    ) throws {
        child = try ChildProcess(program, arguments, environment: environment, streams: .terminal(path: path))
    }

    /// Types text, control characters included.
    public func send(_ text: String) { send(Array(text.utf8)) }

    /// Types bytes.
    public func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            // The program may be writing while it reads: whoever only writes would wait for it forever.
            receive()
            let count = unsafe rest.withUnsafeBytes { unsafe write(controller, $0.baseAddress, min($0.count, 1024)) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Types text without reading what the program writes meanwhile; what does not fit is dropped.
    public func sendBlindly(_ text: String) {
        var state = pollfd(fd: controller, events: Int16(POLLOUT), revents: 0)
        guard unsafe poll(&state, 1, 5) == 1 else { return }
        _ = unsafe write(controller, text, text.utf8.count)
    }

    /// Changes the size of the window; the program gets SIGWINCH.
    public func resize(columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = unsafe ioctl(controller, UInt(TIOCSWINSZ), &size)
    }

    /// The settings that the terminal has now.
    public var settings: Settings {
        var now = termios()
        _ = unsafe tcgetattr(terminal, &now)
        let characters = unsafe withUnsafeBytes(of: &now.c_cc) { unsafe Array($0) }
        return Settings(flags: [now.c_iflag, now.c_oflag, now.c_cflag, now.c_lflag], characters: characters)
    }

    /// Waits until the program has written some text, counting from a place in the output; returns all output as text.
    @discardableResult
    public func wait(forOutput text: String, from start: Int = 0, seconds: Double = 45) throws -> String {
        let wanted = Array(text.utf8)
        let found: Bool? = attempt(seconds: seconds) {
            receive()
            return contains(wanted, from: start) ? true : nil
        }
        guard found != nil else {
            throw SupportFailure("no \"\(text)\" within \(seconds) seconds in: \(readableOutput(from: start))")
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Waits until the program has ended; returns how.
    public func waitForEnd(seconds: Double = 45) throws -> ChildProcess.Ending {
        if let ending { return ending }
        guard let child else { throw SupportFailure("no program was started") }
        ending = attempt(seconds: seconds) {
            receive()
            return child.ending()
        }
        receive()
        guard let ending else {
            throw SupportFailure("the program has not ended after \(seconds) seconds: \(readableOutput(from: 0))")
        }
        return ending
    }

    /// Takes the terminal away, as closing a window or losing a line does.
    public func hangUp() {
        if terminal >= 0 { close(terminal) }
        if controller >= 0 { close(controller) }
        terminal = -1
        controller = -1
    }

    /// Takes what the program has written by now.
    public func receive() {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while controller >= 0 {
            var state = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
            guard unsafe poll(&state, 1, 0) == 1, state.revents & Int16(POLLIN) != 0 else { return }
            let count = unsafe read(controller, &buffer, buffer.count)
            guard count > 0 else { return }
            output += buffer.prefix(count)
        }
    }

    /// Whether the output holds some bytes, counting from a place in it.
    public func contains(_ bytes: [UInt8], from start: Int = 0) -> Bool {
        guard let first = bytes.first else { return true }
        var index = start
        while index + bytes.count <= output.count {
            guard let next = output[index...].firstIndex(of: first), next + bytes.count <= output.count else {
                return false
            }
            if output[next..<(next + bytes.count)].elementsEqual(bytes) { return true }
            index = next + 1
        }
        return false
    }

    /// The output with its control characters written out, for a failure's text.
    public func readableOutput(from start: Int = 0) -> String {
        String(decoding: output.dropFirst(start), as: UTF8.self).debugDescription
    }
}

// It belongs to the thread that made it.
@available(*, unavailable)
extension PseudoTerminal: Sendable {}
