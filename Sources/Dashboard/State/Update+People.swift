internal import SolutionsPartner

extension DashboardState {
    /// The person on the screen, with the certifications in the order shown.
    private var shownPerson: (partner: String, member: SkillingRoster.Member, selected: Int)? {
        guard case .person(let id, let person, let position) = screen, let scored = partner(id),
            let member = SkillingRoster(of: scored.partner, card: scored.card).members.first(where: {
                $0.person.id == person
            })
        else { return nil }
        return (id, member, position.selected)
    }

    /// Begins to type the code of a certification that the person is to pass.
    mutating func addCertification() {
        guard let (_, member, _) = shownPerson else { return }
        let target = Editor.Target(kind: .newCertification(person: member.person.id), label: "passes")
        editor = Editor(targets: [target], index: 0, value: "")
    }

    /// Begins to type the last day of the certification under the cursor.
    mutating func editExpiry() {
        guard let (id, member, selected) = shownPerson, member.certifications.indices.contains(selected) else { return }
        let code = member.certifications[selected].held.code
        let target = Editor.Target(kind: .expiry(person: member.person.id, code: code), label: code)
        editor = Editor(targets: [target], index: 0, value: spelled(target, of: id))
    }

    /// Lets the person leave, or the certification under the cursor be gone.
    mutating func removeUnderCursor() {
        if case .people(let id, let position) = screen, let scored = partner(id), let facts = facts(of: id) {
            let members = SkillingRoster(of: scored.partner, card: scored.card).members
            guard members.indices.contains(position.selected) else { return }
            let person = members[position.selected].person
            overlays[id, default: Overlay()].apply(
                Edit(input: PersonEdit.name(of: person.id), value: nil), facts: facts.partner)
            message = Message(text: "What if \(person.name) leaves? u brings them back.", isWarning: false)
        } else if let (id, member, selected) = shownPerson, let facts = facts(of: id),
            member.certifications.indices.contains(selected)
        {
            let code = member.certifications[selected].held.code
            overlays[id, default: Overlay()].apply(
                Edit(input: PersonEdit.certification(code, of: member.person.id), value: nil), facts: facts.partner)
            message = Message(text: "What if \(code) is gone? u brings it back.", isWarning: false)
        }
    }

    /// The person under the cursor of a list of people; `nil` on other screens.
    func selectedPerson(on screen: Screen) -> String? {
        guard case .people(let id, let position) = screen, let members = members(of: id),
            members.indices.contains(position.selected)
        else { return nil }
        return members[position.selected].person.id
    }

    /// Brings the cursor of a list of people back to a person.
    mutating func select(person: String?, onScreen place: Int) {
        guard let person, case .people(let id, _) = screens[place],
            let row = members(of: id)?.firstIndex(where: { $0.person.id == person })
        else { return }
        screens[place].position.selected = row
    }

    private func members(of id: String) -> [SkillingRoster.Member]? {
        partner(id).map { SkillingRoster(of: $0.partner, card: $0.card).members }
    }
}
