/// A number that scoring reads, derived from records: always an estimate, with what it rests on.
public struct CustomerNumber: Sendable {
    /// The input that it is for.
    public let input: InputName
    /// What it counts.
    public let unit: Unit
    /// The track whose number it is; `nil` where every track of the edition reads the same.
    public let track: TrackID?
    /// The rule by which it follows.
    public let rule: CustomerRule
    /// The last month that is looked at.
    public let month: YearMonth
    /// The number; `nil` for unknown, which `gap` explains.
    public let value: Rational?
    /// What there is now: customers that count, a sum, or services; `nil` for unknown.
    public let current: Rational?
    /// What there was a year before; `nil` for unknown, and for numbers that compare nothing.
    public let baseline: Rational?
    /// Whether all of it is known; a number that is not complete is at least `value`.
    public let isComplete: Bool
    /// Why there is no number; `nil` where there is one.
    public let gap: Gap?
    /// The months that are looked at, the oldest first.
    public let months: [YearMonth]
    /// Those of them that no file holds, the oldest first.
    public let missing: [YearMonth]
    /// The reports that the number is read from; where months are missing, those of them that are missing.
    public let reports: [ReportKind]
    /// The number of files that those months come from.
    public let files: Int
    /// The readings that the number rests on, and what the files cannot tell.
    public let readings: [Reading]
    /// What will be compared with next month; `nil` where that month of last year is in no file or nothing is compared.
    public let nextBaseline: Rational?
    /// The same number by another reading; empty where there is none.
    public let alternatives: [Alternative]
    /// The services in use, for numbers of services.
    public let services: [ServiceUse]
    /// The customers, by tenant and workload; empty where they were not asked for.
    public let customers: [CustomerJudgement]

    /// Why there is no number.
    public enum Gap: String, Sendable, CaseIterable {
        /// The month that is looked at is in no file.
        case monthMissing = "month-missing"
        /// A month of a year ago is in no file.
        case baselineMissing = "baseline-missing"
        /// The files have no amounts.
        case amountUnknown = "amount-unknown"
        /// The files do not tell the associations.
        case associationUnknown = "association-unknown"
        /// The files do not tell which services, workloads or products were used.
        case itemUnknown = "item-unknown"
        /// Rows of a year ago could not be read.
        case rowsLost = "rows-lost"
        /// The files do not tell what is paid for.
        case kindUnknown = "kind-unknown"
        /// What would be compared with is zero.
        case baselineZero = "baseline-zero"
    }

    /// What a number rests on where the sources leave it open or the files do not tell.
    public enum Reading: String, Sendable, CaseIterable {
        /// The sums of twelve months are compared.
        case twelveMonths = "twelve-months"
        /// Single months are compared.
        case singleMonth = "single-month"
        /// Support, internal, benefit and trial offers do not count but are not marked: the number may be too high.
        case offersNotShown = "offers-not-shown"
        /// The required share of all listed workloads together must be active.
        case shareTogether = "share-together"
        /// The required share of any one workload must be active.
        case shareOfAnyWorkload = "share-of-any-workload"
        /// Seats are those of one workload.
        case seatsOfWorkload = "seats-of-workload"
        /// Seats are those of the whole tenant.
        case seatsOfTenant = "seats-of-tenant"
        /// Users of a partner link count where they are told.
        case linkedUsers = "linked-users"
        /// All active users count.
        case allUsers = "all-users"
        /// The day of the association is in no file: growth may be too high.
        case associationDateUnknown = "association-date-unknown"
        /// The plan of Defender for Endpoint is not named; only the second counts.
        case planUnknown = "plan-unknown"
        /// No download tells of the Defender of customers that are not claimed, who count as well.
        case defenderNotTold = "defender-not-told"
        /// One month of a year ago is looked at.
        case singleBaselineMonth = "single-baseline-month"
        /// Rows shown as DPOR are not believed to be CSP.
        case dporDoesNotCount = "dpor-does-not-count"
        /// The rule before, of which no source tells until when it held.
        case earlierRule = "earlier-rule"
        /// Without subscriptions, or without marks of repeated rows, what may be one usage told twice is counted once.
        case usagesNotTold = "usages-not-told"
        /// Rows that could not be read are left out.
        case rowsLost = "rows-lost"
        /// A rule that no source states for the edition.
        case inferredRule = "inferred-rule"
    }

    /// The number by another reading.
    public struct Alternative: Sendable, Hashable {
        /// The reading.
        public let reading: Reading
        /// The number; `nil` for unknown.
        public let value: Rational?
    }

    /// A service in use.
    public struct ServiceUse: Sendable, Hashable {
        /// The name of the service.
        public let service: String
        /// The tenants that use it, by their keys.
        public let tenants: [String]
    }

    /// The number as it is known beside the input that it is for: the input and, where tracks differ, the track.
    public var key: DerivedKey { DerivedKey(input: input, track: track) }
}

/// Why one customer counts for a number or does not.
public struct CustomerJudgement: Sendable {
    /// The key of the tenant.
    public let tenant: String
    /// The name of the customer; `nil` where no file tells it.
    public let name: String?
    /// The number of the top parent; `nil` where no file tells it.
    public let tpid: String?
    /// The workload, for numbers that count workloads of a tenant; `nil` for others.
    public let workload: String?
    /// The word for it.
    public let verdict: CustomerVerdict
    /// What decides: an amount, seats, users or a percentage; `nil` for unknown.
    public let value: Amount?
    /// What the value is.
    public let quantity: CustomerQuantity
    /// The least of it that counts; `nil` where there is none.
    public let floor: Amount?
    /// The most of it that counts; `nil` where there is none.
    public let top: Amount?
    /// The same a year before; `nil` for unknown or none.
    public let baselineValue: Amount?
    /// The months of the two values, where the best of several decides; `nil` where all of them do.
    public let valueMonth, baselineMonth: YearMonth?
    /// The keys of the associations that were counted, or of those that were found.
    public let associations: [String]
    /// Seats behind a share of active users.
    public let seats: Int?
    /// Active users behind a share.
    public let users: Int?
    /// What there is in each month that is looked at, the oldest first; `nil` in a month that no file holds.
    public let months: [MonthValue]
    /// What the number would fall by if the customer left; zero where it does not count.
    public let weight: Amount
    /// What would change the verdict soon; `nil` where nothing is near.
    public let nearMiss: NearMiss?

    /// What there is in a month.
    public struct MonthValue: Sendable, Hashable {
        /// The month.
        public let month: YearMonth
        /// The value; `nil` for unknown.
        public let value: Amount?
    }
}

/// A customer near a line that decides.
public enum NearMiss: Sendable, Hashable {
    /// So many more seats and it counts.
    case seatsShort(Int)
    /// It has grown over the band by so many seats.
    case seatsOver(Int)
    /// So many more active users and it counts.
    case usersShort(Int)
    /// It counts no more when more than so many users stop.
    case usersToSpare(Int)
    /// So much more of the amount and it counts.
    case amountShort(Amount)
}
