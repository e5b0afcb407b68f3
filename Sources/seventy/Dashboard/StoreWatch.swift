internal import PartnerStore
internal import System

/// Watches a store beside the keyboard: the system tells of changes, or a bell rings every so often to look for them.
struct StoreWatch {
    private let watcher: StoreWatcher
    private let bell: Bell?

    /// Has something to read when there may be changes; `nil` where the system has no pipe left.
    var descriptor: Int32? { watcher.descriptor ?? bell?.descriptor }

    init(_ store: PartnerStore) {
        watcher = StoreWatcher(store)
        bell = watcher.interval == nil ? nil : Bell()
        if let interval = watcher.interval { bell?.ring(every: interval) }
    }

    /// What changed since the last time.
    func changes() -> StoreChanges {
        bell?.silence()
        return watcher.changes()
    }
}
