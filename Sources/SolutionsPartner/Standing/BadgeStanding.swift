/// Where a partner stands with one customer-facing badge.
public struct BadgeStanding: Sendable, Hashable {
    /// What the badge stands for.
    public enum Kind: String, Sendable, CaseIterable {
        /// One designation.
        case designation
        /// All designations.
        case microsoftCloud = "microsoft-cloud"
        /// Any one of several designations.
        case group
        /// A competency of the past.
        case legacy
    }

    /// The key.
    public let id: String
    /// The badge's name.
    public let name: String
    /// What it stands for.
    public let kind: Kind
    /// Whether the partner has it.
    public let state: DesignationStanding.Badge
    /// The last day on which it is valid when nothing changes; `nil` where none is known, or for none.
    public let through: CalendarDate?
    /// The last day on which it was valid; `nil` for one that has not ended.
    public let ended: CalendarDate?
    /// Whether it is known.
    public let isKnown: Bool
    /// The record or fact that would settle it; `nil` where it is known.
    public let settledBy: Phrase?
    /// Why, and what to do next.
    public let reasons: [Reason]
}
