/// Which keys do what on which screen: a preset, and over it what the person wants otherwise.
public struct KeyMap: Sendable {
    /// What keys pressed one after the other mean.
    enum Answer: Sendable, Hashable {
        /// They do this.
        case action(Action)
        /// More has to come.
        case begun
        /// Nothing.
        case nothing
    }

    /// The keys that it starts from.
    public let preset: KeyPreset
    var bindings: [ScreenKind: [KeySequence: Action]] = [:]
    /// The sequences of each action in the order in which they are shown.
    var order: [Action: [KeySequence]] = [:]

    /// Makes the map of a preset.
    public init(_ preset: KeyPreset = .vim) {
        self.preset = preset
        for entry in ActionTable.entries {
            let keys = preset.keys(of: entry)
            order[entry.action] = keys
            for screen in entry.screens {
                for sequence in keys where bindings[screen]?[sequence] == nil {
                    bindings[screen, default: [:]][sequence] = entry.action
                }
            }
        }
    }

    /// What keys mean on a screen.
    func answer(to keys: [Key], on screen: ScreenKind) -> Answer {
        guard let pressed = KeySequence(keys), let bindings = bindings[screen] else { return .nothing }
        if let action = bindings[pressed] { return .action(action) }
        return bindings.keys.contains { pressed.begins($0) } ? .begun : .nothing
    }

    /// The keys of an action on a screen, the one to show first.
    func keys(of action: Action, on screen: ScreenKind) -> [KeySequence] {
        (order[action] ?? []).filter { bindings[screen]?[$0] == action }
    }

    /// The keys of an action on any screen, the one to show first.
    func keys(of action: Action) -> [KeySequence] {
        (order[action] ?? []).filter { sequence in bindings.values.contains { $0[sequence] == action } }
    }
}
