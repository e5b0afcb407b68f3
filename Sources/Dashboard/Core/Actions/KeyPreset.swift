/// The keys to start from.
package enum KeyPreset: String, Sendable, CaseIterable {
    /// Those of the table of actions, as in vim, less and most dashboards.
    case vim
    /// Those of emacs where it has some.
    case emacs

    /// The keys of an action, the one to show first.
    func keys(of entry: ActionEntry) -> [KeySequence] {
        switch self {
        case .vim: entry.keys.map { KeySequence($0) }
        case .emacs:
            Self.emacsKeys[entry.action.rawValue].map { $0.compactMap { KeySequence(spelled: $0) } }
                ?? entry.keys.map { KeySequence($0) }
        }
    }

    /// By the names of actions, so that an action that comes later has its keys waiting.
    static let emacsKeys: [String: [String]] = [
        "up": ["ctrl-p", "up"],
        "down": ["ctrl-n", "down"],
        "pageUp": ["alt-v", "pgup"],
        "pageDown": ["ctrl-v", "pgdn", "space"],
        "first": ["alt-<", "home"],
        "last": ["alt->", "end"],
        "open": ["enter", "ctrl-f", "right"],
        "back": ["ctrl-g", "esc", "q", "ctrl-b", "left", "backspace"],
        "quit": ["ctrl-x ctrl-c", "Q", "ctrl-c"],
        "save": ["ctrl-x ctrl-s", "s"],
        "undo": ["ctrl-/", "ctrl-x u"],
        "redo": ["alt-_", "alt-/"],
        "portfolio": ["ctrl-x b", "1"],
        "nextDesignation": ["tab", "ctrl-x o", "]"],
        "reload": ["g", "r"],
        "find": ["ctrl-s", "/"],
        "palette": ["alt-x", ":"],
        "suspend": ["ctrl-z", "ctrl-x ctrl-z"],
        "help": ["f1", "?"],
    ]
}
