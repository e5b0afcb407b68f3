internal import Synchronization

/// Whether this process has changed something that lasts and has told nobody of it yet: whatever commits notes it here, so
/// that output that is lost afterwards is never taken for a change that was not made.
package enum UntoldChanges {
    private static let isAny = Atomic<Bool>(false)

    /// Whether there is a change that nobody was told of.
    package static var any: Bool { isAny.load(ordering: .sequentiallyConsistent) }

    /// Notes that something was changed.
    package static func note() { isAny.store(true, ordering: .sequentiallyConsistent) }

    /// Notes that what was changed so far was told.
    package static func tell() { isAny.store(false, ordering: .sequentiallyConsistent) }
}
