package import JSONTree

/// A place of a document that two people changed from the same start.
package struct FieldConflict: Sendable, Hashable {
    /// The names of the members on the way to the place.
    package let path: [String]
    /// What stood there when the edit began; `nil` for nothing.
    package let base: JSONNode?
    /// What the edit would put there; `nil` to take it away.
    package let mine: JSONNode?
    /// What somebody else put there meanwhile; `nil` for nothing.
    package let theirs: JSONNode?
    /// The place in words, as the record and the command line name it.
    package let told: String
    /// Who it was; `nil` where the journal does not know, such as for a change by an editor.
    package internal(set) var author: String?
    /// When, in UTC; `nil` where the journal does not know.
    package internal(set) var time: String?
    /// The journal's entry of their change; `nil` where it does not know.
    package internal(set) var entry: Int?

    /// Makes a conflict.
    ///
    /// - Parameter current: The document as it is now, which knows the names of its people.
    init(
        path: [String], of document: StoreDocument, in current: JSONNode?, base: JSONNode?, mine: JSONNode?,
        theirs: JSONNode?
    ) {
        self.path = path
        told = document.told(path, in: current)
        self.base = base
        self.mine = mine
        self.theirs = theirs
    }

    /// What a value that is replaced as a whole loses: the places in it that changed since, one by one.
    func parts(of document: StoreDocument, in current: JSONNode?) -> [FieldConflict] {
        guard case .object? = base?.content, case .object? = theirs?.content, let base, let theirs else {
            return [self]
        }
        return DocumentDifference.changes(from: base, to: theirs).map { change in
            FieldConflict(
                path: path + change.path, of: document, in: current, base: base.value(at: change.path),
                mine: mine?.value(at: change.path), theirs: change.value)
        }
    }

    /// Hashes the place alone, since equal values may be spelled in different orders.
    package func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

/// What happens to a place that somebody else changed since the base.
package enum ConflictRule: Sendable, Hashable {
    /// Nothing is saved, and `StoreError.conflicts` tells both values.
    case refuse
    /// The edit's own value is saved; the journal shows the one that it replaced.
    case mine
    /// The other value stays; the rest of the edit is saved.
    case theirs
}
