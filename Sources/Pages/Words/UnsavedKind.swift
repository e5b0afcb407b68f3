/// What waits to be saved for a partner, which lists leave out.
package enum UnsavedKind: Sendable, Hashable {
    /// Facts that nobody entered so far.
    case entries
    /// Changes that somebody supposes.
    case whatIf

    /// The mark in a list.
    package var mark: String { self == .entries ? "unsaved" : "what if" }

    /// What numbers of a list leave out, as it is read aloud.
    package var sentence: String {
        switch self {
        case .entries: "Entries wait to be saved; these numbers leave them out"
        case .whatIf: "A what-if waits to be saved; these numbers leave it out"
        }
    }

    /// The same on a screen.
    package var notice: String {
        switch self {
        case .entries: "Not saved yet: left out here."
        case .whatIf: "What if: left out here."
        }
    }
}

extension Words {
    /// How many inputs wait to be saved, such as `3 entries` or `1 change`.
    package func count(_ inputs: Int, _ kind: UnsavedKind) -> String {
        kind == .entries ? count(inputs, "entry", "entries") : count(inputs, "change")
    }
}
