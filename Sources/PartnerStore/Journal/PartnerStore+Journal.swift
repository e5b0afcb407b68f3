internal import JSONTree
package import SolutionsPartner
internal import System

/// Which entries of the journal are asked for; what is `nil` does not matter.
package struct JournalFilter: Sendable, Hashable {
    /// The key of the partner.
    package var partner: String?
    /// The user who made the change.
    package var author: String?
    /// The first time, or the first day, in UTC.
    package var since: String?
    /// A part of the path, or of the input's name, such as `azure.usage-growth`.
    package var path: String?

    /// Makes a filter that lets everything pass.
    package init(partner: String? = nil, author: String? = nil, since: String? = nil, path: String? = nil) {
        self.partner = partner
        self.author = author
        self.since = since
        self.path = path
    }

    /// Whether a text is a day or a time in UTC, as `since` takes it.
    package static func isTime(_ text: String) -> Bool { Timestamp.isValid(text) }

    /// Whether an entry is asked for.
    package func allows(_ entry: JournalEntry) -> Bool {
        if let partner, entry.document.partner != partner { return false }
        if let author, entry.author != author, entry.effectiveAuthor != author { return false }
        if let since, entry.time < since { return false }
        if let path, !entry.place.contains(path), !(entry.input?.rawValue.contains(path) ?? false) { return false }
        return true
    }
}

extension JournalEntry {
    /// The place that changed as people write it, such as `measures["azure.usage-growth"]`.
    package var place: String { path.map { JSONPathStep.name($0) }.text }

    /// The input whose fact changed; `nil` for any other change.
    package var input: InputName? { document.input(at: path) }

    /// The place that changed in words, as the record and messages name it.
    ///
    /// - Parameter name: The name of a person by key; `nil` for one whom nobody knows.
    package func told(naming name: (_ person: String) -> String?) -> String { document.told(path, naming: name) }

    /// Whether the change touches a place: the place itself, what it stands in, or a part of it.
    func concerns(_ other: [String]) -> Bool { path.starts(with: other) || other.starts(with: path) }
}

extension PartnerStore {
    /// The journal, the oldest entry first.
    ///
    /// Lines that were cut short and lines that no program wrote are passed over. Of a long journal, only the end is
    /// read where that is enough.
    ///
    /// - Parameters:
    ///   - filter: Which entries are asked for.
    ///   - number: The last entry that is known already; only later ones are asked for.
    ///   - limit: The most entries; the newest ones stay.
    package func journal(
        _ filter: JournalFilter = JournalFilter(), after number: Int = .min, last limit: Int = .max
    ) throws(StoreError) -> [JournalEntry] {
        var found: [JournalEntry] = []
        guard limit > 0 else { return found }
        try eachEntry(filter, after: number) { entry in
            found.append(entry)
            return found.count < limit
        }
        return found.reversed()
    }

    /// Hands the entries of the journal over, the newest first, until one is answered with false: nothing further up
    /// is read then, and nothing is kept of what was handed over.
    func eachEntry(
        _ filter: JournalFilter = JournalFilter(), after number: Int = .min, _ body: (JournalEntry) -> Bool
    ) throws(StoreError) {
        // The current file comes first: one that is put aside meanwhile is read twice then, and never not at all.
        var voided: Set<Int> = []
        var oldest = Int.max
        /// Takes a line that counts; false when no earlier one is asked for.
        func take(_ line: JournalLine) -> Bool {
            guard line.number < oldest else { return true }
            guard line.number > number else { return false }
            oldest = line.number
            switch line {
            case .void(_, let entries): voided.formUnion(entries)
            case .entry(var entry):
                entry.isVoid = voided.contains(entry.number)
                if filter.allows(entry) { return body(entry) }
            }
            return true
        }
        guard try takeLines(of: JournalFile.name, take) else { return }
        let archives: [Int]
        do throws(SystemCallError) {
            archives = try FileSystem.names(in: root).compactMap { JournalFile.lastEntry(ofArchive: $0) }
        } catch {
            throw .unreadable(file: path, reason: error.reason)
        }
        for last in archives.sorted(by: >) where last > number {
            guard try takeLines(of: JournalFile.archive(upTo: last), take) else { return }
        }
    }

    /// The entry with a number.
    package func entry(_ number: Int) throws(StoreError) -> JournalEntry {
        guard let entry = try journal(after: max(number, 1) - 1).first, entry.number == number else {
            throw .noSuchEntry(number)
        }
        return entry
    }

    /// Takes a change back, which is a change of its own.
    ///
    /// - Parameter force: Whether a value that was changed again since is replaced as well.
    /// - Throws: `StoreError.conflicts` where the place holds something else than the entry put there.
    @discardableResult
    package func undo(_ number: Int, force: Bool = false, note: ChangeNote) throws(StoreError) -> CommitResult {
        try undo(entry(number), force: force, note: note)
    }

