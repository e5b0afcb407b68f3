package import SolutionsPartner

/// What is asked of the customers of a partner: a month compared with the same month of the year before, under an edition.
package struct CustomerQuestion: Sendable {
    /// The partner.
    package let partner: Partner
    /// The month.
    package let month: YearMonth
    /// The edition as it reads on the last day of the month.
    package let edition: ProgramEdition
    /// The day that scores are judged on.
    package let day: CalendarDate

    /// Asks.
    package init(of partner: Partner, in month: YearMonth, under edition: ProgramEdition, on day: CalendarDate) {
        (self.partner, self.month, self.edition, self.day) = (partner, month, edition, day)
    }

    /// The month that is compared with.
    package var baselineMonth: YearMonth { month.adding(months: -12) }
}

/// A number that follows from customers, as one designation and track read it.
package struct CustomerSection: Sendable {
    /// The designation.
    package let designation: DesignationRules
    /// The metric.
    package let metric: MetricRules
    /// The track.
    package let track: TrackRules
    /// The part of the metric, such as a pool; `nil` for all of it.
    package let part: String?
    /// The number.
    package let number: CustomerNumber

    /// Puts a number in its place.
    package init(
        _ number: CustomerNumber, designation: DesignationRules, metric: MetricRules, track: TrackRules, part: String?
    ) {
        (self.number, self.designation, self.metric) = (number, designation, metric)
        (self.track, self.part) = (track, part)
    }

    /// What the part is called.
    var partName: String? {
        guard let part else { return nil }
        return switch metric.rule {
        case .bestOf(let options): options.first { $0.id == part }?.name ?? part
        case .pools(let rule): rule.pools.first { $0.id == part }?.name ?? part
        case .linear, .growth, .staged: part
        }
    }

    /// What the number is worth in points, beside the other numbers of the month after its own, for which it speaks.
    package func stakes(_ question: CustomerQuestion) -> CustomerStakes? {
        CustomerStakes(
            of: question.partner, input: number.input, designation: designation.id, track: track.id,
            under: question.edition, on: number.month.lastDay.adding(days: 1),
            minimum: number.rule.measure == .consumption ? number.baseline : number.current)
    }
}
