/// How one number that scoring reads follows from what downloads say of customers.
///
/// The members are the conditions, from the first that is checked to the last: workload or service, association, the
/// band of seats or amounts, the share of active users, the state at the day of the claim.
public struct CustomerRule: Sendable {
    /// What is measured of a customer.
    public enum Measure: String, Sendable, CaseIterable {
        /// Azure consumption of a month, the largest of the window.
        case azureMonth = "azure-month"
        /// Azure consumption of twelve months.
        case azureTotal = "azure-total"
        /// Paid seats of a workload of Microsoft 365.
        case seats
        /// Monthly active users of the workloads of Microsoft 365.
        case users
        /// Revenue of a workload of business applications.
        case revenue
        /// Monthly consumption value of a workload of business applications: users or capacity times its rate.
        case consumption
    }

    /// How the customers' measures become the number.
    public enum Result: String, Sendable, CaseIterable {
        /// Customers that count, less those that counted a year before.
        case net
        /// The sum, less that of a year before.
        case difference
        /// The difference as a percentage of the sum of a year before.
        case percent
        /// The sum.
        case total
        /// The sum of a year before.
        case baseline
        /// The number of different services in use at any customer.
        case services

        /// Whether something is compared with a year ago.
        package var compares: Bool { self != .total && self != .services }
    }

    /// Which services count.
    public enum Services: Sendable, Hashable {
        /// All of them.
        case all
        /// Those of a list.
        case only(Set<String>)
        /// All but those of a list.
        case except(Set<String>)

        /// Whether the service of a key counts.
        func contains(_ key: String) -> Bool {
            switch self {
            case .all: true
            case .only(let keys): keys.contains(key)
            case .except(let keys): !keys.contains(key)
            }
        }
    }

    /// The band in which a measure counts.
    public struct Band: Sendable, Hashable {
        /// The least measure that counts; `nil` for none.
        public var atLeast: Amount?
        /// The measure that must be passed; `nil` for none.
        public var above: Amount?
        /// The greatest measure that counts; `nil` for none.
        public var atMost: Amount?

        /// Whether there is no limit at all.
        public var isOpen: Bool { atLeast == nil && above == nil && atMost == nil }

        /// The lower limit, be it reached or passed.
        public var floor: Amount? { atLeast ?? above }

        /// Whether a measure is under the band.
        func isBelow(_ value: Amount) -> Bool {
            if let atLeast, value < atLeast { return true }
            if let above, value <= above { return true }
            return false
        }

        /// Whether a measure is over the band.
        func isOver(_ value: Amount) -> Bool { atMost.map { value > $0 } ?? false }
    }

    /// The input that the number is for.
    public let input: InputName
    /// The track that it holds for, as current editions call it; `nil` where every track reads the same number.
    public let track: TrackID?
    /// The first day on which the rule holds, until a later one of the same input and track.
    public let from: CalendarDate
    /// What is measured.
    public let measure: Measure
    /// What becomes of it.
    public let result: Result
    /// The months that are looked at one by one, for `Measure.azureMonth`.
    public let window: Int
    /// The associations of which one is needed.
    public let associations: AssociationSet
    /// The associations through which a customer comes into the band, where they are more than those that are counted.
    public let bandAssociations: AssociationSet
    /// The associations for workloads of the platform, for `Measure.consumption`.
    public let platformAssociations: AssociationSet
    /// The services that count, for measures of Azure.
    public let services: Services
    /// The workloads that count, by key, for seats and users.
    public let workloads: Set<String>
    /// The products that count, in comparable spelling, for revenue.
    public let products: Set<String>
    /// The band.
    public let band: Band
    /// The percentage of the seats that must be active; `nil` where none must.
    public let activeShare: Int?
    /// Whether the day of a claim counts: users from that day on only, and no deployment that was active already.
    public let heedsClaims: Bool
    /// Whether a customer that grew over the band counts on if it was within it a year before.
    public let stays: Bool
    /// The input whose rule may have held still, where no source tells the day on which this one began; `nil` where it is
    /// known.
    public let earlier: InputName?
    /// Where the rule comes from.
    public let source: RuleSource

    /// The key of everything that one reading of the records can serve.
    var isAzure: Bool { measure == .azureMonth || measure == .azureTotal }
}
