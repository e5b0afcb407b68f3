internal import Pages
internal import SolutionsPartner

extension ScreenKind { static let portfolio = ScreenKind("portfolio") }
extension ScreenName { package static let portfolio = ScreenName("portfolio") }

/// The partners of the store.
struct PortfolioScreen: ListScreen {
    static let spec = ScreenSpec(
        .portfolio, phrase: "the partners", name: .portfolio, needsPartner: false, isStart: true, base: .nothing,
        goes: .portfolio, width: .list(),
        optionalColumns: [
            ("scores", "Scores"), ("qualified", "Qualified"), ("gap", "Points short"), ("anniversary", "Anniversary"),
        ],
        actions: .opening + .sorting + .columns + .roster)

    var partnerKey: String? { nil }

    static func go(in state: inout DashboardState) -> [Effect] {
        state.screens.removeSubrange(1...)
        state.keepSelectionVisible()
        return []
    }

    static func refusalToGo(in state: DashboardState) -> String? {
        state.hasPortfolio ? nil : "This store has one partner only."
    }

    static func recalled(_ subject: [String: String], in state: DashboardState) -> Self? { Self() }
    func remembered(in state: DashboardState) -> [String: String]? { [:] }

    func records(in state: DashboardState) -> [PartnerSnapshot] { state.store.partners }
    func listVersion(in state: DashboardState) -> Int? { state.store.version }
    func key(of record: PartnerSnapshot) -> String { record.id }

    func words(of record: PartnerSnapshot, in state: DashboardState) -> [String] {
        let shown = record.row.map { row in [row.best, row.nearest].compactMap { $0?.rules.name } + row.lapsed }
        return [record.id, record.nameKnown, record.account].compactMap(\.self) + (shown ?? [])
    }

    func columns(in state: DashboardState) -> [ListColumn<PartnerSnapshot>] {
        func score(_ entry: PartnerSnapshot, _ value: (PartnerRow) -> Rational?) -> SortValue? {
            entry.row.flatMap { $0.isEmpty ? nil : value($0) }.map { .number($0) }
        }
        let scores = (state.store.totals.first?.designations ?? []).map { first in
            ListColumn<PartnerSnapshot>(
                "score:\(first.id.rawValue)", "Score of \(first.shortName)", isDescending: true
            ) { score($0) { $0.score(of: first.id)?.total } }
        }
        return [
            ListColumn("name", "Partner") { .text($0.name.lowercased()) },
            ListColumn("best", "Best score", isDescending: true) { score($0) { $0.best?.score.total } },
        ] + scores + [
            ListColumn("qualified", "Qualified designations", isDescending: true) { entry in
                score(entry) { Rational($0.reached) }
            },
            ListColumn("gap", "Points short") { score($0) { $0.nearest?.shortfall } },
            ListColumn("anniversary", "Anniversary") { $0.row?.days.map { .number(Rational($0)) } },
        ]
    }

    func shape(bodyRows: Int, itemCount: Int) -> ListShape {
        ListShape(footerRows: PortfolioView.footerRows(bodyRows: bodyRows))
    }

    func draw(_ state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        PortfolioView(state: state, layout: layout).draw(into: &canvas)
    }

    func drawDetail(_ state: DashboardState, _ layout: ScreenLayout, in pane: DetailPane, into canvas: inout Canvas) {
        guard let entry = layout.selected(in: state.store.partners, state.screen.position) else { return }
        PortfolioPane(entry: entry).draw(in: pane, into: &canvas)
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        if let reason = state.store.readOnlyReason { page.add("Read-only: \(reason).") }
        page.addPartners(of: state.store, unsaved: Set(state.overlays.filter { !$0.value.isEmpty }.keys))
    }

    func open(_ row: ListRow, in state: inout DashboardState) {
        guard let entry = record(row, in: state) else { return }
        // It is read for that, if nobody did before.
        if entry.scored == nil {
            state.push(FaultsScreen(partner: entry.id))
        } else {
            state.push(OverviewScreen(partner: entry.id))
        }
    }

    func copyable(_ row: ListRow, in state: DashboardState) -> String? { state.name(of: row.key) }
}
