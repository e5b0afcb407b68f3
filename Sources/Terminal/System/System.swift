import CTerminal
import Glibc

/// The calls to the C library of this room, one a function.
enum System {
    /// `isatty(3)`.
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// `getenv(3)`.
    static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    /// `setlocale(3)` for characters; `""` takes the locale of the environment.
    ///
    /// False if it is not installed.
    static func setCharacterLocale(_ name: String) -> Bool { unsafe setlocale(LC_CTYPE, name) != nil }

    /// The name of the locale for characters that the environment asks for, whether it is installed or not.
    static var characterLocaleName: String {
        for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
            if let value = environment(name), !value.isEmpty { return value }
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

    /// `write(2)` of all bytes; gives up at the first error other than an interruption.
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }

    /// `fflush(3)` of everything: what the program printed before must not appear in the middle of a screen.
    static func flushStreams() { _ = fflush(nil) }

    /// `poll(2)` for reading, for so long at the most, for ever if `nil`; returns what happened to each descriptor,
    /// nothing if a signal came first.
    static func poll(_ descriptors: [Int32], limit: Duration?) -> [Readiness] {
        var list = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let count = unsafe Glibc.poll(&list, nfds_t(list.count), limit.map(milliseconds) ?? -1)
        guard count > 0 else { return Array(repeating: [], count: descriptors.count) }
        return list.map { Readiness(rawValue: $0.revents) }
    }

    /// A time for `poll(2)`, rounded up: rounded down it would look again too early, again and again.
    private static func milliseconds(_ time: Duration) -> Int32 {
        let (seconds, attoseconds) = time.components
        return Int32(clamping: seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }

    /// `kill(2)` of this process group.
    static func stopProcessGroup() { _ = kill(0, SIGTSTP) }
}

/// What `poll(2)` says of a descriptor.
struct Readiness: OptionSet {
    let rawValue: Int16
    init(rawValue: Int16) { self.rawValue = rawValue }

    static let readable = Readiness(rawValue: Int16(POLLIN))
    /// The other side is gone, or the descriptor is.
    static let ended = Readiness(rawValue: Int16(POLLHUP) | Int16(POLLERR) | Int16(POLLNVAL))
}
