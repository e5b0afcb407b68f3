internal import Synchronization

/// Rules of standing that come into force after the day that is asked of.
struct ComingRules: Sendable {
    /// The rules.
    let rules: StandingRules
    /// The first day on which they hold.
    let since: CalendarDate
}

/// The rules of standing of later days, read when they are first asked for and kept: all partners under an edition have
/// their anniversaries within the same few.
final class ComingRulesShelf: Sendable {
    private let known = Mutex<[(edition: ProgramEdition, rules: StandingRules?)]>([])

    /// An edition as it reads on a day, and its rules; `nil` where it cannot be read.
    func edition(
        _ id: String, on day: CalendarDate, in catalog: EditionCatalog
    ) -> (edition: ProgramEdition, rules: StandingRules?)? {
        let kept = known.withLock { $0.first { $0.edition.id == id && $0.edition.reading.holds(on: day) } }
        if let kept { return kept }
        guard let edition = try? catalog.edition(id, on: day) else { return nil }
        let read = (edition: edition, rules: try? edition.standingRules())
        known.withLock { $0.append(read) }
        return read
    }
}

extension ProgramEdition {
    /// The rules of standing that are known to come into force after a day and through a later one, in their order; none
    /// where those of the edition stay.
    ///
    /// An edition that was asked for by its name, on a day on which another one was in force, is followed on every day.
    func comingRules(after day: CalendarDate, through later: CalendarDate) -> [ComingRules] {
        guard later > day, let times, times.catalog.id(on: day) == id, reading.holds(on: day) else { return [] }
        var (found, edition, last): ([ComingRules], ProgramEdition, CalendarDate) = ([], self, day)
        let turns = times.catalog.entries.flatMap { [$0.effectiveFrom, $0.effectiveThrough?.adding(days: 1)] }
        while let turn = (turns + [edition.reading.until]).compactMap(\.self).filter({ $0 > last }).min(), turn <= later
        {
            last = turn
            guard let id = times.catalog.id(on: turn), id != edition.id || !edition.reading.holds(on: turn) else {
                continue
            }
            guard let read = times.comingRules.edition(id, on: turn, in: times.catalog) else { return found }
            edition = read.edition
            if let rules = read.rules { found.append(ComingRules(rules: rules, since: turn)) }
        }
        return found
    }
}
