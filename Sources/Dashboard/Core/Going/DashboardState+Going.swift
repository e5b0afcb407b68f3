internal import Pages
package import SolutionsPartner

extension DashboardState {
    /// Goes to a screen by its name, as the keys would, and says what is to be done outside to fill it.
    ///
    /// - Throws: `ScreenRefusal` for a partner, designation, metric or person that is not there; the screen shown is
    ///   then the same as before.
    package mutating func go(to place: ScreenPlace) throws(ScreenRefusal) -> [Effect] {
        guard let type = ScreenRegistry.type(named: place.name) else { return [] }
        guard type.spec.needsPartner else { return type.go(in: &self) }
        let id = try partnerKey(place.partner)
        guard let scored = partner(id) else {
            showFaults(of: id)
            return []
        }
        // All that may be refused comes before anything is changed.
        let designation = try place.designation.map { name throws(ScreenRefusal) in
            try find(name, among: scored.card.designations)
        }
        let stops = try type.stops(to: place, of: scored, in: self)
        show(partner: id)
        select(key: designation?.rules.id.rawValue, onScreen: 1)
        var effects: [Effect] = []
        for stop in stops {
            effects += push(stop.screen)
            select(key: stop.selected)
        }
        keepSelectionVisible()
        return effects
    }

    /// Shows why the document of a partner cannot be read.
    mutating func showFaults(of id: String) {
        select(key: id, onScreen: 0)
        screens.removeSubrange(1...)
        push(FaultsScreen(partner: id))
    }

    /// Lays changes over the facts of a partner as a what-if.
    package mutating func lay(_ edits: [Edit], over id: String) {
        enter(edits, of: id)
        noteBases()
        keepSelectionVisible()
    }

    // MARK: Finding by name

    /// The key of the partner with a key or a name; the one in focus for `nil`.
    func partnerKey(_ name: String?) throws(ScreenRefusal) -> String {
        guard let name else {
            guard let id = focusedPartner else { throw ScreenRefusal("The store has no partners yet.") }
            return id
        }
        if store.place(of: name) != nil { return name }
        let wanted = name.lowercased()
        let named = store.partners.filter { !$0.isFaulty && $0.name.lowercased() == wanted }
        if named.count == 1 { return named[0].id }
        guard named.isEmpty else {
            throw ScreenRefusal(
                "Several partners are called '\(name)': \(named.map(\.id).joined(separator: ", ")). Use the id.")
        }
        throw .missing("partner", name, among: store.partners.flatMap { [$0.id, $0.name] })
    }

    func find(
        _ name: String?, among scores: [DesignationScore]
    ) throws(ScreenRefusal) -> DesignationScore {
        guard let first = scores.first else { throw ScreenRefusal("This edition has no designations.") }
        guard let name else { return first }
        let wanted = name.lowercased()
        let score = scores.first {
            [$0.rules.id.rawValue, $0.rules.name.lowercased(), $0.rules.shortName.lowercased()].contains(wanted)
        }
        guard let score else { throw .missing("designation", name, among: scores.map(\.rules.id.rawValue)) }
        return score
    }

    func find(_ name: String?, among metrics: [MetricScore]) throws(ScreenRefusal) -> Int {
        guard let name else { return 0 }
        let wanted = name.lowercased()
        let place = metrics.firstIndex {
            [$0.rules.id.rawValue, $0.rules.name.lowercased(), $0.rules.shortName].contains(wanted)
        }
        guard let place else {
            throw .missing("metric", name, among: metrics.map(\.rules.id.rawValue))
        }
        return place
    }

    func find(_ name: String?, among partner: Partner) throws(ScreenRefusal) -> String {
        let people = partner.people.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        guard let first = people.first else { throw ScreenRefusal("No people are listed for \(partner.name).") }
        guard let name else { return first.id }
        if let person = people.first(where: { $0.id == name }) { return person.id }
        let named = people.filter { $0.name.lowercased() == name.lowercased() }
        if named.count == 1 { return named[0].id }
        throw .missing("person", name, of: partner.name, among: people.map(\.id))
    }
}

extension ScreenRefusal {
    init(_ text: String) { description = text }

    /// There is no thing of that name; the nearest one is offered, or all of them.
    static func missing(
        _ kind: String, _ name: String, of owner: String? = nil, among names: [String]
    ) -> ScreenRefusal {
        let hint =
            NearestName(of: name, among: names).match.map { "Did you mean '\($0)'?" }
            ?? "There are: \(names.prefix(12).joined(separator: ", "))\(names.count > 12 ? " and more" : "")."
        return ScreenRefusal("There is no \(kind) '\(name)'\(owner.map { " in \($0)" } ?? ""). \(hint)")
    }
}
