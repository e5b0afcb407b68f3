/// How far a metric has come, in Partner Center's three states.
public enum MetricState: String, Sendable, CaseIterable {
    /// Nothing counts yet.
    case notStarted = "not-started"
    /// Some of it is there.
    case inProgress = "in-progress"
    /// All points are earned.
    case achieved

    /// The state as Partner Center words it.
    public var title: String {
        switch self {
        case .notStarted: "Not started"
        case .inProgress: "In progress"
        case .achieved: "Achieved"
        }
    }
}

/// What is worth knowing about the way a metric got its points.
public struct ScoreRemarks: OptionSet, Sendable, Hashable {
    /// The remarks as bits.
    public let rawValue: UInt16

    /// Makes remarks from bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The number follows from people or workloads and was not entered.
    public static let derived = ScoreRemarks(rawValue: 1)
    /// The entered head count differs from what the listed people give.
    public static let differsFromPeople = ScoreRemarks(rawValue: 2)
    /// A minimum that nobody entered was not checked.
    public static let minimumUnchecked = ScoreRemarks(rawValue: 4)
    /// A minimum is known and not reached, so growth earns nothing.
    public static let belowMinimum = ScoreRemarks(rawValue: 8)
    /// Growth on a baseline of zero cannot be computed.
    public static let zeroBaseline = ScoreRemarks(rawValue: 16)
    /// A gate is not met, so the scoring step earns nothing yet.
    public static let gateUnmet = ScoreRemarks(rawValue: 32)
    /// The number follows from records of months and was not entered.
    public static let fromRecords = ScoreRemarks(rawValue: 64)
    /// How many people count hangs on whether people typed by hand are the same as people of downloads.
    public static let peopleUnsettled = ScoreRemarks(rawValue: 128)
    /// The number follows from records that are not complete: it is at least so much.
    public static let atLeast = ScoreRemarks(rawValue: 256)
    /// People are missing in a list of which nobody can pass an exam any more.
    public static let listClosed = ScoreRemarks(rawValue: 512)
}

/// The score of one metric of one track.
///
/// A scorecard has dozens of them, and most are asked for nothing but their points: so a score holds what it takes to
/// reckon those, and says the rest when somebody asks.
public struct MetricScore: Sendable {
    // The order leaves no room between them.

    /// The rules that gave the points.
    public let rules: MetricRules
    /// The evidence that the score was reckoned from.
    private let evidence: ScoredEvidence
    /// The points, exact.
    public let points: Rational
    /// What was counted; zero for unknown.
    private let amount: Rational
    /// What is worth knowing.
    public let remarks: ScoreRemarks
    /// Whether it is known what was counted.
    private let isKnown: Bool
    /// The place of the option that counts, for rules with options; 0 for others.
    private let counting: Int32

    init(
        rules: MetricRules, evidence: ScoredEvidence, value: Rational?, points: Rational, remarks: ScoreRemarks,
        option: Int = 0
    ) {
        self.rules = rules
        self.evidence = evidence
        self.points = points
        self.remarks = remarks
        amount = value ?? .zero
        isKnown = value != nil
        counting = Int32(clamping: option)
    }

    /// What was counted; `nil` for unknown, which is not zero.
    public var value: Rational? { isKnown ? amount : nil }

    /// The value that earns the maximum, of the option that counts.
    public var threshold: Rational {
        switch rules.shape {
        case .linear, .growth, .pools(.counts, _): rules.parts[0].threshold
        case .staged: rules.parts[rules.parts.count - 1].threshold
        case .bestOf: rules.parts[Int(counting)].threshold
        case .pools(_, haveSum: true): rules.parts.reduce(.zero) { $0 + $1.threshold }
        case .pools(_, haveSum: false): rules.maximum
        }
    }

    /// What value and threshold count; points for pools that count different things.
    public var unit: Unit {
        switch rules.shape {
        case .linear, .growth, .bestOf, .pools(_, haveSum: true): rules.unit
        case .staged: .person
        case .pools(_, haveSum: false): .point
        }
    }

    /// How far the metric has come.
    public var state: MetricState {
        if points == rules.maximum { return .achieved }
        if points > 0 { return .inProgress }
        let hasProgress =
            switch rules.shape {
            case .linear, .growth: amount > 0
            case .staged, .bestOf, .pools: rules.parts.contains { evidence.table.facts[$0.input].number > 0 }
            }
        return hasProgress ? .inProgress : .notStarted
    }

