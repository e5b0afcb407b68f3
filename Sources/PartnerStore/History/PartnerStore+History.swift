package import SolutionsPartner
internal import System

/// The scores of a partner on a day that its history does not have yet.
package struct HistoryNote: Sendable {
    /// The key of the partner.
    package let id: String
    /// The scores.
    package let line: HistoryLine
    /// The marks of the files as they were when the scores were reckoned, and found not to be there.
    package let mark: PartnerMark

    /// Makes a note.
    package init(id: String, line: HistoryLine, mark: PartnerMark) {
        (self.id, self.line, self.mark) = (id, line, mark)
    }
}

extension PartnerStore {
    /// The scores of a partner over the days, one line a day, the oldest first.
    ///
    /// Lines that were cut short are passed over; of several lines of a day the last one counts.
    package func history(of id: String) throws(StoreError) -> [HistoryLine] {
        guard Identifier.isValid(id) else { throw .invalidName(id) }
        let file = StorePaths.history(of: id)
        var lines: [CalendarDate: HistoryLine] = [:]
        do throws(ReadingFault) {
            // The last line of a day comes first. A history that is far too long is read as far as the limits go.
            _ = try FileSystem.linesBackwards(file, below: root, DocumentLimits.smallLines) { text in
                if let line = text.flatMap({ HistoryLine($0) }), lines[line.day] == nil { lines[line.day] = line }
                return true
            }
        } catch {
            guard case .missing = error else { throw .reading(file, error) }
        }
        return lines.values.sorted { $0.day.dayNumber < $1.day.dayNumber }
    }

    /// Notes the scores of today, unless the same stands there already.
    ///
    /// A partner that is pinned to a day, by itself or by the store, gets no history: its scores are those of another
    /// time.
    ///
    /// - Returns: Whether a line was added.
    @discardableResult
    package func record(_ document: PartnerDocument, _ card: Scorecard, note: ChangeNote) throws(StoreError) -> Bool {
        guard document.partner.asOf == nil, settings.asOf == nil else { return false }
        let line = HistoryLine(document, card)
        func isThere() throws(StoreError) -> Bool {
            try history(of: document.partner.id).last { $0.day == line.day } == line
        }
        // The lock is not worth taking for nothing.
        if try isThere() { return false }
        let transaction = try StoreTransaction.begin(in: self, note)
        if try isThere() { return false }
        try transaction.addHistory(line.node, of: document.partner.id)
        return true
    }

    /// Notes scores that were reckoned already, those of all partners under one lock; nobody is read for it again.
    ///
    /// - Returns: The marks of the files of those that were noted, by partner. Those whose files are no longer the ones
    ///   that the scores were reckoned from are left out.
    package func record(_ notes: [HistoryNote], note: ChangeNote) throws(StoreError) -> [String: PartnerMark] {
        guard settings.asOf == nil, !notes.isEmpty else { return [:] }
        let transaction = try StoreTransaction.begin(in: self, note)
        var marks: [String: PartnerMark] = [:]
        for note in notes where mark(of: note.id) == note.mark {
            try transaction.addHistory(note.line.node, of: note.id)
            marks[note.id] = mark(of: note.id)
        }
        return marks
    }
}
