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

/// What an edit started from.
package enum EditBase: Sendable {
    /// Whatever stands in the document now: the last write wins, and the journal shows what it replaced.
    case latest
    /// A revision, as the person saw it.
    case revision(Int)
    /// The document, as the person saw it.
    case document(JSONNode)
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

/// Merges an edit into a document that changed since the edit began: three ways, each place by itself.
struct Merge {
    /// The changes to make.
    private(set) var changes: [FieldChange] = []
    /// The places that both changed, and differently.
    private(set) var conflicts: [FieldConflict] = []

    /// Weighs the changes.
    ///
    /// - Parameter base: What stood at a place when the edit began.
    init(
        _ wanted: [FieldChange], into current: JSONNode?, of document: StoreDocument, rule: ConflictRule,
        base: ([String]) -> JSONNode?
    ) {
        for change in wanted {
            let theirs = current?.value(at: change.path)
            let before = base(change.path)
            guard !Self.isSameFact(before, theirs), !Self.isSameFact(change.value, theirs) else {
                changes.append(change)
                continue
            }
            conflicts.append(
                FieldConflict(
                    path: change.path, of: document, in: current, base: before, mine: change.value, theirs: theirs))
            if rule != .theirs { changes.append(change) }
        }
    }

    /// Whether two values say the same: who entered a measure, and when, makes no other fact of it, and the number of
    /// a revision no other document.
    static func isSameFact(_ left: JSONNode?, _ right: JSONNode?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        if left["value"] != nil, right["value"] != nil {
            return left["value"] == right["value"] && left["list"] == right["list"]
        }
        return left.setting(["revision"], to: nil) == right.setting(["revision"], to: nil)
    }
}

/// Finds the places in which two documents differ.
enum DocumentDifference {
    /// The changes that make one document of another: a measure, a list and any plain value is one place.
    static func changes(from old: JSONNode, to new: JSONNode, path: [String] = []) -> [FieldChange] {
        guard case .object(let before) = old.content, case .object(let after) = new.content,
            old["value"] == nil, new["value"] == nil, path.count < 8
        else {
            return old == new ? [] : [FieldChange(path: path, value: new)]
        }
        var changes: [FieldChange] = []
        for member in before where new[member.name] == nil {
            changes.append(FieldChange(path: path + [member.name], value: nil))
        }
        for member in after {
            let path = path + [member.name]
            // The store counts revisions itself.
            if path == ["revision"] { continue }
            if let value = old[member.name] {
                changes += self.changes(from: value, to: member.value, path: path)
            } else {
                changes.append(FieldChange(path: path, value: member.value))
            }
        }
        return changes.filter { $0.path != ["revision"] }
    }
}
