/// A number that follows from the records of months, as a partner's document keeps it.
public struct DerivedNumber: Sendable, Hashable {
    /// The number, exact or cut at six decimals.
    public var value: Rational
    /// Whether all of it is known; otherwise it is at least the value.
    public var isComplete: Bool
    /// The months that it follows from, the oldest first.
    public var months: [YearMonth]
    /// How many files those months come from.
    public var files: Int
    /// The readings that it rests on.
    public var readings: [String]

    /// Makes a number.
    public init(value: Rational, isComplete: Bool, months: [YearMonth], files: Int, readings: [String]) {
        self.value = value
        self.isComplete = isComplete
        self.months = months
        self.files = files
        self.readings = readings
    }

    /// The months in runs such as `2021-09..2022-10`, which is how a document writes them.
    public var monthRuns: [String] {
        var runs: [(YearMonth, YearMonth)] = []
        for month in months {
            if let last = runs.last, last.1.adding(months: 1) == month {
                runs[runs.count - 1].1 = month
            } else {
                runs.append((month, month))
            }
        }
        return runs.map { $0.0 == $0.1 ? "\($0.0)" : "\($0.0)..\($0.1)" }
    }

    /// Reads months from runs; `nil` where one is no run of at most a hundred years.
    public static func months(ofRuns runs: [String]) -> [YearMonth]? {
        var months: [YearMonth] = []
        for run in runs {
            let parts = run.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 1 || (parts.count == 3 && parts[1].isEmpty), let first = YearMonth(parts[0]),
                let last = YearMonth(parts[parts.count - 1]), (0...1200).contains(first.months(to: last))
            else { return nil }
            months += (0...first.months(to: last)).map { first.adding(months: $0) }
        }
        return months
    }
}

/// The derived numbers of a partner by month and edition.
public struct DerivedNumbers: Sendable, Hashable {
    /// How many months a document keeps.
    public static let keptMonths = 13

    /// The numbers of each month by the edition whose rules gave them.
    public var months: [YearMonth: [String: [DerivedKey: DerivedNumber]]]

    /// Makes numbers.
    public init(_ months: [YearMonth: [String: [DerivedKey: DerivedNumber]]] = [:]) { self.months = months }

    /// Whether there are none.
    public var isEmpty: Bool { months.isEmpty }

    /// Whether the numbers of a month would be kept: it is not older than all of as many months as are kept.
    public func keeps(_ month: YearMonth) -> Bool {
        months[month] != nil || months.count < Self.keptMonths || months.keys.min().map { $0 < month } ?? true
    }

    /// The last month that was closed on a day, which is the one that speaks for it.
    public static func closedMonth(on day: CalendarDate) -> YearMonth { YearMonth(day).adding(months: -1) }

    /// The number that speaks for an input on a day: that of the last month that was closed on the day, and of no other,
    /// since an older one says nothing of today.
    ///
    /// - Parameter track: The track that asks; a number of the input that holds for every track answers as well.
    /// - Returns: `nil` where nothing is on record of the month for the edition, which is unknown.
    public func number(
        of input: InputName, track: TrackID?, edition: String, on day: CalendarDate
    ) -> (month: YearMonth, number: DerivedNumber)? {
        let month = Self.closedMonth(on: day)
        guard let numbers = months[month]?[edition] else { return nil }
        let own = track.flatMap { numbers[DerivedKey(input: input, track: $0)] }
        return (own ?? numbers[DerivedKey(input: input)]).map { (month, $0) }
    }

    /// Why nothing follows from records on a day though something does on others; `nil` where something does, or never
    /// did.
    public func lack(on day: CalendarDate, edition: String) -> DerivedLack? {
        let month = Self.closedMonth(on: day)
        func inputs(of month: YearMonth) -> Set<InputName> {
            Set(months[month, default: [:]].values.flatMap { $0.keys.map(\.input) })
        }
        if let numbers = months[month], numbers[edition] == nil { return .edition(month) }
        // Reports come on days of their own: what follows from one says nothing of the others.
        guard let last = months.keys.filter({ $0 < month }).max() else { return nil }
        let missing = inputs(of: last).subtracting(inputs(of: month))
        return missing.isEmpty ? nil : .month(month, last: last, inputs: missing)
    }

    /// Notes the numbers of a month and an edition in place of those there were, and lets months go that are too old.
    public mutating func note(_ numbers: [DerivedKey: DerivedNumber], month: YearMonth, edition: String) {
        if numbers.isEmpty {
            months[month]?[edition] = nil
            if months[month]?.isEmpty ?? false { months[month] = nil }
        } else {
            months[month, default: [:]][edition] = numbers
        }
        for old in months.keys.sorted().dropLast(Self.keptMonths) { months[old] = nil }
    }
}

/// Why numbers do not follow from records on a day.
public enum DerivedLack: Sendable, Hashable {
    /// The last month that was closed on the day is not on record; the last one before it that is, with the inputs of
    /// its numbers.
    case month(YearMonth, last: YearMonth, inputs: Set<InputName>)
    /// The month is on record, and nobody asked for its numbers under the edition.
    case edition(YearMonth)
}
