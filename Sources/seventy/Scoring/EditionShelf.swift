internal import Pages
internal import SolutionsPartner

/// Editions that were read before, so that many partners under one edition cost one reading.
final class EditionShelf {
    let catalog: EditionCatalog
    private var editions: [String: ProgramEdition] = [:]
    private var standingRules: [String: StandingRules] = [:]

    init(_ catalog: EditionCatalog) { self.catalog = catalog }

    /// The edition of a name.
    ///
    /// - Throws: `CommandFailure` when there is none or its document is faulty.
    func edition(_ id: String) throws(CommandFailure) -> ProgramEdition {
        if let edition = editions[id] { return edition }
        do {
            let edition = try catalog.edition(id)
            editions[id] = edition
            return edition
        } catch {
            switch error {
            case .unknown(let name) where name == id:
                let hint = String.didYouMean(NearestName(of: name, among: catalog.entries.map(\.id)).match)
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

    /// The rules of standing of an edition.
    ///
    /// - Throws: `CommandFailure` when it has none or they are faulty.
    func standingRules(of edition: ProgramEdition) throws(CommandFailure) -> StandingRules {
        if let rules = standingRules[edition.id] { return rules }
        do {
            let rules = try edition.standingRules()
            standingRules[edition.id] = rules
            return rules
        } catch {
            switch error {
            case .missing: throw CommandFailure(.badData, error.description.cleaned)
            case .faulty(let id, let faults): throw .faults(faults, in: "edition \(id)")
            }
        }
    }
}
