internal import PartnerStore
internal import Synchronization
internal import System

/// Watches a store beside the keyboard: the system tells of changes, or the files are looked at every so often.
///
/// The system may run out of watches at any time: then the files begin to be looked at.
final class StoreWatch {
    private let store: PartnerStore
    private let watcher: StoreWatcher
    /// Looks at the files beside the input; `nil` where somebody asks anyway, and they are looked at then.
    private let round: WatchRound?
    private var isGoingRound = false

    /// Have something to read when there may be changes.
    let descriptors: [Int32]

    /// - Parameter isBeside: Whether files are looked at on another thread, since the caller has keys to answer.
    init(_ store: PartnerStore, beside isBeside: Bool = false) {
        self.store = store
        watcher = StoreWatcher(store)
        round = isBeside ? WatchRound() : nil
        descriptors = [watcher.descriptor, round?.bell.descriptor].compactMap { $0 }
        goRoundIfNeeded()
    }

    /// What changed since the last time.
    func changes() -> StoreChanges {
        defer { goRoundIfNeeded() }
        guard isGoingRound, let round else { return watcher.changes() }
        return round.take()
    }

    private func goRoundIfNeeded() {
        guard !isGoingRound, let interval = watcher.interval, let round else { return }
        isGoingRound = true
        round.begin(store, every: interval)
    }
}

/// Looks at the files of a store every so often, on a thread of its own turn: with thousands of them that takes longer
/// than a key may wait.
private final class WatchRound: Sendable {
    let bell: Bell
    private let found = Mutex(StoreChanges())

    init?() {
        guard let bell = Bell() else { return nil }
        self.bell = bell
    }

    func begin(_ store: PartnerStore, every interval: Duration) {
        OwnThread.background { [weak self] in
            let watcher = StoreWatcher(store, polling: true)
            // What changed until now nobody saw.
            var changes = StoreChanges()
            changes.isEverything = true
            while let self {
                self.tell(changes)
                _ = Polling.wait(for: [], atMost: interval)
                changes = watcher.changes()
            }
        }
    }

    private func tell(_ changes: StoreChanges) {
        guard !changes.isEmpty else { return }
        found.withLock { found in
            found.documents.formUnion(changes.documents)
            found.isEverything = found.isEverything || changes.isEverything
            found.isJournal = found.isJournal || changes.isJournal
        }
        bell.ring()
    }

    func take() -> StoreChanges {
        bell.silence()
        return found.withLock { found in
            defer { found = StoreChanges() }
            return found
        }
    }
}
