internal import Synchronization

/// Whether this process has changed anything that lasts: whatever commits notes it here, so that a failure afterwards is
/// never told as a failure of the change.
package enum MadeChanges {
    private static let isAny = Atomic<Bool>(false)

    /// Whether something was changed.
    package static var any: Bool { isAny.load(ordering: .sequentiallyConsistent) }

    /// Notes that something was changed.
    package static func note() { isAny.store(true, ordering: .sequentiallyConsistent) }
}
