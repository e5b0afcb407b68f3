internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// The person on the screen.
    private var shownPerson: (partner: String, member: SkillingRoster.Member)? {
        guard let shown = screen.content as? PersonScreen, let member = shown.member(in: self) else { return nil }
        return (shown.partner, member)
    }

    /// The certification under the cursor; `nil` where there is none.
    private var selectedCertification: (partner: String, person: String, code: String)? {
        guard let shown = screen.content as? PersonScreen, let holding = selectedRecord(of: shown) else { return nil }
        return (shown.partner, shown.person, holding.held.code)
    }

    /// Why there is nobody on the screen.
    var refusalOfPerson: String? {
        guard let shown = screen.content as? PersonScreen, shown.member(in: self) == nil else { return nil }
        return absence(of: shown.person, shown.partner)
    }

    /// Why there is no certification to change.
    var refusalOfCertification: String? {
        refusalOfPerson ?? (selectedRow == nil ? "There is no certification here." : nil)
    }

    /// Why a person is not to be found.
    func absence(of person: String, _ id: String) -> String {
        facts(of: id)?.partner.people.contains { $0.id == person } == true
            ? "This person left in the what-if. \(keyName(.undo)) brings them back."
            : "This person is not there any more."
    }

    private func memberName(_ person: String, of id: String) -> String {
        partner(id)?.partner.nameOfPerson(person).map { shortened($0) } ?? person
    }

    /// Begins to type the code of a certification that the person is to pass.
    mutating func addCertification() {
        guard let (_, member) = shownPerson else { return }
        let target = Editor.Target(kind: .newCertification(person: member.person.id), label: "passes")
        editor = Editor(targets: [target], index: 0, value: "")
        keepSelectionVisible()
    }

    /// Begins to type the last day of the certification under the cursor; the day on which it was earned is next to it.
    mutating func editDays() {
        guard let (id, person, code) = selectedCertification else { return }
        let targets = [
            Editor.Target(kind: .expiry(person: person, code: code), label: "last day"),
            Editor.Target(kind: .earned(person: person, code: code), label: "earned"),
        ]
        editor = Editor(targets: targets, index: 0, value: spelled(targets[0], of: id))
        keepSelectionVisible()
    }

    /// Lets the certification under the cursor be gone in the what-if.
    mutating func removeCertification() {
        guard let (id, person, code) = selectedCertification, let facts = facts(of: id) else { return }
        overlays[id, default: Overlay()].apply(
            Edit(input: PersonEdit.certification(code, of: person), value: nil), facts: facts.partner)
        tell("What if \(memberName(person, of: id)) drops \(code)? \(keyName(.undo)) brings it back.")
        keepSelectionVisible()
    }
}
