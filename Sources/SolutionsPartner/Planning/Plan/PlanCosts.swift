/// What a plan may buy, in the words that costs are given in.
public enum PlanKind: String, Sendable, CaseIterable {
    /// An exam that one person passes.
    case exam
    /// A customer won.
    case customer
    /// A workload in a customer's tenant.
    case workload
    /// A deployment.
    case deployment
    /// A distinct service in use.
    case service
    /// A percentage point of growth.
    case percent
    /// A monthly active or protected user.
    case user
    /// A US dollar of consumption or revenue.
    case usd

    /// The kind that a unit of an input is bought as.
    init(_ unit: Unit) {
        self =
            switch unit {
            case .customer: .customer
            case .workload: .workload
            case .person, .certification, .track: .exam
            case .deployment: .deployment
            case .service: .service
            // What training services count is not planned; it is priced like a customer where somebody asks.
            case .activation, .voucher, .survey, .rating: .customer
            case .percent, .point: .percent
            case .user, .capacity: .user
            case .usd, .consumption: .usd
            }
    }
}

/// What units cost and how many there may be: the user's numbers, in a measure of the user's choice.
public struct PlanCosts: Sendable, Hashable {
    /// What one unit costs.
    public struct Price: Sendable, Hashable {
        /// The cost of one unit, 0 or more.
        public var cost: Rational
        /// The days until one unit counts.
        public var leadTime: Int

        /// Makes a price.
        public init(cost: Rational, leadTime: Int) {
            self.cost = cost
            self.leadTime = leadTime
        }
    }

    /// What differs for one input or one certification.
    public struct Exception: Sendable, Hashable {
        /// The cost of one unit; `nil` for that of its kind.
        public var cost: Rational?
        /// The days until one unit counts; `nil` for those of its kind.
        public var leadTime: Int?
        /// The most units that a plan may add; `nil` for no limit, 0 for one that is ruled out or pinned.
        public var limit: Int?

        /// Makes an exception.
        public init(cost: Rational? = nil, leadTime: Int? = nil, limit: Int? = nil) {
            self.cost = cost
            self.leadTime = leadTime
            self.limit = limit
        }
    }

    /// The most that one unit may cost, so that sums stay exact.
    public static let costLimit = 1_000_000_000

    /// What costs are counted in, such as `days` or `EUR`.
    public var unit = "days"

    /// The price of each kind.
    public var prices: [PlanKind: Price] {
        get { stated ?? Self.usual }
        set { stated = newValue == Self.usual ? nil : newValue }
    }

    /// The prices where they are not the usual ones: most that ask for costs are never asked for a price.
    private var stated: [PlanKind: Price]?

    private static let usual: [PlanKind: Price] = [
        .exam: Price(cost: 5, leadTime: 60), .customer: Price(cost: 10, leadTime: 90),
        .workload: Price(cost: 10, leadTime: 90), .deployment: Price(cost: 15, leadTime: 90),
        .service: Price(cost: 5, leadTime: 30), .percent: Price(cost: 2, leadTime: 120),
        .user: Price(cost: Rational(1, over: 20) ?? 0, leadTime: 90),
        .usd: Price(cost: Rational(1, over: 500) ?? 0, leadTime: 90),
    ]

    /// What differs for an input.
    public var inputs: [InputName: Exception] = [:]

    /// What differs for a certification, by its key such as `AZ-305`.
    public var certifications: [String: Exception] = [:]

    /// How many people that are not listed may pass exams, where people are listed; `nil` for no limit.
    public var newPeople: Int?

    /// Makes the costs that hold until somebody says otherwise: days of work.
    public init() {}

    /// The price of one unit of an input.
    func price(of input: InputReference) -> Price {
        price(PlanKind(input.unit), inputs[input.name])
    }

    /// What is stated for a certification, under its code or another key of it; `nil` for nothing.
    func exception(for certification: Certification) -> Exception? {
        certifications[certification.id] ?? certification.otherIDs.lazy.compactMap { certifications[$0] }.first
    }

    /// Whether a certification that is begun on a day can be earned before it is retired, and counts for a list by then.
    ///
    /// The list is that of the day on which it would be earned, or is counted where that is later: what joins it until then
    /// serves, what leaves it does not.
    func canEarn(
        _ certification: Certification, for list: CertificationList, from day: CalendarDate,
        countedOn counted: CalendarDate? = nil
    ) -> Bool {
        let earned = day.adding(days: price(of: certification).leadTime)
        if let retired = certification.retired, earned > retired { return false }
        let counted = max(earned, counted ?? earned)
        return certification.counts(on: counted)
            && list.certifications(on: counted).contains { $0.id == certification.id }
    }

    /// The times that changes take, in days.
    var leadTimes: Set<Int> {
        let own = inputs.values.compactMap(\.leadTime) + certifications.values.compactMap(\.leadTime)
        return Set(prices.values.map(\.leadTime) + own)
    }

    /// The longest time that any change takes, in days.
    var longestLeadTime: Int { leadTimes.max() ?? 0 }

    /// The price of one unit of a kind, where nothing else is stated for it.
    func price(of kind: PlanKind) -> Price { price(kind, nil) }

    /// The price of one exam of a certification.
    func price(of certification: Certification) -> Price {
        price(.exam, exception(for: certification))
    }

    private func price(_ kind: PlanKind, _ exception: Exception?) -> Price {
        let price = prices[kind] ?? Price(cost: 0, leadTime: 0)
        return Price(cost: exception?.cost ?? price.cost, leadTime: exception?.leadTime ?? price.leadTime)
    }
}
