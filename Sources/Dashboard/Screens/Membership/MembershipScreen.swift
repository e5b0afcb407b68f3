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
            .open: .does(unless: { $0.selectedRow == nil ? "There is nothing to open here." : nil }) {
                $0.openMembership()
            },
            .edit: .does(unless: { $0.refusalToEditMembership }) { $0.editMembership() },
        ])

    let partner: String

    func words(of record: MembershipRow, in state: DashboardState) -> [String] {
        switch record {
        case .group(let group, _, _, _): return [group.title]
        case .fact(let fact):
            let scored = state.partner(partner)
            return [
                fact.name.rawValue, scored?.title(of: fact),
                scored?.partner.membership[fact].map { state.words.value($0) },
            ].compactMap(\.self)
        }
    }

    func draw(_ state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        guard let scored = state.partner(partner), let facts = state.facts(of: partner) else { return }
        MembershipView(
            scored: scored, facts: facts.partner, rows: records(in: state), open: state.keyName(.open), layout: layout,
            editor: state.editor
        ).draw(ListView(state, layout), into: &canvas)
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        guard let scored = state.partner(partner), let facts = state.facts(of: partner) else { return }
        page.add(Page.membershipFacts(of: scored, before: facts.partner, state.words))
    }

    func copyable(_ row: ListRow, in state: DashboardState) -> String? {
        record(row, in: state)?.fact.flatMap { state.partner(partner)?.partner.membership[$0] }
            .map { state.words.value($0) }
    }

    func inputsUnderCursor(in state: DashboardState) -> Set<InputName> {
        Set(state.selectedRecord(of: self)?.fact.map { [$0.name] } ?? [])
    }
}

extension DashboardState {
    /// Begins to edit the fact about the membership under the cursor: a day is typed, a word chosen from a list.
    mutating func editMembership() {
        guard let shown = screen.content as? MembershipScreen, let fact = selectedRecord(of: shown)?.fact else {
            return
        }
        guard fact.isDay else { return showWords(of: fact, shown.partner) }
        let target = Editor.Target(kind: .membership(fact), label: fact.name.rawValue)
        editor = Editor(targets: [target], index: 0, value: spelled(target, of: shown.partner))
        keepSelectionVisible()
    }

    /// Goes on to the next or previous fact in sight, from the last one to the first.
    mutating func editNextMembership(_ step: Int) {
        guard let shown = screen.content as? MembershipScreen else { return }
        editor = nil
        let rows = rows(of: screen)
        for distance in 1...max(1, rows.count) {
            let place = (screen.position.selected + step * distance % rows.count + rows.count) % rows.count
            guard shown.record(rows[place], in: self)?.fact != nil else { continue }
            move(to: place)
            return editMembership()
        }
    }

    /// Offers the words that a fact can have.
    private mutating func showWords(of fact: MembershipInput, _ id: String) {
        let now = partner(id)?.partner.membership[fact].map { words.value($0) }
        let rows =
            fact.words.map { PopupRow(id: $0, title: $0, detail: $0 == now ? "now" : "") }
            + [PopupRow(id: "", title: "not entered", detail: now == nil ? "now" : "")]
        popup = Popup(
            .word(fact, partner: id), title: partner(id)?.title(of: fact) ?? fact.name.rawValue, rows: rows,
            selected: rows.firstIndex { $0.detail == "now" } ?? 0)
    }

    /// Takes the word that was chosen.
    mutating func choose(word row: PopupRow, for fact: MembershipInput, of id: String) {
        guard let edition = facts(of: id)?.card.edition else { return }
        do throws(EditRefusal) {
            enter([try edition.edit(fact.name.rawValue, to: row.id.isEmpty ? nil : row.id)], of: id)
        } catch {
            let title = partner(id)?.title(of: fact) ?? fact.name.rawValue
            message = Message(text: words.phrase(error.phrase(calling: title)), isWarning: true)
        }
    }
}
