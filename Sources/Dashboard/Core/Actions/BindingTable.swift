internal import Synchronization

/// What keys do on each screen: those of a preset, made for a screen when somebody asks for it, and others in their place.
struct BindingTable: Sendable {
    private let usual: PresetBindings
    private var own: [ScreenKind: [KeySequence: Action]] = [:]

    init(_ preset: KeyPreset) { usual = preset == .vim ? .vim : .emacs }

    /// The actions of a screen by their keys.
    subscript(screen: ScreenKind) -> [KeySequence: Action] {
        get { own[screen] ?? usual[screen] }
        set { own[screen] = newValue }
    }
}

/// The bindings of a preset, each screen's made once: most screens are never opened in a run.
private final class PresetBindings: Sendable {
    static let vim = PresetBindings(.vim)
    static let emacs = PresetBindings(.emacs)

    private let preset: KeyPreset
    private let made = Mutex<[ScreenKind: [KeySequence: Action]]>([:])

    private init(_ preset: KeyPreset) { self.preset = preset }

    subscript(screen: ScreenKind) -> [KeySequence: Action] {
        made.withLock { made in
            if let bindings = made[screen] { return bindings }
            var bindings: [KeySequence: Action] = [:]
            // Of two actions with the same keys, the one that comes first in the table has them.
            for entry in ActionTable.entries
            where ActionTable.function(of: entry.action, on: screen.spec) != nil {
                for sequence in preset.keys(of: entry) where bindings[sequence] == nil {
                    bindings[sequence] = entry.action
                }
            }
            made[screen] = bindings
            return bindings
        }
    }
}
