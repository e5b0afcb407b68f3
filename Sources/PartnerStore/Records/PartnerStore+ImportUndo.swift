internal import JSONTree
internal import SolutionsPartner
internal import System

extension JournalEntry {
    /// Whether the entry stands for a change of many documents: an import, or the taking back of one.
    package var isImport: Bool {
        path.count == 2 && path[0] == "imports" && (new?["import"] != nil || old?["import"] != nil)
    }
}

extension PartnerStore {
    /// Takes an import back: every record is as it was, and so is what it changed of the partner's document, where
    /// nobody changed that again.
    ///
    /// - Throws: `StoreError.cannotUndo` where the backups are gone or a later import changed the same months.
    func undoImport(_ entry: JournalEntry, force: Bool, note: ChangeNote) throws(StoreError) -> CommitResult {
        guard let id = entry.document.partner else {
            throw .cannotUndo(entry: entry.number, reason: "it belongs to no partner")
        }
        guard hasPartner(id) else {
            throw .cannotUndo(
                entry: entry.number, reason: "the partner \(id) was removed since; take that back first")
        }
        var transaction = try StoreTransaction.begin(in: self, note)
        let made = try backup(of: entry.number, partner: id)
        if !force { try refuseUndone(entry, made, in: transaction.content(of: entry.document).node() ?? .null) }
        var batch = try transaction.beginBatch(of: id)
        do throws(StoreError) {
            let current = try transaction.content(of: entry.document).node() ?? .null
            let mixing = try ImportMixing(
                entry, made, in: current, before: document(of: made, "before"), of: self)
            var mixed: Set<YearMonth> = []
            var summary: [JSONMember] = []
            for file in made.files where file.path != entry.document.file {
                let now = try? FileSystem.contents(file.path, below: root, limit: RecordsReader.limit)
                let digest = now.map { Digest(of: $0) }
                var old = try file.before.map { (_) throws(StoreError) in try kept(file.path, "before", made) }
                if digest != file.after, !force { try mixing.refuse(file, digest) }
                if digest != file.after || mixing.isStale {
                    // What came since stays: this import alone goes.
                    (old, mixed) = (try mixing.mixed(now, old, of: file), mixed.union([file.month].compactMap(\.self)))
                }
                try transaction.prepare(file.path, old, in: &batch)
                summary.append(JSONMember(file.name, .string(orNull: old.map { Digest(of: $0).description })))
            }
            // With force: what goes with it although somebody changed it since.
            let (node, conflicts) = try merge(
                made, into: current, of: entry.document, force: force, mixing, mixed: mixed)
            guard force || conflicts.isEmpty else {
                throw .conflicts(
                    file: entry.document.file, revision: current["revision"]?.int ?? 0, conflicts: conflicts)
            }
            let revision = (current["revision"]?.int ?? 0) + 1
            let complete = node.setting(["revision"], to: .number(revision))
            let (_, faults) = PartnerReader.read(complete, id: id, file: entry.document.file)
            guard faults.isEmpty else { throw .faulty(file: entry.document.file, faults: faults) }
            try transaction.prepare(entry.document.file, entry.document.bytes(of: complete), in: &batch)
            var note = note
            note.reason = note.reason ?? "undo of entry \(entry.number)"
            // One that takes an undoing back has the import come about again.
            let told = JSONNode.object(["import": .number(batch.number), "months": JSONNode(.object(summary))])
            let isRedo = entry.new == nil
            let change = SavedChange(path: entry.path, old: isRedo ? nil : entry.new, new: isRedo ? told : nil)
            let line = JournalEntry(
                number: batch.number, document: entry.document, revision: revision, change: change, note: note,
                undoes: entry.number)
            try transaction.commit(batch, line)
            return CommitResult(
                revision: revision, changes: [change], entries: [batch.number],
                conflicts: attributed(
                    conflicts.flatMap { $0.parts(of: entry.document, in: current) }, of: entry.document),
                months: made.months.sorted(), mixedMonths: mixed.sorted())
        } catch {
            if case .notSecured = error { throw error }
            transaction.abandon(batch)
            throw error
        }
    }

    /// Refuses to take back what is taken back already, and what a later import in force changed of the same people.
    private func refuseUndone(_ entry: JournalEntry, _ made: Batch, in current: JSONNode) throws(StoreError) {
        let isInForce = current.value(at: entry.path) != nil
        if isInForce == (entry.new == nil) {
            throw .cannotUndo(entry: entry.number, reason: "it was taken back already")
        }
        guard case .object(let members)? = current["imports"]?.content else { return }
        let own = try peopleChanged(by: made)
        for later in members.compactMap({ Int($0.name) }).sorted() where later > entry.number {
            // One whose backup is gone cannot be taken back first, and stands in nobody's way.
            guard let batch = try? backup(of: later, partner: made.partner),
                let theirs = try? peopleChanged(by: batch), !own.isDisjoint(with: theirs)
            else { continue }
            throw .cannotUndo(
                entry: entry.number,
                reason: "import \(later) changed some of the same people since; take the later import back first")
        }
    }

