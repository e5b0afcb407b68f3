/// A day that matters, from the day of the judgement on.
public struct TimelineEntry: Sendable, Hashable {
    /// What the day is about.
    public enum Kind: String, Sendable, CaseIterable {
        /// The membership's anniversary.
        case anniversary
        /// The first or last day of a check, or of a renewal.
        case window
        /// A refresh of Partner Center's numbers.
        case refresh
        /// The day on which a specialization is renewed or lost.
        case specialization
        /// A day of the Azure Expert MSP status.
        case expertMSP = "expert-msp"
        /// A certification that expires.
        case certification
        /// The end of something of the past.
        case legacy
        /// The end of a right that depends on a designation.
        case dependent
        /// A change of the program itself.
        case program
    }

    /// The day.
    public let date: CalendarDate
    /// What happens, in a few words.
    public let title: Phrase
    /// What the day is about.
    public let kind: Kind
    /// What among its kind the day is about, such as a specialization's key: the same whenever it is judged, while titles
    /// and days change.
    public let subject: String
    /// Why: more about it, and where the rule comes from; the partner's own record for a certification.
    public let reason: Reason

    /// More about it.
    public var detail: Phrase { reason.phrase }
    /// Where the rule comes from, in words.
    public var source: String { reason.source }
}
