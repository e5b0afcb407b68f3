internal import Pages
internal import SolutionsPartner

extension ScreenKind { static let portfolio = ScreenKind("portfolio") }
extension ScreenName { package static let portfolio = ScreenName("portfolio") }

/// The partners of the store.
struct PortfolioScreen: ListScreen {
    static let spec = ScreenSpec(
        .portfolio, phrase: "the partners", name: .portfolio, needsPartner: false, isStart: true, base: .nothing,
        goes: .portfolio,
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
    func key(of record: PartnerSnapshot) -> String { record.id }

    func words(of record: PartnerSnapshot, in state: DashboardState) -> [String] {
        let shown = record.scored.map { scored in
            // Nothing lapses that was never attained, so most need not be judged for that.
            let isJudged = !scored.partner.membership.attained.isEmpty
            return [scored.best, scored.nearest].compactMap { $0?.rules.name }
                + (isJudged ? PortfolioLine(record, scored).lapsed : [])
        }
        return [record.id, record.scored?.partner.name, record.scored?.partner.accountID].compactMap(\.self)
            + (shown ?? [])
    }

    func columns(in state: DashboardState) -> [ListColumn<PartnerSnapshot>] {
        func score(_ entry: PartnerSnapshot, _ value: (ScoredPartner) -> Rational?) -> SortValue? {
            entry.scored.flatMap { $0.isEmpty ? nil : value($0) }.map { .number($0) }
        }
        let first = state.store.partners.lazy.compactMap(\.scored).first
        let scores = (first?.card.designations ?? []).map { first in
            let id = first.rules.id
            return ListColumn<PartnerSnapshot>(
                "score:\(id.rawValue)", "Score of \(first.rules.shortName)", isDescending: true
            ) { score($0) { $0.card.designation(id)?.total } }
        }
        return [
            ListColumn("name", "Partner") { .text(($0.scored?.partner.name ?? $0.id).lowercased()) },
            ListColumn("best", "Best score", isDescending: true) { score($0) { $0.best?.total } },
        ] + scores + [
            ListColumn("qualified", "Qualified designations", isDescending: true) { entry in
                score(entry) { Rational(PortfolioLine(entry, $0).reached) }
            },
            ListColumn("gap", "Points short") { score($0) { $0.nearest?.shortfall } },
            ListColumn("anniversary", "Anniversary") { entry in
                entry.scored.flatMap { PortfolioLine(entry, $0).days }.map { .number(Rational($0)) }
            },
        ]
    }

    func shape(bodyRows: Int, itemCount: Int) -> ListShape {
        ListShape(footerRows: PortfolioView.footerRows(bodyRows: bodyRows))
    }

    func draw(_ state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        PortfolioView(state: state, layout: layout).draw(into: &canvas)
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        if let reason = state.store.readOnlyReason { page.add("Read-only: \(reason).") }
        page.addPartners(of: state.store)
    }

    func open(_ row: ListRow, in state: inout DashboardState) {
        guard let entry = record(row, in: state) else { return }
        if entry.scored == nil {
            state.push(FaultsScreen(partner: entry.id))
        } else {
            state.push(OverviewScreen(partner: entry.id))
        }
    }

    func copyable(_ row: ListRow, in state: DashboardState) -> String? { state.name(of: row.key) }
}
