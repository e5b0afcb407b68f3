internal import Pages
internal import SolutionsPartner

/// Editions that were read before, so that many partners under one edition cost one reading.
final class EditionShelf {
    let catalog: EditionCatalog
    /// The readings of each edition that were asked for, usually one.
    private var editions: [String: [ProgramEdition]] = [:]
    private var standingRules: [EditionReading: StandingRules] = [:]
    /// What further readings of the same editions are made of.
    private let parsed = ParsedEditions()

    init(_ catalog: EditionCatalog) { self.catalog = catalog }

    /// The names of all editions, in the order of their days.
    var names: [String] { catalog.entries.map(\.id) }

    /// The name of the edition that a name or the beginning of one means.
    ///
    /// - Throws: `CommandFailure` with the candidates where there are several, or with the name that is most like it.
    func name(meant name: String) throws(CommandFailure) -> String {
        let ids = names
        switch NameMatch(of: name, among: ids.map { [$0] }) {
        case .one(let place): return ids[place]
        case .several(let places):
            throw CommandFailure(
                .usage,
                "Several editions begin with '\(name.cleaned)': \(NameMatch.list(places.map { ids[$0] })). "
                    + "Type more of it.")
        case .none(let near):
            let hint = NameMatch.didYouMean(near)
            throw CommandFailure(
                .usage, "There is no edition '\(name.cleaned)'.\(hint) 'seventy program list' shows them all.")
        }
    }

    /// The edition of a name as it reads on a day; with all its changes when no day is given.
    ///
    /// - Throws: `CommandFailure` when there is none or its document is faulty.
    func edition(_ id: String, on day: CalendarDate? = nil) throws(CommandFailure) -> ProgramEdition {
        let known = editions[id]?.first { edition in
            day.map { edition.reading.holds(on: $0) } ?? (edition.reading.until == nil)
        }
        if let known { return known }
        do {
            let edition = try catalog.edition(id, on: day, among: parsed)
            editions[id, default: []].append(edition)
            return edition
        } catch {
            switch error {
            case .unknown(let name) where name == id:
                let hint = NameMatch.didYouMean(NearestName(of: name, among: catalog.entries.map(\.id)).match)
                throw CommandFailure(
                    .usage, "There is no edition '\(name.cleaned)'.\(hint) 'seventy program list' shows them all.")
            case .unknown(let base):
                throw CommandFailure(
                    .badData,
                    "Edition \(id.cleaned) builds on '\(base.cleaned)', which is none. "
                        + "'seventy program list' shows them all.")
            case .faulty(let id, let faults): throw .faults(faults, in: "edition \(id)")
            case .circular(let id):
                throw CommandFailure(
                    .badData, "Edition \(id.cleaned) builds on itself. Change the \"extends\" of its document.")
            }
        }
    }

    /// The certifications that any edition names, the newest edition last; faulty editions are passed over.
    var certifications: [Certification] {
        var certifications: [Certification] = []
        // The names of editions begin with their months.
        for id in catalog.entries.map({ $0.id }).sorted() {
            guard let edition = try? edition(id) else { continue }
            for list in edition.lists { certifications += list.certifications }
        }
        return certifications
    }

    /// The rules of standing of an edition.
    ///
    /// - Throws: `CommandFailure` when it has none or they are faulty.
    func standingRules(of edition: ProgramEdition) throws(CommandFailure) -> StandingRules {
        if let rules = standingRules[edition.reading] { return rules }
        do {
            let rules = try edition.standingRules()
            standingRules[edition.reading] = rules
            return rules
        } catch {
            switch error {
            case .missing: throw CommandFailure(.badData, error.description.cleaned)
            case .faulty(let id, let faults): throw .faults(faults, in: "edition \(id)")
            }
        }
    }
}
