/// How the value of a metric turns into points.
public enum ScoringRule: Sendable {
    /// Points in proportion to a count or an amount, capped at the maximum.
    case linear(LinearRule)
    /// Points in proportion to a growth in percent, capped at the maximum.
    case growth(GrowthRule)
    /// Certified people in steps: gates first, then a step that earns for each person.
    case staged([SkillingStep])
    /// The best of several association types, each on its own threshold; never their sum.
    case bestOf([RuleOption])
    /// Several pools together.
    case pools(PoolRule)
}

/// Points in proportion to a count or an amount.
public struct LinearRule: Sendable {
    /// The input that is counted.
    public let input: InputReference
    /// The value that earns the maximum.
    public let threshold: Rational
    /// The certifications from which a head count follows where people are listed; `nil` for other counts.
    public let list: ListReference?
}

/// Points in proportion to a growth in percent.
public struct GrowthRule: Sendable {
    /// The growth in percent.
    public let input: InputReference
    /// The growth that earns the maximum, in percent.
    public let threshold: Rational
    /// What must be there before growth earns anything; `nil` when nothing must.
    public let minimum: Minimum?
    /// The workloads from which growth of consumption value follows; empty where growth is only entered.
    public let workloads: [WorkloadRate]

    /// An amount that must be reached before growth earns points.
    public struct Minimum: Sendable {
        /// The input that holds the amount.
        public let input: InputReference
        /// The least amount.
        public let amount: Rational
        /// What the amount is, in words.
        public let meaning: String
        /// When the amount is of.
        public let time: Time

        /// When an amount is of.
        public enum Time: String, Sendable, CaseIterable {
            /// What there is now, grown already.
            case now
            /// What there was a year ago, which growth is a share of.
            case yearAgo = "year-ago"
        }
    }

    /// A workload with its monthly consumption value per user or unit of capacity.
    public struct WorkloadRate: Sendable {
        /// The workload's key, such as `business-central`.
        public let id: String
        /// The workload's name.
        public let name: String
        /// Consumption value per user or unit.
        public let rate: Rational
        /// Users or capacity in the last month.
        public let input: InputReference
        /// Users or capacity in the same month last year.
        public let baseline: InputReference
    }
}

/// One step of a staged skilling rule.
public struct SkillingStep: Sendable {
    /// The step's name in input names, such as `step1`.
    public let id: String
    /// The certifications of which any one serves.
    public let list: ListReference
    /// The head count of the step, where it is entered.
    public let input: InputReference
    /// For a gate, the people that open it; for the scoring step, the people that earn the maximum.
    public let people: Int
    /// Points that a gate earns once it is met, kept even if a later gate is not; 0 for most.
    public let earns: Rational
    /// Whether the step is a gate; the one step that is not scores each person.
    public let isGate: Bool

    /// What people call the step: `step 1`; its name in input names where that is another word.
    public var title: String { id.hasPrefix("step") ? "step \(id.dropFirst(4))" : id }
}

/// One association type with its own threshold.
public struct RuleOption: Sendable {
    /// The key in input names, such as `cpor`.
    public let id: String
    /// The name shown.
    public let name: String
    /// The input that is counted.
    public let input: InputReference
    /// The value that earns the maximum.
    public let threshold: Rational
}

/// Several pools that make one metric.
public struct PoolRule: Sendable {
    /// How pools come together.
    public enum Combination: String, Sendable, CaseIterable {
        /// Each pool is scored and capped on its own; the points are added.
        case cappedEach = "capped-each"
        /// Each pool is floored at zero; the counts are added and scored together.
        case counts
        /// Each pool earns points on its own threshold; the points are added and capped.
        case points
    }

    /// How the pools come together.
    public let combination: Combination
    /// The pools in the order of the source.
    public let pools: [Pool]
    /// The count that earns the maximum, for pooled counts; the maximum itself otherwise.
    public let threshold: Rational

    /// One pool.
    public struct Pool: Sendable {
        /// The key in input names, such as `azure`.
        public let id: String
        /// The name shown.
        public let name: String
        /// The input that is counted.
        public let input: InputReference
        /// The value that earns the pool's maximum; for pooled counts that of all pools together.
        public let threshold: Rational
        /// The most points that the pool can earn.
        public let maximum: Rational
    }

    /// Whether the pools count the same thing, so that their counts can be added.
    public var hasCommonUnit: Bool { pools.allSatisfy { $0.input.unit == pools[0].input.unit } }
}

/// An input as a rule refers to it: its name, its unit and its place in the edition's table.
public struct InputReference: Sendable, Hashable {
    /// The name of the input.
    public let name: InputName
    /// What it counts.
    public let unit: Unit
    /// The place in the edition's table of inputs.
    let index: Int
}

/// A certification list as a rule refers to it.
public struct ListReference: Sendable, Hashable {
    /// The list itself.
    public let list: CertificationList
    /// The place in the edition's table of lists.
    let index: Int
}
