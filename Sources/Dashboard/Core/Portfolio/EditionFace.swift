internal import SolutionsPartner

/// What a list tells of an edition: its designations and their lines, without the rules.
///
/// Many partners share one.
package final class EditionFace: Sendable, Hashable {
    /// What a list tells of a designation's rules.
    struct Designation: Sendable, Hashable {
        /// The designation.
        let id: DesignationID
        /// Its names, from the longest to the shortest.
        let name, shortName, abbreviation: String
        /// The points that it takes.
        let required: Rational
    }

    /// The edition's name, such as `2022-10`.
    let edition: String
    /// The points that a designation takes, and those that it can have.
    let required, maximum: Rational
    /// The designations in the order of the page.
    let designations: [Designation]

    init(edition: String, required: Rational, maximum: Rational, designations: [Designation]) {
        (self.edition, self.required, self.maximum, self.designations) = (edition, required, maximum, designations)
    }

    /// The face of the edition that a card was scored under.
    convenience init(of card: Scorecard) {
        let edition = card.edition
        self.init(
            edition: edition.id, required: edition.requiredPoints, maximum: edition.maximumPoints,
            designations: card.designations.map { score in
                Designation(
                    id: score.rules.id, name: score.rules.name, shortName: score.rules.shortName,
                    abbreviation: score.rules.abbreviation, required: score.required)
            })
    }

    /// Whether a face of the edition that a card was scored under would be the same.
    func isFace(of card: Scorecard) -> Bool {
        edition == card.edition.id && required == card.edition.requiredPoints && maximum == card.edition.maximumPoints
            && designations.count == card.designations.count
            && zip(designations, card.designations).allSatisfy { face, score in
                face.id == score.rules.id && face.name == score.rules.name && face.shortName == score.rules.shortName
                    && face.abbreviation == score.rules.abbreviation && face.required == score.required
            }
    }

    /// The place of a designation; `nil` where the edition has none of that name.
    func place(of id: DesignationID) -> Int? { designations.firstIndex { $0.id == id } }

    package static func == (left: EditionFace, right: EditionFace) -> Bool {
        left === right
            || left.edition == right.edition && left.required == right.required && left.maximum == right.maximum
                && left.designations == right.designations
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(edition) }
}
