internal import PartnerStore
internal import SolutionsPartner
internal import Synchronization
internal import System

/// Notes the scores of a day in the history beside the input: with many partners, or somebody else who is saving, that
/// takes a while, and nobody waits for it.
final class BackgroundRecorder: Sendable {
    /// Has something to read once a day's scores are noted.
    var descriptor: Int32 { bell.descriptor }
    private let bell: Bell
    private let isBusy = Atomic(false)
    private let count = Mutex(0)

    /// Makes a recorder; `nil` when the system has no pipe left.
    init?() {
        guard let bell = Bell() else { return nil }
        self.bell = bell
    }

    /// Begins to note the scores of the partners that are not pinned to a day.
    func record(
        _ ids: [String], in store: PartnerStore, _ catalog: EditionCatalog, edition: String?, today: CalendarDate
    ) {
        guard isBusy.compareExchange(expected: false, desired: true, ordering: .relaxed).exchanged else { return }
        Task.detached { [self] in
            let ground = ScoringGround(
                shelf: EditionShelf(catalog), storeDay: nil, storeEdition: edition, today: today)
            let noted = Self.record(ids, in: store, ground)
            count.withLock { $0 += noted }
            isBusy.store(false, ordering: .relaxed)
            bell.ring()
        }
    }

    /// Notes the scores of partners at once; returns the number of those with a new line.
    static func record(_ ids: [String], in store: PartnerStore, _ ground: ScoringGround) -> Int {
        var store = store
        // Nobody waits for a history: the next start notes it as well.
        store.lockWait = .milliseconds(100)
        var count = 0
        for id in ids {
            guard let document = try? store.partner(id),
                let (edition, day) = try? ground.choice(for: document.partner, RulesRequest())
            else { continue }
            let card = Scorecard(of: document.partner, under: edition, on: day)
            do throws(StoreError) {
                if try store.record(document, card, note: .now()) { count += 1 }
            } catch {
                // Who holds the lock holds it for all of them.
                if error.kind == .busy { break }
            }
        }
        return count
    }

    /// How many partners got a new line since the last time.
    func take() -> Int {
        bell.silence()
        return count.withLock { count in
            defer { count = 0 }
            return count
        }
    }
}
