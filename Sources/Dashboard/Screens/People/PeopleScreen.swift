internal import Pages
internal import SolutionsPartner

extension ScreenKind { static let people = ScreenKind("people") }
extension ScreenName { package static let people = ScreenName("people") }

/// The people of a partner.
struct PeopleScreen: PartnerScreen, ListScreen {
    static let spec = ScreenSpec(
        .people, phrase: "the people", title: "people", name: .people, isStart: true, goes: .people,
        optionalColumns: [("certifications", "Certifications"), ("places", "Counts in"), ("end", "Ends first")],
        actions: .opening + .sorting + .columns + .whatIf + [
            .addPerson: .does { $0.askForPerson() },
            .remove: .does(unless: { $0.selectedRow == nil ? "There is nobody here." : nil }) { $0.letPersonLeave() },
        ])

    let partner: String

    static func stops(
        to place: ScreenPlace, of partner: ScoredPartner, in state: DashboardState
    ) throws(ScreenRefusal) -> [ScreenStop] { [ScreenStop(screen: Self(partner: partner.partner.id))] }

    func records(in state: DashboardState) -> [SkillingRoster.Member] { state.members(of: partner) }
    func key(of record: SkillingRoster.Member) -> String { record.person.id }

    func words(of record: SkillingRoster.Member, in state: DashboardState) -> [String] {
        [record.person.name] + record.certifications.map(\.held.code) + record.services.map(\.designation.name)
    }

    func columns(in state: DashboardState) -> [ListColumn<SkillingRoster.Member>] {
        [
            ListColumn("name", "Person") { .text($0.person.name.lowercased()) },
            ListColumn("certifications", "Certifications", isDescending: true) {
                .number(Rational($0.certifications.count { $0.state == .counts }))
            },
            ListColumn("places", "Counts in", isDescending: true) { .number(Rational($0.services.count)) },
            ListColumn("end", "Ends first") { $0.firstToEnd.map { .text($0.day.description) } },
        ]
    }

    func shape(bodyRows: Int, itemCount: Int) -> ListShape {
        ListShape(footerRows: bodyRows >= 14 ? PeopleView.footerRows : 0)
    }

    func draw(_ state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        guard let scored = state.partner(partner) else { return }
        let hint = "Press \(state.keyName(.addPerson)) to add somebody."
        PeopleView(scored: scored, layout: layout, hint: hint).draw(ListView(state, layout), into: &canvas)
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        if let scored = state.partner(partner) { page.addPeople(of: scored) }
    }

    func open(_ row: ListRow, in state: inout DashboardState) {
        state.push(PersonScreen(partner: partner, person: row.key))
    }

    func copyable(_ row: ListRow, in state: DashboardState) -> String? { record(row, in: state)?.person.name }
}

extension DashboardState {
    /// The people of a partner in the order shown.
    func members(of id: String) -> [SkillingRoster.Member] {
        partner(id).map { $0.roster.members } ?? []
    }

    /// Lets the person under the cursor leave in the what-if.
    mutating func letPersonLeave() {
        guard let people = screen.content as? PeopleScreen, let facts = facts(of: people.partner),
            let person = selectedRecord(of: people)?.person
        else { return }
        overlays[people.partner, default: Overlay()].apply(
            Edit(input: PersonEdit.name(of: person.id), value: nil), facts: facts.partner)
        message = Message(
            text: "What if \(person.name) leaves? \(keyName(.undo)) brings them back.", isWarning: false)
        keepSelectionVisible()
    }
}
