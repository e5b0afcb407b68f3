/// Where a partner stands with one designation.
public struct DesignationStanding: Sendable, Hashable {
    /// The states that Partner Center knows, and the end.
    public enum State: String, Sendable, CaseIterable {
        /// The requirements are not met.
        case inProgress = "in-progress"
        /// The requirements are met; the designation is not noted as held.
        case qualified
        /// The designation is held.
        case enrolled
        /// The designation is held, and its anniversary has come.
        case renewalDue = "renewal-due"
        /// The designation was held and ended.
        case lapsed

        /// The state in Partner Center's words.
        public var title: String {
            switch self {
            case .inProgress: "In progress"
            case .qualified: "Qualified"
            case .enrolled: "Enrolled"
            case .renewalDue: "Enrolled (Renewal due)"
            case .lapsed: "Lapsed"
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
        /// There is none.
        case none
    }

    /// The designation.
    public let id: DesignationID
    /// Its name.
    public let name: String
    /// Where it stands.
    public let state: State
    /// The day on which it was attained; `nil` for one that is not noted as held.
    public let attainedOn: CalendarDate?
    /// The anniversary up to which it is valid; `nil` for one that is not held.
    public let validThrough: CalendarDate?
    /// The first day on which the requirements are known to have been met for the enrolment or the coming check.
    public let qualifiedOn: CalendarDate?
    /// Whether there is a badge.
    public let badge: Badge
    /// Whether the check at the anniversary passes, as far as it can be told.
    public let passesCheck: Bool
    /// Why.
    public let reasons: [Reason]

    /// Whether the designation is held, as a program that depends on it sees it.
    public var isHeld: Bool { state == .enrolled || state == .renewalDue }
    /// Whether the designation counts as attained: held, or met where meeting the requirements is all it takes.
    public var isAttained: Bool { isHeld || (state == .qualified && badge == .available) }
}
