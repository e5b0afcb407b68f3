package import SolutionsPartner
internal import Synchronization

/// What follows from the facts of a partner and takes a while: reckoned when it is first asked for, and kept as long as
/// the facts are, so that no key waits for it twice.
package final class ReckonedOnce: Sendable {
    private let kept = Mutex<SkillingRoster?>(nil)
    private let lost = Mutex<SkillingLosses?>(nil)
    private let end = Mutex<ScoredPartner.End??>(nil)
    private let judged = Mutex<Standing??>(nil)
    /// What was reckoned of the facts that these differ from; most of it still holds.
    private let earlier: ReckonedOnce?

    /// Makes a place for what follows.
    ///
    /// - Parameter earlier: What follows from the facts that these differ from by a what-if.
    package init(after earlier: ReckonedOnce? = nil) { self.earlier = earlier }

    /// The people and where they count.
    package func roster(_ reckon: () -> SkillingRoster) -> SkillingRoster {
        if let roster = kept.withLock({ $0 }) { return roster }
        let roster = reckon()
        kept.withLock { $0 = roster }
        return roster
    }

    /// What would be lost without each person.
    package func losses(_ reckon: (_ earlier: SkillingLosses?) -> SkillingLosses) -> SkillingLosses {
        if let losses = lost.withLock({ $0 }) { return losses }
        let losses = reckon(earlier?.lost.withLock { $0 })
        lost.withLock { $0 = losses }
        return losses
    }

    /// What follows from the scores; `nil` where nothing judges it.
    func standing(_ judge: () -> Standing?) -> Standing? {
        if let standing = judged.withLock({ $0 }) { return standing }
        let standing = judge()
        judged.withLock { $0 = .some(standing) }
        return standing
    }

    /// What stops counting first.
    func nextEnd(_ reckon: () -> ScoredPartner.End?) -> ScoredPartner.End? {
        if let end = end.withLock({ $0 }) { return end }
        let next = reckon()
        end.withLock { $0 = .some(next) }
        return next
    }
}
