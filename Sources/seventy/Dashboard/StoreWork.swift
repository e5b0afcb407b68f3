internal import ArgumentParser
internal import Dashboard
internal import Pages
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
    /// Where partners are read beside the input; `nil` where all are read at once.
    let reader: PortfolioReader?
    /// The partners that somebody opened.
    var shelf: PartnerShelf
    /// What is kept of the partners; `nil` where all are read at once.
    var portfolio: Portfolio?
    /// Where the scores of the day are noted beside the input; `nil` where the caller itself can wait.
    var history: BackgroundRecorder?
    /// What waits there, for whom, and whether nobody wants it any more.
    var waiting: (wish: SaveWish, holder: LockHolder?, isGivenUp: Bool)?
    /// What others changed as well and somebody is to decide about; `nil` before a save found any.
    var conflicts: OpenConflicts?
    /// The documents that the unsaved changes began on, as they were shown then.
    var bases: [String: PartnerDocument] = [:]

    /// - Parameters:
    ///   - watch: What tells of changes by others; `nil` where nothing does.
    ///   - reader: Where partners are read beside the input; `nil` to read all at once.
    /// - Throws: `CommandFailure` for rules that the options ask for and that are none.
    init(
        options: DashboardOptions, watch: StoreWatch?, store: OpenStore, drafts: DraftKeeper? = nil,
        saves: BackgroundSaver? = nil, history: BackgroundRecorder? = nil, reader: PortfolioReader? = nil
    ) throws(CommandFailure) {
        (self.options, self.watch, self.store, self.reader) = (options, watch, store, reader)
        (self.drafts, self.saves, self.history) = (drafts, saves, history)
        shelf = PartnerShelf(try PartnerReading(store, options.rules))
    }

    /// The editions that can be had, for the rules of later days; `nil` where somebody asked for those of one edition.
    var laterEditions: EditionCatalog? { options.rules.edition == nil ? store.ground.shelf.catalog : nil }

    /// The most entries of the record that are shown.
    static let entriesShown = 500

    /// Reads the store again if others changed it, and tells what they did.
    mutating func lookForChanges(_ state: inout DashboardState) {
        guard let changes = watch?.changes() else { return }
        let wanted = state.wantsScenarios
        if let wanted, changes.isEverything || changes.documents.contains(where: { $0.isScenario(of: wanted) }) {
            readScenarios(of: wanted, &state)
        }
        let partners = changes.documents.compactMap { document -> String? in
            if case .partner(let id) = document { id } else { nil }
        }
        let isBack = state.store.isGone && !changes.isEmpty
        if isBack || changes.isEverything || changes.documents.contains(where: \.isRule) {
            let before = shown(by: state)
            reload(&state)
            // What is read beside the input is told when it is there.
            if portfolio?.waiting == nil { tell(since: before, except: [], &state) }
        } else if portfolio != nil, partners.count > Self.atOnce {
            shelf.forget(partners)
            reader?.add(partners, from: shelf)
        } else if !partners.isEmpty {
            let before = shown(by: state)
            let outside = refresh(partners.sorted(), &state)
            tell(since: before, about: partners, changedOutside: outside, except: [], &state)
        }
        if changes.isJournal, state.wantsActivity { readActivity(&state) }
    }

    /// Tells who changed what since something was shown, apart from some entries of the journal.
    ///
    /// What this dashboard saved itself is shown before the notice of it arrives.
    ///
    /// - Parameters:
    ///   - partners: Those that were read again; all of them when left out.
    ///   - outside: Those of them whose facts changed though their revision did not; found out when left out.
    func tell(
        since before: Shown, about partners: [String]? = nil, changedOutside outside: [String]? = nil,
        except own: Set<Int>, _ state: inout DashboardState
    ) {
        let changed = before.store.revisionsChanged(in: state.store, among: partners)
        tell(changed, wasKnown: { before.store.place(of: $0) != nil }, except: own, &state)
        state.tell(changedOutside: outside ?? changedOutside(since: before, state))
    }

    /// Tells who changed some partners, apart from some entries of the journal.
    ///
    /// - Parameters:
    ///   - changed: The partners, each with its revision before.
    ///   - wasKnown: Whether a partner was there before.
    func tell(
        _ changed: [String: Int], wasKnown: (String) -> Bool, except own: Set<Int>, _ state: inout DashboardState
    ) {
        if !changed.isEmpty, let entries = try? store.store.journal(last: Self.entriesShown) {
            var news: [JournalEntry] = []
            for entry in entries {
                guard !entry.isVoid, case .partner(let id) = entry.document, let revision = changed[id],
                    entry.revision > revision
                else { continue }
                // What came before a partner was added, or added anew, was told in its time.
                if !wasKnown(id), entry.path.isEmpty { news.removeAll { $0.document == entry.document } }
                if !own.contains(entry.number) { news.append(entry) }
            }
            state.tell(changes: news.reversed().map { ActivityEntry($0) })
        }
    }

    /// Hands the newest entries of the journal over.
    func readActivity(_ state: inout DashboardState) {
        do {
            let entries = try store.store.journal(last: Self.entriesShown)
            state.didRead(activity: entries.saves.reversed())
        } catch {
            state.didRead(activity: [])
            state.show(failure: "\(error)")
        }
    }

    /// Notes today's scores in the history, once a day and partner; never for partners that are pinned to a day, and
    /// never where nothing may be written.
    mutating func recordToday(_ state: inout DashboardState) {
        guard state.store.readOnlyReason == nil, store.store.settings.asOf == nil else { return }
        // Rows that are being read ask for it when they are there.
        guard portfolio?.waiting == nil, portfolio == nil || reader?.isBusy != true else { return }
        guard history?.isBusy != true else { return }
        let wanted = unrecorded(state)
        if let history {
            history.record(
                in: store.store, store.ground.shelf.catalog, edition: store.ground.storeEdition,
                today: CalendarDate.today, wanted)
        } else {
            var outcome = BackgroundRecorder.Outcome()
            BackgroundRecorder.record(wanted().ids, in: store.store, store.ground, &outcome)
            if !outcome.noted.isEmpty { refresh(outcome.noted, &state) }
        }
    }

    /// What finds the partners whose scores of today are to be noted.
    private mutating func unrecorded(_ state: DashboardState) -> BackgroundRecorder.Wanted {
        if let wanted = portfolio?.unrecorded(on: shelf.reading.today) { return wanted }
        let ids = state.store.partners.filter { $0.scored.map { $0.partner.asOf == nil } ?? false }.map(\.id)
        return { (ids, [:]) }
    }

    /// Notes today's scores of some partners at once; those that are pinned to a day have no history.
    mutating func record(_ ids: [String], _ state: inout DashboardState) {
        let isPinned = store.store.settings.asOf != nil
        let chosen = Set(ids)
        let free = state.store.partners.filter { partner in
            !isPinned && chosen.contains(partner.id) && partner.row?.isPinned == false
        }.map(\.id)
        var outcome = BackgroundRecorder.Outcome()
        BackgroundRecorder.record(free, in: store.store, store.ground, &outcome)
        if !outcome.noted.isEmpty { refresh(outcome.noted, &state) }
        state.didRecord(outcome.noted.count, of: ids.count, pinned: ids.count - free.count)
    }

    /// Shows what was noted beside the input.
    mutating func didRecord(_ state: inout DashboardState) {
        guard var outcome = history?.take() else { return }
        for id in outcome.there { portfolio?.book[id]?.recorded = shelf.reading.today }
        if !outcome.there.isEmpty { portfolio?.isNews = true }
        portfolio?.didNote(outcome.marks, on: shelf.reading.today)
        // What somebody looks at shows its new line as well.
        outcome.noted += outcome.marks.keys.filter { shelf.known($0) != nil }
        guard !outcome.noted.isEmpty else { return }
        if portfolio == nil {
            refresh(outcome.noted, &state)
        } else {
            portfolio?.noted.formUnion(outcome.noted)
            shelf.forget(outcome.noted)
            reader?.add(outcome.noted, from: shelf)
        }
    }
}

