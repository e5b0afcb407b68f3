extension DashboardState {
    /// Does an action that finds, sorts, copies or switches the mouse.
    mutating func performFinding(_ action: Action) -> [Effect] {
        switch action {
        case .palette: return showPalette()
        case .find: startFinding()
        case .nextMatch: goToMatch(1)
        case .previousMatch: goToMatch(-1)
        case .sort: showOrders()
        case .columns: showColumns()
        case .copy: return copyValue()
        case .copyAll: return copyAll()
        case .mouse: return toggleMouse()
        default: break
        }
        return []
    }

    /// Why an action that finds, sorts or copies means nothing now.
    func refusalOfFinding(_ action: Action) -> String? {
        switch action {
        case .find:
            let isEmptyList = source(of: screen.content).keys.isEmpty && !ScreenLayout(self).scrollsFreely
            return isEmptyList ? "There is nothing to search here." : nil
        case .nextMatch, .previousMatch:
            return screen.finding.filter.isEmpty
                ? "Nothing is searched for yet. Press \(keyName(.find)) to begin." : nil
        case .sort:
            return rows(of: screen).count < 2 ? "There is nothing to sort here." : nil
        case .copy: return copyableValue == nil ? refusalToCopy : nil
        case .copyAll: return copyableText == nil ? "There is nothing to copy here." : nil
        default: return nil
        }
    }
}
