import CTerminal
import Glibc
import System

/// The calls to the C library of this room, one a function.
enum TerminalCalls {
    /// `setlocale(3)` for characters; `""` takes the locale of the environment.
    ///
    /// False if it is not installed.
    static func setCharacterLocale(_ name: String) -> Bool { unsafe setlocale(LC_CTYPE, name) != nil }

    /// `setenv(3)` for as long as the body runs; nobody else may look at the environment meanwhile.
    static func with<Answer>(_ name: String, _ value: String, _ body: () -> Answer) -> Answer {
        let before = Environment.value(name)
        _ = unsafe setenv(name, value, 1)
        defer {
            if let before { _ = unsafe setenv(name, before, 1) } else { _ = unsafe unsetenv(name) }
        }
        return body()
    }

    /// The name of the locale for characters that the environment asks for, whether it is installed or not.
    static var characterLocaleName: String {
        for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
            if let value = Environment.value(name) { return value }
        }
        return "C"
    }

    /// `nl_langinfo(3)`: the name of the code set of the locale.
    static var codeset: String {
        guard let name = unsafe nl_langinfo(nl_item(CODESET)) else { return "" }
        return unsafe String(cString: name)
    }

    /// `wcwidth(3)`.
    static func width(of scalar: Unicode.Scalar) -> Int { Int(seventy_wcwidth(scalar.value)) }

    /// `strerror(3)` of the last failure.
    static var lastFailure: String {
        guard let words = unsafe strerror(errno) else { return "unknown" }
        return unsafe String(cString: words)
    }

    /// `tcgetattr(3)`: the settings of a terminal; `nil` if it is gone.
    static func settings(of descriptor: Int32) -> termios? {
        var settings = termios()
        return unsafe tcgetattr(descriptor, &settings) == 0 ? settings : nil
    }

    /// `tcsetattr(3)`, after what was written has been shown.
    static func set(_ settings: termios, of descriptor: Int32) {
        var settings = settings
        _ = unsafe tcsetattr(descriptor, TCSADRAIN, &settings)
    }

    /// Writes all bytes; what a terminal does not take any more is nobody's concern.
    static func write(_ bytes: [UInt8], to descriptor: Int32) { try? FileSystem.write(bytes, to: descriptor) }

    /// `poll(2)` and `read(2)`: what waits to be read now; empty for nothing.
    static func bytesWaiting(on descriptor: Int32) -> [UInt8] {
        guard Polling.wait(for: [descriptor], atMost: .zero)[0].contains(.readable) else { return [] }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe bytes.withUnsafeMutableBytes { buffer in
            (try? unsafe FileSystem.read(descriptor, into: buffer)) ?? 0
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    /// `tcflush(3)`: drops what was typed and not read.
    static func dropInput(of descriptor: Int32) { _ = tcflush(descriptor, TCIFLUSH) }

    /// `fflush(3)` of everything: what the program printed before must not appear in the middle of a screen.
    static func flushStreams() { _ = fflush(nil) }

    /// `kill(2)` of this process group.
    static func stopProcessGroup() { _ = kill(0, SIGTSTP) }
}
