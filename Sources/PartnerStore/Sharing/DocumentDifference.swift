internal import JSONTree

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
