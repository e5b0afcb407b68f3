internal import JSONTree
internal import Pages

/// A line of the settings that gives keys another meaning.
struct KeyBinding {
    /// The screens on which it holds; `nil` for every one.
    let scope: ScreenKind?
    /// The keys.
    let sequence: KeySequence
    /// What they do; `nil` for nothing.
    let action: Action?
    /// Where it stands.
    let cursor: JSONCursor

    /// The screens on which it changes something.
    var screens: [ScreenKind] {
        let all = scope.map { [$0] } ?? ScreenKind.allCases
        guard let action, let entry = ActionTable.entries.first(where: { $0.action == action }) else { return all }
        return all.filter(entry.isOn)
    }

    /// The line of the file.
    var line: Int { cursor.node.position.line }
}

// The cursor belongs to one reader on one thread.
@available(*, unavailable)
extension KeyBinding: Sendable {}

/// Puts bindings over a preset and tells what gets in each other's way.
struct KeyMapBuilder {
    private(set) var map: KeyMap
    private var own: [ScreenKind: [KeySequence: KeyBinding]] = [:]
    private var displaced: [(action: Action, screen: ScreenKind, by: KeyBinding)] = []

    /// Starts from a preset.
    init(_ preset: KeyPreset) { map = KeyMap(preset) }

    /// Adds bindings: first those for every screen, then those for one, which win there.
    ///
    /// What two lines of the settings want at once is told where the later one stands; the earlier one holds.
    mutating func add(_ bindings: [KeyBinding]) {
        map.changes = bindings.map { binding in
            KeyMap.Change(
                scope: binding.scope?.name ?? "everywhere", keys: binding.sequence.spelling,
                action: binding.action?.rawValue, line: binding.line)
        }
        for binding in bindings where binding.scope == nil { add(binding) }
        own = [:]
        for binding in bindings where binding.scope != nil { add(binding) }
        tellOfActionsWithoutKeys()
        keepAWayOut()
    }

    /// Warns of actions that a line leaves without a key, once for each line and action.
    private func tellOfActionsWithoutKeys() {
        var lost: [(action: Action, binding: KeyBinding, screens: [ScreenKind])] = []
        for (action, screen, binding) in displaced where map.keys(of: action, on: screen).isEmpty {
            let same = { (other: KeyBinding) in other.line == binding.line && other.sequence == binding.sequence }
            if let place = lost.firstIndex(where: { $0.action == action && same($0.binding) }) {
                lost[place].screens.append(screen)
            } else {
                lost.append((action, binding, [screen]))
            }
        }
        for (action, binding, screens) in lost {
            let names = screens.map { "\"\($0.name)\"" }
            let places =
                names.count == ScreenKind.allCases.count
                ? "all screens"
                : names.count == 1 ? "the screen \(names[0])" : "the screens \(names.joined(separator: ", "))"
            binding.cursor.fault(expected: "a key left for \"\(action.rawValue)\"", found: "none on \(places)")
        }
    }

    private mutating func add(_ binding: KeyBinding) {
        guard let action = binding.action else {
            let bound = binding.screens.filter { map.bindings[$0][binding.sequence] != nil }
            if bound.isEmpty {
                binding.cursor.fault(expected: "keys that do something here", found: "some that do nothing")
            }
            for screen in bound { map.bindings[screen][binding.sequence] = nil }
            return
        }
        let screens = binding.screens
        if screens.isEmpty {
            binding.cursor.fault(
                expected: "an action of the screen \"\(binding.scope?.name ?? "")\"",
                found: "\"\(action.rawValue)\", which does nothing there")
        }
        let rivals = screens.compactMap { rival(of: binding, on: $0) }
        if let other = rivals.first {
            binding.cursor.fault(
                expected: "keys that can be told apart",
                found: "those of line \(other.line), \"\(other.sequence.spelling)\"")
            return
        }
        for screen in screens {
            for (sequence, before) in map.bindings[screen].entries
            where sequence == binding.sequence || sequence.begins(binding.sequence)
                || binding.sequence.begins(sequence)
            {
                map.bindings[screen][sequence] = nil
                if before != action { displaced.append((before, screen, binding)) }
            }
            map.bindings[screen][binding.sequence] = action
            own[screen, default: [:]][binding.sequence] = binding
        }
        // What somebody chose is what they look for first.
        map.order[action] = [binding.sequence] + map.sequences(of: action).filter { $0 != binding.sequence }
    }

    /// A line of the settings whose keys are the same, or the beginning of these, or begin with these.
    private func rival(of binding: KeyBinding, on screen: ScreenKind) -> KeyBinding? {
        own[screen]?.first { sequence, _ in
            sequence == binding.sequence || sequence.begins(binding.sequence) || binding.sequence.begins(sequence)
        }?.value
    }

    /// Whoever takes every key from quitting still has the one of the preset.
    private mutating func keepAWayOut() {
        guard let entry = ActionTable.entries.first(where: { $0.action == .quit }) else { return }
        for screen in ScreenKind.allCases where map.keys(of: .quit, on: screen).isEmpty {
            for sequence in map.preset.keys(of: entry) where map.bindings[screen][sequence] == nil {
                map.bindings[screen][sequence] = .quit
            }
        }
    }
}
