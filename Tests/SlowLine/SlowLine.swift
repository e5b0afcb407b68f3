import Glibc

/// A program of the tests: runs another one behind a slow line, as a radio link or a serial cable would.
///
/// `SlowLine BITS DELAY REPORT PROGRAM WORD…` runs the program in a terminal that says it has so many bits a second, ten
/// to a byte; what it writes gets through at that speed, and both ways take so many milliseconds besides. When the
/// program has ended, the report says how many bytes it wrote and how many of them waited for the line at the worst time.
@main
struct SlowLine {
    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        guard words.count >= 4, let bits = Int(words[0]), bits > 0, let delay = Int(words[1]) else {
            fail("usage: SlowLine BITS DELAY REPORT PROGRAM WORD...", status: 64)
        }
        let terminal = FarTerminal(like: STDIN_FILENO, bitsPerSecond: bits)
        let settings = makeRaw(STDIN_FILENO)
        let program = terminal.start(Array(words[3...]))
        var relay = Relay(terminal: terminal.controller, bytesPerSecond: bits / 10, delay: .milliseconds(delay))
        let status = relay.run(until: program)
        var before = settings
        _ = unsafe tcsetattr(STDIN_FILENO, TCSANOW, &before)
        write(report: "written \(relay.written)\nwaiting \(relay.mostWaiting)\n", to: words[2])
        exit(status)
    }

    /// Lets every byte of a terminal through as it is; returns its settings from before.
    private static func makeRaw(_ descriptor: Int32) -> termios {
        var settings = termios()
        guard unsafe tcgetattr(descriptor, &settings) == 0 else { fail("not a terminal", status: 1) }
        var raw = settings
        unsafe cfmakeraw(&raw)
        _ = unsafe tcsetattr(descriptor, TCSANOW, &raw)
        return settings
    }

    private static func write(report: String, to path: String) {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        let bytes = Array(report.utf8)
        guard file >= 0, unsafe Glibc.write(file, bytes, bytes.count) == bytes.count else {
            fail("cannot write \(path)", status: 1)
        }
        close(file)
    }
}

func fail(_ text: String, status: Int32) -> Never {
    print(text)
    exit(status)
}
