internal import ArgumentParser
internal import Dashboard
internal import PartnerStore
internal import SolutionsPartner

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
        guard state.store.readOnlyReason == nil, store.store.settings.asOf == nil,
            store.partners.contains(where: { $0.asOf == nil })
        else { return }
        var patient = store.store
        // Nobody waits for a history: the next start notes it as well.
        patient.lockWait = .milliseconds(100)
        var count = 0
        for partner in store.partners where partner.asOf == nil {
            guard let (edition, day) = try? store.ground.choice(for: partner, RulesRequest()),
                let document = try? patient.partner(partner.id)
            else { continue }
            let card = Scorecard(of: document.partner, under: edition, on: day)
            do throws(StoreError) {
                if try patient.record(document, card, note: .now()) { count += 1 }
            } catch {
                // Who holds the lock holds it for all of them.
                if error.kind == .busy { break }
            }
        }
        if count > 0 { reload(&state) }
    }
}

extension StoreWork {
    /// Writes down what is unsaved.
    mutating func keepDrafts(_ state: inout DashboardState) {
        for effect in state.draftEffects() { performDraft(effect, &state) }
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
