public import SolutionsPartner

/// The scores of a partner as they were recorded on a day.
public struct RecordedDay: Sendable, Hashable {
    /// The score of a designation.
    public struct Score: Sendable, Hashable {
        /// The designation.
        public let designation: DesignationID
        /// The points, 0 to 100.
        public let total: Rational
        /// Whether it was qualified for.
        public let isQualified: Bool

        /// Makes a score.
        public init(_ designation: DesignationID, total: Rational, isQualified: Bool) {
            (self.designation, self.total, self.isQualified) = (designation, total, isQualified)
        }
    }

    /// The day.
    public let day: CalendarDate
    /// The edition that the scores were counted by.
    public let edition: String
    /// The scores, in the order of the edition.
    public let scores: [Score]

    /// Makes a day.
    public init(day: CalendarDate, edition: String, scores: [Score]) {
        (self.day, self.edition, self.scores) = (day, edition, scores)
    }
}
