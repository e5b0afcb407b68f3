package import SolutionsPartner

/// The scores of a partner as they were recorded on a day.
package struct RecordedDay: Sendable, Hashable {
    /// The score of a designation.
    package struct Score: Sendable, Hashable {
        /// The designation.
        package let designation: DesignationID
        /// The points, 0 to 100.
        package let total: Rational
        /// The points that it took; `nil` where nobody noted it.
        package let required: Rational?
        /// Whether it was qualified for.
        package let isQualified: Bool

        /// Makes a score.
        package init(_ designation: DesignationID, total: Rational, required: Rational? = nil, isQualified: Bool) {
            (self.designation, self.total, self.required) = (designation, total, required)
            self.isQualified = isQualified
        }
    }

    /// The day.
    package let day: CalendarDate
    /// The edition that the scores were counted by.
    package let edition: String
    /// The scores, in the order of the edition.
    package let scores: [Score]

    /// Whether the scores are on record; those of the day that is looked at need not be.
    package let isRecorded: Bool

    /// Makes a day that is on record.
    package init(day: CalendarDate, edition: String, scores: [Score]) {
        (self.day, self.edition, self.scores) = (day, edition, scores)
        isRecorded = true
    }
}

extension RecordedDay {
    /// The scores of the day that is looked at, which are not on record.
    fileprivate init(_ scored: ScoredPartner) {
        (day, edition, isRecorded) = (scored.card.day, scored.card.edition.id, false)
        scores = scored.card.designations.filter { !$0.counting.isUntouched }.map {
            Score($0.rules.id, total: $0.total, required: $0.required, isQualified: $0.isQualified)
        }
    }
}

extension [RecordedDay] {
    /// The days on record up to the day that is looked at, the oldest first, and then that day itself where it is not
    /// on record.
    package func upToDay(of scored: ScoredPartner) -> [RecordedDay] {
        let recorded = filter { $0.day <= scored.card.day }
        return recorded.last?.day == scored.card.day ? recorded : recorded + [RecordedDay(scored)]
    }
}

extension [RecordedDay] {
    /// The days on which something was other than on the day before, the oldest first; and the one that is not on record.
    package var withoutRepeats: [RecordedDay] {
        enumerated().filter { place, day in
            place == 0 || !day.isRecorded || self[place - 1].scores != day.scores
                || self[place - 1].edition != day.edition
        }.map(\.element)
    }
}
