internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// Changes something, and goes on showing the track that was shown, though another may count now.
    ///
    /// - Returns: What is to be said where another track counts than before; `nil` for nothing.
    @discardableResult
    mutating func keepingTrack(_ change: (inout DashboardState) -> Void) -> String? {
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
        return sentence(onCounting: counting, shown: before.track, score)
    }

    /// That another track counts now: `SMB is now higher (44 > 21); t shows it` and the like.
    private func sentence(onCounting counting: Int, shown: Int, _ score: DesignationScore) -> String {
        let track = score.tracks[counting]
        let others = score.tracks.indices.filter { $0 != counting }.map { score.tracks[$0] }
        let isHigher: Bool
        if case .bestTotal = score.rules.choice { isHigher = others.count == 1 } else { isHigher = false }
        let reason = isHigher ? " is now higher" : " counts now"
        let totals =
            isHigher
            ? " (\(words.total(of: track, required: score.required)) > \(words.total(of: others[0], required: score.required)))"
            : ""
        let way = counting == shown ? "." : "; \(keyName(.track)) shows it."
        return "\(track.rules.name)\(reason)\(totals)\(way)"
    }
}
