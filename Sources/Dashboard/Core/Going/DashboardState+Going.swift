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
        let place = try place(
            of: "partner", name,
            among: store.partners.map { entry in [entry.id] + (entry.nameKnown.map { [$0] } ?? []) })
        return store.partners[place].id
    }

    func find(
        _ name: String?, among scores: [DesignationScore]
    ) throws(ScreenRefusal) -> DesignationScore {
        guard let first = scores.first else { throw ScreenRefusal("This edition has no designations.") }
        guard let name else { return first }
        let names = scores.map { [$0.rules.id.rawValue, $0.rules.name, $0.rules.shortName, $0.rules.abbreviation] }
        return scores[try place(of: "designation", name, among: names)]
    }

    func find(_ name: String?, among metrics: [MetricScore]) throws(ScreenRefusal) -> Int {
        guard let name else { return 0 }
        return try place(
            of: "metric", name,
            among: metrics.map { [$0.rules.id.rawValue, $0.rules.name, $0.rules.shortName] })
    }

    func find(_ name: String?, among partner: Partner) throws(ScreenRefusal) -> String {
        let people = partner.people.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        do throws(ScreenRefusal) {
            guard let first = people.first else { throw ScreenRefusal("No people are listed for \(partner.name).") }
            guard let name else { return first.id }
            return people[try place(of: "person", name, of: partner.name, among: people.map { [$0.id, $0.name] })].id
        } catch {
            var refusal = error
            refusal.isAboutPerson = true
            throw refusal
        }
    }

    /// The place of what a name means among things, each of which may have several names.
    ///
    /// - Throws: `ScreenRefusal` with the candidates, or with the name that is most like it.
    private func place(
        of kind: String, _ name: String, of owner: String? = nil, among names: [[String]]
    ) throws(ScreenRefusal) -> Int {
        switch NameMatch(of: name, among: names) {
        case .one(let place): return place
        case .several(let places):
            let isWhole = names[places[0]].contains { $0.lowercased() == name.lowercased() }
            let list = NameMatch.list(places.map { names[$0][0] })
            throw ScreenRefusal(
                isWhole
                    ? "Several are called '\(name)': \(list). Use the id."
                    : "'\(name)' can be several: \(list). Type more of it.")
        case .none(let near):
            guard near.isEmpty else {
                throw ScreenRefusal(
                    "There is no \(kind) '\(name)'\(owner.map { " in \($0)" } ?? "").\(NameMatch.didYouMean(near))")
            }
            throw .missing(kind, name, of: owner, among: names.compactMap(\.first))
        }
    }
}

extension ScreenRefusal {
    init(_ text: String) { description = text }

    /// There is no thing of that name; the nearest one is offered, or all of them.
    static func missing(
        _ kind: String, _ name: String, of owner: String? = nil, among names: [String]
    ) -> ScreenRefusal {
        let hint =
            NearestName(of: name, among: names).match.map { NameMatch.didYouMean($0) }
            ?? " There are: \(names.prefix(12).joined(separator: ", "))\(names.count > 12 ? " and more" : "")."
        return ScreenRefusal("There is no \(kind) '\(name)'\(owner.map { " in \($0)" } ?? "").\(hint)")
    }
}
