/// A report of Partner Center that can be downloaded as a file.
public enum ReportKind: String, Sendable, Hashable, CaseIterable {
    /// AzureUsage: consumed revenue by tenant, subscription and service.
    case azure
    /// OfficeUsage, later Microsoft 365 usage: seats and active users by tenant and workload.
    case m365
    /// CPOR – Microsoft 365 usage: the same for claims, with the day of the claim.
    case cpor
    /// EMSUsage: seats and active users of Entra ID P1, Intune and information protection.
    case ems
    /// Business applications revenue: revenue by tenant, subscription and workload.
    case businessRevenue = "business-revenue"
    /// Business applications usage: users and capacity by tenant, subscription and workload.
    case businessUsage = "business-usage"
    /// CustomersAndTenants: who the customers are.
    case customers
    /// SeatsSubscriptionsAndRevenue: subscriptions with their seats and end days.
    case subscriptions
    /// TrainingCompletions: certifications of people.
    case trainings
    /// The list of skilling eligibility, as the page shows it.
    case skilling
    /// Profile: the locations of a global account.
    case profile
    /// ResellerPerformance: what indirect resellers sell.
    case resellers

    /// Whether rows of one usage are taken to repeat each other where no mark tells: a blank mark tells as little as a
    /// column that is not there.
    public var repeatsUnlessMarked: Bool {
        switch self {
        case .azure, .m365, .cpor, .businessRevenue, .businessUsage, .subscriptions: true
        case .ems, .customers, .trainings, .skilling, .profile, .resellers: false
        }
    }

    /// Whether its layout has a column of marks for rows that repeat others.
    var hasMarks: Bool {
        switch self {
        case .azure, .m365, .customers, .subscriptions: true
        case .cpor, .ems, .businessRevenue, .businessUsage, .trainings, .skilling, .profile, .resellers: false
        }
    }

    /// The numbers that it is read for; whatever else it tells counts for nothing.
    package var numbers: Set<RecordFact> {
        switch self {
        case .azure, .businessRevenue: [.amount]
        case .m365, .cpor, .ems: [.seats, .users]
        case .businessUsage: [.users, .capacity, .linkedUsers]
        case .customers, .subscriptions: [.seats]
        case .trainings, .skilling, .profile, .resellers: []
        }
    }

    /// Whether records of months and tenants are kept of it.
    public var hasRecords: Bool {
        switch self {
        case .azure, .m365, .cpor, .ems, .businessRevenue, .businessUsage, .customers, .subscriptions: true
        case .trainings, .skilling, .profile, .resellers: false
        }
    }
}
