internal import Glibc

/// What `poll` says of a descriptor.
package struct Readiness: OptionSet, Sendable {
    package let rawValue: Int16
    package init(rawValue: Int16) { self.rawValue = rawValue }

    package static let readable = Readiness(rawValue: Int16(POLLIN))
    /// The other side is gone, or the descriptor is.
    package static let ended = Readiness(rawValue: Int16(POLLHUP) | Int16(POLLERR) | Int16(POLLNVAL))
}

/// Waiting for descriptors.
package enum Polling {
    /// Calls `poll`, for so long at the most, for ever if `nil`; returns what happened to each descriptor, nothing if a
    /// signal came first.
    package static func wait(
        for descriptors: [Int32], _ wanted: Readiness = .readable, atMost limit: Duration?
    ) -> [Readiness] {
        var list = descriptors.map { pollfd(fd: $0, events: wanted.rawValue, revents: 0) }
        let count = unsafe poll(&list, nfds_t(list.count), limit.map(milliseconds) ?? -1)
        guard count > 0 else { return Array(repeating: [], count: descriptors.count) }
        return list.map { Readiness(rawValue: $0.revents) }
    }

    /// A time for `poll`, rounded up: rounded down it would look again too early, again and again.
    private static func milliseconds(_ time: Duration) -> Int32 {
        let (seconds, attoseconds) = time.components
        return Int32(clamping: seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
