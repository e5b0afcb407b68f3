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

    /// The partners that are to be noted in the history of a day: neither pinned to another nor noted already.
    func unrecorded(on day: CalendarDate) -> [String] {
        book.values.filter { !$0.row.isPinned && !$0.row.isFaulty && $0.recorded != day }.map(\.row.id).sorted()
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
        let rows = partners.compactMap { book[$0.id] }
        return { cache.write(rows) }
    }
}
