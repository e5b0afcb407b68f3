/// What a metric counts.
///
/// Whole units earn points one at a time; the others in proportion.
public enum Unit: String, Sendable, CaseIterable {
    /// A customer tenant, net of customers lost.
    case customer
    /// A workload in a customer tenant.
    case workload
    /// A certified person.
    case person
    /// A certification that somebody earns.
    case certification
    /// A deployment.
    case deployment
    /// A distinct service in use.
    case service
    /// A monthly active or protected user.
    case user
    /// US dollars.
    case usd
    /// A percentage point.
    case percent
    /// Users or capacity of a workload, from which monthly consumption value follows.
    case capacity
    /// Monthly consumption value.
    case consumption = "mcv"
    /// A point: the common measure of pools that count different things.
    case point
    /// A course that a learner started or finished.
    case activation
    /// An exam voucher, or an exam.
    case voucher
    /// An answered survey.
    case survey
    /// An average grade.
    case rating
    /// The name of a track.
    case track

    /// Whether the unit is indivisible: points come for whole ones only, and a value of it must be a whole number.
    public var isWhole: Bool {
        switch self {
        case .customer, .workload, .person, .certification, .deployment, .service, .user, .activation, .voucher,
            .survey:
            true
        case .usd, .percent, .capacity, .consumption, .point, .rating, .track: false
        }
    }

    /// Whether a value may be below zero: nets and growth can be, head counts and amounts cannot.
    public var allowsNegative: Bool {
        switch self {
        case .customer, .workload, .deployment, .user, .usd, .percent: true
        case .person, .certification, .service, .capacity, .consumption, .point, .activation, .voucher, .survey,
            .rating, .track:
            false
        }
    }

    /// A number of units in words, such as `3 customers`; a grade is not counted, so it is told as one.
    public func words(for count: Rational, written text: String) -> String {
        self == .rating ? "an average grade of \(text)" : "\(text) \(word(for: count))"
    }

    /// What somebody enters for it, such as `a number of customers`.
    public var form: String {
        switch self {
        case .track: "a track"
        case .rating: "an average grade"
        default: "a number of \(word(for: 2))"
        }
    }

    /// The word for a number of units, such as `customers`.
    public func word(for count: Rational) -> String {
        let one = count == 1 || count == -1
        return switch self {
        case .customer: one ? "customer" : "customers"
        case .workload: one ? "workload" : "workloads"
        case .person: one ? "person" : "people"
        case .certification: one ? "certification" : "certifications"
        case .deployment: one ? "deployment" : "deployments"
        case .service: one ? "service" : "services"
        case .user: one ? "user" : "users"
        case .usd: "USD"
        case .percent: "%"
        case .capacity: one ? "user" : "users"
        case .consumption: "MCV"
        case .point: one ? "point" : "points"
        case .activation: one ? "activation" : "activations"
        case .voucher: one ? "voucher" : "vouchers"
        case .survey: one ? "survey" : "surveys"
        case .rating: "average grade"
        case .track: "track"
        }
    }
}
