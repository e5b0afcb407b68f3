package import JSONTree
package import SolutionsPartner

/// A change of one place in a partner's document.
package struct FieldChange: Sendable, Hashable {
    /// The names of the members on the way to the place, such as `["people", "maria-silva", "name"]`.
    package var path: [String]

    /// What stands there afterwards; `nil` takes it away.
    package var value: JSONNode?

    /// Makes a change.
    package init(path: [String], value: JSONNode?) {
        self.path = path
        self.value = value
    }

    /// The change that puts an old value back.
    ///
    /// What came with its first member, such as a specialization with its anniversary, goes with its last one: without it
    /// the document would say something of nothing.
    init(takingBack path: [String], to old: JSONNode?, in current: JSONNode?) {
        let parent = Array(path.dropLast())
        let isOnly: Bool
        if case .object(let members)? = current?.value(at: parent)?.content {
            isOnly = members.map(\.name) == path.suffix(1)
        } else {
            isOnly = false
        }
        let hasNeeds = path.count == 3 && ["designations", "specializations"].contains(path[0])
        self.init(path: old == nil && isOnly && hasNeeds ? parent : path, value: old)
    }

    /// Hashes the place alone, since equal values may be spelled in different orders.
    package func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

/// A change that was saved.
package struct SavedChange: Sendable, Hashable {
    /// The names of the members on the way to the place; empty for the document as a whole.
    package let path: [String]

    /// What stood there before; `nil` for nothing.
    package let old: JSONNode?

    /// What stands there now; `nil` for nothing.
    package let new: JSONNode?

    /// Hashes the place alone, since equal values may be spelled in different orders.
    package func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

/// What came of saving.
package struct CommitResult: Sendable {
    /// The revision of the document that is on the disk now.
    package let revision: Int

    /// What changed, in the order asked for; empty when everything was so already and nothing was written.
    package let changes: [SavedChange]

    /// The numbers of the journal's entries, one a change.
    package let entries: [Int]

    /// The places that somebody else had changed since the base, which the rule settled.
    package internal(set) var conflicts: [FieldConflict]

    /// The months whose records were put back as they were before an import.
    package internal(set) var months: [YearMonth] = []

    /// Of those, the months that later imports told of as well: what those brought is there still.
    package internal(set) var mixedMonths: [YearMonth] = []
}

extension CommitResult {
    /// What came of saving nothing.
    package init(unchangedAt revision: Int) {
        self.init(revision: revision, changes: [], entries: [], conflicts: [])
    }
}
