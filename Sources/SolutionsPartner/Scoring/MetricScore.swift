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
public struct MetricScore: Sendable {
    /// The rules that gave the points.
    public let rules: MetricRules
    /// What was counted; `nil` for unknown, which is not zero.
    public let value: Rational?
    /// The value that earns the maximum, of the option that counts.
    public let threshold: Rational
    /// What value and threshold count; points for pools that count different things.
    public let unit: Unit
    /// The points, exact.
    public let points: Rational
    /// How far the metric has come.
    public let state: MetricState
    /// Whole units that are missing to the maximum, counted from below zero where the value is negative.
    ///
    /// Zero as well for a growth that is high enough and earns nothing because its minimum is not reached.
    public let missingUnits: Int
    /// The place of the option that counts, for rules with options.
    public let option: Int?
    /// The values of the rule's parts: steps, options or pools, in their order; empty for rules without parts.
    public let parts: [Rational?]
    /// What is worth knowing.
    public internal(set) var remarks: ScoreRemarks
    /// What few scores have.
    private var rare: Rare?

    /// What few scores have, kept apart so that the others are small: a scorecard has dozens of them.
    private final class Rare: Sendable {
        let recordsMonth: YearMonth?
        let atMost: Rational?
        let partsAtMost: [Rational?]
        let closedSteps: [Int]

        init(recordsMonth: YearMonth?, atMost: Rational?, partsAtMost: [Rational?], closedSteps: [Int]) {
            self.recordsMonth = recordsMonth
            self.atMost = atMost
            self.partsAtMost = partsAtMost
            self.closedSteps = closedSteps
        }
    }

    init(
        rules: MetricRules, value: Rational?, threshold: Rational, unit: Unit, points: Rational, state: MetricState,
        missingUnits: Int, option: Int?, parts: [Rational?], remarks: ScoreRemarks, atMost: Rational? = nil,
        partsAtMost: [Rational?] = []
    ) {
        self.rules = rules
        self.value = value
        self.threshold = threshold
        self.unit = unit
        self.points = points
        self.state = state
        self.missingUnits = missingUnits
        self.option = option
        self.parts = parts
        self.remarks = remarks
        guard atMost != nil || !partsAtMost.isEmpty else { return }
        rare = Rare(recordsMonth: nil, atMost: atMost, partsAtMost: partsAtMost, closedSteps: [])
    }

    /// The month whose records the number follows from; `nil` for one that was entered.
    public internal(set) var recordsMonth: YearMonth? {
        get { rare?.recordsMonth }
        set {
            rare = Rare(recordsMonth: newValue, atMost: atMost, partsAtMost: partsAtMost, closedSteps: closedSteps)
        }
    }
    /// The most that `value` may be, where it hangs on who is who among the people; `nil` where it does not.
    public var atMost: Rational? { rare?.atMost }
    /// The most that each of `parts` may be, `nil` for one that is settled; empty where none hangs on who is who.
    public var partsAtMost: [Rational?] { rare?.partsAtMost ?? [] }
    /// The places of the steps that lack people of a list of which nobody can pass an exam any more; 0 for the list of a
    /// rule without steps.
    var closedSteps: [Int] {
        get { rare?.closedSteps ?? [] }
        set {
            rare = Rare(
                recordsMonth: recordsMonth, atMost: atMost, partsAtMost: partsAtMost, closedSteps: newValue)
        }
    }

    /// Whether nothing that the metric reads was entered: unknown, which is not zero.
    public var isUnknown: Bool { value == nil && parts.allSatisfy { $0 == nil } }

    /// Whether it may be more than is known: something was not entered, its records are not complete, or nobody said who
    /// of its people are the same.
    package var isOpen: Bool { mostPoints > points }

    /// The most points that it may have, whatever is not known of it.
    var mostPoints: Rational {
        if isUnknown || remarks.contains(.atLeast) { return rules.maximum }
        switch rules.rule {
        case .growth: return points
        case .linear:
            return Scorer.points(atMost ?? value, unit: rules.unit, threshold: threshold, maximum: rules.maximum)
        case .bestOf: return parts.contains(nil) ? rules.maximum : points
        case .pools(let rule):
            guard parts.contains(nil) else { return points }
            guard rule.combination != .counts else { return rules.maximum }
            let most = zip(rule.pools, parts).reduce(Rational.zero) { sum, pool in
                sum
                    + Scorer.points(
                        pool.1 ?? pool.0.threshold, unit: pool.0.input.unit, threshold: pool.0.threshold,
                        maximum: pool.0.maximum)
            }
            return min(most, rules.maximum)
        case .staged(let steps):
            let most = steps.indices.map { place in
                (partsAtMost.isEmpty ? nil : partsAtMost[place]) ?? parts[place] ?? Rational(steps[place].people)
            }
            return Scorer.points(of: steps, counts: most, maximum: rules.maximum).points
        }
    }

    /// The points that are missing to the maximum.
    public var missingPoints: Rational { rules.maximum - points }
}
