internal import Glibc

/// A system call that failed, with the reason that the system gave.
package struct SystemCallError: Error, Sendable, Hashable {
    /// The value of `errno`.
    package let code: Int32

    /// Makes an error of a value of `errno`.
    package init(code: Int32) { self.code = code }

    /// The reason in the system's words, such as `Permission denied`.
    package var reason: String { unsafe String(cString: strerror(code)) }

    /// Whether there is nothing of that name.
    package var isMissing: Bool { code == ENOENT || code == ENOTDIR }

    /// Whether the system has no more room to watch a folder.
    package var isOutOfWatches: Bool { code == ENOSPC || code == EMFILE || code == ENFILE }

    /// Whether nobody reads the pipe that was to be opened; a socket cannot be opened so either.
    package var isUnreadPipe: Bool { code == ENXIO }

    /// Whether the reader of what was written has gone.
    package var isBrokenPipe: Bool { code == EPIPE }
}

/// Runs a call that answers -1 and sets `errno` when it fails, again when a signal interrupted it.
///
/// This is the one definition of a failed call and of a call that is tried again.
package func systemCall<Result: FixedWidthInteger>(_ call: () -> Result) throws(SystemCallError) -> Result {
    while true {
        let result = call()
        if result != -1 { return result }
        guard errno == EINTR else { throw SystemCallError(code: errno) }
    }
}
