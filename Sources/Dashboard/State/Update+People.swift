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
}

extension ProgramEdition {
    /// The change that lets a person pass a certification on a day.
    ///
    /// - Throws: `EditRefusal` for a code or name that no list of the edition holds.
    func passing(_ text: String, by person: String, on day: CalendarDate) throws(EditRefusal) -> Edit {
        let typed = text.filter { $0 != " " }.uppercased()
        let known = lists.flatMap(\.certifications)
        if let match = known.first(where: { $0.id.uppercased() == typed }) {
            return Edit(input: PersonEdit.certification(match.id, of: person), value: .text(day.description))
        }
        let hint = NearestName(of: typed, among: known.map(\.id)).match.map { " Did you mean \($0)?" } ?? ""
        throw EditRefusal("No rule of edition \(id) counts '\(text)'.\(hint)")
    }
}

extension Edit {
    /// The change of a certification's last day; an empty text means that it does not expire.
    ///
    /// - Throws: `EditRefusal` for a text that is no day.
    init(expiring text: String, code: String, of person: String) throws(EditRefusal) {
        let trimmed = text.filter { $0 != " " }
        let input = PersonEdit.expiry(code, of: person)
        if trimmed.isEmpty {
            self.init(input: input, value: nil)
            return
        }
        guard let day = CalendarDate(trimmed) else {
            throw EditRefusal("'\(text)' is no day. Write it as 2027-03-31.")
        }
        self.init(input: input, value: .text(day.description))
    }
}
