/// Every change of the rules between two editions, or between two days.
public struct ProgramDiff: Sendable {
    /// What is compared: an edition as it reads on a day.
    public struct Side: Sendable, Hashable {
        /// The name of the edition.
        public let edition: String
        /// The day; `nil` for an edition that is chosen by name only.
        public let day: CalendarDate?
    }

    /// What became of something that the rules say.
    public enum Kind: String, Sendable, CaseIterable {
        /// It was not there before.
        case added
        /// It is said otherwise.
        case changed
        /// It is there no more.
        case removed
    }

    /// One thing that the two sides say differently.
    public struct Difference: Sendable, Hashable {
        /// What became of it.
        public let kind: Kind
        /// The fact on the later side; the one of the earlier side where it is gone.
        public let fact: ProgramFact
        /// What the earlier side says; `nil` for what was added.
        public let before: ProgramFact.Value?
        /// What the later side says; `nil` for what is gone.
        public let after: ProgramFact.Value?
        /// The first day on which it is as the later side says; `nil` where an edition has no days.
        public let day: CalendarDate?
        /// Where the change is stated.
        public let source: RuleSource
        /// The same in words.
        public let sources: [String]
    }

    /// The earlier side.
    public let from: Side
    /// The later side.
    public let to: Side
    /// The differences in the order of the page, what is gone last within its kind of thing.
    public let differences: [Difference]

    /// Compares two editions as they read on days, going through every reading between them where both have days and
    /// are in force on them, so that each change has its own day.
    ///
    /// - Throws: `EditionCatalog.Failure` for an edition that cannot be had.
    public init(from: Side, to: Side, in catalog: EditionCatalog) throws(EditionCatalog.Failure) {
        self.from = from
        self.to = to
        let last = try catalog.edition(to.edition, on: to.day)
        // An edition without days is read as on the day of the other side, so that both tell what is in force.
        let start = try catalog.edition(from.edition, on: from.day)
        var steps = [Step(day: nil, edition: start, facts: from.day ?? to.day, last: last)]
        if let first = from.day, let end = to.day, first < end, catalog.id(on: first) == from.edition,
            catalog.id(on: end) == to.edition
        {
            steps += try Self.steps(after: first, through: end, in: catalog, last: last)
        } else {
            steps.append(Step(day: to.day, edition: last, facts: to.day ?? from.day, last: last))
        }
        differences = Self.differences(steps, last: last)
    }

    /// What the rules say from a day on.
    private struct Step {
        let day: CalendarDate?
        let edition: ProgramEdition
        let table: ProgramFacts
        let values: [String: ProgramFact]

        init(day: CalendarDate?, edition: ProgramEdition, facts: CalendarDate?, last: ProgramEdition) {
            self.day = day
            self.edition = edition
            table = ProgramFacts(of: edition, namedAs: last, on: facts)
            values = Dictionary(table.all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    private static func steps(
        after first: CalendarDate, through end: CalendarDate, in catalog: EditionCatalog, last: ProgramEdition
    ) throws(EditionCatalog.Failure) -> [Step] {
        var days: Set<CalendarDate> = [end]
        for entry in catalog.entries {
            guard let from = entry.effectiveFrom else { continue }
            days.insert(from)
            if let through = entry.effectiveThrough { days.insert(through.adding(days: 1)) }
            for change in try catalog.edition(entry.id).changes { days.insert(change.day) }
        }
        // A day that a rule names divides the reading that names it.
        for day in days.union([first]).filter({ $0 >= first && $0 <= end }) {
            guard let id = catalog.id(on: day) else { continue }
            days.formUnion(ProgramFacts(of: try catalog.edition(id, on: day), on: day).turns)
        }
        var steps: [Step] = []
        for day in days.filter({ $0 > first && $0 <= end }).sorted() {
            guard let id = catalog.id(on: day) else { continue }
            steps.append(Step(day: day, edition: try catalog.edition(id, on: day), facts: day, last: last))
        }
        return steps
    }

    private static func differences(_ steps: [Step], last: ProgramEdition) -> [Difference] {
        let tables = steps.map(\.table)
        let values = steps.map(\.values)
        guard let first = values.first, let final = values.last else { return [] }
        let order = tables[tables.count - 1].all.map(\.id) + tables[0].all.map(\.id).filter { final[$0] == nil }
        let found = order.compactMap { id -> Difference? in
            let (before, after) = (first[id]?.value, final[id]?.value)
            guard before != after, let fact = final[id] ?? first[id] else { return nil }
            // What comes or goes as a whole is told with its days.
            let isTerm = tables[tables.count - 1].terms.contains(id) || tables[0].terms.contains(id)
            if isTerm, before == nil || after == nil { return nil }
            // A first or last day that is over was in force before somebody wrote it down: its term tells it.
            if before == nil || after == nil, case .day(let limit) = fact.value,
                let end = [tables[0].day, tables[tables.count - 1].day].compactMap({ $0 }).max(), limit < end
            {
                return nil
            }
            // The step on which it became what it is in the end, for the last time.
            let place = values.indices.dropFirst().last { values[$0][id]?.value != values[$0 - 1][id]?.value }
            let step = place.map { steps[$0] } ?? steps[steps.count - 1]
            // A dated entry says where its change is stated; otherwise the rule itself does.
            let stated = step.edition.changes.first { change in
                change.day == step.day && step.edition.reading.since == step.day
            }
            let isStart = place.map { steps[$0].edition.id != steps[$0 - 1].edition.id } ?? true
            let source = isStart || isTerm ? fact.source : stated?.source ?? fact.source
            let names = step.edition.sources
            return Difference(
                kind: before == nil ? .added : after == nil ? .removed : .changed, fact: fact, before: before,
                after: after, day: step.day, source: source,
                sources: source.sources.map { names[$0] ?? last.sources[$0] ?? steps[0].edition.sources[$0] ?? $0 })
        }
        let subjects = ProgramFact.Subject.allCases
        return subjects.flatMap { subject in found.filter { $0.fact.subject == subject } }
    }
}

extension EditionCatalog {
    /// What a name means that is either an edition's or a day: an edition on its first day, or the edition in force on
    /// the day; `nil` for neither.
    public func side(_ name: String) -> ProgramDiff.Side? {
        if let entry = entries.first(where: { $0.id == name }) {
            return ProgramDiff.Side(edition: entry.id, day: entry.effectiveFrom)
        }
        guard let day = CalendarDate(written: name), let id = id(on: day) else { return nil }
        return ProgramDiff.Side(edition: id, day: day)
    }
}
