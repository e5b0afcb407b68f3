internal import Glibc

/// A system call that failed, with the reason that the system gave.
struct SystemCallError: Error, Sendable {
    /// The value of `errno`.
    let code: Int32

    /// The reason in the system's words, such as `Permission denied`.
    var reason: String { unsafe String(cString: strerror(code)) }
}

/// Runs a call that answers -1 and sets `errno` when it fails, again when a signal interrupted it.
func systemCall<Result: FixedWidthInteger>(_ call: () -> Result) throws(SystemCallError) -> Result {
    while true {
        let result = call()
        if result != -1 { return result }
        guard errno == EINTR else { throw SystemCallError(code: errno) }
    }
}
