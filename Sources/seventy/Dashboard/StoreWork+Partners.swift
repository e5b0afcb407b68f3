internal import Dashboard
internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import System

/// How partners are read: few at once, thousands beside the input; what is known already is not read at all.
extension StoreWork {
    /// How many partners are read while somebody waits, where nothing is known of them yet.
    static let atOnce = 64

    /// What is to be shown of the store: all of it where that is little, else what is known of it already, while the
    /// rest is read beside the input.
    ///
    /// - Parameter before: What was shown so far; it goes on being shown while it is looked at again.
    mutating func snapshot(after before: StoreSnapshot? = nil) throws -> StoreSnapshot {
        guard let reader else {
            shelf = PartnerShelf(try PartnerReading(store, options.rules))
            var snapshot = store.snapshot(of: try ids().map { PartnerSnapshot(shelf.content(of: $0)) }, options)
            snapshot.sortByName()
            return snapshot
        }
        // The number of the rules is taken before the rules are read, so that what follows from them is never kept under
        // the number of others.
        let rules = PartnerStore.digestOfRules(at: store.store.path)
        store = try store.reopened()
        let ids = try ids()
        shelf = PartnerShelf(try PartnerReading(store, options.rules))
        reader.stop()
        let cache = RowCache(store: store.store.path, rules: rules, options.rules)
        let isMemorable = !options.isSample && !options.tour
        var next = Portfolio(cache: isMemorable ? cache : nil, ground: cache?.ground ?? rules)
        var known: [String: KnownRow] = [:]
        var order: [(String, PartnerRow?)] = before?.partners.map { ($0.id, $0.row) } ?? []
        if let portfolio, portfolio.ground == next.ground {
            (next.noted, next.isNews) = (portfolio.noted, portfolio.isNews)
            known = portfolio.last.merging(portfolio.book) { _, later in later }
            next.book = portfolio.book
        } else if order.isEmpty, let kept = next.cache?.read() {
            order = kept.map { ($0.row.id, $0.row) }
            known = Dictionary(kept.map { ($0.row.id, $0) }) { first, _ in first }
        }
        if ids.count <= Self.atOnce {
            var snapshot = store.snapshot(of: next.entries(of: ids, known: known, from: shelf), options)
            snapshot.sortByName()
            portfolio = next
            return snapshot
        }
        var listed = Set(ids)
        next.book = next.book.filter { listed.contains($0.key) }
        var entries: [PartnerSnapshot] = []
        entries.reserveCapacity(ids.count)
        for (id, row) in order where listed.remove(id) != nil {
            let isCurrent = next.book[id].map { shelf.reading.holds($0.row, of: $0.day) } ?? false
            entries.append(PartnerSnapshot(id: id, row: row, isCurrent: isCurrent, source: shelf))
        }
        for id in ids where listed.contains(id) {
            entries.append(PartnerSnapshot(id: id, row: nil, isCurrent: false, source: shelf))
        }
        (next.waiting, next.last) = (entries.map(\.id), known)
        portfolio = next
        return store.snapshot(of: entries, options)
    }

    private func ids() throws(CommandFailure) -> [String] {
        do throws(StoreError) { return try store.store.partnerIDs() } catch { throw CommandFailure(error) }
    }

    /// Begins to read what is to be read, once what is known was shown.
    mutating func beginReading() {
        guard let waiting = portfolio?.waiting else { return }
        portfolio?.waiting = nil
        // The book grows while keys are answered; none of them waits for it to move.
        portfolio?.book.reserveCapacity(waiting.count)
        reader?.start(waiting, from: shelf, known: portfolio?.last ?? [:])
    }

    /// Reads the store again, and tells what it has become.
    mutating func reload(_ state: inout DashboardState) {
        do {
            store = try store.reopened()
            let next = try snapshot(after: state.store)
            leave(
                next.partners.compactMap { entry in
                    guard entry.isCurrent, let row = entry.row, !row.isFaulty else { return nil }
                    let isOther = isAnother(
                        row.id, than: state.origin(of: row.id), name: row.name, account: row.account)
                    return isOther ? (row.id, row.name) : nil
                }, &state)
            state.replaceStore(next, today: CalendarDate.today)
            if let id = conflicts?.wish.partner { renewConflicts(of: [id], &state) }
        } catch {
            state.didLoseStore("\(error)")
        }
    }

    /// Whether a store in which nothing could be saved can be written by now; it is read again then.
    mutating func canBeWrittenAgain(_ state: inout DashboardState) -> Bool {
        guard state.store.readOnlyReason != nil, let now = try? store.reopened(),
            now.snapshot(of: [], options).readOnlyReason == nil
        else { return false }
        reload(&state)
        return state.store.readOnlyReason == nil
    }

    /// Tells why nothing was saved; where nothing can be any more, as it is told from then on.
    mutating func tell(failure error: StoreError, _ state: inout DashboardState) {
        if error.kind == .cannotWrite, (try? store.reopened())?.store.isWritable == false {
            reload(&state)
            if state.refuseToSave() { return }
        }
        state.show(failure: error.description)
    }

