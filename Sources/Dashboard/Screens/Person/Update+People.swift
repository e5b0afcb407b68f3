internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// The person on the screen, with the certifications in the order shown.
    private var shownPerson: (partner: String, member: SkillingRoster.Member, selected: Int)? {
        guard case .person(let id, let person) = screen.content, let scored = partner(id),
            let member = SkillingRoster(of: scored.partner, card: scored.card).members.first(where: {
                $0.person.id == person
            })
        else { return nil }
        // A person without certifications has no row, but one can be added.
        return (id, member, selectedRow?.index ?? 0)
    }

    /// Why a person is not to be found.
    func absence(of person: String, _ id: String) -> String {
        facts(of: id)?.partner.people.contains { $0.id == person } == true
            ? "This person left in the what-if. \(keyName(.undo)) brings them back."
            : "This person is not there any more."
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
        if case .people(let id) = screen.content, let row = selectedRow, let facts = facts(of: id) {
            let person = members(of: id)[row.index].person
            overlays[id, default: Overlay()].apply(
                Edit(input: PersonEdit.name(of: person.id), value: nil), facts: facts.partner)
            message = Message(
                text: "What if \(person.name) leaves? \(keyName(.undo)) brings them back.", isWarning: false)
        } else if let (id, member, selected) = shownPerson, let facts = facts(of: id),
            member.certifications.indices.contains(selected)
        {
            let code = member.certifications[selected].held.code
            overlays[id, default: Overlay()].apply(
                Edit(input: PersonEdit.certification(code, of: member.person.id), value: nil), facts: facts.partner)
            message = Message(text: "What if \(code) is gone? \(keyName(.undo)) brings it back.", isWarning: false)
        }
    }
}
