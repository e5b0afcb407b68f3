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
    /// Whether it can be taken.
    public let isAvailable: Bool
    /// Whether it is what the membership has now.
    public let isChosen: Bool
    /// Whether the designations are kept with it.
    public let keepsDesignation: Bool
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
