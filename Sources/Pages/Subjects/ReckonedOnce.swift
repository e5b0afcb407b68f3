package import SolutionsPartner
internal import Synchronization

/// What follows from the facts of a partner and takes a while: reckoned when it is first asked for, and kept as long as
/// the facts are, so that no key waits for it twice.
package final class ReckonedOnce: Sendable {
    private let kept = Mutex<SkillingRoster?>(nil)

    /// The people and where they count.
    package func roster(_ reckon: () -> SkillingRoster) -> SkillingRoster {
        if let roster = kept.withLock({ $0 }) { return roster }
        let roster = reckon()
        kept.withLock { $0 = roster }
        return roster
    }
}