    /// Whole units that are missing to the maximum, counted from below zero where the value is negative.
    ///
    /// Zero as well for a growth that is high enough and earns nothing because its minimum is not reached.
    public var missingUnits: Int {
        switch rules.shape {
        case .linear, .growth, .bestOf: return Scorer.missing(value, threshold: threshold)
        case .staged:
            guard case .staged(let steps) = rules.rule else { return 0 }
            return SkillingGap.missing(in: steps, parts: parts)
        case .pools(.counts, _):
            let missing = Scorer.missing(value, threshold: threshold)
            guard missing > 0 else { return 0 }
            // A unit more in a pool below zero counts only once the pool is out of the red.
            return missing + (parts.map { max(.zero, -($0 ?? .zero)) }.min() ?? .zero).ceiling
        case .pools(_, haveSum: true):
            return rules.parts.reduce(0) {
                $0 + Scorer.missing(evidence.table.facts[$1.input].known, threshold: $1.threshold)
            }
        case .pools(_, haveSum: false): return missingPoints.ceiling
        }
    }

    /// The place of the option that counts, for rules with options.
    public var option: Int? { if case .bestOf = rules.shape { Int(counting) } else { nil } }

    /// The values of the rule's parts: steps, options or pools, in their order; empty for rules without parts.
    public var parts: [Rational?] {
        switch rules.shape {
        case .linear, .growth: []
        case .staged, .bestOf, .pools: rules.parts.map { evidence.table.facts[$0.input].known }
        }
    }

    /// The month whose records the number follows from; `nil` for one that was entered.
    public var recordsMonth: YearMonth? { remarks.contains(.fromRecords) ? evidence.table.recordsMonth : nil }

    /// The most that `value` may be, where it hangs on who is who among the people; `nil` where it does not.
    public var atMost: Rational? {
        switch rules.shape {
        case .linear, .staged: rules.parts.last.flatMap { evidence.table.atMost($0) }
        case .growth, .bestOf, .pools: nil
        }
    }

    /// The most that each of `parts` may be, `nil` for one that is settled; empty where none hangs on who is who.
    public var partsAtMost: [Rational?] {
        guard case .staged = rules.shape, remarks.contains(.peopleUnsettled) else { return [] }
        return rules.parts.map { evidence.table.atMost($0) }
    }

    /// The places of the steps that lack people of a list of which nobody can pass an exam any more; 0 for the list of a
    /// rule without steps.
    var closedSteps: [Int] {
        guard remarks.contains(.listClosed) else { return [] }
        return rules.parts.indices.filter { Scorer.isClosed(rules.parts[$0], for: rules, in: evidence.table) }
    }

    /// Whether nothing that the metric reads was entered: unknown, which is not zero.
    public var isUnknown: Bool {
        guard !isKnown else { return false }
        switch rules.shape {
        case .linear, .growth: return true
        case .staged, .bestOf, .pools: return rules.parts.allSatisfy { !evidence.table.knows($0) }
        }
    }

    /// Whether it may be more than is known: something was not entered, its records are not complete, or nobody said who
    /// of its people are the same.
    package var isOpen: Bool { mostPoints > points }

    /// Whether it is known to have no points, and none that nobody entered could bring.
    package var isKnownZero: Bool { points.isZero && !isUnknown && !isOpen }

    /// The most points that it may have, whatever is not known of it.
    var mostPoints: Rational {
        if isUnknown || remarks.contains(.atLeast) { return rules.maximum }
        switch rules.rule {
        case .growth: return points
        case .linear:
            return Scorer.points(atMost ?? value, unit: rules.unit, threshold: threshold, maximum: rules.maximum)
        case .bestOf: return isWhollyKnown ? points : rules.maximum
        case .pools(let rule):
            guard !isWhollyKnown else { return points }
            guard rule.combination != .counts else { return rules.maximum }
            let most = rules.parts.reduce(Rational.zero) { sum, part in
                sum + part.points(of: evidence.table.facts[part.input].known ?? part.threshold)
            }
            return min(most, rules.maximum)
        case .staged:
            return Scorer.stagedPoints(rules) { part in
                evidence.table.atMost(part) ?? evidence.table.facts[part.input].known ?? part.threshold
            }.points
        }
    }

    /// Whether every part is known.
    package var isWhollyKnown: Bool { rules.parts.allSatisfy { evidence.table.knows($0) } }

    /// The points that are missing to the maximum.
    public var missingPoints: Rational { rules.maximum - points }
}