    /// Takes the change of an entry back that was read already.
    func undo(_ entry: JournalEntry, force: Bool, note: ChangeNote) throws(StoreError) -> CommitResult {
        let number = entry.number
        guard !entry.isVoid else {
            throw .cannotUndo(entry: number, reason: "it was interrupted, so there is nothing to take back")
        }
        guard entry.old != Oblivion.mark, entry.new != Oblivion.mark else {
            throw .cannotUndo(entry: number, reason: Oblivion.refusal)
        }
        if entry.isImport { return try undoImport(entry, force: force, note: note) }
        guard !entry.path.isEmpty || entry.old != nil || entry.new != nil else {
            throw .cannotUndo(
                entry: number, reason: "the document could not be read when it was removed; it is among the backups")
        }
        var note = note
        note.reason = note.reason ?? "undo of entry \(number)"
        var replaced: [FieldConflict] = []
        var result = try change(entry.document, note: note, undoes: { _ in number }) { (content) throws(StoreError) in
            let current: JSONNode?
            // A document that cannot be read is in the way unless it is to be replaced as a whole.
            if entry.path.isEmpty, force { current = try? content.node() } else { current = try content.node() }
            let theirs = current?.value(at: entry.path)
            try refuseJoined(entry, in: current)
            // Somebody took it back already.
            if Merge.isSameFact(theirs, entry.old), !Merge.isSameFact(theirs, entry.new) { return [] }
            if !Merge.isSameFact(theirs, entry.new) {
                var conflict = FieldConflict(
                    path: entry.path, of: entry.document, in: current, base: entry.new, mine: entry.old, theirs: theirs)
                var last: JournalEntry?
                try eachEntry(of: entry.document) { other in
                    if other.concerns(entry.path) { last = other }
                    return last == nil
                }
                (conflict.author, conflict.time, conflict.entry) = (last?.author, last?.time, last?.number)
                guard force else {
                    throw .conflicts(
                        file: entry.document.file, revision: current?["revision"]?.int ?? 0, conflicts: [conflict])
                }
                replaced = conflict.parts(of: entry.document, in: current)
            }
            return [FieldChange(takingBack: entry.path, to: entry.old, in: current)]
        }
        if entry.path.isEmpty, case .partner(let id) = entry.document {
            try StoreTransaction.begin(in: self, note).moveRecords(of: id, aside: entry.old == nil)
        }
        result.conflicts = replaced
        return result
    }

    /// Refuses to take back a fact of somebody who is another person by now: it went nowhere, and is found under the
    /// other key.
    func refuseJoined(_ entry: JournalEntry, in current: JSONNode?) throws(StoreError) {
        guard entry.path.count > 1, entry.path[0] == "people", case .partner(let id) = entry.document,
            case .object(let people)? = current?["people"]?.content,
            current?.value(at: ["people", entry.path[1]]) == nil,
            let other = people.first(where: { $0.value.value(at: ["joined", entry.path[1]]) != nil })
        else { return }
        var remedy = "change it there"
        if case .object(let imports)? = current?["imports"]?.content {
            let later = imports.compactMap { Int($0.name) }.sorted().first { number in
                guard number > entry.number, let made = try? backup(of: number, partner: id) else { return false }
                return (try? peopleChanged(by: made))?.contains(entry.path[1]) ?? false
            }
            if let later { remedy += ", or take import \(later) back first" }
        }
        throw .cannotUndo(
            entry: entry.number,
            reason: "\(entry.path[1]) was joined with \(other.name) since, who has it now; \(remedy)")
    }

    /// The entries of a document that led to revisions after a given one and that came about.
    func entries(of document: StoreDocument, after revision: Int) throws(StoreError) -> [JournalEntry] {
        var found: [JournalEntry] = []
        try eachEntry(of: document) { entry in
            guard entry.revision > revision else { return false }
            found.append(entry)
            return true
        }
        return found.reversed()
    }

    /// Hands the entries of a document over that came about, the newest first, until one is answered with false.
    func eachEntry(of document: StoreDocument, _ body: (JournalEntry) -> Bool) throws(StoreError) {
        try eachEntry(JournalFilter(partner: document.partner)) { entry in
            entry.document == document && !entry.isVoid ? body(entry) : true
        }
    }

    /// Hands the lines of a file over that count, the last one first, until one is answered with false; then the result
    /// is false.
    private func takeLines(of name: String, _ take: (JournalLine) -> Bool) throws(StoreError) -> Bool {
        var sequence = JournalSequence()
        do throws(ReadingFault) {
            let isWhole = try FileSystem.linesBackwards(name, below: root, DocumentLimits.journalLines) { text in
                guard let line = text.flatMap({ JournalLine($0) }), let certain = sequence.take(line) else {
                    return true
                }
                return take(certain.line)
            }
            guard isWhole else { return false }
            return sequence.end().map { take($0.line) } ?? true
        } catch {
            if case .missing = error { return true }
            throw .reading(name, error)
        }
    }
}
