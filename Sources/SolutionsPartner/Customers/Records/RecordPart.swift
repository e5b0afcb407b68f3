/// A part of a download that records of a month come from: a file, or the lines up to where its header comes again.
///
/// Downloads overlap, and later ones restate earlier months. Of two parts that speak of the same, the one whose last
/// month is later is believed; what it says is kept with that month, so that files that were read on different days
/// end up as if they had been read together.
public struct RecordPart: Sendable, Hashable {
    /// The report that it belongs to.
    public var report: ReportKind

    /// The last month with rows in the whole part.
    public var lastMonth: YearMonth

    /// The day on which it was downloaded; `nil` where nobody said.
    public var drawn: CalendarDate?

    /// The facts for which the part has no column, so that they are unknown and not zero or blank.
    public var missing: Set<RecordFact>

    /// Whether rows of the month, or of a month that nobody could read, were left out for their faults.
    public var losesRows: Bool

    /// Whether rows of the month leave the mark of repeated rows blank, so that nobody knows which ones repeat others.
    public var leavesMarksBlank: Bool

    /// Whether its lines lack numbers that the report is read for, since they could not be read or stand blank; the other
    /// lines of the file are a part of their own.
    public var lacksNumbers: Bool

    /// The name of the file, without its folders; `nil` for the standard input.
    public var file: String?

    /// The number of the import that brought it in; 0 for one that is not kept yet.
    public var importNumber: Int

    /// Makes a part.
    public init(
        report: ReportKind, lastMonth: YearMonth, drawn: CalendarDate? = nil, missing: Set<RecordFact> = [],
        losesRows: Bool = false, leavesMarksBlank: Bool = false, lacksNumbers: Bool = false, file: String? = nil,
        importNumber: Int = 0
    ) {
        self.report = report
        self.lastMonth = lastMonth
        self.drawn = drawn
        self.missing = missing
        self.losesRows = losesRows
        self.leavesMarksBlank = leavesMarksBlank
        self.lacksNumbers = lacksNumbers
        self.file = file
        self.importNumber = importNumber
    }

    /// How much the part leaves unknown of the numbers that its report is read for; 0 for nothing.
    ///
    /// What is unknown takes nothing back that is known: of two parts that speak of the same, one that leaves less
    /// unknown is believed, whichever is later.
    var unknownNumbers: Int {
        // Workloads with columns of their own in each row need no columns for all of them.
        let hasOwnColumns = report == .ems && missing.contains(.item)
        return (hasOwnColumns ? 0 : 2 * missing.intersection(report.numbers).count) + (lacksNumbers ? 1 : 0)
    }
}

/// What a column of a report tells, by its meaning: spellings differ between versions of a report.
public enum RecordFact: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The month of the row.
    case month
    /// The key of the customer's tenant.
    case tenant
    /// The name of the customer.
    case name
    /// The number of the customer's top parent.
    case tpid
    /// The segment of the customer.
    case segment
    /// The number of the partner's location that the row belongs to.
    case ownID = "own-id"
    /// The number of the partner's global account.
    case account
    /// The subscription, or the claim of a claimed workload.
    case subscription
    /// The service, workload or product.
    case item
    /// How the customer is associated with the partner.
    case association
    /// Whether the row repeats another one.
    case duplicate
    /// An amount of money: consumed, billed or adjusted revenue.
    case amount
    /// Paid seats.
    case seats
    /// Monthly active users.
    case users
    /// Capacity that was used.
    case capacity
    /// Monthly active users of a linked partner.
    case linkedUsers = "linked-users"
    /// What kind of row it is: paid or trial, active or not.
    case kind
    /// The day of the claim.
    case claimed
    /// The last day of the subscription.
    case ends

    /// Orders facts as they are listed here.
    public static func < (left: RecordFact, right: RecordFact) -> Bool { left.order < right.order }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
