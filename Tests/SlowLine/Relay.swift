import Glibc

/// Carries bytes both ways between the terminal here and the one at the far end.
struct Relay {
    /// The bytes that the program has written.
    private(set) var written = 0
    /// The most bytes that waited for the line at any time.
    private(set) var mostWaiting = 0

    private let terminal: Int32
    private let bytesPerSecond: Int
    private let delay: Duration
    /// What the program has written and the line has not taken yet.
    private var waiting: [UInt8] = []
    private var there = Passage()
    private var back = Passage()
    private var lineFreeFrom = ContinuousClock.now

    init(terminal: Int32, bytesPerSecond: Int, delay: Duration) {
        (self.terminal, self.bytesPerSecond, self.delay) = (terminal, bytesPerSecond, delay)
    }

    /// Carries until the program has ended and all that it wrote has arrived; returns its status as a shell shows it.
    mutating func run(until program: pid_t) -> Int32 {
        var ending: Int32?
        while true {
            var places = [
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
                pollfd(fd: ending == nil ? terminal : -1, events: Int16(POLLIN), revents: 0),
            ]
            _ = unsafe poll(&places, 2, 5)
            let now = ContinuousClock.now
            if places[0].revents & Int16(POLLIN) != 0 { there.take(read(STDIN_FILENO), due: now + delay) }
            if places[1].revents != 0 { take(read(terminal)) }
            carry(now)
            there.deliver(to: terminal, at: now)
            back.deliver(to: STDOUT_FILENO, at: now)
            var status: Int32 = 0
            if ending == nil, unsafe waitpid(program, &status, WNOHANG) == program {
                // What is still in the terminal comes along.
                take(read(terminal))
                ending = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
            }
            if let ending, waiting.isEmpty, back.isEmpty { return ending }
        }
    }

    private mutating func take(_ bytes: [UInt8]) {
        if waiting.isEmpty { lineFreeFrom = .now }
        written += bytes.count
        waiting += bytes
        mostWaiting = max(mostWaiting, waiting.count)
    }

    /// Lets as many bytes onto the line as it has room for by now.
    private mutating func carry(_ now: ContinuousClock.Instant) {
        let perByte = Duration.microseconds(1_000_000 / bytesPerSecond)
        var count = 0
        while count < waiting.count, lineFreeFrom + perByte <= now {
            lineFreeFrom += perByte
            count += 1
        }
        guard count > 0 else { return }
        back.take(Array(waiting[..<count]), due: now + delay)
        waiting.removeFirst(count)
    }

    private func read(_ descriptor: Int32) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
        return Array(buffer.prefix(max(0, count)))
    }
}

/// Bytes that are under way in one direction.
struct Passage {
    private var parts: [(bytes: [UInt8], due: ContinuousClock.Instant)] = []

    var isEmpty: Bool { parts.isEmpty }

    mutating func take(_ bytes: [UInt8], due: ContinuousClock.Instant) {
        if !bytes.isEmpty { parts.append((bytes, due)) }
    }

    /// Writes what has arrived.
    mutating func deliver(to descriptor: Int32, at now: ContinuousClock.Instant) {
        while let first = parts.first, first.due <= now {
            _ = unsafe write(descriptor, first.bytes, first.bytes.count)
            parts.removeFirst()
        }
    }
}
