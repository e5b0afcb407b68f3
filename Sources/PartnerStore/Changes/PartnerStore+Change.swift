internal import JSONTree
internal import SolutionsPartner

extension PartnerStore {
    /// The way in which one document changes: lock, read, merge, check, journal, replace.
    ///
    /// An import changes many at once (`Batch`), and what is forgotten goes without a trace
    /// (`StoreTransaction.scrub`).
    func change(
        _ document: StoreDocument, note: ChangeNote, base: EditBase = .latest, onConflict rule: ConflictRule = .refuse,
        undoes: ([String]) -> Int? = { _ in nil },
        changes: (StoreTransaction.Content) throws(StoreError) -> [FieldChange]
    ) throws(StoreError) -> CommitResult {
        guard document.isValid else { throw .invalidName(document.name) }
        var transaction = try StoreTransaction.begin(in: self, note)
        let content = transaction.content(of: document)
        let wanted = try changes(content)
        let old = try? content.node()
        if let format = old?["format"]?.int, format > document.format {
            throw .readOnly(path: document.file, reason: "a newer version of seventy wrote it")
        }
        let oldRevision = max(0, old?["revision"]?.int ?? 0)
        let merge = try merge(wanted, into: old, of: document, base: base, rule: rule)
        if rule == .refuse, !merge.conflicts.isEmpty {
            throw .conflicts(
                file: document.file, revision: oldRevision, conflicts: attributed(merge.conflicts, of: document))
        }
        let (node, saved) = FieldChange.apply(merge.changes, to: old, isFaulty: content.isFaulty)
        guard !saved.isEmpty else {
            return CommitResult(
                revision: oldRevision, changes: [], entries: [],
                conflicts: attributed(merge.conflicts, of: document))
        }
        let revision = old == nil && node != nil ? firstRevision(of: document) : oldRevision + 1
        guard Counting.revisions.contains(revision) else {
            throw .cannotWrite(
                path: document.file,
                reason: "its revision is \(oldRevision), and nobody counts on from there; give the document's member "
                    + "\"revision\" a smaller number by hand")
        }
        let complete = node.map { $0.setting(["revision"], to: .number(revision)) }
        if let complete {
            try check(complete, as: document)
            try refuseTakenName(of: complete, before: old, document)
        }
        let entries = try transaction.write(
            document, complete, changes: saved, from: oldRevision, to: revision, undoes: undoes)
        return CommitResult(
            revision: revision, changes: saved, entries: entries.map(\.number),
            conflicts: attributed(merge.conflicts, of: document))
    }

    /// Weighs changes against what happened since their base.
    private func merge(
        _ wanted: [FieldChange], into current: JSONNode?, of document: StoreDocument, base: EditBase, rule: ConflictRule
    ) throws(StoreError) -> Merge {
        let revision: Int
        switch base {
        case .latest:
            return Merge(wanted, into: current, of: document, rule: rule) { current?.value(at: $0) }
        case .document(let node):
            return Merge(wanted, into: current, of: document, rule: rule) { node.value(at: $0) }
        case .revision(let number): revision = number
        }
        let now = current?["revision"]?.int ?? 0
        if revision == now { return Merge(wanted, into: current, of: document, rule: rule) { current?.value(at: $0) } }
        guard revision < now else { throw .unknownRevision(file: document.file, revision: revision, current: now) }
        if let node = backupNode(of: document, revision: revision) {
            return Merge(wanted, into: current, of: document, rule: rule) { node.value(at: $0) }
        }
        // The journal tells it as well: the first change since then says what stood there before.
        let since = try entries(of: document, after: revision)
        guard Set(since.map(\.revision)).count == now - revision else {
            throw .unknownRevision(file: document.file, revision: revision, current: now)
        }
        return Merge(wanted, into: current, of: document, rule: rule) { path in
            guard let entry = since.first(where: { $0.concerns(path) }) else { return current?.value(at: path) }
            guard path.starts(with: entry.path) else { return nil }
            return entry.old?.value(at: path.dropFirst(entry.path.count))
        }
    }

