internal import Pages
internal import SolutionsPartner

/// What is said of another track that counts since a change.
struct TrackNotice: Sendable, Hashable {
    /// Which track counts, without a full stop.
    let news: String
    /// The key that shows it; `nil` where it is shown.
    let way: String?

    /// What is said where keys are actions.
    var sentence: String { way.map { "\(news); \($0) shows it." } ?? "\(news)." }
    /// What is said while something is typed, where the key is a letter.
    var sentenceInField: String { way.map { "\(news); \($0) shows it once this is closed." } ?? "\(news)." }
}

extension DashboardState {
    /// Changes something, and goes on showing the track that was shown, though another may count now.
    ///
    /// - Returns: What is to be said where another track counts than before; `nil` for nothing.
    @discardableResult
    mutating func keepingTrack(_ change: (inout DashboardState) -> Void) -> TrackNotice? {
        let before = shownDesignation
        change(&self)
        guard let before, before.score.tracks.count > 1, let shown = screen.content as? DesignationScreen,
            let score = shown.score(in: self), score.tracks.indices.contains(before.track)
        else { return nil }
        let counting = score.countingIndex
        screen.content = DesignationScreen(
            partner: shown.partner, designation: shown.designation, track: before.track == counting ? nil : before.track
        )
        keepSelectionVisible()
        guard counting != before.score.countingIndex else { return nil }
        return notice(onCounting: counting, shown: before.track, score)
    }

    /// That another track counts now: `SMB is now higher (44 > 21); t shows it` and the like.
    private func notice(onCounting counting: Int, shown: Int, _ score: DesignationScore) -> TrackNotice {
        let track = score.tracks[counting]
        let others = score.tracks.indices.filter { $0 != counting }.map { score.tracks[$0] }
        let isHigher: Bool
        if case .bestTotal = score.rules.choice { isHigher = others.count == 1 } else { isHigher = false }
        let reason = isHigher ? " is now higher" : " counts now"
        let totals =
            isHigher
            ? " (\(words.total(of: track, required: score.required)) > \(words.total(of: others[0], required: score.required)))"
            : ""
        return TrackNotice(
            news: "\(track.rules.name)\(reason)\(totals)", way: counting == shown ? nil : keyName(.track))
    }
}
