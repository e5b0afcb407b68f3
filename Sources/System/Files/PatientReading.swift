internal import Glibc

/// Reads what may be a pipe that nobody writes into: such a one is waited for, but not without end.
///
/// Once somebody has opened the other end, they may take their time.
package struct PatientReading: Sendable {
    /// When to give up; `nil` for never.
    private let deadline: ContinuousClock.Instant?
    /// Whether somebody has opened the other end.
    private var isOpened = false

    /// Begins to wait.
    ///
    /// - Parameter patience: How long to wait for somebody to open the other end; `nil` for what has an end of its own.
    package init(patience: Duration?) { deadline = patience.map { ContinuousClock.now + $0 } }

    /// Reads from a descriptor that was opened without waiting; returns the number of bytes, 0 at the end.
    ///
    /// - Throws: `SystemCallError`, of `ETIMEDOUT` where nobody opened the other end in time.
    package mutating func read(
        _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
    ) throws(SystemCallError) -> Int {
        while true {
            let count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count > 0 {
                isOpened = true
                return count
            } else if count == 0 {
                guard let deadline, !isOpened else { return 0 }
                // An end before anything came: somebody who wrote nothing, or nobody yet.
                let state = Polling.wait(for: [descriptor], atMost: .milliseconds(50))[0]
                if state.contains(.ended) { return 0 }
                guard ContinuousClock.now < deadline else { throw SystemCallError(code: ETIMEDOUT) }
            } else if errno == EAGAIN {
                isOpened = true
                _ = Polling.wait(for: [descriptor], atMost: nil)
            } else if errno != EINTR {
                throw SystemCallError(code: errno)
            }
        }
    }
}
