package import JSONTree

/// How a store states its own costs, member by member; a cost alone may stand in place of the object that has one.
package enum PlanCostsFormat: Sendable {
    /// The members of the costs.
    package static let members: [FormatMember] =
        [
            FormatMember("unit", "text", "What costs are counted in, such as EUR or days."),
            FormatMember("newPeople", "number", "How many people may join at most."),
        ]
        + PlanKind.allCases.flatMap { kind in
            [FormatMember(kind.rawValue, "number or object", "What one unit of this kind costs.")]
                + price.within(kind.rawValue)
        }
        + [
            FormatMember("inputs.*", "number or object", "What one unit of an input costs, under its name."),
            FormatMember("certifications.*", "number or object", "What an exam costs, under its code."),
        ]
        + (price + [limit]).within("inputs.*") + (price + [limit]).within("certifications.*")

    private static let price = [
        FormatMember("cost", "number", "The cost of one."),
        FormatMember("leadTime", "number", "The days until it counts."),
    ]
    private static let limit = FormatMember("limit", "number", "How many there may be at most; 0 rules it out.")
}
