internal import Synchronization

/// The rules by which a plan must be met and the people who count, for changes that are done within a time.
///
/// What is changed later than that must be met by other rules, or without somebody whose certification has ended by then.
struct PlanGround {
    let edition: ProgramEdition
    /// The day on which people are counted: the day of the plan, or the first one of this time.
    let counted: CalendarDate
    /// The days before which no change of rules brings this time; 0 where it does not begin with one.
    var wait = 0
    /// The fewest and the most days after which the last change of a plan counts.
    var times: ClosedRange<Int> = 0...Int.max

    /// The days after which a plan counts whose slowest change takes so long; `nil` where that is another time.
    func leadTime(ofSlowest days: Int) -> Int? {
        let time = max(wait, days)
        return times.contains(time) ? time : nil
    }
}

/// What a search came to, without what is to be minded.
struct PlanDraft {
    var plan: Plan
    let ground: PlanGround
    /// Whether the rules of every day until the slowest change counts were searched.
    var isBest = false
    /// The cheapest way that is in time for the anniversary, where the plan is not and there is one.
    private(set) var inTime: PlanAlternative?

    /// Tells that a day by which it is to count stands in the way, and what there is without it.
    mutating func block(by deadline: CalendarDate, ways: [PlanAlternative], _ request: PlanRequest) {
        guard let first = ways.first else { return }
        plan.blockedBy = [
            PlanBlock(
                designation: nil, limit: "by",
                phrase:
                    "Nothing that is enough counts by \(deadline): the cheapest way takes until \(first.done) and costs \(first.cost) \(name: request.costs.unit)."
            )
        ]
        plan.alternatives = ways
    }

    /// Adds the cheapest way that is in time to the others, where it is none of them.
    mutating func add(inTime way: PlanAlternative?) {
        inTime = way
        guard let way, !plan.alternatives.contains(where: { $0.edits == way.edits }) else { return }
        plan.alternatives = Array(plan.alternatives.prefix(PlanSearch.kept - 2)) + [way]
    }
}

/// The rules of later days that a planner read, since every plan that ends by then asks for them again.
final class LaterRules: Sendable {
    private let read = Mutex<[ProgramEdition]>([])

    /// An edition as it reads on a day; `nil` where it cannot be read.
    func edition(_ id: String, on day: CalendarDate, in catalog: EditionCatalog) -> ProgramEdition? {
        if let known = read.withLock({ $0.first { $0.id == id && $0.reading.holds(on: day) } }) { return known }
        guard let edition = try? catalog.edition(id, on: day) else { return nil }
        read.withLock { $0.append(edition) }
        return edition
    }
}
