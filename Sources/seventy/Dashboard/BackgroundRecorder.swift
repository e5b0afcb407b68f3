internal import PartnerStore
internal import SolutionsPartner
internal import Synchronization
internal import System

/// The marks of a partner's files before and after its scores were noted.
struct HistoryMarks {
    let before, after: PartnerMark
}

/// Notes the scores of a day in the history beside the input: with many partners, or somebody else who is saving, that
/// takes a while, and nobody waits for it.
final class BackgroundRecorder: Sendable {
    /// What came of it, by the keys of the partners.
    struct Outcome: Sendable {
        /// Those that got a new line.
        var noted: [String] = []
        /// Those whose line was there already.
        var there: [String] = []
        /// Those that got a new line and were not read for it.
        var marks: [String: HistoryMarks] = [:]
        /// Whether somebody else was saving, so that it was given up.
        var isGivenUp = false

        /// Adds what came of others.
        mutating func add(_ other: Self) {
            noted += other.noted
            there += other.there
            marks.merge(other.marks) { _, later in later }
            isGivenUp = isGivenUp || other.isGivenUp
        }
    }

    /// Finds the partners whose scores are to be noted, with the scores of those that were reckoned already.
    typealias Wanted = @Sendable () -> (ids: [String], notes: [String: HistoryNote])

    /// Has something to read once a day's scores are noted.
    var descriptor: Int32 { bell.descriptor }
    private let bell: Bell
    private let works = Atomic(false)
    private let outcome = Mutex(Outcome())

    /// Makes a recorder; `nil` when the system has no pipe left.
    init?() {
        guard let bell = Bell() else { return nil }
        self.bell = bell
    }

    /// Whether scores are being noted.
    var isBusy: Bool { works.load(ordering: .relaxed) }

    /// How often the bell rings at the most.
    private static let pause = Duration.milliseconds(100)

    /// Begins to note the scores of the partners that are not pinned to a day; while others are being noted, nothing.
    ///
    /// - Parameter wanted: Finds the partners; called beside the input.
    func record(
        in store: PartnerStore, _ catalog: EditionCatalog, edition: String?, today: CalendarDate,
        _ wanted: @escaping Wanted
    ) {
        guard works.compareExchange(expected: false, desired: true, ordering: .relaxed).exchanged else { return }
        OwnThread.background { [self] in
            let ground = ScoringGround(
                shelf: EditionShelf(catalog), storeDay: nil, storeEdition: edition, today: today)
            let (ids, notes) = wanted()
            var isGivenUp = false
            var rang = ContinuousClock.now
            for start in stride(from: 0, to: ids.count, by: 16) where !isGivenUp {
                var outcome = Outcome()
                var ids = ids[start..<min(start + 16, ids.count)]
                Self.record(ids.compactMap { notes[$0] }, in: store, &outcome)
                ids.removeAll { outcome.marks[$0] != nil }
                if !outcome.isGivenUp { Self.record(ids, in: store, ground, &outcome) }
                isGivenUp = outcome.isGivenUp
                let made = outcome
                self.outcome.withLock { $0.add(made) }
                // What came of it is shown bit by bit: taking thousands over at once would keep a key waiting.
                if ContinuousClock.now - rang > Self.pause {
                    bell.ring()
                    rang = .now
                }
            }
            works.store(false, ordering: .relaxed)
            if !ids.isEmpty { bell.ring() }
        }
    }

    /// Notes scores that were reckoned already.
    private static func record(_ notes: [HistoryNote], in store: PartnerStore, _ outcome: inout Outcome) {
        do throws(StoreError) {
            let marks = try hasty(store).record(notes, note: .now())
            for note in notes {
                outcome.marks[note.id] = marks[note.id].map { HistoryMarks(before: note.mark, after: $0) }
            }
        } catch {
            outcome.isGivenUp = error.kind == .busy
        }
    }

    /// Notes the scores of partners at once.
    static func record(
        _ ids: some Sequence<String>, in store: PartnerStore, _ ground: ScoringGround, _ outcome: inout Outcome
    ) {
        let store = hasty(store)
        for id in ids {
            guard let document = try? store.partner(id),
                let (edition, day) = try? ground.choice(for: document.partner, RulesRequest())
            else { continue }
            let card = Scorecard(of: document.partner, under: edition, on: day)
            do throws(StoreError) {
                if try store.record(document, card, note: .now()) {
                    outcome.noted.append(id)
                } else {
                    outcome.there.append(id)
                }
            } catch {
                // Who holds the lock holds it for all of them.
                guard error.kind != .busy else { return outcome.isGivenUp = true }
            }
        }
    }

    /// A store that gives up soon where somebody else is saving: nobody waits for a history, and the next start notes it
    /// as well.
    private static func hasty(_ store: PartnerStore) -> PartnerStore {
        var store = store
        store.lockWait = .milliseconds(100)
        return store
    }

    /// What came of it since the last time.
    func take() -> Outcome {
        bell.silence()
        return outcome.withLock { outcome in
            defer { outcome = Outcome() }
            return outcome
        }
    }
}
