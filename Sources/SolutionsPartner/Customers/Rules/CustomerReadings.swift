/// How the product reads what the sources of the customer rules leave open; each can be switched in `store.json`.
public struct CustomerReadings: Sendable, Hashable {
    /// What is compared for the growth of Azure consumption.
    public enum AzureGrowth: String, Sendable, CaseIterable {
        /// The sums of twelve months.
        case twelveMonths = "twelve-months"
        /// The last month and the same month a year before.
        case singleMonth = "single-month"
    }

    /// Of what the required share must be active.
    public enum ActiveShare: String, Sendable, CaseIterable {
        /// All listed workloads of a customer together.
        case together
        /// Any one workload.
        case anyWorkload = "any-workload"
    }

    /// What the seats of a band are counted by.
    public enum Seats: String, Sendable, CaseIterable {
        /// The seats of one workload.
        case workload
        /// The seats of all listed workloads of a tenant together.
        case tenant
    }

    /// Which users of workloads with a partner link count.
    public enum LinkedUsers: String, Sendable, CaseIterable {
        /// Those of the linked partner, where told.
        case linked
        /// All active users.
        case all
    }

    /// How many months are looked at for the customers of a year ago.
    public enum BaselineWindow: String, Sendable, CaseIterable {
        /// The same months as now, a year earlier.
        case sameMonths = "same-months"
        /// The one month a year before.
        case singleMonth = "single-month"
    }

    /// What a customer is.
    public enum Customer: String, Sendable, CaseIterable {
        /// Each tenant.
        case tenant
        /// Each top parent, whose tenants count once together where lists of customers are shown.
        case tpid
    }

    /// What is compared for the growth of Azure consumption.
    public var azureGrowth = AzureGrowth.twelveMonths
    /// Of what the required share must be active.
    public var activeShare = ActiveShare.together
    /// What the 25 seats of the Security rules without tracks are counted by.
    public var securitySeats = Seats.workload
    /// Which users of workloads with a partner link count.
    public var linkedUsers = LinkedUsers.linked
    /// Whether rows shown as DPOR count as CSP for the use of Dynamics 365.
    public var dporCountsAsCSP = true
    /// How many months are looked at for the Azure customers of a year ago in the SMB track.
    public var smbBaseline = BaselineWindow.sameMonths
    /// What a customer is on lists of customers.
    public var customers = Customer.tenant

    /// Makes the readings that the product takes.
    public init() {}
}
