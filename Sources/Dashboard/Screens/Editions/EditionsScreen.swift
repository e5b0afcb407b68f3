internal import Pages

extension ScreenKind { static let editions = ScreenKind("editions") }
extension ScreenName { package static let editions = ScreenName("editions") }

/// The same facts under every edition.
struct EditionsScreen: PartnerScreen, TextScreen {
    static let spec = ScreenSpec(
        .editions, phrase: "the editions", title: "editions", name: .editions, isStart: true, goes: .editions,
        actions: .whatIf + [.open: .does { $0.showEditionChanges() }])

    let partner: String

    /// Scores the partner under every edition if the facts are others than last time.
    func prepare(_ state: inout DashboardState) {
        guard let scored = state.partner(partner) else { return }
        state.own[EditionComparison.self].compare(scored, in: state.catalog)
    }

    /// The rules may be others as well.
    static func forget(_ state: inout DashboardState) { state.own[EditionComparison.self].forget() }

    func lines(in state: DashboardState) -> [StyledLine] {
        guard let scored = state.partner(partner), let cards = state.own[EditionComparison.self].cards,
            cards.isFor(scored)
        else { return [] }
        return EditionsText(words: state.words).lines(for: scored, cards: cards, width: state.readingWidth)
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        guard let scored = state.partner(partner) else { return }
        let compared = EditionCards(for: scored, in: state.catalog)
        page.add(Page.editionByEdition(compared.cards, faulty: compared.faulty, of: scored, state.words))
        page.parts.append(
            .item(
                PlainPage.Item(
                    text: "What changed between the editions",
                    place: ScreenPlace(.editionChanges, partner: partner))))
    }
}

extension DashboardState {
    /// Shows what changed in the rules up to the edition of the partner on the screen.
    mutating func showEditionChanges() {
        guard let id = screen.partner else { return }
        push(EditionChangesScreen(partner: id))
    }
}
