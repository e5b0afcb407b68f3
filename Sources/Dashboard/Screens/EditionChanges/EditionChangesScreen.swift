internal import Pages
internal import SolutionsPartner

extension ScreenKind { static let editionChanges = ScreenKind("edition-changes") }
extension ScreenName { package static let editionChanges = ScreenName("edition-changes") }

/// What changed in the rules between two editions.
struct EditionChangesScreen: PartnerScreen, TextScreen {
    static let spec = ScreenSpec(
        .editionChanges, phrase: "what changed between editions", title: "what changed", name: .editionChanges,
        base: .screen(.editions), actions: .stepping)

    let partner: String
    /// The editions that are compared; `nil` for those that led to the partner's own.
    var pair: EditionPair?

    init(partner: String) { self.partner = partner }

    static func stops(
        to place: ScreenPlace, of partner: ScoredPartner, in state: DashboardState
    ) throws(ScreenRefusal) -> [ScreenStop] {
        let id = partner.partner.id
        return [ScreenStop(screen: EditionsScreen(partner: id)), ScreenStop(screen: Self(partner: id))]
    }

    /// The pair on the screen; `nil` where there are no two editions.
    private func shown(in state: DashboardState) -> EditionPair? {
        let pairs = pairs(in: state)
        if let pair, pairs.contains(pair) { return pair }
        let own = state.partner(partner)?.card.edition.id
        return pairs.first { $0.to == own } ?? pairs.first { $0.from == own } ?? pairs.last
    }

    private func pairs(in state: DashboardState) -> [EditionPair] {
        EditionPair.all(in: state.catalog, own: state.partner(partner)?.card.edition.id)
    }

    func step(by distance: Int, in state: inout DashboardState) {
        let pairs = pairs(in: state)
        guard let shown = shown(in: state), let place = pairs.firstIndex(of: shown) else { return }
        var next = self
        next.pair = pairs[(place + distance + pairs.count) % pairs.count]
        state.screen.content = next
        state.screen.position = ListPosition()
    }

    /// Compares the editions if they are others than last time.
    func prepare(_ state: inout DashboardState) {
        guard let shown = shown(in: state) else { return }
        state.own[ComparedEditions.self].compare(shown, in: state.catalog)
    }

    /// The rules may be others.
    static func forget(_ state: inout DashboardState) { state.own[ComparedEditions.self].forget() }

    func text(in state: DashboardState) -> Page? {
        var page = Page()
        guard let shown = shown(in: state) else {
            page.sentence("There is one edition only, so nothing can be compared.")
            return page
        }
        guard let diff = state.own[ComparedEditions.self].diff(of: shown) ?? shown.diff(in: state.catalog) else {
            page.sentence("The editions between \(shown.from) and \(shown.to) cannot be read.", .warning)
            return page
        }
        page.add(.difference(diff, only: nil, state.words))
        if !state.isSpoken {
            page.gap()
            page.sentence(
                "\(state.keyName(.nextDesignation)) shows the next two editions; 'seventy program diff' compares any two editions or days.",
                .hint)
        }
        return page
    }
}
