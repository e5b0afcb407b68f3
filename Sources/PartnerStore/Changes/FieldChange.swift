public import JSONTree

/// A change of one place in a partner's document.
public struct FieldChange: Sendable, Hashable {
    /// The names of the members on the way to the place, such as `["people", "maria-silva", "name"]`.
    public var path: [String]

    /// What stands there afterwards; `nil` takes it away.
    public var value: JSONNode?

    /// Makes a change.
    public init(path: [String], value: JSONNode?) {
        self.path = path
        self.value = value
    }

    /// Hashes the place alone, since equal values may be spelled in different orders.
    public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

/// A change that was saved.
public struct SavedChange: Sendable, Hashable {
    /// The names of the members on the way to the place; empty for the document as a whole.
    public let path: [String]

    /// What stood there before; `nil` for nothing.
    public let old: JSONNode?

    /// What stands there now; `nil` for nothing.
    public let new: JSONNode?

    /// Hashes the place alone, since equal values may be spelled in different orders.
    public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

/// What came of saving.
public struct CommitResult: Sendable {
    /// The revision of the document that is on the disk now.
    public let revision: Int

    /// What changed, in the order asked for; empty when everything was so already and nothing was written.
    public let changes: [SavedChange]

    /// The numbers of the journal's entries, one a change.
    public let entries: [Int]

    /// The places that somebody else had changed since the base, which the rule settled.
    public let conflicts: [FieldConflict]
}
