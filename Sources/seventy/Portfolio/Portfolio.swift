internal import Dashboard
internal import PartnerStore
internal import SolutionsPartner

/// What is kept of the partners while they are shown.
struct Portfolio {
    /// Where rows are kept from one run to the next; `nil` where they are not.
    let cache: RowCache?
    /// A number of the rules that the rows were reckoned by.
    let ground: UInt64
    /// The rows that were read, or looked at again, in this run.
    var book: [String: KnownRow] = [:]
    /// The rows of the last run, until all were looked at again.
    var last: [String: KnownRow] = [:]
    /// Whether the book says more than the cache.
    var isNews = false
    /// What is to be read once what is known was shown; `nil` once that is begun.
    var waiting: [String]?
    /// Those whose scores of today were noted, so that they are read again.
    var noted: Set<String> = []
    /// Those of which somebody changed the document since it was shown, each with its revision before.
    var changes: [String: Int] = [:]

    /// How often partners changed while their order was looked for, since they were last in order.
    var ordersMissed = 0

    /// How many scores that a history lacks are kept; of more, partners are read again for it.
    private static let scoresKept = 20_000
    /// The scores of the day that the histories of partners lack.
    private(set) var scores: [String: HistoryLine] = [:]

    /// Takes a row that was read, or looked at again.
    mutating func take(_ row: KnownRow) {
        var row = row
        if let line = row.scores, scores.count < Self.scoresKept { scores[row.row.id] = line }
        row.scores = nil
        book[row.row.id] = row
    }

    /// The partners that are to be noted in the history of a day, neither pinned to another nor noted already; with
    /// their scores where those are kept, which are kept no longer.
    ///
    /// - Returns: What finds them, which takes the longer the more partners there are.
    mutating func unrecorded(on day: CalendarDate) -> BackgroundRecorder.Wanted {
        defer { scores = [:] }
        return { [book, scores] in
            var (ids, notes): ([String], [String: HistoryNote]) = ([], [:])
            for (id, known) in book where !known.row.isPinned && !known.row.isFaulty && known.recorded != day {
                ids.append(id)
                guard let line = scores[id], let mark = known.mark, line.day == day else { continue }
                notes[id] = HistoryNote(id: id, line: line, mark: mark)
            }
            return (ids.sorted(), notes)
        }
    }

    /// Takes note that the scores of a day stand in the histories of partners now, where their rows are still those
    /// that the scores were reckoned with: scores of the day on which a partner is judged change nothing of what is
    /// told of it.
    mutating func didNote(_ marks: [String: HistoryMarks], on day: CalendarDate) {
        for (id, marks) in marks where book[id]?.mark == marks.before {
            book[id]?.mark = marks.after
            book[id]?.recorded = day
        }
        if !marks.isEmpty { isNews = true }
    }

    /// A few partners as they are now: those that changed since they were known are read, the others are not.
    mutating func entries(
        of ids: [String], known: [String: KnownRow], from shelf: PartnerShelf
    ) -> [PartnerSnapshot] {
        book = [:]
        return ids.map { id in
            let (row, isNew) = shelf.reading.row(of: id, known: known[id]) { shelf.content(of: id) }
            isNews = isNews || isNew
            book[id] = row
            return PartnerSnapshot(id: id, row: row?.row, isCurrent: true, source: shelf)
        }
    }

    /// Writes the book into the cache, in the order shown, unless it is there.
    mutating func keep(inOrderOf partners: [PartnerSnapshot]) -> (@Sendable () -> Void)? {
        guard isNews, let cache else { return nil }
        isNews = false
        return { [book] in cache.write(partners.compactMap { book[$0.id] }) }
    }
}
