/// A number that Partner Center reported beside the one derived from records, with what may lie between them.
public struct DerivedComparison: Sendable {
    /// Why the two may differ, in the order in which it is likely.
    public enum Cause: String, Sendable, CaseIterable {
        /// They are of different months: a score shows the month before last until about the 20th.
        case monthsDiffer = "months-differ"
        /// The files lack months, rows or columns.
        case fileIncomplete = "file-incomplete"
        /// Offers that do not count are not marked in files.
        case offersExcluded = "offers-excluded"
        /// An association is missing, hidden by another one or spelled as nobody has listed.
        case associationHidden = "association-hidden"
        /// Users and deployments from before the day of a claim do not count, and not every file tells that day.
        case claimDate = "claim-date"
        /// Partner Center restated months after the files were downloaded, or the other way round.
        case restated
        /// The sources can be read in more than one way.
        case reading
        /// The number was reported under another edition or track.
        case editionOrTrack = "edition-or-track"
    }

    /// The derived number.
    public let number: CustomerNumber
    /// What was reported; `nil` where nobody entered it.
    public let reported: Measure?
    /// Derived less reported; `nil` where one of them is unknown.
    public let difference: Rational?
    /// Why the two may differ; empty where they do not or one of them is unknown.
    public let causes: [Cause]

    /// Compares a number with what a partner's document reports.
    public init(_ number: CustomerNumber, with partner: Partner, under edition: ProgramEdition) {
        self.number = number
        let names = edition.input(named: number.input).map { edition.names(of: $0) } ?? [number.input]
        reported = names.lazy.compactMap { partner.measures[$0] }.first { $0.value.quantity != nil }
        guard let value = number.value, let entered = reported?.value.quantity else {
            difference = nil
            causes = number.value == nil && reported != nil ? [.fileIncomplete] : []
            return
        }
        let difference = value - entered
        self.difference = difference
        causes = difference.isZero ? [] : Self.causes(difference, number, reported?.provenance.day)
    }

    private static func causes(_ difference: Rational, _ number: CustomerNumber, _ day: CalendarDate?) -> [Cause] {
        var causes: [Cause] = []
        if day.map({ shownMonth(on: $0) != number.month }) ?? true { causes.append(.monthsDiffer) }
        if !number.isComplete || !number.missing.isEmpty { causes.append(.fileIncomplete) }
        if difference > 0 {
            if number.rule.isAzure { causes.append(.offersExcluded) }
            if number.rule.isOfSeats { causes.append(.claimDate) }
        } else {
            causes.append(.associationHidden)
        }
        causes.append(.restated)
        if number.readings.contains(where: { ![.offersNotShown, .inferredRule, .rowsLost].contains($0) })
            || !number.alternatives.isEmpty
        {
            causes.append(.reading)
        }
        causes.append(.editionOrTrack)
        return causes
    }

    /// The month that the score screen shows on a day: the last one from the 20th on, the one before until then.
    static func shownMonth(on day: CalendarDate) -> YearMonth {
        YearMonth(day).adding(months: day.day >= 20 ? -1 : -2)
    }
}
