internal import JSONTree
internal import SolutionsPartner

extension PartnerStore {
    /// Takes all that was saved together with an entry back, as one change.
    ///
    /// - Parameter force: Whether values that were changed again since are replaced as well.
    /// - Throws: `StoreError.conflicts` for all places that hold something else than the save put there.
    @discardableResult
    package func undo(
        savedWith number: Int, force: Bool = false, note: ChangeNote
    ) throws(StoreError) -> CommitResult {
        let saved = try save(with: number)
        guard let entry = saved.first(where: { $0.number == number }) else { throw .noSuchEntry(number) }
        guard saved.count > 1, !saved.contains(where: \.isImport) else {
            return try undo(entry, force: force, note: note)
        }
        return try undo(saved, of: entry.document, force: force, note: note)
    }

    /// What was saved together with an entry, in its order; without the entry where the journal does not have it.
    ///
    /// The entries of a save follow each other, and nothing further up is read.
    private func save(with number: Int) throws(StoreError) -> [JournalEntry] {
        var saved: [JournalEntry] = []
        try eachEntry { entry in
            // A save that never came about left its revision to the next one.
            if let next = saved.last, !entry.isTogether(with: next) || entry.isVoid != next.isVoid {
                guard next.number > number else { return false }
                saved = []
            }
            saved.append(entry)
            return true
        }
        return saved.reversed()
    }

    /// Takes the save back that led to a revision of a document, as one change.
    ///
    /// - Throws: `StoreError.noSuchRevision` where the journal knows no such save.
    @discardableResult
    package func undo(
        revision: Int, of document: StoreDocument, force: Bool = false, note: ChangeNote
    ) throws(StoreError) -> CommitResult {
        var found: JournalEntry?
        try eachEntry(of: document) { entry in
            if entry.revision == revision { found = entry }
            return found == nil
        }
        guard let found else { throw .noSuchRevision(file: document.file, revision: revision) }
        return try undo(savedWith: found.number, force: force, note: note)
    }

    private func undo(
        _ saved: [JournalEntry], of document: StoreDocument, force: Bool, note: ChangeNote
    ) throws(StoreError) -> CommitResult {
        for entry in saved {
            if entry.isVoid {
                throw .cannotUndo(
                    entry: entry.number, reason: "it was interrupted, so there is nothing to take back")
            }
            if entry.old == Oblivion.mark || entry.new == Oblivion.mark {
                throw .cannotUndo(entry: entry.number, reason: Oblivion.refusal)
            }
        }
        var note = note
        let numbers = saved.map(\.number)
        note.reason = note.reason ?? "undo of entries \(numbers.min() ?? 0) to \(numbers.max() ?? 0)"
        var replaced: [FieldConflict] = []
        var result = try change(
            document, note: note,
            undoes: { path in
                saved.last { $0.path == path }?.number ?? saved.last { $0.concerns(path) }?.number
            }
        ) { (content) throws(StoreError) in
            let current = try content.node()
            var conflicts: [FieldConflict] = []
            var changes: [FieldChange] = []
            for (place, entry) in saved.enumerated().reversed() {
                let theirs = current?.value(at: entry.path)
                try refuseJoined(entry, in: current)
                let expected = entry.value(after: saved[(place + 1)...])
                // Somebody took this one back already.
                if Merge.isSameFact(theirs, entry.old), !Merge.isSameFact(theirs, expected) { continue }
                if !Merge.isSameFact(theirs, expected) {
                    conflicts.append(
                        FieldConflict(
                            path: entry.path, of: document, in: current, base: expected, mine: entry.old,
                            theirs: theirs))
                }
                changes.append(FieldChange(takingBack: entry.path, to: entry.old, in: current))
            }
            guard force || conflicts.isEmpty else {
                throw .conflicts(
                    file: document.file, revision: current?["revision"]?.int ?? 0,
                    conflicts: attributed(conflicts.reversed(), of: document))
            }
            replaced = attributed(
                conflicts.reversed().flatMap { $0.parts(of: document, in: current) }, of: document)
            return changes
        }
        result.conflicts = replaced
        return result
    }
}

extension JournalEntry {
    /// What stands at the place of the entry once later ones of the same save have changed parts of it.
    fileprivate func value(after later: ArraySlice<JournalEntry>) -> JSONNode? {
        later.filter { $0.path.starts(with: path) }.reduce(new) { value, entry in
            let rest = Array(entry.path.dropFirst(path.count))
            return rest.isEmpty ? entry.new : value?.setting(rest, to: entry.new)
        }
    }
}
