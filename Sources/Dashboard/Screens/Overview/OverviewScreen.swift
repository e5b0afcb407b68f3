internal import Pages
internal import SolutionsPartner

extension ScreenKind { static let overview = ScreenKind("overview") }
extension ScreenName { package static let overview = ScreenName("overview") }

/// The designations of a partner.
struct OverviewScreen: PartnerScreen, ListScreen {
    static let spec = ScreenSpec(
        .overview, phrase: "the overview", name: .overview, isStart: true, base: .screen(.portfolio), goes: .overview,
        width: .list(),
        actions: .opening + .sorting + .roster + .whatIf + [
            .nextDesignation: .does(unless: { refusalToStep(in: $0) }) { $0.step(by: 1) },
            .previousDesignation: .does(unless: { refusalToStep(in: $0) }) { $0.step(by: -1) },
        ])

    let partner: String

    static func go(in state: inout DashboardState) -> [Effect] {
        state.showOverview()
        return []
    }

    static func stops(
        to place: ScreenPlace, of partner: ScoredPartner, in state: DashboardState
    ) throws(ScreenRefusal) -> [ScreenStop] { [] }

    func place(in state: DashboardState) -> String? { nil }

    func records(in state: DashboardState) -> [DesignationScore] { state.partner(partner)?.card.designations ?? [] }
    func key(of record: DesignationScore) -> String { record.rules.id.rawValue }

    func words(of record: DesignationScore, in state: DashboardState) -> [String] {
        let words = state.words
        let track = record.rules.tracks.count > 1 ? [record.counting.rules.name] : []
        let metrics = record.counting.metrics.flatMap { metric -> [String] in
            let points = words.pointsOfMaximum(of: metric)
            return [metric.rules.name, metric.rules.shortName, metric.rules.abbreviation].map { "\($0) \(points)" }
        }
        return [
            record.rules.id.rawValue, record.rules.name,
            state.partner(partner)?.state(of: record) ?? Words.state(of: record), words.totalOfMaximum(of: record),
        ] + track
            + words.headlines(of: record, state.partner(partner)?.standing()?.designation(record.rules.id)) + metrics
    }

    func columns(in state: DashboardState) -> [ListColumn<DesignationScore>] {
        [
            ListColumn("score", "Score", isDescending: true) { .number($0.total) },
            ListColumn("gap", "Points short") { .number($0.shortfall) },
            ListColumn("name", "Name") { .text($0.rules.name.lowercased()) },
        ]
    }

    func facets(in state: DashboardState) -> [ListFacet<DesignationScore>] {
        let (words, scored) = (state.words, state.partner(partner))
        func known(_ score: DesignationScore, _ value: Rational) -> Rational? {
            score.counting.isUntouched ? nil : value
        }
        return [
            ListFacet(["score", "best"], .number) { score in
                let shown = [words.total(of: score), words.totalBesideHeadline(of: score)]
                return known(score, score.total).map {
                    .number($0, shown: shown.compactMap { words.number(in: $0) })
                }
            },
            .short(words) { known($0, $0.shortfall) },
            .text("name") { $0.rules.name }, .text("id") { $0.rules.id.rawValue },
            .text("state") { scored?.state(of: $0) ?? Words.state(of: $0) },
            .flag("qualified") { $0.isQualified },
            .flag("zero") { score in
                score.counting.isUntouched ? nil : score.counting.metrics.contains { $0.points.isZero }
            },
            .flag("empty") { $0.counting.isUntouched },
        ]
    }

    func shape(bodyRows: Int, itemCount: Int) -> ListShape {
        let footerRows = bodyRows >= 21 ? 3 : bodyRows >= 12 ? 2 : 0
        let rows = bodyRows - footerRows
        let itemRows = rows >= itemCount * 4 ? 4 : 3
        return ListShape(
            itemRows: itemRows, headerRows: 0, footerRows: footerRows,
            visibleItems: max(1, (rows + itemRows - 3) / itemRows))
    }

    func draw(_ state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        guard let scored = state.partner(partner) else { return }
        OverviewView(scored: scored, layout: layout, today: state.today).draw(ListView(state, layout), into: &canvas)
    }

    func drawDetail(_ state: DashboardState, _ layout: ScreenLayout, in pane: DetailPane, into canvas: inout Canvas) {
        guard let scored = state.partner(partner), let score = state.selectedRecord(of: self) else { return }
        DesignationPane(scored: scored, score: score, standing: scored.standing()?.designation(score.rules.id))
            .draw(in: pane, into: &canvas)
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        if let scored = state.partner(partner) { page.add(Page.designationsOneByOne(of: scored, state.words)) }
    }

    func open(_ row: ListRow, in state: inout DashboardState) {
        state.push(DesignationScreen(partner: partner, designation: DesignationID(rawValue: row.key)))
    }

    /// Goes to the next or previous partner that can be read, in the order of the portfolio.
    func step(by distance: Int, in state: inout DashboardState) {
        let partners = Array(Self.partners(in: state))
        guard let place = partners.firstIndex(of: partner), partners.count > 1 else { return }
        let next = partners[(place + distance + partners.count) % partners.count]
        state.screen.content = OverviewScreen(partner: next)
        state.select(key: next, onScreen: 0)
    }

    func copyable(_ row: ListRow, in state: DashboardState) -> String? {
        record(row, in: state).map { state.words.total(of: $0) }
    }

    private static func partners(in state: DashboardState) -> some Sequence<String> {
        state.rows(of: state.screens[0]).lazy.map(\.key).filter { !state.cannotBeRead($0) }
    }

    private static func refusalToStep(in state: DashboardState) -> String? {
        // Two are enough to know, of however many.
        Array(partners(in: state).prefix(2)).count > 1 ? nil : "There is no other partner to show."
    }
}
