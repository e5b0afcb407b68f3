/// The kind of benefits that a membership has.
public enum BenefitsKind: String, Sendable, CaseIterable {
    /// The benefits of a Solutions Partner designation.
    case solutionsPartner = "solutions-partner"
    /// The benefits of a silver or gold competency held on 2022-09-30.
    case legacy
    /// None.
    case none

    /// Reads the word of a document; `designation` is an older word for designation benefits.
    public init?(word: String) {
        guard let kind = BenefitsKind(rawValue: word == "designation" ? "solutions-partner" : word) else { return nil }
        self = kind
    }
}

extension Membership {
    /// The kind of benefits in force; `nil` where nobody noted it or the word is unknown.
    public var benefitsKind: BenefitsKind? { benefits.flatMap(BenefitsKind.init(word:)) }

    /// The highest level of the competencies held on 2022-09-30; `nil` for none.
    public var legacyLevel: LegacyLevel? { legacy.values.max() }
}
