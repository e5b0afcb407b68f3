internal import JSONTree
package import SolutionsPartner
internal import System

/// What an import did to a store.
package struct ImportResult: Sendable {
    /// The number of the import, by which it can be taken back; `nil` where nothing changed.
    package let number: Int?
    /// The revision of the partner's document.
    package let revision: Int
    /// The months whose records changed.
    package let months: [YearMonth]
    /// The months that are too old to be kept, be it that their records went or that they never came in.
    package let dropped: [YearMonth]
    /// What changed in the partner's document.
    package let changes: [SavedChange]
    /// Where parts were equally late and yet said different things.
    package let ties: [YearMonth: [MonthRecords.Tie]]
}

/// The records of a partner as they will be once an import is made.
package struct ImportedRecords {
    /// The months, the oldest first.
    package let months: [YearMonth]
    /// Tells these records from those of another try: what was reckoned of the same ones need not be reckoned again.
    package let stamp: Int
    private let read: (YearMonth) throws(StoreError) -> MonthRecords?

    init(
        months: [YearMonth], stamp: Int, _ read: @escaping (YearMonth) throws(StoreError) -> MonthRecords?
    ) {
        (self.months, self.stamp, self.read) = (months, stamp, read)
    }

    /// What will be on record of a month.
    package func records(in month: YearMonth) throws(StoreError) -> MonthRecords? { try read(month) }
}

/// What an import brings.
package struct ImportRequest {
    /// The months that files tell of.
    package var months: [YearMonth]
    /// What the files say of a month, not settled yet.
    package var records: (YearMonth) throws(StoreError) -> MonthRecords
    /// What changes in the partner's document, once the records are as they will be.
    package var document: (PartnerDocument, ImportedRecords) throws(StoreError) -> [FieldChange]
    /// The number of files, for the record.
    package var files: Int
    /// The number of rows, for the record.
    package var rows: Int

    /// Makes a request.
    package init(
        months: [YearMonth], files: Int, rows: Int,
        records: @escaping (YearMonth) throws(StoreError) -> MonthRecords,
        document: @escaping (PartnerDocument, ImportedRecords) throws(StoreError) -> [FieldChange]
    ) {
        (self.months, self.files, self.rows, self.records, self.document) = (months, files, rows, records, document)
    }
}

extension PartnerStore {
    /// Brings what downloads say into the records and the document of a partner, as one change.
    ///
    /// - Parameter isTrial: Whether everything is reckoned and nothing is written.
    @discardableResult
    package func importRecords(
        to id: String, _ request: ImportRequest, note: ChangeNote, isTrial: Bool = false
    ) throws(StoreError) -> ImportResult {
        if isTrial { return try tryImport(to: id, request) }
        if let reason = readOnlyReason { throw .readOnly(path: path, reason: reason) }
        // Two years of thousands of customers take seconds to be merged and reckoned with, and nobody is kept waiting for
        // that. What others changed meanwhile is found under the lock, and then it is done again.
        for attempt in 1...Self.importTries {
            let draft = try ImportDraft(of: request, to: id, in: self, stamp: attempt)
            do throws(StoreError) {
                if let result = try land(draft, request, note: note) { return result }
                draft.discard()
            } catch {
                draft.discard()
                throw error
            }
        }
        throw .locked(by: nil)
    }

    /// How often an import is made ready before it gives up because others keep changing the same records.
    private static var importTries: Int { 5 }

