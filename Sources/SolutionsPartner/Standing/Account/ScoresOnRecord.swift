/// What is on record about the days up to the one that is judged: scores of days, and the highest score of months.
struct ScoresOnRecord {
    /// What shows that the requirements were met.
    struct Proof: Hashable {
        /// The day from which they are known to have been met.
        let day: CalendarDate
        /// The highest score noted for the month of that day; `nil` where the day itself is on record.
        let highest: Rational?
    }

    /// The days on record in their order.
    let days: [CalendarDate]
    private let qualified: [CalendarDate: Set<DesignationID>]
    private let history: QualificationHistory
    /// The day that is asked of.
    let today: CalendarDate
    private let required: [DesignationID: Rational]
    /// The designations of which too little is entered to tell whether they are met.
    let untold: Set<DesignationID>
    /// The first day on which anything could be met: before it there were no designations.
    private let first: CalendarDate
    /// The highest scores noted, by the first day of their month.
    private let highest: [DesignationID: [CalendarDate: Highest]]

    /// Whether the highest score of some month is noted.
    var hasHighest: Bool { !highest.isEmpty }

    /// The highest score of a month, as far as somebody could know it.
    private struct Highest {
        let score: Rational
        /// The last day on which it may have been reached: the end of the month, or today.
        let through: CalendarDate
        /// The last day of which it tells that no score was higher; a month that nobody dated is taken to be whole.
        let tellsThrough: CalendarDate
    }

    /// - Parameters:
    ///   - first: The first day on which designations could be attained.
    ///   - metAttainsThrough: The last day on which meeting the requirements was all that attaining took; `nil` for no end.
    init(
        _ history: QualificationHistory, partner: Partner, card: Scorecard, from first: CalendarDate,
        metAttainsThrough: CalendarDate? = nil
    ) {
        self.first = first
        var qualified = history.days.filter { $0.key <= card.day }
        // What was met once in a day was met on it: by the facts, or by what was recorded earlier in the day.
        qualified[card.day, default: []].formUnion(card.designations.filter(\.isQualified).map(\.rules.id))
        // What is noted as attained then was met then.
        for (id, noted) in partner.membership.attained
        where first <= noted && noted <= min(card.day, metAttainsThrough ?? card.day) {
            qualified[noted, default: []].insert(id)
        }
        self.qualified = qualified
        (self.history, today) = (history, card.day)
        days = qualified.keys.sorted()
        untold = Set(card.designations.filter { $0.counting.isUntouched || $0.mayQualify }.map(\.rules.id))
        required = Dictionary(card.designations.map { ($0.rules.id, $0.required) }) { first, _ in first }
        var highest: [DesignationID: [CalendarDate: Highest]] = [:]
        // Nearly no name is one of these, so the facts themselves are not looked at.
        for name in partner.measures.keys {
            guard case .highestScore(let id, let month)? = HistoryInput(name), month <= card.day,
                let measure = partner.measures[name], let value = measure.value.quantity
            else { continue }
            let noted = measure.provenance.day
            // Of a month that is not over, a later note may speak of days that are still to come.
            if month.lastOfMonth > card.day, let noted, noted > card.day { continue }
            let end = min(month.lastOfMonth, card.day)
            highest[id, default: [:]][month] = Highest(
                score: value, through: end, tellsThrough: min(noted ?? end, end))
        }
        self.highest = highest
    }

    /// Whether the day that is asked of is the first on which the requirements were met: it was recorded as such, or the
    /// day before is known to have missed them.
    func tellsFirstDay(_ id: DesignationID, attainableFrom first: CalendarDate) -> Bool {
        today <= first || history.days[today]?.contains(id) == true || met(id, on: today.adding(days: -1)) == .no
    }

    /// Whether the requirements were met on a day.
    func met(_ id: DesignationID, on day: CalendarDate) -> Answer {
        if let record = qualified[day], record.contains(id) || scored(id, on: day) {
            return Answer(record.contains(id))
        }
        // What the best day of a month did not reach, no day of it did.
        if let best = highest[id]?[day.firstOfMonth], let line = required[id], best.score < line,
            day <= best.tellsThrough
        {
            return .no
        }
        return .unknown
    }

    /// Whether a day has a score of a designation, on record or by the numbers of the day that is asked of.
    private func scored(_ id: DesignationID, on day: CalendarDate) -> Bool {
        history.tells(of: id, on: day) || (day == today && !untold.contains(id))
    }

    /// The first proof in a range of days that the requirements were met; `nil` where nothing shows it.
    func proof(_ id: DesignationID, in range: ClosedRange<CalendarDate>) -> Proof? {
        let day = days.first { range.contains($0) && qualified[$0]?.contains(id) == true }
        let month = months(id, in: range).min { $0.day < $1.day }
        if let month, day.map({ month.day < $0 }) ?? true { return month }
        return day.map { Proof(day: $0, highest: nil) }
    }

    /// The months within a range whose best day is known to have reached the line.
    ///
    /// Of a month that lies in the range in part, nobody knows on which side its best day was.
    private func months(_ id: DesignationID, in range: ClosedRange<CalendarDate>) -> [Proof] {
        guard let line = required[id] else { return [] }
        return (highest[id] ?? [:]).filter { month, best in
            // Of a month before there were designations, nothing could be met.
            best.score >= line && best.through >= first && max(month, first) >= range.lowerBound
                && best.through <= range.upperBound
        }.map { Proof(day: $0.value.through, highest: $0.value.score) }
    }

    /// The last day of a month whose best day reached the line and may have been in a range, or before or after it; `nil`
    /// where there is none.
    func mayBeMet(_ id: DesignationID, in range: ClosedRange<CalendarDate>) -> CalendarDate? {
        guard let line = required[id] else { return nil }
        return (highest[id] ?? [:]).filter { month, best in
            best.score >= line && month <= range.upperBound && best.through >= range.lowerBound
        }.map(\.value.through).max()
    }

    /// Whether the requirements were met on any day of a range.
    func met(_ id: DesignationID, in range: ClosedRange<CalendarDate>) -> Answer {
        if proof(id, in: range) != nil { return .yes }
        return range.days.contains { met(id, on: $0) == .unknown } ? .unknown : .no
    }

    /// Every day of a range from which the requirements are known to have been met, in their order.
    func proofs(_ id: DesignationID, in range: ClosedRange<CalendarDate>) -> [Proof] {
        let days = days.filter { range.contains($0) && qualified[$0]?.contains(id) == true }
            .map { Proof(day: $0, highest: nil) }
        return (days + months(id, in: range)).sorted { $0.day < $1.day }
    }
}
