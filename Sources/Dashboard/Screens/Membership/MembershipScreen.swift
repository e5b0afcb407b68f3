internal import Pages
internal import SolutionsPartner

extension ScreenKind { static let membership = ScreenKind("membership") }
extension ScreenName { package static let membership = ScreenName("membership") }

/// The facts about the membership.
struct MembershipScreen: PartnerScreen, ListScreen {
    static let spec = ScreenSpec(
        .membership, phrase: "the membership", title: "membership", name: .membership, isStart: true,
        goes: .membership,
        actions: .whatIf + .dropping + [
            .edit: .does(unless: { $0.selectedRow == nil ? "There is nothing to change here." : nil }) {
                $0.editMembership()
            }
        ])

    let partner: String

    func records(in state: DashboardState) -> [MembershipInput] { state.partner(partner)?.membershipRows ?? [] }
    func key(of record: MembershipInput) -> String { record.name.rawValue }

    func words(of record: MembershipInput, in state: DashboardState) -> [String] {
        let scored = state.partner(partner)
        return [
            record.name.rawValue, scored?.title(of: record),
            scored?.partner.membership[record].map { state.words.value($0) },
        ].compactMap(\.self)
    }

    func draw(_ state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        guard let scored = state.partner(partner), let facts = state.facts(of: partner) else { return }
        MembershipView(scored: scored, facts: facts.partner, layout: layout, editor: state.editor)
            .draw(ListView(state, layout), into: &canvas)
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        guard let scored = state.partner(partner), let facts = state.facts(of: partner) else { return }
        page.addMembership(of: scored, facts: facts.partner)
    }

    func copyable(_ row: ListRow, in state: DashboardState) -> String? {
        record(row, in: state).flatMap { state.partner(partner)?.partner.membership[$0] }
            .map { state.words.value($0) }
    }

    func inputsUnderCursor(in state: DashboardState) -> Set<InputName> {
        Set(state.selectedRecord(of: self).map { [$0.name] } ?? [])
    }
}

extension DashboardState {
    /// Begins to edit the fact about the membership under the cursor.
    mutating func editMembership() {
        guard let shown = screen.content as? MembershipScreen, let fact = selectedRecord(of: shown) else { return }
        let target = Editor.Target(kind: .membership(fact), label: fact.name.rawValue)
        editor = Editor(targets: [target], index: 0, value: spelled(target, of: shown.partner))
        keepSelectionVisible()
    }
}
