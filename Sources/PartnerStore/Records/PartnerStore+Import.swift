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
    /// The months whose records went because they are too old.
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
    fileprivate let read: (YearMonth) throws(StoreError) -> MonthRecords?

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
        var transaction = try StoreTransaction.begin(in: self, note)
        var batch = try transaction.beginBatch(of: id)
        do throws(StoreError) {
            let old = try partnerDocument(id, transaction.content(of: .partner(id)).node())
            guard !old.isNewerFormat else {
                throw .readOnly(path: old.file, reason: "a newer version of seventy wrote it")
            }
            var ties: [YearMonth: [MonthRecords.Tie]] = [:]
            var changed: [YearMonth] = []
            var summary: [JSONMember] = []
            let known = try recordMonths(of: id)
            let (kept, dropped) = window(known, request.months)
            for month in request.months where kept.contains(month) {
                let (records, before, found) = try merged(id, month, request, number: batch.number)
                if !found.isEmpty { ties[month] = found }
                guard records != before else { continue }
                let bytes = Array(RecordsWriter.text(records, partner: id).utf8)
                try transaction.prepare(RecordsPlace.file(of: id, month), bytes, in: &batch)
                changed.append(month)
                summary.append(
                    JSONMember(
                        month.description,
                        .object([
                            "tenants": .number(records.tenants.count),
                            "lines": .number(records.tenants.values.reduce(0) { $0 + $1.lines.count }),
                            "digest": .string(Digest(of: bytes).description),
                        ])))
            }
            for month in dropped {
                try transaction.prepare(RecordsPlace.file(of: id, month), nil, in: &batch)
                summary.append(JSONMember(month.description, .null))
            }
            let view = ImportedRecords(months: Set(known + changed).subtracting(dropped).sorted()) {
                (month) throws(StoreError) in
                guard kept.contains(month) else { return nil }
                return try changed.contains(month) ? self.prepared(of: id, in: month) : self.records(of: id, in: month)
            }
            let wanted = try request.document(old, view)
            let (node, changes) = apply(wanted, to: old.node)
            guard !batch.files.isEmpty || !changes.isEmpty else {
                transaction.abandon(batch)
                return ImportResult(
                    number: nil, revision: old.revision, months: [], dropped: [], changes: [], ties: ties)
            }
            let entry = try seal(
                node, of: old, JSONNode(.object(summary)), request, note: note, in: &batch, transaction)
            try transaction.commit(batch, entry)
            return ImportResult(
                number: batch.number, revision: entry.revision, months: changed, dropped: dropped, changes: changes,
                ties: ties)
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
        try transaction.prepare(old.file, Array(node.formatted().utf8), in: &batch)
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
            let (records, before, found) = try merged(id, month, request, number: 0)
            if !found.isEmpty { ties[month] = found }
            if records != before { changed.append(month) }
        }
        let view = ImportedRecords(months: Set(known + changed).subtracting(dropped).sorted()) {
            (month) throws(StoreError) in
            guard kept.contains(month) else { return nil }
            guard changed.contains(month) else { return try self.records(of: id, in: month) }
            return try self.merged(id, month, request, number: 0).records
        }
        let (_, changes) = apply(try request.document(document, view), to: document.node)
        return ImportResult(
            number: nil, revision: document.revision, months: changed, dropped: dropped, changes: changes, ties: ties)
    }

    /// The months that stay on record, and those that go: as many as the store keeps, up to the latest.
    private func window(
        _ known: [YearMonth], _ new: [YearMonth]
    ) -> (kept: ClosedRange<YearMonth>, dropped: [YearMonth]) {
        let last = (known + new).max() ?? YearMonth(CalendarDate(dayNumber: 0))
        let first = last.adding(months: 1 - settings.recordMonths)
        return (first...last, known.filter { $0 < first })
    }

    /// What is on record of a month with what files say of it, settled; and what is on record.
    private func merged(
        _ id: String, _ month: YearMonth, _ request: ImportRequest, number: Int
    ) throws(StoreError) -> (records: MonthRecords, before: MonthRecords?, ties: [MonthRecords.Tie]) {
        let before = try records(of: id, in: month)
        var records = before ?? MonthRecords(month: month)
        records.add(try request.records(month))
        let ties = records.settle()
        for place in records.parts.indices where records.parts[place].importNumber == 0 {
            records.parts[place].importNumber = number
        }
        return (records, before, ties)
    }

    /// What a month is given in an import that is not done yet.
    private func prepared(of id: String, in month: YearMonth) throws(StoreError) -> MonthRecords? {
        let file = Batch.File(path: RecordsPlace.file(of: id, month))
        let path = (file.folders + [file.temporary]).joined(separator: "/")
        let bytes: [UInt8]
        do throws(ReadingFault) {
            bytes = try FileSystem.contents(path, below: root, limit: RecordsReader.limit)
        } catch {
            throw .reading(path, error)
        }
        return try RecordsPlace.records(bytes, of: id, month)
    }

    /// Makes changes of a document's places, and tells those that made a difference.
    private func apply(_ changes: [FieldChange], to node: JSONNode) -> (node: JSONNode, changes: [SavedChange]) {
        var node = node
        var saved: [SavedChange] = []
        for change in changes {
            let before = node.value(at: change.path)
            guard before != change.value else { continue }
            node = node.setting(change.path, to: change.value)
            saved.append(SavedChange(path: change.path, old: before, new: change.value))
        }
        return (node, saved)
    }
}
