internal import Pages
internal import SolutionsPartner

extension ScreenKind { static let activity = ScreenKind("activity") }
extension ScreenName { package static let activity = ScreenName("activity") }

/// Who changed what.
struct ActivityScreen: ListScreen {
    static let spec = ScreenSpec(
        .activity, phrase: "the activity", title: "activity", name: .activity, needsPartner: false, isStart: true,
        base: .anything, goes: .activity, optionalColumns: [("who", "Who"), ("partner", "Partner")],
        actions: .sorting + .columns + [
            .open: .does(unless: { $0.refusalToOpenEntry }) { $0.open() },
            .revert: .does(unless: { $0.refusalToRevert }) { $0.askToRevert() },
        ])

    var partnerKey: String? { nil }

    /// Goes to the record of changes, wherever one is.
    static func go(in state: inout DashboardState) -> [Effect] {
        if state.screen.kind == .activity { return [.readActivity] }
        state.screens.removeAll { $0.kind == .activity }
        return state.push(Self())
    }

    static func refusalToGo(in state: DashboardState) -> String? { nil }
    static func recalled(_ subject: [String: String], in state: DashboardState) -> Self? { Self() }
    func remembered(in state: DashboardState) -> [String: String]? { [:] }

    /// Asks for the record.
    func didOpen(in state: inout DashboardState) -> [Effect] {
        state.activity = nil
        return [.readActivity]
    }

    func records(in state: DashboardState) -> [ActivityEntry] { state.activity ?? [] }
    func key(of record: ActivityEntry) -> String { String(record.number) }

    func words(of record: ActivityEntry, in state: DashboardState) -> [String] {
        [
            state.change(in: record), record.author, state.subject(of: record), record.partner, record.reason,
            state.words.moment(record.time), record.place, state.fate(of: record).words,
        ].compactMap(\.self) + record.parts.map(\.place)
    }

    func columns(in state: DashboardState) -> [ListColumn<ActivityEntry>] {
        [
            ListColumn("when", "Time", isDescending: true) { .text($0.time) },
            ListColumn("who", "Who") { .text($0.author.lowercased()) },
            ListColumn("partner", "Partner") { $0.partner.map { .text(state.name(of: $0).lowercased()) } },
            ListColumn("what", "What") { .text(state.change(in: $0).lowercased()) },
        ]
    }

    func shape(bodyRows: Int, itemCount: Int) -> ListShape {
        ListShape(footerRows: ActivityView.footerRows(bodyRows: bodyRows))
    }

    func draw(_ state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        ActivityView(state: state, layout: layout).draw(into: &canvas)
    }

    func open(_ row: ListRow, in state: inout DashboardState) {
        if let entry = record(row, in: state) { state.openSubject(of: entry) }
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        let entries = state.activity ?? []
        page.add(
            Page.changesOnRecord(
                state.rows(of: state.screen).map { state.told(entries[$0.index]) }, state.words))
    }
}
