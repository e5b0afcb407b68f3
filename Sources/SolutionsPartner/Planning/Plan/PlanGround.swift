internal import Synchronization

/// The rules by which a plan must be met, and the day on which its people are counted.
struct PlanGround {
    let edition: ProgramEdition
    /// The day of the plan, or the one on which the last change counts.
    let counted: CalendarDate
}

/// What a search came to, without what is to be minded.
struct PlanDraft {
    let plan: Plan
    let ground: PlanGround
    /// Whether the rules in force when the last change counts were searched as well and gave nothing better.
    var isBest = false
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
