internal import Synchronization

/// The rows of a long list as they were last put in order and narrowed down, so that moving in it costs the same
/// however long it is.
///
/// It is shared by copies of a state: what is kept is told by the question that it answers.
final class ArrangedRows: Sendable {
    /// All that the rows of a list depend on.
    struct Question: Sendable, Hashable {
        let kind: ScreenKind
        /// Tells the list from that of any other moment.
        let version: Int
        let finding: Finding
        let order: ListOrder?
        /// The records that are marked, where that is asked for.
        var marks: Set<String> = []
        /// The partners with a what-if, where that is asked for.
        var changed: Set<String> = []
    }

    /// What a filter looks at in each row of a list at a moment.
    private struct Texts {
        let kind: ScreenKind
        let version: Int
        let texts: [SearchText]
    }

    private let kept = Mutex<(Question, [ListRow])?>(nil)
    private let searched = Mutex<Texts?>(nil)
    private let added = Mutex<(Question, RowTotals)?>(nil)
    private let arranged = Atomic(0)

    /// How often rows were put in order.
    var count: Int { arranged.load(ordering: .relaxed) }

    /// The rows that answer a question, put in order only when it is another one than the last time.
    func rows(_ question: Question, _ arrange: () -> [ListRow]) -> [ListRow] {
        if let (last, rows) = kept.withLock({ $0 }), last == question { return rows }
        let rows = arrange()
        arranged.add(1, ordering: .relaxed)
        kept.withLock { $0 = (question, rows) }
        return rows
    }

    /// What a filter looks at in each row of the list of a question, spelled only when the list is another one than the
    /// last time: not for every letter of a filter.
    func texts(_ question: Question, _ spelled: () -> [SearchText]) -> [SearchText] {
        let last = searched.withLock { $0 }
        if let last, last.kind == question.kind, last.version == question.version { return last.texts }
        let texts = spelled()
        searched.withLock { $0 = Texts(kind: question.kind, version: question.version, texts: texts) }
        return texts
    }

    /// What the rows that answer a question add up to, reckoned only when it is another one than the last time.
    func totals(_ question: Question, _ reckoned: () -> RowTotals) -> RowTotals {
        if let (last, totals) = added.withLock({ $0 }), last == question { return totals }
        let totals = reckoned()
        added.withLock { $0 = (question, totals) }
        return totals
    }
}