    /// Brings in what was made ready; `nil` where the records are others by now.
    private func land(
        _ draft: ImportDraft, _ request: ImportRequest, note: ChangeNote
    ) throws(StoreError) -> ImportResult? {
        let id = draft.partner
        if draft.isNothing {
            return ImportResult(
                number: nil, revision: draft.document.revision, months: [], dropped: draft.tooOld, changes: [],
                ties: draft.ties)
        }
        var transaction = try StoreTransaction.begin(in: self, note)
        var batch = try transaction.beginBatch(of: id)
        do throws(StoreError) {
            let old = try partnerDocument(id, transaction.content(of: .partner(id)).node())
            guard !old.isNewerFormat else {
                throw .readOnly(path: old.file, reason: "a newer version of seventy wrote it")
            }
            // Another import may have changed any of the months.
            guard try recordMonths(of: id) == draft.known, old.node["imports"] == draft.document.node["imports"] else {
                transaction.abandon(batch)
                return nil
            }
            // Facts that somebody entered meanwhile are no business of the records.
            let wanted = old.node == draft.document.node ? draft.wanted : try request.document(old, draft.view)
            let (changed, changes) = FieldChange.apply(wanted, to: old.node)
            let node = changed ?? old.node
            var summary: [JSONMember] = []
            for month in draft.months {
                let ready = try draft.numbered(month, batch.number)
                guard
                    try transaction.adopt(
                        RecordsPlace.file(of: id, month.month), ready: ready.name, ready.digest,
                        replacing: month.before, in: &batch)
                else {
                    transaction.abandon(batch)
                    return nil
                }
                summary.append(
                    JSONMember(
                        month.month.description,
                        .object([
                            "tenants": .number(month.tenants), "lines": .number(month.lines),
                            "digest": .string(ready.digest.description),
                        ])))
            }
            for month in draft.dropped {
                try transaction.prepare(RecordsPlace.file(of: id, month), nil, in: &batch)
                summary.append(JSONMember(month.description, .null))
            }
            guard !batch.files.isEmpty || !changes.isEmpty else {
                transaction.abandon(batch)
                return ImportResult(
                    number: nil, revision: old.revision, months: [], dropped: draft.tooOld, changes: [],
                    ties: draft.ties)
            }
            let entry = try seal(
                node, of: old, JSONNode(.object(summary)), request, note: note, in: &batch, transaction)
            try transaction.commit(batch, entry)
            return ImportResult(
                number: batch.number, revision: entry.revision, months: draft.months.map(\.month),
                dropped: draft.tooOld, changes: changes, ties: draft.ties)
        } catch {
            if case .notSecured = error { throw error }
            transaction.abandon(batch)
            throw error
        }
    }

    /// Completes the partner's document and the journal's line.
    private func seal(
        _ node: JSONNode, of old: PartnerDocument, _ summary: JSONNode, _ request: ImportRequest, note: ChangeNote,
        in batch: inout Batch, _ transaction: borrowing StoreTransaction
    ) throws(StoreError) -> JournalEntry {
        let revision = old.revision + 1
        let path = ["imports", String(batch.number)]
        var node = node
        // The newest ones are enough to tell what can be taken back; the journal has them all.
        if case .object(let imports)? = node["imports"]?.content {
            let numbers = imports.compactMap { Int($0.name) }.sorted()
            for number in numbers.dropLast(StoreTransaction.keptBatches - 1) {
                node = node.setting(["imports", String(number)], to: nil)
            }
        }
        node = node.setting(
            path,
            to: .object([
                "at": .string(note.time), "by": .string(note.author), "files": .number(request.files),
                "rows": .number(request.rows),
            ]))
        node = node.setting(["revision"], to: .number(revision))
        let (_, faults) = PartnerReader.read(node, id: batch.partner, file: old.file)
        guard faults.isEmpty else { throw .faulty(file: old.file, faults: faults) }
        try transaction.prepare(old.file, StoreDocument.partner(batch.partner).bytes(of: node), in: &batch)
        // Counts and digests, and nothing of what the files say.
        let new = JSONNode.object([
            "import": .number(batch.number), "files": .number(request.files), "rows": .number(request.rows),
            "months": summary,
        ])
        return JournalEntry(
            number: batch.number, document: .partner(batch.partner), revision: revision,
            change: SavedChange(path: path, old: nil, new: new), note: note)
    }

    /// Reckons what an import would do.
    private func tryImport(to id: String, _ request: ImportRequest) throws(StoreError) -> ImportResult {
        let document = try partner(id)
        var ties: [YearMonth: [MonthRecords.Tie]] = [:]
        var changed: [YearMonth] = []
        let known = try recordMonths(of: id)
        let (kept, dropped) = window(known, request.months)
        for month in request.months where kept.contains(month) {
            let old = try records(of: id, in: month)
            let (records, found) = try ImportDraft.merged(old, month, request, number: 0)
            if !found.isEmpty { ties[month] = found }
            if records != old { changed.append(month) }
        }
        let view = ImportedRecords(months: Set(known + changed).subtracting(dropped).sorted(), stamp: 0) {
            (month) throws(StoreError) in
            guard kept.contains(month) else { return nil }
            let old = try self.records(of: id, in: month)
            guard changed.contains(month) else { return old }
            return try ImportDraft.merged(old, month, request, number: 0).records
        }
        let (_, changes) = FieldChange.apply(try request.document(document, view), to: document.node)
        return ImportResult(
            number: nil, revision: document.revision, months: changed,
            dropped: ImportDraft.tooOld(dropped, request.months, kept), changes: changes, ties: ties)
    }

    /// The months that stay on record, and those that go: as many as the store keeps, up to the latest.
    func window(
        _ known: [YearMonth], _ new: [YearMonth]
    ) -> (kept: ClosedRange<YearMonth>, dropped: [YearMonth]) {
        let last = (known + new).max() ?? YearMonth(CalendarDate(dayNumber: 0))
        let first = last.adding(months: 1 - settings.recordMonths)
        return (first...last, known.filter { $0 < first })
    }
}
