/// What the partner holds and since when: the facts behind badges, fees and the anniversary.
public struct Membership: Sendable, Hashable {
    /// A level of the competencies that ended on 2022-09-30.
    public enum LegacyLevel: String, Sendable, CaseIterable, Comparable {
        /// Silver.
        case silver
        /// Gold.
        case gold

        /// Orders silver before gold.
        public static func < (left: LegacyLevel, right: LegacyLevel) -> Bool { left == .silver && right == .gold }
    }

    /// The membership's next anniversary as Partner Center shows it; `nil` where nobody noted it.
    public var anniversary: CalendarDate?

    /// The kind of benefits in force, such as `legacy`; `nil` where nobody noted it.
    public var benefits: String?

    /// Legacy competencies held on 2022-09-30, by key.
    public var legacy: [String: LegacyLevel]

    /// The day on which each held designation was attained.
    public var attained: [DesignationID: CalendarDate]

    /// The anniversary of each specialization held, by key.
    public var specializations: [String: CalendarDate]

    /// The anniversary of the Azure Expert MSP status; `nil` for a partner that does not hold it.
    public var expertMSP: CalendarDate?

    /// The day on which the last fee was paid; `nil` where nobody noted it.
    public var paid: CalendarDate?

    /// Makes a membership.
    public init(
        anniversary: CalendarDate? = nil, benefits: String? = nil, legacy: [String: LegacyLevel] = [:],
        attained: [DesignationID: CalendarDate] = [:], specializations: [String: CalendarDate] = [:],
        expertMSP: CalendarDate? = nil, paid: CalendarDate? = nil
    ) {
        self.anniversary = anniversary
        self.benefits = benefits
        self.legacy = legacy
        self.attained = attained
        self.specializations = specializations
        self.expertMSP = expertMSP
        self.paid = paid
    }
}
