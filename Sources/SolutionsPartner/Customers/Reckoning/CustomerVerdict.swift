/// Why a customer counts or not: the first condition that decides, in the order in which Partner Center checks them.
public enum CustomerVerdict: String, Sendable, CaseIterable {
    /// It counts now and did not count a year ago: one more.
    case countedNew = "counted-new"
    /// It counts now and counted a year ago: no change.
    case kept
    /// It counted a year ago and does not count now: one less.
    case lost
    /// Its amount or its seats are under the floor.
    case belowFloor = "below-floor"
    /// Its seats or its amount are over the top of the band.
    case aboveBand = "above-band"
    /// Its association is in no column, blank, or has a spelling that nobody has listed: shown, never counted, and the
    /// number is not complete.
    case unknownAssociation = "unknown-association"
    /// It has no association that counts for this number.
    case noAssociation = "no-association"
    /// It has no workload or service that counts.
    case noWorkload = "no-workload"
    /// Too small a share of its seats is active.
    case notActiveEnough = "not-active-enough"
    /// It was already active when it was claimed, within twelve months.
    case activeAtClaim = "active-at-claim"
    /// It uses only virtual machines or their licences.
    case vmOnly = "vm-only"
    /// The file has no column for the amount, or leaves it blank.
    case amountUnknown = "amount-unknown"
    /// No file holds the month that is looked at.
    case monthMissing = "month-missing"
    /// The month of a year ago, or that of the claim, is in no file.
    case baselineUnknown = "baseline-unknown"
    /// No row names the tenant in the month that is looked at.
    case noData = "no-data"
}

/// What a value of a customer is.
public enum CustomerQuantity: String, Sendable, CaseIterable {
    /// US dollars.
    case amount
    /// Paid seats.
    case seats
    /// Monthly active users.
    case users
    /// A percentage of the seats that is active.
    case activeShare = "active-share"
    /// Monthly consumption value.
    case consumption
}

/// How far a customer comes on the way of conditions in the months of one side, now or a year ago.
///
/// Of several months or usages the last one in this order decides: what counts, then what nobody knows, which may count as
/// well, and only then what is known not to.
enum CustomerCondition: UInt8, Sendable, Comparable {
    case noData
    case noWorkload
    case noAssociation
    case belowFloor
    case aboveBand
    case vmOnly
    case notActive
    case activeAtClaim
    case claimUnknown
    case unknownAssociation
    case amountUnknown
    case counts

    static func < (left: CustomerCondition, right: CustomerCondition) -> Bool { left.rawValue < right.rawValue }

    /// Whether the customer may count, but for what no file tells.
    var isUnknown: Bool { self == .amountUnknown || self == .unknownAssociation }

    /// The verdict of a customer that stops at this condition on both sides.
    var verdict: CustomerVerdict {
        switch self {
        case .noData: .noData
        case .noWorkload: .noWorkload
        case .unknownAssociation: .unknownAssociation
        case .noAssociation: .noAssociation
        case .belowFloor: .belowFloor
        case .aboveBand: .aboveBand
        case .vmOnly: .vmOnly
        case .notActive: .notActiveEnough
        case .activeAtClaim: .activeAtClaim
        case .claimUnknown: .baselineUnknown
        case .amountUnknown: .amountUnknown
        case .counts: .kept
        }
    }
}

/// A customer, or a workload at a customer, in the months of one side.
struct UnitState: Sendable {
    var condition = CustomerCondition.noData
    /// What is measured; `nil` where nothing is known of it.
    var value: Amount?
    /// What is told of it, where only a part of that is counted.
    var told: Amount?
    /// What the value is.
    var quantity = CustomerQuantity.amount
    /// The associations of what was counted.
    var associations: AssociationSet = []
    /// Paid seats of what was counted.
    var seats: Int?
    /// Active users of what was counted.
    var users: Int?
    /// Whether more may be behind the value than is known.
    var isPartial = false
    /// How much more at most, or how much at all of what does not count; `nil` where nobody knows.
    var mayAdd: Amount?
    /// Whether it does not reach the floor whatever is not known of it.
    var cannotCount = false
    /// How many units it may be, where nobody knows which ones.
    var mostUnits = 1
    /// What goes with the value once the customer leaves: the users at the claim, less those there were a year ago.
    var claimed = Amount.zero
    /// What beside amounts is not known of some of it.
    var lacks: Lack = []
    /// The month that decides where the best of several does, or where a claim does; `nil` where all of them do.
    var month: YearMonth?

    var counts: Bool { condition == .counts }

    /// Notes that more may be behind it than is known, and how much at most; `nil` where nobody knows.
    mutating func note(_ more: Amount?) {
        isPartial = true
        mayAdd = more.flatMap { more in mayAdd.map { $0 + more } }
    }

    /// What a file may not tell of a row, though it decides.
    struct Lack: OptionSet {
        let rawValue: UInt8
        /// Its association.
        static let association = Lack(rawValue: 1)
        /// Whether somebody pays for it.
        static let kind = Lack(rawValue: 2)
        /// Which rows are of one usage: a subscription, or a mark of repeated rows.
        static let usage = Lack(rawValue: 4)
        /// Its service, workload or product.
        static let item = Lack(rawValue: 8)
    }
}

/// One side of a number: now, or a year ago.
struct Side: Sendable {
    /// The months that are looked at, the last one first.
    var months: [YearMonth]
    /// Those that no file holds.
    var missing: [YearMonth]
    /// Every unit by its place.
    var units: [UnitState]

    /// Whether the side can be judged: the last month is there.
    var isKnown: Bool { months.first.map { !missing.contains($0) } ?? false }
    /// Whether all months are there.
    var isComplete: Bool { missing.isEmpty }
}
