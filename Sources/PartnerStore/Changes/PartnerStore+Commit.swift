public import SolutionsPartner
internal import JSONTree

extension PartnerStore {
    /// Saves edits of a partner: applied to the document as it is on the disk now, journaled, and written as a whole.
    ///
    /// Members of the document that this program does not know are kept, and so are their order, the file's
    /// permissions and its group. Edits that change nothing write nothing.
    ///
    /// - Parameters:
    ///   - edits: The edits in their order.
    ///   - id: The partner's key.
    ///   - note: Who, when and why.
    ///   - origin: Where the values come from.
    @discardableResult
    public func commit(
        _ edits: [Edit], to id: String, note: ChangeNote, origin: Provenance.Origin = .typed
    ) throws(StoreError) -> CommitResult {
        try commit(to: id, note: note) { (document) throws(StoreError) in
            var changes: [FieldChange] = []
            for edit in edits {
                if let change = try edit.change(of: document, origin: origin, note: note) { changes.append(change) }
            }
            return changes
        }
    }

    /// Saves changes of any places of a partner's document, such as people and designations held.
    ///
    /// - Throws: `StoreError.faulty` for changes after which the document could not be read; nothing is written then.
    @discardableResult
    public func commit(_ changes: [FieldChange], to id: String, note: ChangeNote) throws(StoreError) -> CommitResult {
        try commit(to: id, note: note) { (_) throws(StoreError) in changes }
    }

    /// Gives a partner another name to be shown under; its key stays.
    @discardableResult
    public func renamePartner(_ id: String, to name: String, note: ChangeNote) throws(StoreError) -> CommitResult {
        try refuseBlank(name)
        return try commit([FieldChange(path: ["name"], value: .string(name))], to: id, note: note)
    }

    private func commit(
        to id: String, note: ChangeNote,
        changes: (PartnerDocument) throws(StoreError) -> [FieldChange]
    ) throws(StoreError) -> CommitResult {
        let session = try WriteSession(self)
        let document = try partner(id)
        guard !document.isNewerFormat else {
            throw .readOnly(path: document.file, reason: "a newer version of seventy wrote it")
        }
        var node = document.node
        var saved: [SavedChange] = []
        for change in try changes(document) {
            let old = node.value(at: change.path)
            guard old != change.value else { continue }
            node = node.setting(change.path, to: change.value)
            saved.append(SavedChange(path: change.path, old: old, new: change.value))
        }
        guard !saved.isEmpty else { return CommitResult(revision: document.revision, changes: []) }
        let revision = document.revision + 1
        node = node.setting(["revision"], to: .number(revision))
        let faults = PartnerReader.read(node, id: id, file: document.file).faults
        guard faults.isEmpty else { throw .faulty(file: document.file, faults: faults) }
        try session.replace(
            document.file, with: node,
            journal: Journal.lines(for: saved, of: id, revision: revision, note: note))
        return CommitResult(revision: revision, changes: saved)
    }

    /// Refuses a name in which there is nothing to see.
    func refuseBlank(_ name: String) throws(StoreError) {
        guard name.contains(where: { !$0.isWhitespace }) else { throw .blankName }
    }
}