extension StoreWork {
    /// Writes down what is unsaved.
    mutating func keepDrafts(_ state: inout DashboardState) {
        for effect in state.draftEffects() { performDraft(effect, &state) }
    }

    /// Writes down what could not be written before, such as on a full disk that has room again.
    mutating func tryDraftsAgain(_ state: inout DashboardState) {
        guard drafts?.isBehind == true, (try? drafts?.tryAgain()) != nil else { return }
        state.keepsDrafts = true
        state.show(warning: "Unsaved changes are written down again.")
    }

    /// Does what concerns drafts.
    mutating func performDraft(_ effect: Effect, _ state: inout DashboardState) {
        do throws(StoreError) {
            switch effect {
            case .draft(let partner, let edits, let base):
                noteBase(of: partner, isChanged: !edits.isEmpty, revision: base, state)
                // Told once; of the samples nobody expects it.
                if drafts == nil, state.keepsDrafts, !options.isSample { warn("\(UserDrafts.noPlace).", &state) }
                state.keepsDrafts = false
                try drafts?.keep(edits, of: partner, base: base)
                state.keepsDrafts = drafts?.isBehind == false
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
            warn("\(error)", &state)
        }
    }

    private func warn(_ reason: String, _ state: inout DashboardState) {
        state.show(warning: "Unsaved changes are not safe: \(reason)")
    }
}

extension StoreDocument {
    /// Whether all partners are scored by it.
    fileprivate var isRule: Bool {
        switch self {
        case .settings, .edition: true
        case .partner, .scenario: false
        }
    }

    /// Whether it is a scenario of a partner.
    fileprivate func isScenario(of partner: String) -> Bool {
        if case .scenario(partner, _) = self { true } else { false }
    }
}