    /// Conflicts with who made the other change, and when.
    func attributed(_ conflicts: [FieldConflict], of document: StoreDocument) -> [FieldConflict] {
        var conflicts = conflicts
        var unknown = Array(conflicts.indices)
        guard !unknown.isEmpty else { return conflicts }
        // What cannot be read says nothing of anybody.
        try? eachEntry(of: document) { entry in
            unknown.removeAll { place in
                let conflict = conflicts[place]
                let made = entry.new?.value(at: conflict.path.dropFirst(entry.path.count))
                guard entry.concerns(conflict.path), Merge.isSameFact(made, conflict.theirs) else { return false }
                conflicts[place].author = entry.author
                conflicts[place].time = entry.time
                conflicts[place].entry = entry.number
                return true
            }
            return !unknown.isEmpty
        }
        return conflicts
    }

    /// The revision of a document that is made: one that it never had.
    private func firstRevision(of document: StoreDocument) -> Int {
        // The one after the newest backup was the removal.
        backups(of: document).map(\.revision).max().map { $0 + 2 } ?? 1
    }

    /// Refuses a partner's new name that another one has: commands and tables name partners by it.
    private func refuseTakenName(
        of node: JSONNode, before old: JSONNode?, _ document: StoreDocument
    ) throws(StoreError) {
        guard case .partner(let id) = document, let name = node["name"]?.text, name != old?["name"]?.text else {
            return
        }
        let heads = try partnerHeads()
        guard let other = heads.first(where: { $0.id != id && $0.name?.lowercased() == name.lowercased() }) else {
            return
        }
        throw .nameTaken(name, by: other.id)
    }

    /// Refuses a document that could not be read again.
    private func check(_ node: JSONNode, as document: StoreDocument) throws(StoreError) {
        var faults: [JSONFault] = []
        switch document {
        case .partner(let id): faults = PartnerReader.read(node, id: id, file: document.file).faults
        case .settings:
            let list = JSONFaultList()
            _ = StoreSettings(node, faults: list)
            faults = list.faults
        case .scenario, .edition:
            let list = JSONFaultList()
            _ = JSONCursor(node, faults: list).members
            faults = list.faults
        }
        guard faults.isEmpty else { throw .faulty(file: document.file, faults: faults) }
    }
}

extension FieldChange {
    /// Makes changes of a document in their order, and tells those that made a difference.
    ///
    /// - Parameters:
    ///   - old: The document; `nil` for none.
    ///   - isFaulty: Whether something that cannot be read stands in the place of one.
    static func apply(
        _ changes: [FieldChange], to old: JSONNode?, isFaulty: Bool = false
    ) -> (node: JSONNode?, saved: [SavedChange]) {
        var node = old
        var saved: [SavedChange] = []
        for change in changes {
            if change.path.isEmpty {
                if let known = node, let value = change.value {
                    for part in DocumentDifference.changes(from: known, to: value) {
                        saved.append(SavedChange(path: part.path, old: known.value(at: part.path), new: part.value))
                    }
                } else if node != nil || change.value != nil || isFaulty {
                    saved.append(SavedChange(path: [], old: node, new: change.value))
                }
                node = change.value
            } else {
                let before = node?.value(at: change.path)
                guard before != change.value else { continue }
                node = (node ?? JSONNode(.object([]))).setting(change.path, to: change.value)
                saved.append(SavedChange(path: change.path, old: before, new: change.value))
            }
        }
        return (node, saved)
    }
}

extension StoreTransaction.Content {
    /// Whether something stands there that cannot be read.
    fileprivate var isFaulty: Bool {
        if case .faulty = self { return true }
        return false
    }
}

extension StoreDocument {
    /// The newest format of such a document that this program writes.
    fileprivate var format: Int {
        switch self {
        case .settings: StoreSettings.format
        case .partner: PartnerDocument.format
        case .scenario: Scenario.format
        case .edition: EditionDocument.format
        }
    }
}
