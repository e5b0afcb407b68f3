internal import Pages
internal import SolutionsPartner

extension ScreenKind { static let person = ScreenKind("person") }
extension ScreenName { package static let person = ScreenName("person") }

/// The certifications of a person.
struct PersonScreen: ListScreen {
    static let spec = ScreenSpec(
        .person, phrase: "a person", name: .person, base: .screen(.people),
        actions: .sorting + .whatIf + [
            .edit: .does(unless: { $0.refusalOfCertification }) { $0.editDays() },
            .add: .does(unless: { $0.refusalOfPerson }) { $0.addCertification() },
            .removeCertification: .does(unless: { $0.refusalOfCertification }) { $0.removeCertification() },
        ])

    let partner: String
    /// The key of the person.
    let person: String

    var partnerKey: String? { partner }

    /// The person with what is held; `nil` for one who is not there.
    func member(in state: DashboardState) -> SkillingRoster.Member? {
        state.members(of: partner).first { $0.person.id == person }
    }

    static func stops(
        to place: ScreenPlace, of partner: ScoredPartner, in state: DashboardState
    ) throws(ScreenRefusal) -> [ScreenStop] {
        let id = partner.partner.id
        let person = try state.find(place.person, among: partner.partner)
        return [
            ScreenStop(screen: PeopleScreen(partner: id), selected: person),
            ScreenStop(screen: Self(partner: id, person: person)),
        ]
    }

    static func places(
        of place: ScreenPlace, _ partner: ScoredPartner, in state: DashboardState
    ) throws(ScreenRefusal) -> [ScreenPlace] {
        guard place.person == nil else { return [place] }
        let id = partner.partner.id
        let people = state.members(of: id).map { ScreenPlace(.person, partner: id, person: $0.person.id) }
        // Who asks for persons where none is listed is told so by the list of people.
        return people.isEmpty ? [ScreenPlace(.people, partner: id)] : people
    }

    static func recalled(_ subject: [String: String], in state: DashboardState) -> Self? {
        guard let partner = subject["partner"], let person = subject["person"] else { return nil }
        let screen = Self(partner: partner, person: person)
        return screen.member(in: state) == nil ? nil : screen
    }

    func remembered(in state: DashboardState) -> [String: String]? { ["partner": partner, "person": person] }

    func place(in state: DashboardState) -> String? {
        state.partner(partner).map { $0.partner.people.first { $0.id == person }?.name ?? "gone" }
    }

    func records(in state: DashboardState) -> [SkillingRoster.Holding] { member(in: state)?.certifications ?? [] }
    func key(of record: SkillingRoster.Holding) -> String { record.held.code }

    func words(of record: SkillingRoster.Holding, in state: DashboardState) -> [String] {
        [record.held.code, record.held.name ?? "", Words.state(of: record)]
            + (record.countsThrough.map { [state.words.date($0)] } ?? [])
    }

    func columns(in state: DashboardState) -> [ListColumn<SkillingRoster.Holding>] {
        let losses = state.partner(partner)?.losses
        return [
            ListColumn("certification", "Certification") { .text($0.held.code) },
            ListColumn("loss", "Without it", isDescending: true) { holding in
                losses.map { .number($0.loss(of: holding.held.code, heldBy: person).weight) }
            },
            ListColumn("until", "Counts until") { $0.countsThrough.map { .text($0.description) } },
        ]
    }

    func facets(in state: DashboardState) -> [ListFacet<SkillingRoster.Holding>] {
        guard let scored = state.partner(partner) else { return [] }
        return [
            .days("expires", "until") { holding in
                holding.countsThrough.map { (scored.card.day.days(to: $0), $0) }
            },
            .number("loss", "points", shown: { state.words.shown($0) }) {
                scored.losses.loss(of: $0.held.code, heldBy: person).points
            },
            .flag("counts") { $0.state == .counts }, .flag("expired") { $0.state == .expired },
        ]
    }

    func shape(bodyRows: Int, itemCount: Int) -> ListShape {
        ListShape(headerRows: 2, footerRows: bodyRows >= 14 ? bodyRows / 2 : 0)
    }

    func draw(_ state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        guard let scored = state.partner(partner) else { return }
        PersonView(
            scored: scored, person: person, layout: layout, editor: state.editor,
            hint: "No certifications yet. Press \(state.keyName(.add)) to add one.",
            absence: state.absence(of: person, partner)
        ).draw(ListView(state, layout), into: &canvas)
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        if let scored = state.partner(partner) { page.add(Page.personInFull(person, of: scored, state.words)) }
    }
}
