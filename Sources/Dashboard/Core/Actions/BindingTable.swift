internal import Synchronization

/// What keys do on one screen, in the order in which they are shown.
typealias Bindings = ShortTable<KeySequence, Action>

extension Bindings {
    /// The sequences of an action.
    func sequences(of action: Action) -> [KeySequence] {
        entries.indices.filter { entries[$0].value == action }.map { entries[$0].key }
    }

    /// The first sequence of an action.
    func first(of action: Action) -> KeySequence? {
        // By place: a frame asks for the keys of all its hints, and a copy of every sequence on the way would be counted.
        for place in entries.indices where entries[place].value == action { return entries[place].key }
        return nil
    }
}

/// What keys do on each screen: those of a preset, made for a screen when somebody asks for it, and others in their place.
struct BindingTable: Sendable {
    private let usual: PresetBindings
    private var own = ShortTable<ScreenKind, Bindings>()

    init(_ preset: KeyPreset) { usual = preset == .vim ? .vim : .emacs }

    /// The actions of a screen by their keys.
    subscript(screen: ScreenKind) -> Bindings {
        get { own[screen] ?? usual[screen] }
        set { own[screen] = newValue }
    }
}

/// The bindings of a preset, each screen's made once: most screens are never opened in a run.
private final class PresetBindings: Sendable {
    static let vim = PresetBindings(.vim)
    static let emacs = PresetBindings(.emacs)

    private let preset: KeyPreset
    private let made = Mutex(ShortTable<ScreenKind, Bindings>())

    private init(_ preset: KeyPreset) { self.preset = preset }

    subscript(screen: ScreenKind) -> Bindings {
        made.withLock { made in
            if let bindings = made[screen] { return bindings }
            var bindings = Bindings()
            let spec = screen.spec
            // Of two actions with the same keys, the one that comes first in the table has them.
            for entry in ActionTable.entries where ActionTable.function(of: entry.action, on: spec) != nil {
                for sequence in preset.keys(of: entry) { bindings.add(entry.action, for: sequence) }
            }
            made[screen] = bindings
            return bindings
        }
    }
}
