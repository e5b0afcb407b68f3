internal import PartnerStore
internal import SolutionsPartner
internal import Synchronization
internal import System

/// What the dashboard wants to save.
struct SaveWish: Sendable {
    /// The key of the partner.
    let partner: String
    /// The changes.
    let edits: [Edit]
    /// What they began on.
    let base: EditBase
    /// Why, for the record; `nil` where nobody says.
    var reason: String?

    /// Saves the changes, waiting for whoever else is saving as long as the store says.
    func save(in store: PartnerStore) throws(StoreError) -> CommitResult {
        try store.commit(edits, to: partner, note: .now(reason), base: base)
    }
}

/// Waits beside the input for somebody else to be done with saving, and saves then: a bell says that it is over.
final class BackgroundSaver: Sendable {
    /// Has something to read once a wait is over.
    var descriptor: Int32 { bell.descriptor }
    private let bell: Bell
    /// The number of the wait that nobody gave up.
    private let wanted = Atomic(0)
    private let result = Mutex<Result<CommitResult, StoreError>?>(nil)

    /// Opens the pipe by which it tells; `nil` when the system has no pipe left.
    init?() {
        guard let bell = Bell() else { return nil }
        self.bell = bell
    }

    /// Begins to wait; what was waited for before must be over.
    func save(_ wish: SaveWish, in store: PartnerStore) {
        let number = wanted.add(1, ordering: .relaxed).newValue
        var store = store
        store.isWaitGivenUp = { [self] in wanted.load(ordering: .relaxed) != number }
        OwnThread.background(isAwaited: true) { [self, store] in
            let outcome = Result { () throws(StoreError) in try wish.save(in: store) }
            result.withLock { $0 = outcome }
            bell.ring()
        }
    }

    /// Waits no longer; what was saved at this very moment stays, and `take()` tells.
    func giveUp() { wanted.add(1, ordering: .relaxed) }

    /// What came of it; `nil` while it is not over.
    func take() -> Result<CommitResult, StoreError>? {
        bell.silence()
        return result.withLock { result in
            defer { result = nil }
            return result
        }
    }
}