    /// Reads some partners again, and no others.
    ///
    /// - Returns: Those whose facts changed though their revision did not.
    @discardableResult
    mutating func refresh(_ ids: [String], _ state: inout DashboardState) -> [String] {
        let before = ids.map { state.store[$0]?.contentKnown ?? shelf.known($0) }
        shelf.forget(ids)
        reader?.leave(ids)
        var (entries, gone, outside): ([PartnerSnapshot], Set<String>, [String]) = ([], [], [])
        var others: [(id: String, name: String)] = []
        for (id, old) in zip(ids, before) {
            // The marks come first: what changes while it is read has others the next time.
            let mark = store.store.mark(of: id)
            guard mark != nil || store.store.isListed(id) else {
                gone.insert(id)
                portfolio?.book[id] = nil
                continue
            }
            let content = shelf.content(of: id)
            let row = shelf.reading.row(of: content)
            if !row.isFaulty, isAnother(id, than: state.origin(of: id), name: row.name, account: row.account) {
                others.append((id, row.name))
            }
            if let then = state.store[id]?.row, Self.isChangedOutside(then, old, since: row, content) {
                outside.append(id)
            }
            guard portfolio != nil else {
                entries.append(PartnerSnapshot(content))
                continue
            }
            portfolio?.book[id] = KnownRow(row: row, mark: mark, day: shelf.reading.today)
            entries.append(PartnerSnapshot(id: id, row: row, isCurrent: true, source: shelf))
        }
        portfolio?.isNews = true
        leave(others, &state)
        var next = state.store
        let isMoved = entries.contains { entry in next[entry.id].map { $0.name != entry.name } ?? true }
        // While others are being read, the list is put in order at their end.
        let isLater = isMoved && reader?.isBusy == true
        next.take(entries, rearranging: !isLater)
        if !gone.isEmpty { next.remove(gone) }
        if isMoved, !isLater { next.sortByName() }
        state.replaceStore(next, today: state.today)
        renewConflicts(of: ids, &state)
        return outside
    }

    /// What is shown at a moment, and what was read for it.
    struct Shown {
        let store: StoreSnapshot
        fileprivate let book: [String: KnownRow]?
        fileprivate let shelf: PartnerShelf
    }

    /// What is shown now, to be compared with later.
    func shown(by state: DashboardState) -> Shown {
        Shown(store: state.store, book: portfolio?.book, shelf: shelf)
    }

    /// The partners whose facts changed though their revision did not, since something was shown.
    func changedOutside(since before: Shown, _ state: DashboardState) -> [String] {
        guard let book = before.book else { return before.store.changedUnrecorded(in: state.store) }
        return (portfolio?.book ?? [:]).compactMap { id, now in
            guard let then = book[id], then.mark?.document != now.mark?.document else { return nil }
            let isOther = Self.isChangedOutside(then.row, before.shelf.known(id), since: now.row, shelf.known(id))
            return isOther ? id : nil
        }.sorted()
    }

    /// Whether facts changed though the revision did not; of a partner that nobody opened, as far as a list tells.
    private static func isChangedOutside(
        _ then: PartnerRow, _ old: PartnerContent?, since now: PartnerRow, _ new: PartnerContent?
    ) -> Bool {
        guard then.revision == now.revision else { return false }
        guard let old, let new else { return !then.tells(sameAs: now) }
        return old.scored?.partner != new.scored?.partner
    }

    /// Shows rows that were read beside the input; once all are there and in order, notes the scores of the day, and
    /// keeps the rows for the next run.
    mutating func didReadRows(_ state: inout DashboardState) {
        guard let reader, portfolio != nil else { return }
        let news = reader.take()
        var (entries, gone): ([PartnerSnapshot], Set<String>) = ([], [])
        for reading in news.rows {
            if reading.isNew { portfolio?.isNews = true }
            guard var known = reading.row else {
                gone.insert(reading.id)
                portfolio?.book[reading.id] = nil
                continue
            }
            if portfolio?.noted.remove(reading.id) != nil { known.recorded = shelf.reading.today }
            if let shown = state.store[reading.id], shown.isCurrent, shown.revisionKnown != known.row.revision {
                portfolio?.changes[reading.id] = shown.revisionKnown
            }
            portfolio?.take(known)
            entries.append(PartnerSnapshot(id: reading.id, row: known.row, isCurrent: true, source: shelf))
        }
        state.didRead(entries, gone: gone)
        guard news.isComplete, isInOrder(&state, news.ordered) else { return }
        let changes = portfolio?.changes ?? [:]
        portfolio?.changes = [:]
        portfolio?.last = [:]
        if !changes.isEmpty { tell(changes, wasKnown: { _ in true }, except: [], &state) }
        if let keep = portfolio?.keep(inOrderOf: state.store.partners) { OwnThread.background(keep) }
        recordToday(&state)
    }

    /// Whether the partners are in order, that was found beside the input included; else begins to look for it.
    private mutating func isInOrder(_ state: inout DashboardState, _ ordered: OrderedPartners?) -> Bool {
        if let ordered, !state.take(ordered) {
            portfolio?.ordersMissed += 1
            // Where somebody changes partners all the time, there is no order of those as they are beside them.
            if portfolio?.ordersMissed == 3 { _ = state.take(OrderedPartners(of: state)) }
        }
        if !state.store.isInOrder { reader?.order(state) } else { portfolio?.ordersMissed = 0 }
        return state.store.isInOrder
    }

    /// Reads what is on the screen before the rest.
    func hurry(_ state: DashboardState) {
        guard portfolio != nil, let reader, reader.isBusy else { return }
        reader.hurry(state.rowsWanted)
    }

    /// Keeps what was read for the next run.
    mutating func keepRows(_ state: DashboardState) {
        portfolio?.keep(inOrderOf: state.store.partners)?()
    }
}
