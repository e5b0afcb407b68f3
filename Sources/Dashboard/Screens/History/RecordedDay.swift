package import SolutionsPartner

/// The scores of a partner as they were recorded on a day.
package struct RecordedDay: Sendable, Hashable {
    /// The score of a designation.
    package struct Score: Sendable, Hashable {
        /// The designation.
        package let designation: DesignationID
        /// The points, 0 to 100.
        package let total: Rational
        /// Whether it was qualified for.
        package let isQualified: Bool

        /// Makes a score.
        package init(_ designation: DesignationID, total: Rational, isQualified: Bool) {
            (self.designation, self.total, self.isQualified) = (designation, total, isQualified)
        }
    }

    /// The day.
    package let day: CalendarDate
    /// The edition that the scores were counted by.
    package let edition: String
    /// The scores, in the order of the edition.
    package let scores: [Score]

    /// Makes a day.
    package init(day: CalendarDate, edition: String, scores: [Score]) {
        (self.day, self.edition, self.scores) = (day, edition, scores)
    }
}
