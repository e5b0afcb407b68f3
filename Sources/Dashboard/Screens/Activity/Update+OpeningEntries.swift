internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// Why what the change under the cursor is about cannot be shown; `nil` where it can.
    var refusalToOpenEntry: String? {
        guard let shown = screen.content as? ActivityScreen, let entry = selectedRecord(of: shown) else {
            return "There is nothing to open here."
        }
        guard let id = entry.partner else { return "This change is about the store as a whole, not about a partner." }
        return store.place(of: id) == nil ? "\(name(of: id)) is not in the store any more." : nil
    }

    /// Opens what a change is about: the metric, the person, the membership, or else the partner.
    mutating func openSubject(of entry: ActivityEntry) {
        guard let id = entry.partner else { return }
        guard let scored = partner(id) else { return showFaults(of: id) }
        show(partner: id)
        guard let input = entry.input else { return }
        if let fact = PersonEdit(input) {
            push(PeopleScreen(partner: id))
            select(key: fact.person)
            if scored.partner.people.contains(where: { $0.id == fact.person }) {
                push(PersonScreen(partner: id, person: fact.person))
            }
        } else if MembershipInput(input) != nil {
            push(MembershipScreen(partner: id))
            select(key: input.rawValue)
        } else if let definition = scored.card.edition.definitions.first(where: {
            $0.name == input || $0.aliases.contains(input)
        }) {
            select(key: definition.designation.rawValue)
            push(DesignationScreen(partner: id, designation: definition.designation))
            select(key: definition.metric?.rawValue)
        }
    }
}
