/// Holds frames back that a slow line cannot carry yet: a key held down is answered with where it leads to, rather than
/// with every step on the way, which would still arrive long after the key was let go.
///
/// The speed is the one that the terminal's settings name (`stty 9600`), as a serial line has it.
package struct LinePace: Sendable {
    /// What every pseudo-terminal claims, whatever the line is like; from here on nothing is held back.
    private static let usual = 38_400

    private let bytesPerSecond: Int?
    private var freeFrom: ContinuousClock.Instant?

    /// Makes the pace of a line with so many bits a second, ten to a byte; 0 where nobody knows.
    package init(bitsPerSecond: Int) {
        bytesPerSecond = (1..<Self.usual).contains(bitsPerSecond) ? max(1, bitsPerSecond / 10) : nil
    }

    /// Whether the line is one that takes a while for a frame.
    package var isSlow: Bool { bytesPerSecond != nil }

    /// How long the line is busy with what it was sent; `nil` when it is free.
    package func wait(from now: ContinuousClock.Instant) -> Duration? {
        freeFrom.flatMap { $0 > now ? $0 - now : nil }
    }

    /// Takes note of bytes that were sent.
    package mutating func didSend(bytes: Int, at now: ContinuousClock.Instant) {
        guard let bytesPerSecond, bytes > 0 else { return }
        freeFrom = max(now, freeFrom ?? now) + .microseconds(bytes * 1_000_000 / bytesPerSecond)
    }
}
