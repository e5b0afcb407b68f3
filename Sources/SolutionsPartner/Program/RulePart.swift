/// One number that a rule reads, with what it is worth: all that scoring needs of it, without any names.
///
/// Rules are read once and applied many thousand times a second, so what applying them takes lies here by its place, and
/// nothing of it has to be looked up, copied or counted.
struct RulePart: Sendable {
    /// The place of the input in the edition's table.
    let input: Int
    /// The place of the input that holds the same a year ago, for the workloads of growth; the input itself for others.
    let baseline: Int
    /// The place of the list of certifications that people are counted by; `nil` for other counts.
    let list: Int?
    /// The last day on which somebody can pass an exam of the list, as its number; the largest where one stays.
    let lastDay: Int
    /// The value that earns `maximum`; the least amount for a minimum, and the people that open it for a gate.
    let threshold: Rational
    /// The most points that the part can earn; for a workload of growth, its consumption value per unit.
    let maximum: Rational
    /// What a whole unit is worth on the way to the threshold.
    let worth: UnitWorth
    /// Whether points come for whole units only.
    let isWhole: Bool
    /// Whether it is a gate, which earns its maximum or nothing.
    let isGate: Bool

    init(
        _ input: InputReference, baseline: InputReference? = nil, list: ListReference? = nil, threshold: Rational,
        maximum: Rational, isGate: Bool = false
    ) {
        self.input = input.index
        self.baseline = baseline?.index ?? input.index
        self.list = list?.index
        lastDay = list?.list.lastDay?.dayNumber ?? .max
        self.threshold = threshold
        self.maximum = maximum
        worth = UnitWorth(threshold: threshold, maximum: maximum)
        isWhole = input.unit.isWhole
        self.isGate = isGate
    }
}

/// What a whole unit of a count is worth: a part of the maximum, as a fraction in lowest terms.
struct UnitWorth: Sendable {
    private let top: Int32
    /// Zero where the worth is no fraction of small numbers.
    private let bottom: Int32

    init(threshold: Rational, maximum: Rational) {
        guard let worth = maximum.divided(by: threshold), let top = Int32(exactly: worth.numerator),
            let bottom = Int32(exactly: worth.denominator)
        else {
            (top, bottom) = (0, 0)
            return
        }
        (self.top, self.bottom) = (top, bottom)
    }

    /// The worth of so many units; `nil` where numbers are not whole or too large for short arithmetic.
    @inline(__always) func times(_ count: Rational) -> Rational? {
        guard bottom > 0, count.isWhole, let count = Int32(exactly: count.numerator) else { return nil }
        return Rational(Int(top), over: Int(bottom), times: Int(count))
    }
}

/// The shape of a rule, without what it consists of.
enum RuleShape: Sendable {
    /// One part.
    case linear
    /// The growth, the minimum where there is one, and the workloads.
    case growth(hasMinimum: Bool)
    /// The steps.
    case staged
    /// The options.
    case bestOf
    /// The pools, and whether their counts have a sum: users and dollars have none, but what they are worth has.
    case pools(PoolRule.Combination, haveSum: Bool)
}

extension ScoringRule {
    var shape: RuleShape {
        switch self {
        case .linear: .linear
        case .growth(let rule): .growth(hasMinimum: rule.minimum != nil)
        case .staged: .staged
        case .bestOf: .bestOf
        case .pools(let rule):
            .pools(
                rule.combination,
                haveSum: rule.combination == .counts || (rule.combination == .cappedEach && rule.hasCommonUnit))
        }
    }

    /// The numbers that a rule reads, in the order of the rule.
    ///
    /// - Parameter maximum: The most points that the rule can earn.
    func parts(earning maximum: Rational) -> [RulePart] {
        switch self {
        case .linear(let rule):
            return [RulePart(rule.input, list: rule.list, threshold: rule.threshold, maximum: maximum)]
        case .growth(let rule):
            var parts = [RulePart(rule.input, threshold: rule.threshold, maximum: maximum)]
            if let minimum = rule.minimum {
                parts.append(RulePart(minimum.input, threshold: minimum.amount, maximum: maximum))
            }
            for workload in rule.workloads {
                parts.append(
                    RulePart(workload.input, baseline: workload.baseline, threshold: 1, maximum: workload.rate))
            }
            return parts
        case .staged(let steps):
            // What gates earn is not left for the last step.
            let reserved = steps.reduce(Rational.zero) { $0 + ($1.isGate ? $1.earns : .zero) }
            return steps.map { step in
                RulePart(
                    step.input, list: step.list, threshold: Rational(step.people),
                    maximum: step.isGate ? step.earns : maximum - reserved, isGate: step.isGate)
            }
        case .bestOf(let options):
            return options.map { RulePart($0.input, threshold: $0.threshold, maximum: maximum) }
        case .pools(let rule):
            return rule.pools.map { RulePart($0.input, threshold: $0.threshold, maximum: $0.maximum) }
        }
    }
}
