/// Which numbers are derived of the records that there are: those that days might ask for.
public struct DerivedPlan: Sendable {
    /// A month with an edition whose rules give its numbers.
    public struct Step: Sendable, Hashable {
        /// The month.
        public let month: YearMonth
        /// The name of the edition.
        public let edition: String
    }

    /// The steps in the order of their months.
    public let steps: [Step]

    /// Plans for the last thirteen months on record.
    ///
    /// A day asks for the last month that was closed on it, under the edition in force on it. So a month is derived
    /// under the editions that are in force in the month after it, and under those of the given days that it speaks
    /// for, since nothing later is on record.
    ///
    /// - Parameters:
    ///   - recorded: The months on record.
    ///   - days: Days that scores will be asked for, such as today.
    ///   - pinned: The editions that the partner or the store is pinned to.
    public init(
        recorded: some Sequence<YearMonth>, catalog: EditionCatalog, days: [CalendarDate], pinned: [String] = []
    ) {
        let months = Set(recorded).sorted().suffix(DerivedNumbers.keptMonths)
        let known = Set(catalog.entries.map(\.id))
        var wanted: [YearMonth: Set<String>] = [:]
        for month in months {
            let next = month.adding(months: 1)
            let ids = [catalog.id(on: next.firstDay), catalog.id(on: next.lastDay)].compactMap(\.self)
            wanted[month] = Set(ids + pinned.filter { known.contains($0) })
        }
        for day in days {
            guard let month = months.last(where: { $0 < YearMonth(day) }), let id = catalog.id(on: day) else {
                continue
            }
            wanted[month]?.insert(id)
        }
        steps = months.flatMap { month in
            (wanted[month] ?? []).sorted().map { Step(month: month, edition: $0) }
        }
    }

    /// The months whose records the numbers follow from, the oldest first: those two years before each month.
    public var needed: [YearMonth] {
        guard let first = steps.first?.month, let last = steps.last?.month else { return [] }
        let start = first.adding(months: -23)
        return (0...start.months(to: last)).map { start.adding(months: $0) }
    }
}
