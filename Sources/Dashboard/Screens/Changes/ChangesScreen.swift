internal import Pages
internal import SolutionsPartner

extension ScreenKind { static let changes = ScreenKind("edits") }
extension ScreenName { package static let changes = ScreenName("changes") }

/// The changes of a partner's what-if.
struct ChangesScreen: PartnerScreen, ListScreen {
    static let spec = ScreenSpec(
        .changes, phrase: "the changes", title: "changes", name: .changes, goes: .edits,
        actions: .whatIf + .dropping)

    let partner: String

    static func go(in state: inout DashboardState) -> [Effect] {
        state.showChanges()
        return []
    }

    static func refusalToGo(in state: DashboardState) -> String? { state.refusalOfChanges }

    static func stops(
        to place: ScreenPlace, of partner: ScoredPartner, in state: DashboardState
    ) throws(ScreenRefusal) -> [ScreenStop] {
        let id = partner.partner.id
        guard state.overlays[id]?.isEmpty == false else {
            throw ScreenRefusal("There are no changes of \(partner.partner.name) to show: no what-if was begun.")
        }
        return [ScreenStop(screen: Self(partner: id))]
    }

    /// What hangs on a what-if is gone with it.
    func remembered(in state: DashboardState) -> [String: String]? { nil }
    static func recalled(_ subject: [String: String], in state: DashboardState) -> Self? { nil }

    func records(in state: DashboardState) -> [Edit] { state.overlays[partner]?.edits ?? [] }
    func key(of record: Edit) -> String { record.input.rawValue }

    func words(of record: Edit, in state: DashboardState) -> [String] {
        let title = state.facts(of: partner)?.title(of: record.input, naming: state.partner(partner)?.partner)
        return [record.input.rawValue, title, state.words.value(of: record)].compactMap(\.self)
    }

    func shape(bodyRows: Int, itemCount: Int) -> ListShape {
        ListShape(
            headerRows: ChangesView.titleRows, footerRows: ChangesView.footerRows(bodyRows: bodyRows))
    }

    func draw(_ state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        guard let facts = state.facts(of: partner), let edits = state.overlays[partner]?.edits else { return }
        ChangesView(facts: facts, edits: edits, layout: layout).draw(ListView(state, layout), into: &canvas)
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        guard let facts = state.facts(of: partner) else { return }
        page.add(Page.changesOneByOne(state.overlays[partner]?.edits ?? [], to: facts, state.words))
    }

    func copyable(_ row: ListRow, in state: DashboardState) -> String? {
        record(row, in: state).map { state.words.value(of: $0) }
    }

    func inputsUnderCursor(in state: DashboardState) -> Set<InputName> {
        Set(state.selectedRecord(of: self).map { [$0.input] } ?? [])
    }
}

extension DashboardState {
    /// Goes to the changes of the what-if of the partner in focus, if there are any.
    mutating func showChanges() {
        guard let id = focusedPartner, overlays[id]?.isEmpty == false, screen.kind != .changes else { return }
        push(ChangesScreen(partner: id))
    }
}
