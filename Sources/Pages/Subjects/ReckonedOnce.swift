package import SolutionsPartner
internal import Synchronization

/// What follows from the facts of a partner and takes a while: reckoned when it is first asked for, and kept as long as
/// the facts are, so that no key waits for it twice.
package final class ReckonedOnce: Sendable {
    private static let count = Atomic(0)
    /// Tells these facts from all others that the program has had, for what is kept of them elsewhere.
    package let number: Int
    /// The people and where they count.
    package let roster = Once<SkillingRoster>()
    /// What follows from the scores; `nil` where nothing judges it.
    let standing = Once<Standing?>()
    /// What stops counting first.
    let nextEnds = Once<[ScoredPartner.End]>()
    private let kept = Once<SkillingLosses>()
    /// What was reckoned of the facts that these differ from; most of it still holds.
    private let earlier: ReckonedOnce?

    /// Makes a place for what follows.
    ///
    /// - Parameter earlier: What follows from the facts that these differ from by a what-if.
    package init(after earlier: ReckonedOnce? = nil) {
        self.earlier = earlier
        number = Self.count.add(1, ordering: .relaxed).newValue
    }

    /// What would be lost without each person.
    package func losses(_ reckon: (_ earlier: SkillingLosses?) -> SkillingLosses) -> SkillingLosses {
        kept.value { reckon(earlier?.kept.known) }
    }
}
