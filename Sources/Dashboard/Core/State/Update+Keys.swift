internal import Pages

extension DashboardState {
    /// The action of a key, together with the keys of a sequence that came before it; `nil` where it has none, or where
    /// more has to come.
    mutating func action(of key: Key) -> Action? {
        let keys = pendingKeys + [key]
        pendingKeys = []
        // Escape and its like in emacs leave a sequence that was begun.
        if keys.count > 1, key == Key(.escape) || key == .control("g") { return nil }
        switch keyMap.answer(to: keys, on: screen.kind) {
        case .action(let action): return action
        case .begun: pendingKeys = keys
        case .nothing:
            // A key of another screen tells why it does nothing here.
            guard keys.count > 1, let sequence = KeySequence(keys) else {
                let actions = keyMap.actions(anywhereOf: key)
                guard actions.count > 1 else { return actions.first }
                message = Message(text: refusalHere(of: actions), isWarning: false)
                return nil
            }
            let name = sequence.name(isUTF8: metrics.isUTF8)
            message = Message(text: "\(name) does nothing here.", isWarning: false)
        }
        return nil
    }

    /// The key of an action for a sentence: the one for this screen, else the first of any, else what the action is
    /// called; where nothing is drawn, the word for it.
    func keyName(_ action: Action) -> String {
        if isSpoken { return ActionTable.entry(action)?.spoken.rawValue ?? "" }
        let sequence = keyMap.key(of: action, on: screen.kind) ?? keyMap.keys(of: action).first
        return sequence?.name(isUTF8: metrics.isUTF8) ?? ActionTable.entry(action)?.hint ?? ""
    }

    /// How a what-if is begun, as a sentence.
    var howToBegin: String {
        isSpoken ? "The word set begins one." : "Press \(keyName(.edit)) on a number to begin one."
    }

    /// Goes to the screen that the settings name, of the partner in focus where it is about one.
    package mutating func start(on screen: ScreenName) -> [Effect] {
        guard screen != .portfolio || hasPortfolio else { return [] }
        let notice = message
        var effects: [Effect] = []
        do throws(ScreenRefusal) {
            effects = try go(to: ScreenPlace(screen))
        } catch {
            message = Message(text: error.description, isWarning: false)
        }
        // What went wrong at the start is worth more than what the screen has to say.
        message = notice ?? message
        return effects
    }
}
