package import SolutionsPartner

/// The points that a designation takes, and those that there are.
package struct PointsLine: Sendable, Hashable {
    /// The points that a designation takes.
    package let required: Rational
    /// The points that there are.
    package let maximum: Rational

    /// Makes a line.
    package init(_ required: Rational, of maximum: Rational) { (self.required, self.maximum) = (required, maximum) }

    /// The line of an edition.
    package init(of edition: ProgramEdition) { self.init(edition.requiredPoints, of: edition.maximumPoints) }

    /// The line of every edition that Microsoft has published so far, for words where no edition is looked at.
    package static let usual = PointsLine(70, of: 100)
}
