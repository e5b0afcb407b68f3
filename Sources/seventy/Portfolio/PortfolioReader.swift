internal import Dashboard
internal import PartnerStore
internal import SolutionsPartner
internal import Synchronization
internal import System

/// A row with the marks of the files that it was reckoned from.
struct KnownRow: Sendable {
    let row: PartnerRow
    /// `nil` where the files cannot be told from changed ones.
    var mark: PartnerMark?
    /// The day that it was reckoned on.
    let day: CalendarDate
    /// The last day of which the history has the scores that the document gives; `nil` where that is not known.
    var recorded: CalendarDate?
    /// The scores of the day, where they were found not to be in the history yet.
    var scores: HistoryLine?
}

/// Reads the rows of many partners beside the input, on all cores; a bell says that some are there.
final class PortfolioReader: Sendable {
    /// What was read of a partner.
    struct Reading: Sendable {
        let id: String
        /// Its row; `nil` for a partner that is gone.
        let row: KnownRow?
        /// Whether it was reckoned anew, rather than found to hold still.
        let isNew: Bool
    }

    /// How many partners a thread takes at a time: a few milliseconds' work.
    private static let share = 8
    /// How often the bell rings at the most.
    private static let pause = Duration.milliseconds(60)

    /// Has something to read once rows are there.
    var descriptor: Int32 { bell.descriptor }
    private let bell: Bell

    /// What is to be read, and what was.
    private struct Work {
        var shelf: PartnerShelf?
        /// Rows that may still hold.
        var known: [String: KnownRow] = [:]
        /// All in the order in which they are read, and how far that is.
        var ids: [String] = []
        var next = 0
        /// Those that nobody took yet; none before the threads that take them begin.
        var waiting: Set<String> = []
        var hasBegun = false
        /// Those that come first: what is on the screen, then what changed meanwhile.
        var seen: [String] = []
        var changed: [String] = []
        /// How many are not delivered yet.
        var open = 0
        /// Counts what is begun, so that what was given up is told from what goes on.
        var round = 0
        /// Counts what is taken; a row of a partner that changed since it was taken is no more than a memory.
        var ticket = 0
        var from: [String: Int] = [:]
        var rows: ArraySlice<Reading> = []
        /// Whether the partners are being put in order, and how they were.
        var isOrdering = false
        var ordered: OrderedPartners?
        var rang = ContinuousClock.now

        mutating func takeNext() -> String? {
            while let id = seen.popLast() ?? changed.popLast() { if waiting.remove(id) != nil { return id } }
            while next < ids.count {
                next += 1
                if waiting.remove(ids[next - 1]) != nil { return ids[next - 1] }
            }
            return nil
        }
    }

    private let work = Mutex(Work())

    /// Hangs the bell; `nil` when the system has no pipe left.
    init?() {
        guard let bell = Bell() else { return nil }
        self.bell = bell
    }

    /// Whether something is still to be read, put in order or to be taken.
    var isBusy: Bool {
        work.withLock { $0.open > 0 || !$0.rows.isEmpty || $0.isOrdering || $0.ordered != nil }
    }

    /// Begins to read partners in place of what was being read.
    ///
    /// - Parameter known: Rows that may still hold: they are looked at again only as far as their files changed.
    func start(_ ids: [String], from shelf: PartnerShelf, known: [String: KnownRow] = [:]) {
        let round = work.withLock { work in
            let round = work.round + 1
            work = Work()
            (work.round, work.shelf, work.known, work.ids) = (round, shelf, known, ids)
            work.open = ids.count
            return round
        }
        OwnThread.background { [self] in
            // Beside the input as well: it takes the longer the more there are.
            let waiting = Set(ids)
            work.withLock { work in
                guard work.round == round else { return }
                work.waiting = waiting.union(work.changed)
                work.open += work.waiting.count - waiting.count
                work.hasBegun = true
            }
            for _ in 0..<min(Processors.online, ids.count) { spawn(round) }
        }
    }

    /// Gives up what is being read.
    func stop() {
        work.withLock { work in
            let round = work.round + 1
            work = Work()
            work.round = round
        }
    }

