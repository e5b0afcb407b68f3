internal import Dashboard

extension FileFormat {
    /// The keys of the dashboard, as the settings choose them.
    static let keys = FileFormat(
        summary: "which keys do what in seventy's dashboard",
        paragraphs: [
            "The member keys of the settings, see seventy-settings(5), chooses a preset and changes it, for every "
                + "screen or for one. Inside the name of a screen, or of everywhere, each name is a key or up to four "
                + "keys pressed one after the other, and each value is the name of an action, or null for nothing.",
            "Characters stand for themselves; the others are space, enter, esc, tab, shift-tab, backspace, del, ins, "
                + "up, down, left, right, home, end, pgup, pgdn and f1 to f12. ctrl-x and alt-x are x with Ctrl or "
                + "Alt; C-x and M-x are understood as well. Keys pressed one after the other have spaces between them.",
            "A screen's own keys win over those for everywhere, and both win over the preset. 'seventy config check' "
                + "warns where two lines want the same keys and where an action is left without one, unless you took it "
                + "away with null.",
        ],
        documents: [
            Document(
                file: "keys in config.json", summary: "The preset and what differs from it.",
                members: ConfigFormat.keys.map { Member($0, in: "keys") }
                    + ConfigFormat.screens.map { Member("keys.\($0)", "object", "Keys on that screen only.") },
                example: [
                    #"{"keys": {"preset": "emacs", "everywhere": {"f5": "reload", "Q": null}, "people": {"z": "plan"}}}"#
                ]),
            Document(
                file: "Actions", summary: "The names of the actions, with the screens on which each means something.",
                members: ConfigFormat.actions.map { Member($0) }, example: []),
        ] + KeyPreset.allCases.map(preset))

    /// The keys of a preset.
    private static func preset(_ preset: KeyPreset) -> Document {
        Document(
            file: "The preset \(preset.rawValue)", summary: "Each action with its keys.",
            members: KeyMap(preset).table.map { action, keys, _ in
                Member(action, "", keys.isEmpty ? "No key." : keys.joined(separator: ", "))
            }, example: [])
    }
}
