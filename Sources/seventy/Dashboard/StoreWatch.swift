internal import PartnerStore
internal import System

/// Watches a store beside the keyboard: the system tells of changes, or a bell rings every so often to look for them.
///
/// The system may run out of watches at any time: then the bell begins to ring.
final class StoreWatch {
    private let watcher: StoreWatcher
    private let bell: Bell?
    private var isRinging = false

    /// Have something to read when there may be changes.
    let descriptors: [Int32]

    init(_ store: PartnerStore) {
        watcher = StoreWatcher(store)
        bell = Bell()
        descriptors = [watcher.descriptor, bell?.descriptor].compactMap { $0 }
        ringIfNeeded()
    }

    /// What changed since the last time.
    func changes() -> StoreChanges {
        bell?.silence()
        defer { ringIfNeeded() }
        return watcher.changes()
    }

    private func ringIfNeeded() {
        guard !isRinging, let interval = watcher.interval else { return }
        isRinging = true
        bell?.ring(every: interval)
    }
}
