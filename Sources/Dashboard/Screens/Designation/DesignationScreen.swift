internal import Pages
internal import SolutionsPartner

extension ScreenKind { static let designation = ScreenKind("designation") }
extension ScreenName { package static let designation = ScreenName("designation") }

/// The metrics of a designation.
struct DesignationScreen: ListScreen {
    static let spec = ScreenSpec(
        .designation, phrase: "a designation", name: .designation, goes: .designation,
        width: .alone(most: 180),
        actions: .opening + .sorting + .stepping + .whatIf + .dropping + [
            .edit: .does(unless: { $0.refusalToEditNumber }) { $0.editNumber() },
            .increase: .does(unless: { $0.refusalToCount }) { $0.nudge(by: 1) },
            .decrease: .does(unless: { $0.refusalToCount }) { $0.nudge(by: -1) },
            .track: .does(unless: { state in
                (state.shownDesignation?.score.tracks.count ?? 0) > 1
                    ? nil : "This designation has a single track in this edition."
            }) { $0.showOtherTrack() },
        ])

    let partner: String
    let designation: DesignationID
    /// The track shown when it is not the one that counts.
    var track: Int?

    var partnerKey: String? { partner }

    /// The score of the designation; `nil` where the edition has no such one.
    func score(in state: DashboardState) -> DesignationScore? { state.partner(partner)?.card.designation(designation) }

    /// The place of the track that is shown; another edition may have fewer than the one that was shown.
    func shownTrack(of score: DesignationScore) -> Int {
        track.flatMap { score.tracks.indices.contains($0) ? $0 : nil } ?? score.countingIndex
    }

    // MARK: Going there

    /// Goes to the designation that is selected in the overview.
    static func go(in state: inout DashboardState) -> [Effect] {
        state.showOverview()
        if state.screen.kind == .overview { state.open() }
        return []
    }

    static func stops(
        to place: ScreenPlace, of partner: ScoredPartner, in state: DashboardState
    ) throws(ScreenRefusal) -> [ScreenStop] {
        let score = try state.find(place.designation, among: partner.card.designations)
        let metric = try state.find(place.metric, among: score.counting.metrics)
        return [
            ScreenStop(
                screen: Self(partner: partner.partner.id, designation: score.rules.id),
                selected: score.counting.metrics[metric].rules.id.rawValue)
        ]
    }

    static func places(
        of place: ScreenPlace, _ partner: ScoredPartner, in state: DashboardState
    ) throws(ScreenRefusal) -> [ScreenPlace] {
        guard place.designation == nil else { return [place] }
        return partner.card.designations.map {
            ScreenPlace(
                place.name, partner: partner.partner.id, designation: $0.rules.id.rawValue, metric: place.metric)
        }
    }

    static func recalled(_ subject: [String: String], in state: DashboardState) -> Self? {
        guard let partner = subject["partner"], let designation = subject["designation"] else { return nil }
        let screen = Self(
            partner: partner, designation: DesignationID(rawValue: designation),
            track: subject["track"].flatMap { Int($0) })
        guard let score = screen.score(in: state), screen.track.map(score.tracks.indices.contains) ?? true else {
            return nil
        }
        return screen
    }

    func remembered(in state: DashboardState) -> [String: String]? {
        var subject = ["partner": partner, "designation": designation.rawValue]
        subject["track"] = track.map { String($0) }
        return subject
    }

    func revised(in state: DashboardState) -> Self? {
        guard let score = score(in: state) else { return nil }
        guard let track, !score.tracks.indices.contains(track) else { return self }
        return Self(partner: partner, designation: designation)
    }

    // MARK: What it shows

    func place(in state: DashboardState) -> String? { score(in: state)?.rules.name }

    func records(in state: DashboardState) -> [MetricScore] {
        score(in: state).map { $0.tracks[shownTrack(of: $0)].metrics } ?? []
    }

    func key(of record: MetricScore) -> String { record.rules.id.rawValue }

    func words(of record: MetricScore, in state: DashboardState) -> [String] {
        [record.rules.name, record.rules.id.rawValue, state.words.progress(of: record)]
    }

    func columns(in state: DashboardState) -> [ListColumn<MetricScore>] {
        [
            ListColumn("gap", "Missing points", isDescending: true) { .number($0.missingPoints) },
            ListColumn("points", "Points", isDescending: true) { .number($0.points) },
            ListColumn("name", "Name") { .text($0.rules.name.lowercased()) },
        ]
    }

    func facets(in state: DashboardState) -> [ListFacet<MetricScore>] {
        let words = state.words
        func known(_ metric: MetricScore, _ value: Rational) -> Rational? { metric.isUnknown ? nil : value }
        return [
            .number("points", "score", shown: { words.shown($0) }) { known($0, $0.points) },
            .short(words) { known($0, $0.missingPoints) }, .text("name") { $0.rules.name },
            .flag("zero") { $0.isUnknown ? nil : $0.points.isZero }, .flag("empty") { $0.isUnknown },
        ]
    }

    func shape(bodyRows: Int, itemCount: Int) -> ListShape {
        ListShape(
            itemRows: 2, headerRows: 0,
            visibleItems: DesignationView.visibleItems(bodyRows: bodyRows, itemCount: itemCount))
    }

    func draw(_ state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        guard let scored = state.partner(partner), let score = scored.card.designation(designation) else { return }
        DesignationView(scored: scored, score: score, track: track, layout: layout)
            .draw(ListView(state, layout), into: &canvas)
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        guard let scored = state.partner(partner), let score = scored.card.designation(designation) else { return }
        page.add(Page.designationInFull(score, track: track, of: scored, state.words))
    }

    // MARK: What is done on it

    func open(_ row: ListRow, in state: inout DashboardState) {
        state.push(ExplanationScreen(partner: partner, designation: designation, track: track, metric: row.index))
    }

    func step(by distance: Int, in state: inout DashboardState) {
        let designations = state.partner(partner)?.card.designations ?? []
        guard let place = designations.firstIndex(where: { $0.rules.id == designation }) else { return }
        let next = designations[(place + distance + designations.count) % designations.count].rules.id
        if let list = state.screens.lastIndex(where: { $0.kind == .overview }) {
            state.select(key: next.rawValue, onScreen: list)
        }
        state.screen = OpenScreen(Self(partner: partner, designation: next))
    }

    func copyable(_ row: ListRow, in state: DashboardState) -> String? {
        let values = (state.editable?.targets ?? []).map { (label: $0.label, value: state.spelled($0, of: partner)) }
        if values.allSatisfy({ $0.value.isEmpty }) { return nil }
        if values.count == 1 { return values[0].value }
        return values.map { "\($0.label): \($0.value.isEmpty ? "not entered" : $0.value)" }.joined(separator: "; ")
    }

    func inputsUnderCursor(in state: DashboardState) -> Set<InputName> {
        Set(state.editable?.targets.compactMap(\.name) ?? [])
    }
}
