public import Glibc

/// A program that a test has started.
public struct ChildProcess: Sendable {
    /// How a program ended.
    public enum Ending: Sendable, Hashable {
        /// It ended by itself with this status.
        case exited(Int32)
        /// A signal ended it.
        case signalled(Int32)
    }

    /// The number of the process.
    public let id: pid_t

    /// What a program reads and writes.
    enum Streams {
        /// A terminal by its path, as the controlling terminal of a session of its own.
        case terminal(path: String)
        /// Descriptors for standard input, output and error.
        case descriptors(Int32, Int32, Int32)
    }

    /// Starts a program with exactly this environment; every other descriptor stays behind if it closes on `exec`.
    init(_ program: String, _ arguments: [String], environment: [String: String], streams: Streams) throws {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        // Tests run on threads that may have signals blocked, and a program would inherit that.
        var none = sigset_t()
        unsafe sigemptyset(&none)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        var flags = Int16(POSIX_SPAWN_SETSIGMASK)
        switch streams {
        case .terminal(let path):
            // POSIX_SPAWN_SETSID, which the headers show to C alone.
            flags |= 0x80
            // The first terminal that a session's leader opens becomes its controlling terminal.
            unsafe posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
            unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
            unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
        case .descriptors(let input, let output, let error):
            unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
            unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
            unsafe posix_spawn_file_actions_adddup2(&actions, error, 2)
        }
        unsafe posix_spawnattr_setflags(&attributes, flags)

        var id: pid_t = 0
        let settings = environment.map { "\($0.key)=\($0.value)" }
        let result = unsafe withStrings([program] + arguments) { words in
            unsafe withStrings(settings) { settings in
                unsafe posix_spawnp(&id, program, &actions, &attributes, words, settings)
            }
        }
        guard result == 0 else {
            throw SupportFailure("cannot start \(program): \(unsafe String(cString: strerror(result)))")
        }
        self.id = id
    }

    /// How the program ended, or `nil` while it runs.
    ///
    /// Once it has said how, the process is gone.
    public func ending() -> Ending? {
        var status: Int32 = 0
        guard unsafe waitpid(id, &status, WNOHANG) == id else { return nil }
        let signal = status & 0x7F
        return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
    }

    /// Sends a signal.
    public func send(signal: Int32) { _ = kill(id, signal) }

    /// A field of `/proc/PID/status`, `/proc/PID/io` and the like, as a number.
    public func counter(_ name: String, in file: String) -> Int? { Self.counter(name, in: "/proc/\(id)/\(file)") }

    /// How often the threads of the process, all of them, went to sleep and woke up again; `nil` once it is gone.
    public var wakeUps: Int? {
        guard let threads = try? FileNames.all(in: "/proc/\(id)/task") else { return nil }
        // One that ended meanwhile has nothing to tell.
        return threads.reduce(0) {
            $0 + (Self.counter("voluntary_ctxt_switches", in: "/proc/\(id)/task/\($1)/status") ?? 0)
        }
    }

    private static func counter(_ name: String, in path: String) -> Int? {
        guard let text = readSmallFile(path) else { return nil }
        for line in text.split(separator: "\n") where line.hasPrefix("\(name):") {
            return line.split(whereSeparator: { $0 == ":" || $0 == "\t" || $0 == " " }).dropFirst().first.flatMap {
                Int($0)
            }
        }
        return nil
    }

    /// Whether the process waits in a `write` that nobody takes anything from.
    public var isWriting: Bool {
        guard state == "S", let call = readSmallFile("/proc/\(id)/syscall") else { return false }
        return call.hasPrefix("1 ")
    }

    /// The letter for what the process is doing: `S` asleep, `R` running, `T` stopped.
    public var state: Character? {
        guard let text = readSmallFile("/proc/\(id)/stat"), let end = text.lastIndex(of: ")") else { return nil }
        return text[end...].dropFirst(2).first
    }
}

/// Passes texts as C takes a list of them: with a null at the end.
private func withStrings<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    var copies = unsafe [UnsafeMutablePointer<CChar>?]()
    for text in texts { unsafe copies.append(strdup(text)) }
    unsafe copies.append(nil)
    defer { for index in unsafe copies.indices { unsafe free(copies[index]) } }
    return unsafe body(copies)
}

/// A failure of a tool of the tests, in words.
public struct SupportFailure: Error, CustomStringConvertible {
    /// What went wrong.
    public let description: String

    /// Makes a failure.
    public init(_ description: String) { self.description = description }
}

/// Reads a file of at most some kilobytes, such as one under `/proc`; `nil` if there is none.
func readSmallFile(_ path: String) -> String? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 16_384)
    let count = unsafe read(descriptor, &buffer, buffer.count)
    return count < 0 ? nil : String(decoding: buffer.prefix(count), as: UTF8.self)
}

/// Tries again and again until an attempt gives something; `nil` if none did before the deadline.
///
/// Tests wait for what they need to see, never for a time that ought to be enough.
public func attempt<Result>(seconds: Double = 45, _ body: () throws -> Result?) rethrows -> Result? {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
        if let result = try body() { return result }
        guard ContinuousClock.now < deadline else { return nil }
        usleep(10_000)
    }
}
