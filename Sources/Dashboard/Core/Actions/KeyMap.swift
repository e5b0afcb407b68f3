internal import Pages

/// Which keys do what on which screen: a preset, and over it what the person wants otherwise.
package struct KeyMap: Sendable {
    /// What keys pressed one after the other mean.
    enum Answer: Sendable, Hashable {
        /// They do this.
        case action(Action)
        /// More has to come.
        case begun
        /// Nothing.
        case nothing
    }

    /// A line of the settings about keys.
    package struct Change: Sendable, Hashable {
        /// The screen on which it holds, or `everywhere`.
        package let scope: String
        /// The keys as they are spelled in a file of settings.
        package let keys: String
        /// The action; `nil` for keys that are to do nothing.
        package let action: String?
        /// The line of the file.
        package let line: Int
    }

    /// The keys that it starts from.
    package let preset: KeyPreset
    /// What the person wants otherwise, line by line.
    package internal(set) var changes: [Change] = []
    var bindings: BindingTable
    /// The sequences of actions in the order in which they are shown, where that is not the preset's.
    var order: CaseTable<Action, [KeySequence]> = [:]

    /// Makes the map of a preset.
    package init(_ preset: KeyPreset = .vim) {
        self.preset = preset
        bindings = BindingTable(preset)
    }

    /// The sequences of an action in the order in which they are shown, whether they still mean it or not.
    func sequences(of action: Action) -> [KeySequence] {
        order[action] ?? ActionTable.entry(action).map { preset.keys(of: $0) } ?? []
    }

    /// What keys mean on a screen.
    func answer(to keys: [Key], on screen: ScreenKind) -> Answer {
        guard let pressed = KeySequence(keys) else { return .nothing }
        let bindings = bindings[screen]
        if let action = bindings[pressed] { return .action(action) }
        return bindings.entries.contains { pressed.begins($0.key) } ? .begun : .nothing
    }

    /// What can follow on keys that were pressed, with a word or two for each.
    func continuations(of begun: KeySequence, on screen: ScreenKind) -> [(rest: KeySequence, hint: String)] {
        let possible = bindings[screen].entries.map(\.key).filter { begun.begins($0) }
        return ActionTable.entries.flatMap { entry in
            keys(of: entry.action, on: screen).filter { possible.contains($0) }.compactMap { sequence in
                KeySequence(Array(sequence.keys.dropFirst(begun.keys.count))).map { ($0, entry.hint) }
            }
        }
    }

    /// Whether Ctrl-C means anything but quitting, so that it has to come as a key and not as a signal.
    package var usesInterruptKey: Bool {
        // The usual keys do not, and most people have those: the screens need not be gone through.
        if preset == .vim, changes.isEmpty { return false }
        return isInterruptKeyBound
    }

    /// Whether Ctrl-C is bound to anything but quitting on any screen.
    var isInterruptKeyBound: Bool {
        ScreenKind.allCases.contains { screen in
            bindings[screen].entries.contains { sequence, action in
                sequence.keys.contains(.control("c")) && (sequence.keys.count > 1 || action != .quit)
            }
        }
    }

    /// Every action with its keys, as they are spelled in a file of settings, and what it does.
    package var table: [(action: String, keys: [String], help: String)] {
        ActionTable.entries.map { ($0.action.rawValue, keys(of: $0.action).map(\.spelling), $0.help) }
    }

    /// The actions of a key on whatever screens have one; none for a key that does nothing anywhere.
    func actions(anywhereOf key: Key) -> [Action] {
        let pressed = KeySequence(key)
        return ActionTable.entries.filter { keys(of: $0.action).contains(pressed) }.map(\.action)
    }

    /// The keys of an action on a screen, the one to show first.
    func keys(of action: Action, on screen: ScreenKind) -> [KeySequence] {
        let bindings = bindings[screen]
        guard let order = order[action] else { return bindings.sequences(of: action) }
        return order.filter { bindings[$0] == action }
    }

    /// The key of an action on a screen that is shown; `nil` where it has none.
    func key(of action: Action, on screen: ScreenKind) -> KeySequence? {
        order[action] == nil ? bindings[screen].first(of: action) : keys(of: action, on: screen).first
    }

    /// The keys of an action on any screen, the one to show first.
    func keys(of action: Action) -> [KeySequence] {
        sequences(of: action).filter { sequence in ScreenKind.allCases.contains { bindings[$0][sequence] == action } }
    }
}