    /// The keys of the people whom an import changed.
    func peopleChanged(by batch: Batch) throws(StoreError) -> Set<String> {
        let document = StoreDocument.partner(batch.partner)
        var sides: [[String: JSONNode]] = []
        for side in ["before", "after"] {
            let bytes = try kept(document.file, side, batch)
            var people: [String: JSONNode] = [:]
            if case .object(let members)? = (try? JSONNode.parse(bytes))?["people"]?.content {
                for member in members { people[member.name] = member.value }
            }
            sides.append(people)
        }
        return Set(sides[0].keys).union(sides[1].keys).filter { sides[0][$0] != sides[1][$0] }
    }

    /// The partner's document without what an import changed of it.
    private func merge(
        _ made: Batch, into current: JSONNode, of document: StoreDocument, force: Bool, _ mixing: ImportMixing,
        mixed: Set<YearMonth>
    ) throws(StoreError) -> (node: JSONNode, conflicts: [FieldConflict]) {
        var (before, after) = (try self.document(of: made, "before"), try self.document(of: made, "after"))
        before = try withoutTakenBack(before, made, mixing)
        // What an import was the first to bring of people and accounts is taken away one by one: others came since.
        let collections = ["people", "accounts"].filter { before[$0] == nil && after[$0] != nil }
        for name in collections { before = before.setting([name], to: JSONNode(.object([]))) }
        // Whom a later import tells of as well stays as that one says.
        var told: Set<String> = []
        if force { for batch in mixing.later { told.formUnion(try peopleChanged(by: batch)) } }
        let wanted = DocumentDifference.changes(from: after, to: before).filter { change in
            guard change.path.first != "imports", change.path.first != "derived" else { return false }
            return change.path.first != "people" || change.path.count < 2 || !told.contains(change.path[1])
        }
        let merge = Merge(wanted, into: current, of: document, rule: force ? .mine : .refuse) { after.value(at: $0) }
        let derived = DerivedTakenBack(
            before: before["derived"], after: after["derived"], months: made.months, mixed: mixed)
        var node = (merge.changes + derived.changes(of: current["derived"]))
            .reduce(current) { $0.setting($1.path, to: $1.value) }.withoutEmptyDerived()
        for name in collections where node[name] == JSONNode(.object([])) { node = node.setting([name], to: nil) }
        // What is noted of other imports is no business of this one.
        var numbers: Set<String> = []
        for side in [before, after] {
            if case .object(let members)? = side["imports"]?.content { numbers.formUnion(members.map(\.name)) }
        }
        for number in numbers.sorted() {
            let (old, new) = (before.value(at: ["imports", number]), after.value(at: ["imports", number]))
            if old != new { node = node.setting(["imports", number], to: old) }
        }
        return (node, merge.conflicts)
    }

    /// A document with those people as they were before imports that were taken back since, whom the import changed too.
    private func withoutTakenBack(
        _ document: JSONNode, _ made: Batch, _ mixing: ImportMixing
    ) throws(StoreError) -> JSONNode {
        let gone = mixing.earlierTakenBack
        guard !gone.isEmpty else { return document }
        var (node, open) = (document, try peopleChanged(by: made))
        for batch in gone {
            let before = try self.document(of: batch, "before")
            for person in try peopleChanged(by: batch).intersection(open) {
                node = node.setting(["people", person], to: before.value(at: ["people", person]))
                open.remove(person)
            }
        }
        return node
    }

    /// The partner's document as it was before or after an import.
    private func document(of made: Batch, _ side: String) throws(StoreError) -> JSONNode {
        let file = StoreDocument.partner(made.partner).file
        let bytes = try kept(file, side, made)
        do { return try JSONNode.parse(bytes) } catch { throw .faulty(file: file, faults: error.faults) }
    }

    /// The list of files that an import changed.
    func backup(of number: Int, partner: String) throws(StoreError) -> Batch {
        let path = (Batch(number: number, partner: partner).backup + [StoreTransaction.listOfBackup])
            .joined(separator: "/")
        let bytes: [UInt8]
        do throws(ReadingFault) {
            bytes = try FileSystem.contents(path, below: root)
        } catch {
            if case .missing = error {
                throw .cannotUndo(
                    entry: number, reason: "what was there before is kept until ten later imports, and is gone")
            }
            throw .cannotUndo(entry: number, reason: "\(path) cannot be read: \(error.reason)")
        }
        guard let batch = (try? JSONNode.parse(bytes)).flatMap(Batch.init), batch.number == number else {
            throw .cannotUndo(
                entry: number, reason: "\(path), which tells what was there before, is damaged; import the months again"
            )
        }
        return batch
    }

    /// A document as it was before or after an import.
    func kept(_ path: String, _ side: String, _ batch: Batch) throws(StoreError) -> [UInt8] {
        let place = (batch.backup + [side, path]).joined(separator: "/")
        do throws(ReadingFault) {
            return try FileSystem.contents(place, below: root, limit: RecordsReader.limit)
        } catch {
            throw .reading(place, error)
        }
    }
}
