internal import Synchronization

/// What keys do on one screen, in the order in which they are shown.
///
/// There are a hundred at most: going through them is quicker than hashing keys, which a frame with its hints would do
/// for each action.
struct Bindings: Sendable {
    private var sequences: [KeySequence] = []
    private var actions: [Action] = []

    /// Every sequence with its action.
    var all: Zip2Sequence<[KeySequence], [Action]> { zip(sequences, actions) }

    /// The action of a sequence; `nil` for one that does nothing.
    subscript(sequence: KeySequence) -> Action? {
        get { sequences.firstIndex(of: sequence).map { actions[$0] } }
        set {
            let place = sequences.firstIndex(of: sequence)
            switch (place, newValue) {
            case (let place?, let action?): actions[place] = action
            case (let place?, nil): (_, _) = (sequences.remove(at: place), actions.remove(at: place))
            case (nil, let action?): append(sequence, action)
            case (nil, nil): break
            }
        }
    }

    /// Gives a sequence an action unless it has one.
    mutating func add(_ sequence: KeySequence, _ action: Action) {
        if !sequences.contains(sequence) { append(sequence, action) }
    }

    private mutating func append(_ sequence: KeySequence, _ action: Action) {
        sequences.append(sequence)
        actions.append(action)
    }

    /// The sequences of an action.
    func sequences(of action: Action) -> [KeySequence] {
        actions.indices.filter { actions[$0] == action }.map { sequences[$0] }
    }

    /// The first sequence of an action.
    func first(of action: Action) -> KeySequence? { actions.firstIndex(of: action).map { sequences[$0] } }
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
                for sequence in preset.keys(of: entry) { bindings.add(sequence, entry.action) }
            }
            made[screen] = bindings
            return bindings
        }
    }
}
