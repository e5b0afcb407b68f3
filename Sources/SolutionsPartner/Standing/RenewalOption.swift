/// One of the things that can be done at the anniversary.
public struct RenewalOption: Sendable, Hashable {
    /// Which one.
    public enum ID: String, Sendable, CaseIterable {
        /// Pay for the benefits of the designation.
        case solutionsPartnerBenefits = "solutions-partner-benefits"
        /// Pay for the benefits of the competency of 2022.
        case legacyBenefits = "legacy-benefits"
        /// Do nothing.
        case lapse
    }

    /// Which one.
    public let id: ID
    /// What it is, in words.
    public let name: String
    /// Whether it can be taken, today or at the coming anniversary; `false` where it is not known.
    public let isAvailable: Bool
    /// Whether it is what the membership has in force today, as far as that is noted; `false` once it has ended.
    public let isChosen: Bool
    /// Whether it is known that it can be taken, or that it cannot.
    public let isKnown: Bool
    /// The record or fact that would settle what is not known; `nil` where all is known.
    public let settledBy: Phrase?
    /// The day on which it ended for this membership; `nil` for one that goes on or can be had.
    public let ended: CalendarDate?
    /// The last day on which what is in force stays so when nothing changes; `nil` where none is known, or for what is
    /// not in force.
    public let inForceThrough: CalendarDate?
    /// Whether the designations are kept with it; `false` where it is not known.
    public let keepsDesignation: Bool
    /// Whether it is known that they are kept, or that they are not.
    public let isKeepingKnown: Bool
    /// What it costs for a year.
    public let fee: Fee
    /// What becomes of the badge.
    public let badge: Phrase
    /// Which benefits it brings.
    public let benefits: Phrase
    /// What becomes of incentives.
    public let incentives: Phrase
    /// What becomes of specializations and their further benefits.
    public let specializations: Phrase
    /// What cannot be had any more once it is taken; `nil` for nothing.
    public let forecloses: Phrase?
    /// The first day on which it can be taken; `nil` where it cannot, or where no anniversary is known.
    public let opens: CalendarDate?
    /// The last day on which it can be taken; `nil` without a limit.
    public let until: CalendarDate?
    /// Why.
    public let reasons: [Reason]
}
