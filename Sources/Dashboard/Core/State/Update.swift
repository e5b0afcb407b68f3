internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// Answers an event and says what is to be done outside.
    package mutating func update(_ event: Event) -> [Effect] {
        let shown = selection
        defer {
            keep(shown)
            noteBases()
            holdGround()
            advanceTour()
        }
        if ScreenLayout.Width(of: screenSize) == .tooSmall, let effects = answerUnseen(event) { return effects }
        switch event {
        case .key(let key): return answer(key)
        case .resize(let size):
            self.size = size
            keepSelectionVisible()
            return []
        case .resumed:
            pendingKeys = []
            return [.redraw]
        case .terminate: return [.quit]
        case .paste(let text):
            paste(text)
            return []
        case .click(let point): return click(at: point)
        case .scroll(let distance, _): return scroll(by: distance)
        }
    }

    /// What is selected where, to tell whether an event moved the selection or the records below it.
    private struct Selection {
        let depth: Int
        let screen: OpenScreen
        let key: String?
    }

    private var selection: Selection { Selection(depth: screens.count, screen: screen, key: selectedRow?.key) }

    /// Leaves the selection on its record where an event moved the records of the list and chose no other.
    private mutating func keep(_ before: Selection) {
        guard let key = before.key, screens.count == before.depth, screen.finding == before.screen.finding,
            screen.position.selected == before.screen.position.selected,
            screen.content.isSame(as: before.screen.content), screen.leftOn == before.screen.leftOn,
            selectedRow?.key != key
        else { return }
        select(key: key)
    }

    /// Does an action, or tells why it means nothing here or now.
    mutating func attempt(_ action: Action) -> [Effect] {
        var effects: [Effect] = []
        if let reason = refusal(of: action) {
            message = Message(text: reason, isWarning: false)
        } else {
            effects = perform(action)
        }
        // What kept it from being written may be over.
        guard let refusalToSave, message?.text == refusalToSave, !isSpoken else { return effects }
        return effects + [.tryAgain(action)]
    }

    /// Does an action that was refused because nothing could be saved, now that it can.
    package mutating func tryAgain(_ action: Action) -> [Effect] {
        message = nil
        return attempt(action)
    }

    /// Says that nothing can be saved, and why; false where it can.
    package mutating func refuseToSave() -> Bool {
        guard let refusalToSave else { return false }
        show(warning: refusalToSave)
        return true
    }

    /// Does an action that is not refused; nothing where the screen has no such action.
    mutating func perform(_ action: Action) -> [Effect] {
        ActionTable.function(of: action, on: screen.content.spec)?.perform(&self) ?? []
    }

    /// Quits, after asking where changes would be lost.
    mutating func quit() -> [Effect] {
        question = questionBeforeQuitting
        return question == nil ? [.quit] : []
    }
}

extension DashboardState {
    /// Tells the person at the keyboard of something that went wrong outside.
    package mutating func show(warning: String) {
        message = Message(text: warning, isWarning: true)
    }

    /// Tells the person at the keyboard what came of something outside.
    package mutating func say(_ text: String) { tell(text) }
}
