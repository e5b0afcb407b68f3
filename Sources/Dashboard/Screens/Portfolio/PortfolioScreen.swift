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
        actions: .opening + .sorting + .columns + .roster + .marking)

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

    /// The states of designations that a partner is found by.
    private static let statesFound: [DesignationStatus.Kind] = [.enrolled, .renewalDue, .lapsed, .unknown]

    func words(of record: PartnerSnapshot, in state: DashboardState) -> [String] {
        guard let row = record.row else { return [record.id] }
        let words = state.words
        // What has no cell is not found: nothing entered has neither a best nor a nearest.
        let shown = (row.isEmpty ? [] : [row.best, row.nearest]).compactMap { $0?.rules.name } + row.lapsed
        let cells = [
            row.isFaulty ? "cannot be read" : row.isEmpty ? "nothing entered" : "\(row.reached)/\(row.scores.count)",
            row.renewal.map { "\(row.renewalText($0, words, within: .max)), renewal due" },
            row.anniversaryText(words),
            row.isEmpty ? nil : row.gapText(words),
        ].compactMap(\.self)
        let totals = row.designations.filter { !$0.score.isUntouched }.map {
            "\(words.total($0.score.total, required: $0.rules.required)) \($0.rules.shortName)"
        }
        // A state that most have would find nearly all.
        let states = Self.statesFound.filter { kind in row.scores.contains { $0.status.kind == kind } }
            .flatMap { kind -> [String] in
                let titles = DesignationStatus(kind).titles
                return kind == .enrolled || kind == .renewalDue ? titles + ["held"] : titles
            }
        let names = [record.id, record.nameKnown, record.account].compactMap(\.self)
        return names + shown + cells + totals + states
    }

    func columns(in state: DashboardState) -> [ListColumn<PartnerSnapshot>] {
        func score(_ entry: PartnerSnapshot, _ value: (PartnerRow) -> Rational?) -> SortValue? {
            entry.row.flatMap { $0.isEmpty ? nil : value($0) }.map { .number($0) }
        }
        let scores = (state.store.totals.first?.designations ?? []).map { first in
            ListColumn<PartnerSnapshot>(
                "score:\(first.id.rawValue)", "Score of \(first.shortName)", isDescending: true, isOfData: true
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
            // How far away a day is from the one that a partner is pinned to tells nothing beside the others.
            ListColumn("anniversary", "Anniversary") { entry in
                entry.row.flatMap { row in row.days.flatMap { row.day?.adding(days: $0) } }
                    .map { .number(Rational($0.dayNumber)) }
            },
        ]
    }

    func facets(in state: DashboardState) -> [ListFacet<PartnerSnapshot>] {
        typealias Facet = ListFacet<PartnerSnapshot>
        let words = state.words
        func days(_ name: String, _ days: @escaping (PartnerRow) -> Int?) -> Facet {
            .days(name) { entry in
                entry.row.flatMap { row in days(row).map { ($0, row.day?.adding(days: $0)) } }
            }
        }
        func flag(_ name: String, _ holds: @escaping (PartnerRow) -> Bool) -> Facet {
            .flag(name) { $0.row.map(holds) }
        }
        func total(_ designation: PartnerRow.Designation?) -> FacetValue? {
            designation.flatMap {
                $0.score.isUntouched ? nil : .number($0.score.total, shown: words.shownTotals(of: $0))
            }
        }
        let scores = (state.store.totals.first?.designations ?? []).map { rules in
            Facet([rules.id.rawValue, rules.abbreviation, rules.shortName], .number, isOfData: true) { entry in
                total(entry.row?.designations.first { $0.rules.id == rules.id })
            }
        }
        let (marks, overlays) = (state.own[PartnerMarks.self].ids, state.overlays)
        return scores + [
            Facet(["best", "score"], .number) { entry in
                total(entry.row?.designations.filter { !$0.score.isUntouched }.max { $0.score.total < $1.score.total })
            },
            // Whoever has reached all of them is short of nothing.
            .short(words) { $0.row.flatMap { $0.isEmpty || $0.isFaulty ? nil : $0.nearest?.shortfall ?? .zero } },
            .number("qualified", isFlag: true) { $0.row.flatMap { $0.isFaulty ? nil : Rational($0.reached) } },
            days("anniversary") { $0.anniversary }, days("renewal") { $0.renewal }, days("expires") { $0.expires },
            .text("name") { $0.name }, .text("id") { $0.id }, .text("account") { $0.account },
            flag("zero") { $0.hasZero }, flag("lapsed") { !$0.lapsed.isEmpty }, flag("due") { $0.renewal != nil },
            flag("empty") { $0.isEmpty && !$0.isFaulty }, flag("faulty") { $0.isFaulty },
            .flag("marked") { marks.contains($0.id) }, .flag("what-if") { overlays[$0.id]?.isEmpty == false },
            .flag("unsaved") { overlays[$0.id]?.isEmpty == false },
        ]
    }

    func table(in state: DashboardState) -> ShownTable? {
        let hidden = state.arrangement.hidden[.portfolio] ?? []
        let rows = state.rows(of: state.screen).map { state.store.partners[$0.index] }
        let letters = RowTotals(rows).designations.map { ($0.id, $0.letters) }
        let words = state.words
        var table = ShownTable(headings: ["Partner", "Id", "Account"])
        if !hidden.contains("scores") { table.headings += letters.flatMap { [$0.1, "\($0.1) state"] } }
        if !hidden.contains("qualified") { table.headings.append("Qualified") }
        if !hidden.contains("gap") { table.headings += ["Nearest", "Points short"] }
        if !hidden.contains("anniversary") {
            table.headings += ["Renewal days left", "Anniversary", "May come earlier"]
        }
        table.rows = rows.map { entry in
            let row = entry.row
            var cells = [entry.name, entry.id, entry.account ?? ""]
            if !hidden.contains("scores") {
                for (id, _) in letters {
                    let one = row?.designations.first { $0.rules.id == id }
                    let total = one.flatMap {
                        $0.score.isUntouched ? nil : words.total($0.score.total, required: $0.rules.required)
                    }
                    cells += [total ?? "", one?.score.status.title ?? ""]
                }
            }
            if !hidden.contains("qualified") { cells.append(row.flatMap { $0.isFaulty ? nil : "\($0.reached)" } ?? "") }
            if !hidden.contains("gap") {
                let nearest = row.flatMap { $0.isEmpty ? nil : $0.nearest }
                cells += [nearest?.rules.shortName ?? "", nearest.map { words.shortfall($0.shortfall) } ?? ""]
            }
            if !hidden.contains("anniversary") {
                let day = row.flatMap { row in row.anniversary.flatMap { row.day?.adding(days: $0) } }
                cells += [
                    row?.renewal.map(String.init) ?? "", day?.description ?? "",
                    row?.isLatestAnniversary == true ? "yes" : "",
                ]
            }
            return cells
        }
        return table
    }

    func shape(bodyRows: Int, itemCount: Int) -> ListShape {
        ListShape(footerRows: PortfolioView.footerRows(bodyRows: bodyRows))
    }

    func draw(_ state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        PortfolioView(state: state, layout: layout).draw(into: &canvas)
    }

    func drawDetail(_ state: DashboardState, _ layout: ScreenLayout, in pane: DetailPane, into canvas: inout Canvas) {
        guard let entry = layout.selected(in: state.store.partners, state.screen.position) else { return }
        PortfolioPane(entry: entry, unsaved: state.unsavedKind(of: entry.id)).draw(
            in: pane, into: &canvas)
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        if let reason = state.store.readOnlyReason { page.add("Read-only: \(reason).") }
        let partners = state.store.partners.map { entry in
            entry.listed(state.unsavedKind(of: entry.id))
        }
        page.add(Page.partnersOneByOne(partners, state.words))
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

extension PartnerSnapshot {
    /// The partner as a list that is read aloud tells of it.
    ///
    /// - Parameter unsaved: What waits to be saved.
    fileprivate func listed(_ unsaved: UnsavedKind?) -> ListedPartner {
        guard let scored else { return ListedPartner(id: id, faultCount: row?.faultCount ?? 0) }
        let row = content.row
        return ListedPartner(
            scored, states: scored.card.designations.map(content.status), lapsed: row.lapsed, renewal: row.renewal,
            anniversary: row.anniversary, isLatestAnniversary: row.isLatestAnniversary, unsaved: unsaved)
    }
}
