internal import JSONTree

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
