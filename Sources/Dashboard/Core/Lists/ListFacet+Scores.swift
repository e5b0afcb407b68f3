internal import Pages
internal import SolutionsPartner

/// What is asked for under the same names on every screen that has it.
extension ListFacet {
    /// The points that are missing to the line or to a maximum.
    static func short(_ words: Words, value: @escaping (Record) -> Rational?) -> Self {
        .number("short", "gap", shown: { words.number(in: words.shortfall($0)) }, value: value)
    }
}

extension Words {
    /// Points as they are shown.
    func shown(_ points: Rational) -> Rational? { number(in: self.points(points)) }

    /// A total as it is shown: alone, and beside its headline.
    func shownTotals(of designation: PartnerRow.Designation) -> [Rational] {
        let alone = total(designation.score.total, required: designation.rules.required)
        return [alone, totalBesideHeadline(of: designation.tally)].compactMap { number(in: $0) }
    }

    /// The number that a text of ours shows; `nil` for one that is no number, such as `<0.1`.
    func number(in text: String) -> Rational? { Rational(decimal: formats.number.read(text)) }
}
