internal import Pages
internal import SolutionsPartner

extension ScreenKind { static let explanation = ScreenKind("explanation") }
extension ScreenName { package static let explanation = ScreenName("explanation") }

/// How a metric is scored.
struct ExplanationScreen: TextScreen {
    static let spec = ScreenSpec(
        .explanation, phrase: "the reckoning of a metric", name: .explanation, base: .screen(.designation),
        actions: .stepping + .whatIf)

    let partner: String
    let designation: DesignationID
    /// The track shown when it is not the one that counts.
    var track: Int?
    /// The place of the metric among those of the track.
    let metric: Int

    var partnerKey: String? { partner }

    /// The designation with the metric; `nil` where the edition has no such one.
    private func scores(in state: DashboardState) -> (score: DesignationScore, metrics: [MetricScore])? {
        guard let score = state.partner(partner)?.card.designation(designation) else { return nil }
        let shown = track ?? score.countingIndex
        guard score.tracks.indices.contains(shown), score.tracks[shown].metrics.indices.contains(metric) else {
            return nil
        }
        return (score, score.tracks[shown].metrics)
    }

    static func stops(
        to place: ScreenPlace, of partner: ScoredPartner, in state: DashboardState
    ) throws(ScreenRefusal) -> [ScreenStop] {
        let score = try state.find(place.designation, among: partner.card.designations)
        let metric = try state.find(place.metric, among: score.counting.metrics)
        return try DesignationScreen.stops(to: place, of: partner, in: state) + [
            ScreenStop(screen: Self(partner: partner.partner.id, designation: score.rules.id, metric: metric))
        ]
    }

    static func places(
        of place: ScreenPlace, _ partner: ScoredPartner, in state: DashboardState
    ) throws(ScreenRefusal) -> [ScreenPlace] {
        guard place.metric == nil else { return [place] }
        let named = try place.designation.map { name throws(ScreenRefusal) in
            [try state.find(name, among: partner.card.designations)]
        }
        return (named ?? partner.card.designations).flatMap { score in
            score.counting.metrics.map {
                ScreenPlace(
                    place.name, partner: partner.partner.id, designation: score.rules.id.rawValue,
                    metric: $0.rules.id.rawValue)
            }
        }
    }

    static func recalled(_ subject: [String: String], in state: DashboardState) -> Self? {
        guard let list = DesignationScreen.recalled(subject, in: state),
            let metric = list.records(in: state).firstIndex(where: { $0.rules.id.rawValue == subject["metric"] })
        else { return nil }
        return Self(partner: list.partner, designation: list.designation, track: list.track, metric: metric)
    }

    func remembered(in state: DashboardState) -> [String: String]? {
        var subject = DesignationScreen(partner: partner, designation: designation, track: track)
            .remembered(in: state)
        subject?["metric"] = scores(in: state)?.metrics[metric].rules.id.rawValue
        return subject
    }

    func place(in state: DashboardState) -> String? {
        scores(in: state).map { score, metrics in "\(score.rules.shortName), \(metrics[metric].rules.name)" }
    }

    func text(in state: DashboardState) -> Page? {
        guard let scored = state.partner(partner), let (_, metrics) = scores(in: state) else { return nil }
        return .explanation(of: metrics[metric], for: scored, state.words)
    }

    func step(by distance: Int, in state: inout DashboardState) {
        guard let (_, metrics) = scores(in: state) else { return }
        let next = (metric + distance + metrics.count) % metrics.count
        state.screen = OpenScreen(Self(partner: partner, designation: designation, track: track, metric: next))
        if state.screens.count > 1 {
            state.select(key: metrics[next].rules.id.rawValue, onScreen: state.screens.count - 2)
        }
    }
}
