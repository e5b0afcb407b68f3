package import SolutionsPartner
internal import Synchronization

/// What a partner's standing is judged by besides its scores: rules, recorded history and fees.
///
/// The rules of an edition are decoded when they are first needed and kept for all partners that share them.
package struct JudgementGround: Sendable {
    /// Rules that are decoded once.
    private let box: RulesBox
    /// The recorded days.
    package let history: QualificationHistory
    /// The store's own fees; `nil` for Microsoft's published ones.
    package let fees: FeeSchedule?

    /// Makes a ground.
    ///
    /// - Parameter sharing: A ground of the same edition, whose rules are to be shared.
    package init(
        edition: ProgramEdition, history: QualificationHistory = .empty, fees: FeeSchedule? = nil,
        sharing other: JudgementGround? = nil
    ) {
        box = other?.box ?? RulesBox { try? edition.standingRules() }
        self.history = history
        self.fees = fees
    }

    /// Makes a ground of rules that were decoded already.
    package init(rules: StandingRules?, history: QualificationHistory = .empty, fees: FeeSchedule? = nil) {
        box = RulesBox { rules }
        (self.history, self.fees) = (history, fees)
    }

    /// The rules; `nil` where the edition has none, or faulty ones.
    package var rules: StandingRules? { box.rules }
}

/// Rules of an edition, decoded when they are first asked for.
private final class RulesBox: Sendable {
    private let decode: @Sendable () -> StandingRules?
    private let decoded = Mutex<StandingRules??>(nil)

    init(_ decode: @escaping @Sendable () -> StandingRules?) { self.decode = decode }

    var rules: StandingRules? {
        decoded.withLock { value in
            if let value { return value }
            let rules = decode()
            value = .some(rules)
            return rules
        }
    }
}
