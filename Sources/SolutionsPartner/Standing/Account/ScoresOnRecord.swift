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
    private let required: [DesignationID: Rational]
    /// The highest scores noted, by the first day of their month.
    private let highest: [DesignationID: [CalendarDate: Rational]]

    init(_ history: QualificationHistory, partner: Partner, card: Scorecard) {
        var qualified = history.days.filter { $0.key <= card.day }
        // Today's scores are known, whatever was recorded earlier in the day.
        qualified[card.day] = Set(card.designations.filter(\.isQualified).map(\.rules.id))
        self.qualified = qualified
        days = qualified.keys.sorted()
        required = Dictionary(card.designations.map { ($0.rules.id, $0.required) }) { first, _ in first }
        var highest: [DesignationID: [CalendarDate: Rational]] = [:]
        for (name, measure) in partner.measures {
            guard name.rawValue.utf8.count > 20, case .highestScore(let id, let month)? = HistoryInput(name),
                month <= card.day, let value = measure.value.quantity
            else { continue }
            highest[id, default: [:]][month] = value
        }
        self.highest = highest
    }

    /// Whether the requirements were met on a day.
    func met(_ id: DesignationID, on day: CalendarDate) -> Answer {
        if let record = qualified[day] { return Answer(record.contains(id)) }
        // What the best day of a month did not reach, no day of it did.
        if let best = highest[id]?[day.firstOfMonth], let line = required[id], best < line { return .no }
        return .unknown
    }

    /// The first proof in a range of days that the requirements were met; `nil` where nothing shows it.
    func proof(_ id: DesignationID, in range: ClosedRange<CalendarDate>) -> Proof? {
        let day = days.first { range.contains($0) && qualified[$0]?.contains(id) == true }
        let month = (highest[id] ?? [:]).filter { month, best in
            // Of a month that lies in the range in part, nobody knows on which side its best day was.
            best >= required[id] ?? best + 1 && month >= range.lowerBound && month.lastOfMonth <= range.upperBound
        }.min { $0.key < $1.key }
        if let month, day.map({ month.key.lastOfMonth < $0 }) ?? true {
            return Proof(day: month.key.lastOfMonth, highest: month.value)
        }
        return day.map { Proof(day: $0, highest: nil) }
    }

    /// Whether the requirements were met on any day of a range.
    func met(_ id: DesignationID, in range: ClosedRange<CalendarDate>) -> Answer {
        if proof(id, in: range) != nil { return .yes }
        var day = range.lowerBound
        while day <= range.upperBound {
            if met(id, on: day) == .unknown { return .unknown }
            day = day.adding(days: 1)
        }
        return .no
    }

    /// Every day of a range from which the requirements are known to have been met, in their order.
    func proofs(_ id: DesignationID, in range: ClosedRange<CalendarDate>) -> [Proof] {
        let days = days.filter { range.contains($0) && qualified[$0]?.contains(id) == true }
            .map { Proof(day: $0, highest: nil) }
        let months = (highest[id] ?? [:]).filter { month, best in
            best >= required[id] ?? best + 1 && month >= range.lowerBound && month.lastOfMonth <= range.upperBound
        }.map { Proof(day: $0.key.lastOfMonth, highest: $0.value) }
        return (days + months).sorted { $0.day < $1.day }
    }
}
