extension DashboardState {
    /// Why there is nothing to narrow down or to search.
    var refusalToFind: String? {
        let content = screen.content
        let isEmptyList = !content.scrollsFreely && content.isListEmpty(in: self)
        return isEmptyList ? "There is nothing to search here." : nil
    }

    /// Why there is no match to go to.
    var refusalToGoToMatch: String? {
        screen.finding.filter.isEmpty ? "Nothing is searched for yet. Press \(keyName(.find)) to begin." : nil
    }
}
