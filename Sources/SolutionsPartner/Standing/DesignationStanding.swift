/// Where a partner stands with one designation.
public struct DesignationStanding: Sendable, Hashable {
    /// The states that Partner Center knows, the end, and what nobody knows.
    public enum State: String, Sendable, CaseIterable {
        /// The requirements are not met, as far as anything is entered.
        case inProgress = "in-progress"
        /// The requirements are met, or were on a day on record that attained the designation; nobody noted it as held.
        case qualified
        /// The designation is held.
        case enrolled
        /// The designation is held, and its anniversary has come.
        case renewalDue = "renewal-due"
        /// The designation was held and ended.
        case lapsed
        /// Whether the designation is still held hangs on a past day of which nothing is on record.
        case unknown

        /// The state in Partner Center's words.
        public var title: String {
            switch self {
            case .inProgress: "In progress"
            case .qualified: "Qualified"
            case .enrolled: "Enrolled"
            case .renewalDue: "Enrolled (Renewal due)"
            case .lapsed: "Lapsed"
            case .unknown: "Not known"
            }
        }
    }

    /// Whether there is a badge.
    public enum Badge: String, Sendable, CaseIterable {
        /// The partner has it.
        case held
        /// The partner can have it now, without a fee.
        case available
        /// The partner can have it once the fee is paid.
        case afterFee = "after-fee"
        /// There is none, or nobody knows of one.
        case none
    }

    /// The designation.
    public let id: DesignationID
    /// Its name.
    public let name: String
    /// Where it stands.
    public let state: State
    /// The day on which it was attained, noted or by a record; `nil` for one that is not attained.
    public let attainedOn: CalendarDate?
    /// Whether it may have been attained before that day, since only today's numbers show that it is met.
    public let isLatestDay: Bool
    /// The anniversary up to which it is valid; `nil` for one that is not held.
    public let validThrough: CalendarDate?
    /// The last day on which it is there when nothing more is noted; `nil` for one that is not held.
    ///
    /// It is the end of the renewal, or the anniversary where nothing stays after it: the same whatever day is asked of.
    public let heldThrough: CalendarDate?
    /// The first day on which the requirements are known to have been met for the enrolment or the coming check.
    public let qualifiedOn: CalendarDate?
    /// Whether there is a badge.
    public let badge: Badge
    /// The last day on which the badge is there when nothing more is noted: that of the designation, or of what lets it be
    /// had without a fee; `nil` where no end is known, or without a badge.
    public let badgeThrough: CalendarDate?
    /// Whether the check at the anniversary passes, as far as it can be told; `false` where it is not known.
    public let passesCheck: Bool
    /// Whether it is known where the designation stands on the day: its state and its badge.
    public let isKnown: Bool
    /// The record or fact that would settle where it stands; `nil` where that is known.
    public let settledBy: Phrase?
    /// The record or fact that would settle whether the check passes; `nil` where that is known.
    public let checkSettledBy: Phrase?
    /// Why.
    public let reasons: [Reason]

    /// Whether the designation is held, noted or attained by a record.
    public let isHeld: Bool
    /// Whether the designation counts as attained: held, or met where meeting the requirements is all it takes.
    public var isAttained: Bool { attained == .yes }

    /// Whether it counts as attained; not known where nobody entered anything that would tell.
    let attained: Answer
    let check: Answer
    /// Whether the requirements are met, today or on a day that is enough to attain it today.
    let isMet: Bool
}
