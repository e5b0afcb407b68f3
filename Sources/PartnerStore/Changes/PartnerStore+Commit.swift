package import JSONTree
package import SolutionsPartner

extension PartnerStore {
    /// Saves edits of a partner: merged into the document as it is on the disk now, journaled, and written as a whole.
    ///
    /// Members of the document that this program does not know are kept, and so are their order, the file's
    /// permissions and its group. Edits that change nothing write nothing.
    ///
    /// - Parameters:
    ///   - edits: The edits in their order.
    ///   - id: The partner's key.
    ///   - note: Who, when and why.
    ///   - origin: Where the values come from.
    ///   - base: What the edits started from.
    ///   - rule: What happens to a measure that somebody else changed since then.
    /// - Throws: `StoreError.conflicts` for measures that changed, unless the rule settles them.
    @discardableResult
    package func commit(
        _ edits: [Edit], to id: String, note: ChangeNote, origin: Provenance.Origin = .typed,
        base: EditBase = .latest, onConflict rule: ConflictRule = .refuse
    ) throws(StoreError) -> CommitResult {
        try commit(to: .partner(id), note: note, base: base, onConflict: rule) { (node) throws(StoreError) in
            var document = try partnerDocument(id, node)
            var changes: [FieldChange] = []
            for edit in edits {
                var made = edit.removals(from: document)
                if let change = try edit.change(of: document, origin: origin, note: note) { made.append(change) }
                guard !made.isEmpty else { continue }
                changes += made
                // An edit may build on one before it, such as the exam of a person who is new.
                document = document.after(made, of: edit)
            }
            return changes
        }
    }

    /// Saves changes of any places of a partner's document, such as people and designations held.
    ///
    /// - Throws: `StoreError.conflicts` for places that somebody else changed since the base, unless the rule settles
    ///   them; `StoreError.faulty` for changes after which the document could not be read. Nothing is written then.
    @discardableResult
    package func commit(
        _ changes: [FieldChange], to id: String, note: ChangeNote, base: EditBase = .latest,
        onConflict rule: ConflictRule = .refuse
    ) throws(StoreError) -> CommitResult {
        try commit(to: .partner(id), note: note, base: base, onConflict: rule) { (node) throws(StoreError) in
            _ = try partnerDocument(id, node)
            return changes
        }
    }

    /// Gives a partner another name to be shown under; its key stays.
    @discardableResult
    package func renamePartner(_ id: String, to name: String, note: ChangeNote) throws(StoreError) -> CommitResult {
        try refuseBlank(name)
        return try commit([FieldChange(path: ["name"], value: .string(name.inOneLine))], to: id, note: note)
    }

    /// Saves changes of any document of the store, which are made of what is on the disk under the write lock.
    ///
    /// A change of the empty path replaces the document as a whole, makes it where there is none, and takes it away
    /// for `nil`. What it changes is journaled place by place.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - note: Who, when and why.
    ///   - base: What the changes started from.
    ///   - rule: What happens to a place that somebody else changed since then.
    ///   - changes: Makes the changes of the document as it is now; `nil` stands for none. It is called with the
    ///     write lock held, so it must not wait for anybody.
    @discardableResult
    package func commit(
        to document: StoreDocument, note: ChangeNote, base: EditBase = .latest,
        onConflict rule: ConflictRule = .refuse,
        _ changes: (JSONNode?) throws(StoreError) -> [FieldChange]
    ) throws(StoreError) -> CommitResult {
        try change(document, note: note, base: base, onConflict: rule) { (content) throws(StoreError) in
            try changes(content.node())
        }
    }

    /// The document of a partner of which the text is known already.
    func partnerDocument(_ id: String, _ node: JSONNode?) throws(StoreError) -> PartnerDocument {
        guard let node else {
            throw .noSuchPartner(id: id, nearest: NearestName(of: id, among: (try? partnerIDs()) ?? []).match)
        }
        let file = StoreDocument.partner(id).file
        let (document, faults) = PartnerReader.read(node, id: id, file: file)
        guard let document else { throw .faulty(file: file, faults: faults) }
        return document
    }

    /// Refuses a name in which there is nothing to see.
    func refuseBlank(_ name: String) throws(StoreError) {
        guard !name.isBlank else { throw .blankName }
    }
}
