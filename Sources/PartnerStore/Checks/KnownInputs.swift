internal import SolutionsPartner

/// What the editions of a catalog know of each input, taken together.
///
/// A measure may speak for any of them: facts of two years stand in one document.
struct KnownInputs {
    /// What is known of one input.
    struct Input {
        /// What it may count; usually one unit.
        var units: Set<Unit> = []
        /// The certification lists that a head count may stand for.
        var lists: Set<String> = []
        /// The tracks that it may name.
        var tracks: Set<String> = []
    }

    /// Every input by each name that it answers to.
    private(set) var inputs: [String: Input] = [:]
    /// The designations that some edition has.
    private(set) var designations: Set<String> = []
    /// The competencies that some edition lists.
    private(set) var competencies: Set<String> = []
    /// The specializations that some edition lists.
    private(set) var specializations: Set<String> = []
    /// The last day on which a certification can be earned, by its code or another key of it in upper case.
    private(set) var lastEarned: [String: CalendarDate] = [:]
    /// The first day on which a designation can be attained; `nil` when no edition says.
    private(set) var firstAttained: CalendarDate?
    /// The names of the editions, in the order of their dates.
    let editions: [String]

    /// Collects what the editions of a catalog know; a faulty edition is passed over, since it is reported elsewhere.
    init(of catalog: EditionCatalog) {
        editions = catalog.entries.map(\.id)
        // A list or a name may hold for a part of an edition's days only.
        for edition in editions.flatMap({ (try? catalog.readings(of: $0)) ?? [] }) {
            for definition in edition.definitions {
                for name in [definition.name] + definition.aliases {
                    inputs[name.rawValue, default: Input()].units.insert(definition.unit)
                    if let list = definition.list { inputs[name.rawValue]?.lists.insert(list.id) }
                }
            }
            for certification in edition.lists.flatMap(\.certifications) {
                guard let retired = certification.retired else { continue }
                for key in [certification.id] + certification.otherIDs
                    + certification.id.split(separator: "+").map(String.init)
                {
                    lastEarned[key.uppercased()] = retired
                }
            }
            for rules in edition.designations {
                designations.insert(rules.id.rawValue)
                collectTracks(of: rules, in: edition)
            }
            guard let standing = try? edition.standingRules() else { continue }
            for input in standing.training.inputs(for: edition.designations.map(\.id)) {
                inputs[input.name.rawValue, default: Input()].units.insert(input.unit)
            }
            competencies.formUnion(standing.legacy.competencies.map(\.id))
            specializations.formUnion(standing.specializations.all.flatMap { [$0.id] + $0.otherIDs })
            firstAttained = min(firstAttained ?? standing.attaining.from, standing.attaining.from)
        }
    }

    private mutating func collectTracks(of rules: DesignationRules, in edition: ProgramEdition) {
        guard case .assigned(let assignment) = rules.choice else { return }
        let tracks = rules.tracks.flatMap { [$0.id].compactMap { $0 } + $0.otherIDs }.map(\.rawValue)
        let chosen = [assignment.input, assignment.frozen].compactMap { $0 }
        for definition in edition.definitions where chosen.contains(where: { $0.name == definition.name }) {
            for name in [definition.name] + definition.aliases { inputs[name.rawValue]?.tracks.formUnion(tracks) }
        }
    }
}
