/// What became of the competencies that the designations replaced.
public struct LegacyRules: Sendable {
    /// The day on which a competency had to be held for its benefits to live on; its badge ended with it.
    public let heldOn: CalendarDate
    /// The last day on which a competency could be renewed.
    public let lastRenewal: CalendarDate
    /// The last day on which legacy benefits could be bought; `nil` while none is known.
    public let lastPurchase: CalendarDate?
    /// The competencies in the order of the source.
    public let competencies: [Competency]
    /// Other things that the designations replaced.
    public let replaced: [Statement]
    /// Where the rule comes from.
    public let source: RuleSource

    /// A competency with the designations that take its place.
    public struct Competency: Sendable, Hashable {
        /// The key, such as `cloud-platform`.
        public let id: String
        /// The name.
        public let name: String
        /// The designations that it maps to.
        public let designations: [DesignationID]
        /// A remark of the source on why; `nil` for none.
        public let note: String?
    }

    /// The last day on which anybody has legacy benefits: a year after they could be bought for the last time; `nil` while
    /// they are sold.
    var end: CalendarDate? { lastPurchase?.adding(years: 1) }

    /// The competency of a key; `nil` when there is none.
    public func competency(_ id: String) -> Competency? { competencies.first { $0.id == id } }
}

/// The customer-facing badges.
public struct BadgeRules: Sendable {
    /// The name of a designation's badge, before the designation's name.
    public let prefix: String
    /// The name of the badge for all designations.
    public let microsoftCloud: String
    /// Where badges are downloaded, and in which forms.
    public let download: Statement
    /// Badges that stand for several designations at once.
    public let groups: [Group]
    /// The last day on which each designation has a badge of its own; `nil` while it has.
    ///
    /// Afterwards the badge of the group takes its place.
    public let singleThrough: CalendarDate?
    /// Where the rule comes from.
    public let source: RuleSource

    /// A badge that any one of several designations gives.
    public struct Group: Sendable, Hashable {
        /// The key.
        public let id: String
        /// The name.
        public let name: String
        /// The first day of the badge.
        public let from: CalendarDate
        /// The designations of which any one gives it.
        public let designations: [DesignationID]
        /// Where the rule comes from.
        public let source: RuleSource
    }
}
