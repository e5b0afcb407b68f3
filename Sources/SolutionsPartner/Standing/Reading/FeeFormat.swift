package import JSONTree

/// How a store states its own fees, member by member.
package enum FeeFormat: Sendable {
    /// The members of the fees; amounts are for a year, and one that is left out is unknown.
    package static let members: [FormatMember] = [
        FormatMember("currency", "text", "The currency's code, such as EUR."),
        FormatMember("solutionsPartner", "number", "The fee for Solutions Partner benefits."),
        FormatMember("legacyGold", "number", "The fee for the benefits of a gold competency."),
        FormatMember("legacySilver", "number", "The fee for the benefits of a silver competency."),
    ]
}
