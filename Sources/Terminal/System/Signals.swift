import CTerminal
import Glibc

/// Signals that have come in since they were last asked for.
struct Signals: OptionSet {
    let rawValue: UInt64
    init(rawValue: UInt64) { self.rawValue = rawValue }
    init(_ signal: Int32) { rawValue = 1 << UInt64(signal) }

    static let resize = Signals(SIGWINCH)
    static let suspend = Signals(SIGTSTP)
    static let resume = Signals(SIGCONT)

    /// The signal that asks the program to end; the plain request first if there are several.
    var termination: Int32? { [SIGTERM, SIGINT, SIGHUP, SIGQUIT].first { contains(Signals($0)) } }

    /// Starts to catch signals; returns the descriptor that becomes readable when one came, or -1.
    static func open() -> Int32 { seventy_signals_open() }

    /// Puts back what signals did before.
    static func close() { seventy_signals_close() }

    /// Takes what came since the last call.
    static func take() -> Signals { Signals(rawValue: seventy_signals_take()) }
}

/// What puts the terminal back when the program crashes.
enum CrashGuard {
    /// Prepares for a crash; false if there is more to write than it can hold.
    static func arm(descriptor: Int32, settings: termios, bytes: [UInt8], chain: Bool) -> Bool {
        var settings = settings
        return unsafe bytes.withUnsafeBytes { buffer in
            unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
                unsafe seventy_guard_arm(descriptor, &settings, characters.baseAddress, characters.count, chain)
            }
        }
    }
}
