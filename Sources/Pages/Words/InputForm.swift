package import SolutionsPartner

extension Words {
    /// What numbers an input takes, for who is to type one: the unit, what all its points need, and between which ends,
    /// such as `customers; 3 needed; also below 0`.
    ///
    /// What is needed is no end: more of it is a fact like any other.
    ///
    /// - Parameters:
    ///   - needed: What brings all points; `nil` where no number of its own says.
    ///   - limits: The least and the most that can be entered; of the unit when left out.
    package static func form(
        _ unit: Unit, needed: Rational? = nil, _ limits: (lowest: Rational?, highest: Rational?)? = nil
    ) -> String {
        let (lowest, highest) = limits ?? (unit.allowsNegative ? nil : 0, nil)
        let range =
            switch (lowest, highest) {
            case (let lowest?, let highest?): "\(lowest)…\(highest)"
            case (let lowest?, nil): "\(lowest) or more"
            case (nil, let highest?): "\(highest) or less"
            case (nil, nil): "also below 0"
            }
        return [unit.word(for: 2), needed.map { "\($0) needed" }, range].compactMap(\.self).joined(separator: "; ")
    }
}