    /// Reads partners anew that changed, beside what is being read.
    func add(_ ids: [String], from shelf: PartnerShelf) {
        let isIdle = work.withLock { work in
            guard work.open > 0 else { return true }
            for id in ids {
                work.known[id] = nil
                work.from[id] = work.ticket + 1
                if work.hasBegun, work.waiting.insert(id).inserted { work.open += 1 }
            }
            work.changed += ids
            return false
        }
        guard isIdle else { return }
        let left = work.withLock { $0.rows }
        start(ids, from: shelf)
        work.withLock { $0.rows = left + $0.rows }
    }

    /// Leaves partners alone that somebody read meanwhile.
    func leave(_ ids: [String]) {
        work.withLock { work in
            guard work.open > 0 || !work.rows.isEmpty else { return }
            for id in ids { work.from[id] = work.ticket + 1 }
            let gone = Set(ids)
            work.rows.removeAll { gone.contains($0.id) }
        }
    }

    /// Reads some partners before the others, such as those on the screen.
    func hurry(_ ids: [String]) { work.withLock { if $0.open > 0 { $0.seen = ids.reversed() } } }

    /// Puts the partners of a state in order, which is taken like what is read.
    func order(_ state: DashboardState) {
        let round = work.withLock { work in
            work.isOrdering = true
            return work.round
        }
        OwnThread.background { [self] in
            let ordered = OrderedPartners(of: state)
            let isWanted = work.withLock { work in
                guard work.round == round else { return false }
                (work.isOrdering, work.ordered) = (false, ordered)
                return true
            }
            if isWanted { bell.ring() }
        }
    }

    /// What there is since the last time.
    struct News {
        /// What was read.
        let rows: [Reading]
        /// Whether that is all.
        let isComplete: Bool
        /// The partners in order, where that was asked for and is done.
        let ordered: OrderedPartners?
    }

    /// How many rows are taken at a time: no key waits for more of them to be shown.
    private static let mostTaken = 1000

    /// What was read, or put in order, since the last time.
    ///
    /// Where there is more than is taken at a time, the bell goes on ringing.
    func take() -> News {
        bell.silence()
        let news = work.withLock { work in
            let rows = Array(work.rows.prefix(Self.mostTaken))
            work.rows = work.rows.dropFirst(rows.count)
            let news = News(rows: rows, isComplete: work.open == 0 && work.rows.isEmpty, ordered: work.ordered)
            work.ordered = nil
            // Nobody needs the memory of what was read.
            if news.isComplete { (work.known, work.ids, work.next, work.from) = ([:], [], 0, [:]) }
            return (news, !work.rows.isEmpty)
        }
        if news.1 { bell.ring() }
        return news.0
    }

    private func spawn(_ round: Int) {
        OwnThread.background { [self] in
            while let share = share(of: round) {
                var rows: [Reading] = []
                for (id, known) in share.partners { rows.append(read(id, known, share.shelf)) }
                deliver(rows, ticket: share.ticket, of: round)
            }
        }
    }

    private struct Share {
        let shelf: PartnerShelf
        let ticket: Int
        var partners: [(id: String, known: KnownRow?)] = []
    }

    private func share(of round: Int) -> Share? {
        work.withLock { work in
            guard work.round == round, let shelf = work.shelf else { return nil }
            work.ticket += 1
            var share = Share(shelf: shelf, ticket: work.ticket)
            while share.partners.count < Self.share, let id = work.takeNext() {
                share.partners.append((id, work.known[id]))
            }
            return share.partners.isEmpty ? nil : share
        }
    }

    private func read(_ id: String, _ known: KnownRow?, _ shelf: PartnerShelf) -> Reading {
        let (row, isNew) = shelf.reading.row(of: id, known: known)
        return Reading(id: id, row: row, isNew: isNew)
    }

    private func deliver(_ rows: [Reading], ticket: Int, of round: Int) {
        let rings = work.withLock { work in
            guard work.round == round else { return false }
            work.rows += rows.filter { ticket >= work.from[$0.id] ?? 0 }
            work.open -= rows.count
            guard work.open == 0 || ContinuousClock.now - work.rang > Self.pause else { return false }
            work.rang = .now
            return true
        }
        if rings { bell.ring() }
    }
}
