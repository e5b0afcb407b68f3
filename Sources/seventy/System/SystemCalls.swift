internal import Glibc
internal import SolutionsPartner

/// The calls into the system that the command needs; nothing else here touches C.
enum SystemCalls {
    /// A call that failed.
    struct Failure: Error {
        /// The number that the system gave.
        let code: Int32

        /// The reason in the system's words.
        var reason: String { unsafe String(cString: strerror(code)) }

        /// Whether the reader of the output has gone.
        var isBrokenPipe: Bool { code == EPIPE }
    }

    /// Ends the program.
    static func exit(_ status: Int32) -> Never { Glibc.exit(status) }

    /// Writes a message for people.
    static func writeError(_ text: String) { try? write(text, to: STDERR_FILENO) }

    /// Writes the result of a command in one go.
    ///
    /// - Throws: `Failure` when the result did not arrive.
    static func writeOutput(_ text: String) throws(Failure) { try write(text, to: STDOUT_FILENO) }

    private static func write(_ text: String, to descriptor: Int32) throws(Failure) {
        try write(Array(text.utf8), to: descriptor)
    }

    /// Writes every byte to an open file.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: sent), bytes.count - sent)
            }
            if count >= 0 {
                sent += count
            } else if errno != EINTR {
                throw Failure(code: errno)
            }
        }
    }

    /// The whole of a file, or of the standard input for `-`.
    ///
    /// - Throws: `Failure` when it cannot be opened or read, `EFBIG` beyond 16 MiB.
    static func read(_ path: String) throws(Failure) -> [UInt8] {
        var descriptor = STDIN_FILENO
        if path != "-" { descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
        guard descriptor >= 0 else { throw Failure(code: errno) }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        // Far more than any list of inputs or edition has; a device would go on for ever.
        return try contents(of: descriptor, limit: 16 << 20)
    }

    /// All that can be read from a descriptor.
    ///
    /// - Throws: `Failure` when it cannot be read, `EFBIG` beyond the limit, in bytes.
    static func contents(of descriptor: Int32, limit: Int) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { buffer in
                unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            }
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure(code: errno)
            }
            bytes.append(contentsOf: chunk[..<count])
            guard bytes.count <= limit else { throw Failure(code: EFBIG) }
        }
    }

    /// Waits until a descriptor can be read or the time is over, whichever comes first; a signal ends it as well.
    static func wait(for descriptor: Int32?, atMost time: Duration?) {
        var state = pollfd(fd: descriptor ?? -1, events: Int16(POLLIN), revents: 0)
        let limit = time.map { Int32(clamping: $0.components.seconds * 1000) } ?? -1
        _ = unsafe poll(&state, 1, limit)
    }

    /// Whether a path names a folder.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether anything has that path.
    static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    /// A variable of the environment; `nil` when it is unset or empty.
    static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// Whether the standard output is a terminal.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether the standard input is a terminal.
    static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

    /// The columns of the terminal; `nil` where the output goes elsewhere and needs no cutting.
    static var columns: Int? {
        guard isTerminal else { return nil }
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// The name of the user who runs the program, for the record of changes.
    static var userName: String {
        guard let entry = unsafe getpwuid(getuid()), let name = unsafe entry.pointee.pw_name else {
            return "uid \(getuid())"
        }
        return unsafe String(cString: name)
    }

    /// Today by the local clock.
    static var today: CalendarDate {
        var seconds = time(nil)
        var fields = unsafe tm()
        unsafe localtime_r(&seconds, &fields)
        return unsafe date(of: fields)
    }

    /// This moment as `2022-10-10T09:30:00Z`.
    static var now: String {
        var seconds = time(nil)
        var fields = unsafe tm()
        unsafe gmtime_r(&seconds, &fields)
        func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let clock = unsafe [fields.tm_hour, fields.tm_min, fields.tm_sec].map(padded).joined(separator: ":")
        return unsafe "\(date(of: fields))T\(clock)Z"
    }

    private static func date(of fields: tm) -> CalendarDate {
        unsafe CalendarDate(year: Int(fields.tm_year) + 1900, month: Int(fields.tm_mon) + 1, day: Int(fields.tm_mday))
            ?? CalendarDate(dayNumber: 0)
    }
}
