internal import Pages
internal import SolutionsPartner

extension ScreenKind { static let people = ScreenKind("people") }
extension ScreenName { package static let people = ScreenName("people") }

/// The people of a partner.
struct PeopleScreen: PartnerScreen, ListScreen {
    static let spec = ScreenSpec(
        .people, phrase: "the people", title: "people", name: .people, isStart: true, goes: .people,
        width: .list(),
        order: ListOrder(column: "loss"),
        optionalColumns: [
            ("certifications", "Certifications"), ("places", "Counts in"), ("loss", "Without them"),
            ("end", "Ends first"),
        ],
        actions: .opening + .sorting + .columns + .whatIf + [
            .addPerson: .does { $0.askForPerson() },
            .remove: .does(unless: { $0.selectedRow == nil ? "There is nobody here." : nil }) { $0.letPersonLeave() },
        ])

    let partner: String

    static func stops(
        to place: ScreenPlace, of partner: ScoredPartner, in state: DashboardState
    ) throws(ScreenRefusal) -> [ScreenStop] { [ScreenStop(screen: Self(partner: partner.partner.id))] }

    func listVersion(in state: DashboardState) -> Int? { state.partner(partner)?.once.number }
    func records(in state: DashboardState) -> [SkillingRoster.Member] { state.members(of: partner) }
    func key(of record: SkillingRoster.Member) -> String { record.person.id }

    func words(of record: SkillingRoster.Member, in state: DashboardState) -> [String] {
        var words = [record.person.name] + record.certifications.map(\.held.code)
        words += record.services.map(\.designation.name)
        words.append(state.words.count(record.services.count, "place"))
        if record.certifications.allSatisfy({ $0.state != .counts }) { words.append("none that counts") }
        guard let scored = state.partner(partner) else { return words }
        words.append(state.words.loss(scored.losses.loss(of: record.person.id), in: scored.card.edition))
        return words
            + (record.firstToEnd.map { ["\($0.code) \(state.words.distance(scored.card.day.days(to: $0.day)))"] } ?? [])
    }

    func columns(in state: DashboardState) -> [ListColumn<SkillingRoster.Member>] {
        let scored = state.partner(partner)
        return [
            ListColumn("name", "Person") { .text($0.person.name.lowercased()) },
            ListColumn("certifications", "Certifications", isDescending: true) {
                .number(Rational($0.certifications.count { $0.state == .counts }))
            },
            ListColumn("places", "Counts in", isDescending: true) { .number(Rational($0.services.count)) },
            ListColumn("loss", "Without them", isDescending: true) { member in
                scored.map { .number($0.losses.loss(of: member.person.id).weight) }
            },
            ListColumn("end", "Ends first") { $0.firstToEnd.map { .text($0.day.description) } },
        ]
    }

    func facets(in state: DashboardState) -> [ListFacet<SkillingRoster.Member>] {
        guard let scored = state.partner(partner) else { return [] }
        return [
            .days("expires", "end") { member in
                member.firstToEnd.map { (scored.card.day.days(to: $0.day), $0.day) }
            },
            .number("loss", "points", shown: { state.words.shown($0) }) {
                scored.losses.loss(of: $0.person.id).points
            },
            .number("lost", isFlag: true) { Rational(scored.losses.loss(of: $0.person.id).lost.count) },
            .flag("idle") { $0.services.isEmpty }, .flag("gate") { $0.isIndispensable },
        ]
    }

    func shape(bodyRows: Int, itemCount: Int) -> ListShape {
        ListShape(footerRows: bodyRows >= 14 ? PeopleView.footerRows : 0)
    }

    func shapeBesidePane(bodyRows: Int, itemCount: Int) -> ListShape {
        ListShape(footerRows: bodyRows >= 14 ? PeopleView.footerRowsBesidePane : 0)
    }

    func drawDetail(_ state: DashboardState, _ layout: ScreenLayout, in pane: DetailPane, into canvas: inout Canvas) {
        guard let scored = state.partner(partner), let member = state.selectedRecord(of: self) else { return }
        PersonPane(scored: scored, member: member).draw(in: pane, into: &canvas)
    }

    func draw(_ state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        guard let scored = state.partner(partner) else { return }
        let hint = "Press \(state.keyName(.addPerson)) to add somebody."
        PeopleView(scored: scored, layout: layout, hint: hint).draw(ListView(state, layout), into: &canvas)
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        if let scored = state.partner(partner) { page.add(Page.peopleOneByOne(of: scored, state.words)) }
    }

    func open(_ row: ListRow, in state: inout DashboardState) {
        state.push(PersonScreen(partner: partner, person: row.key))
    }

    func copyable(_ row: ListRow, in state: DashboardState) -> String? { record(row, in: state)?.person.name }
}

extension SkillingLoss {
    /// What losses are put in order by: designations first, then points.
    var weight: Rational { Rational(lost.count * 1000) + points }
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
