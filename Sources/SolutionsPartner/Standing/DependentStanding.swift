/// Whether a partner may use a program that asks for a designation.
public struct DependentStanding: Sendable, Hashable {
    /// The program's key, such as `incentives`.
    public let id: String
    /// The program's name.
    public let name: String
    /// Whether the partner may use it on the day; `false` where it is not known.
    public let isAllowed: Bool
    /// The last day on which it may when nothing changes; `nil` without a limit, or when it may not.
    public let through: CalendarDate?
    /// Whether it is known.
    public let isKnown: Bool
    /// The record or fact that would settle it; `nil` where it is known.
    public let settledBy: Phrase?
    /// The last day on which the program was there; `nil` while it goes on.
    public let ended: CalendarDate?
    /// Why, with the program's own remark.
    public let reasons: [Reason]
}
