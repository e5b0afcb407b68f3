internal import ArgumentParser
internal import Dashboard
internal import PartnerStore
internal import SolutionsPartner
internal import System

/// Does in the store what a dashboard asks for, and tells it what became of it.
struct StoreWork {
    let options: DashboardOptions
    /// What tells of changes by others; `nil` where nothing does.
    let watch: StoreWatch?
    var store: OpenStore
    /// Where unsaved changes are kept; `nil` where the user has no folder for them.
    var drafts: DraftKeeper?
    /// Where changes wait for others to be done with saving; `nil` where the caller itself can wait.
    var saves: BackgroundSaver?
    /// Where the scores of the day are noted beside the input; `nil` where the caller itself can wait.
    var history: BackgroundRecorder?
    /// Rings while something unsaved could not be written down, so that it is tried again.
    private(set) var draftBell: Bell?
    /// What waits there, for whom, and whether nobody wants it any more.
    var waiting: (wish: SaveWish, holder: LockHolder?, isGivenUp: Bool)?
    /// The documents that the unsaved changes began on, as they were shown then.
    var bases: [String: PartnerDocument] = [:]

    /// Reads the store again.
    mutating func reload(_ state: inout DashboardState) {
        do {
            store = try store.reopened()
            state.replaceStore(try store.snapshot(options), today: CalendarDate.today)
        } catch {
            state.show(warning: "Could not be read again: \(error)")
        }
    }

    /// The most entries of the record that are shown.
    static let entriesShown = 500

    /// Reads the store again if others changed it, and tells what they did.
    mutating func lookForChanges(_ state: inout DashboardState) {
        guard let changes = watch?.changes() else { return }
        let wanted = state.wantsScenarios
        let isOnlyScenarios = changes.documents.allSatisfy { if case .scenario = $0 { true } else { false } }
        if let wanted, changes.isEverything || changes.documents.contains(where: { $0.isScenario(of: wanted) }) {
            readScenarios(of: wanted, &state)
        }
        if !isOnlyScenarios || changes.isEverything {
            let before = state.store
            reload(&state)
            tell(since: before, except: [], &state)
        }
        if changes.isJournal, state.wantsActivity { readActivity(&state) }
    }

    /// Tells who changed what since a snapshot, apart from some entries of the journal.
    ///
    /// What this dashboard saved itself is in its snapshot before the notice of it arrives.
    func tell(since before: StoreSnapshot, except own: Set<Int>, _ state: inout DashboardState) {
        let changed = before.revisionsChanged(in: state.store)
        if !changed.isEmpty, let entries = try? store.store.journal(last: Self.entriesShown) {
            let known = Set(before.partners.map(\.id))
            var news: [JournalEntry] = []
            for entry in entries {
                guard !entry.isVoid, case .partner(let id) = entry.document, let revision = changed[id],
                    entry.revision > revision
                else { continue }
                // What came before a partner was added, or added anew, was told in its time.
                if !known.contains(id), entry.path.isEmpty { news.removeAll { $0.document == entry.document } }
                if !own.contains(entry.number) { news.append(entry) }
            }
            state.tell(changes: news.reversed().map { ActivityEntry($0) })
        }
        state.tell(changedOutside: before.changedUnrecorded(in: state.store))
    }

    /// Hands the newest entries of the journal over.
    func readActivity(_ state: inout DashboardState) {
        do {
            let entries = try store.store.journal(last: Self.entriesShown)
            state.didRead(activity: entries.reversed().map { ActivityEntry($0) })
        } catch {
            state.didRead(activity: [])
            state.show(warning: "\(error)")
        }
    }

    /// Notes today's scores in the history, once a day and partner; never for partners that are pinned to a day, and
    /// never where nothing may be written.
    mutating func recordToday(_ state: inout DashboardState) {
        guard state.store.readOnlyReason == nil, store.store.settings.asOf == nil else { return }
        let ids = store.partners.filter { $0.asOf == nil }.map(\.id)
        guard !ids.isEmpty else { return }
        if let history {
            history.record(
                ids, in: store.store, store.ground.shelf.catalog, edition: store.ground.storeEdition,
                today: CalendarDate.today)
        } else if BackgroundRecorder.record(ids, in: store.store, store.ground) > 0 {
            reload(&state)
        }
    }

    /// Shows what was noted beside the input.
    mutating func didRecord(_ state: inout DashboardState) {
        if let history, history.take() > 0 { reload(&state) }
    }
}

extension StoreWork {
    /// Writes down what is unsaved.
    mutating func keepDrafts(_ state: inout DashboardState) {
        for effect in state.draftEffects() { performDraft(effect, &state) }
    }

    /// Writes down what could not be written before, such as on a full disk that has room again.
    mutating func tryDraftsAgain(_ state: inout DashboardState) {
        draftBell?.silence()
        guard drafts?.isBehind == true else {
            draftBell = nil
            return
        }
        if draftBell == nil {
            draftBell = Bell()
            draftBell?.ring(every: .seconds(2))
        }
        guard (try? drafts?.tryAgain()) != nil else { return }
        draftBell = nil
        state.show(warning: "Unsaved changes are written down again.")
    }

    /// Does what concerns drafts.
    mutating func performDraft(_ effect: Effect, _ state: inout DashboardState) {
        do throws(StoreError) {
            switch effect {
            case .draft(let partner, let edits, let base):
                noteBase(of: partner, isChanged: !edits.isEmpty, revision: base)
                try drafts?.keep(edits, of: partner, base: base)
            case .resumeDraft(let offer): try drafts?.resume(offer)
            case .discardDraft(let name): try drafts?.discard(name)
            case .discardDrafts: try drafts?.discardAll()
            case .recoverDraft:
                guard let offer = drafts?.newestDiscarded() else {
                    state.show(warning: "No unsaved changes were discarded in the last week.")
                    return
                }
                try drafts?.resume(offer)
                state.takeUp(offer)
            default: break
            }
        } catch {
            state.show(warning: "Unsaved changes are not safe: \(error)")
        }
    }
}

extension StoreDocument {
    /// Whether it is a scenario of a partner.
    fileprivate func isScenario(of partner: String) -> Bool {
        if case .scenario(partner, _) = self { true } else { false }
    }
}
