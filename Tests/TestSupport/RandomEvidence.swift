public import SolutionsPartner

extension Partner {
    /// A partner with random numbers for the inputs of an edition, some unknown, some negative, some far too large.
    public static func random(for edition: ProgramEdition, using generator: inout SeededGenerator) -> Partner {
        var partner = Partner(id: "random", name: "Random")
        for input in edition.inputs where input.unit != .track {
            guard Int.random(in: 0..<8, using: &generator) > 0 else { continue }
            let value = Rational.random(of: input.unit, using: &generator)
            // No share of customers is below nothing, and no edit takes one that is.
            let isShare = input.name.rawValue.hasSuffix("-share")
            partner.measures[input.name] = Measure(.quantity(isShare ? max(.zero, value) : value))
        }
        return partner
    }
}

extension Rational {
    /// A random value that the unit allows, mostly in the range where points change.
    public static func random(of unit: Unit, using generator: inout SeededGenerator) -> Rational {
        let lowest = unit.allowsNegative ? -15 : 0
        let scale: Int
        switch unit {
        case .user: scale = 100
        case .usd, .consumption: scale = 1000
        default: scale = 1
        }
        let value = Rational(Int.random(in: lowest...30, using: &generator) * scale)
        guard !unit.isWhole else { return value }
        let millionths = Rational(Int.random(in: 0..<1_000_000, using: &generator), over: 1_000_000) ?? .zero
        return value + millionths
    }
}
