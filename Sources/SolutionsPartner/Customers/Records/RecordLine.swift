/// What a month says of a tenant in one report, for one subscription, one service or workload, one of the partner's own
/// ids and one association: the rows of the download that agree in all of that, added up.
///
/// Texts are spelled as in the file. `nil` is what the file has no column for or left blank: it is unknown, and never
/// zero.
public struct RecordLine: Sendable, Hashable {
    /// The part of a download that it comes from: a place in `MonthRecords.parts`, which tells the report as well.
    public var part: Int

    /// The service, workload or product; empty where it is blank.
    public var item: String

    /// The association, such as `CSP Tier 1`; empty where it is blank.
    public var association: String

    /// The number of the partner's location; empty where it is blank or the report has none.
    public var ownID: String

    /// The subscription in lower case, or the claim of a claimed workload; empty where it is blank or the report has
    /// none.
    public var subscription: String

    /// The kind of the rows: the metric type of business applications usage (`Paid`, `Trial`), the status of a customer
    /// (`Active`, `Inactive`), the state of a subscription, whether a plan is free or paid; empty where it is blank.
    public var kind: String

    /// Whether the rows are marked as repeating usage that other rows tell under another own id or association.
    ///
    /// Whoever counts some associations only chooses them first, and then counts each usage once, rather a line without
    /// this mark than one with it.
    public var isDuplicate: Bool

    /// How many rows were added up; 0 for a trace of what a later part outdid, which counts for nothing.
    public var rows: Int

    /// The amount in USD, credits subtracted; `nil` where no row tells one.
    public var amount: Amount?

    /// How many rows have a blank where the amount should be, so that the amount is at least `amount`.
    public var rowsWithoutAmount: Int

    /// Paid seats; for `subscriptions` the seats at the end of the month.
    public var seats: Int?

    /// Monthly active users.
    public var users: Int?

    /// Used capacity.
    public var capacity: Int?

    /// Monthly active users of the partner who is linked by an administrator's link.
    public var linkedUsers: Int?

    /// The day of the claim.
    public var claimed: CalendarDate?

    /// The last day of the subscription.
    public var ends: CalendarDate?

    /// Makes a line.
    public init(
        part: Int, item: String, association: String = "", ownID: String = "", subscription: String = "",
        kind: String = "", isDuplicate: Bool = false, rows: Int = 1, amount: Amount? = nil, rowsWithoutAmount: Int = 0,
        seats: Int? = nil, users: Int? = nil, capacity: Int? = nil, linkedUsers: Int? = nil,
        claimed: CalendarDate? = nil, ends: CalendarDate? = nil
    ) {
        self.part = part
        self.item = item
        self.association = association
        self.ownID = ownID
        self.subscription = subscription
        self.kind = kind
        self.isDuplicate = isDuplicate
        self.rows = rows
        self.amount = amount
        self.rowsWithoutAmount = rowsWithoutAmount
        self.seats = seats
        self.users = users
        self.capacity = capacity
        self.linkedUsers = linkedUsers
        self.claimed = claimed
        self.ends = ends
    }
}
