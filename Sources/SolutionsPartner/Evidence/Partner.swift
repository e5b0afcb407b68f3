/// A partner as the documents describe it: facts only, no points.
public struct Partner: Sendable, Hashable {
    /// The key of the partner in its store.
    public var id: String

    /// The name shown.
    public var name: String

    /// The number of the partner global account, which is what Microsoft scores; `nil` where nobody noted it.
    public var accountID: String?

    /// The numbers of further accounts and locations of the partner.
    public var accounts: Set<String>

    /// A day that the partner's story is pinned to; `nil` for one that lives today.
    public var asOf: CalendarDate?

    /// An edition that the partner is pinned to; `nil` for the one that the day chooses.
    public var edition: String?

    /// A remark of whoever keeps the partner; `nil` for none.
    public var note: String?

    /// The numbers and words that scoring reads, by input name.
    public var measures: [InputName: Measure]

    /// The numbers that follow from records of months; they score where nothing is entered.
    public var derived: DerivedNumbers

    /// People and their certifications; empty where nobody lists them.
    public var people: [Person]

    /// Membership, fees and everything that hangs on a designation.
    public var membership: Membership

    /// Makes a partner.
    public init(
        id: String, name: String, accountID: String? = nil, asOf: CalendarDate? = nil, edition: String? = nil,
        note: String? = nil, measures: [InputName: Measure] = [:], derived: DerivedNumbers = DerivedNumbers(),
        people: [Person] = [],
        membership: Membership = Membership(), accounts: Set<String> = []
    ) {
        self.id = id
        self.name = name
        self.accountID = accountID
        self.accounts = accounts
        self.asOf = asOf
        self.edition = edition
        self.note = note
        self.measures = measures
        self.derived = derived
        self.people = people
        self.membership = membership
    }

    /// The latest day on which one of the facts came in; `nil` when no fact says when.
    public var lastUpdated: CalendarDate? { measures.values.compactMap(\.provenance.day).max() }
}
