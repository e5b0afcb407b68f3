internal import Dashboard
internal import PartnerStore
internal import SolutionsPartner
internal import System

/// Keeps the unsaved changes of a dashboard on the disk while they are made.
struct DraftKeeper {
    private let shelf: DraftShelf
    private let store: PartnerStore
    private var kept: [String: (writer: DraftWriter, edits: [Edit])] = [:]
    private var waiting: [String: (edits: [Edit], base: Int)] = [:]

    /// The drafts of a store; `nil` where the user has no folder for such things.
    init?(_ store: PartnerStore, shelf: DraftShelf? = .ofUser()) {
        guard let shelf else { return nil }
        (self.shelf, self.store) = (shelf, store)
    }

    /// What earlier runs left behind, the newest first.
    func offers() -> [DraftOffer] {
        // What was made for one company is nothing for another that has its key by now.
        offers(shelf.offers(for: store).filter { !store.wasGivenAway($0.partner, since: $0.base) })
    }

    /// Whether something unsaved could not be written down yet.
    var isBehind: Bool { !waiting.isEmpty }

    /// Writes down what is unsaved of a partner: only what differs from the last time.
    ///
    /// What cannot be written down is remembered, for `tryAgain()`.
    mutating func keep(_ edits: [Edit], of partner: String, base: Int) throws(StoreError) {
        waiting[partner] = (edits, base)
        try write(edits, of: partner, base: base)
        waiting[partner] = nil
    }

    /// Writes down what could not be written before.
    mutating func tryAgain() throws(StoreError) {
        for (partner, wanted) in waiting.sorted(by: { $0.key < $1.key }) {
            try keep(wanted.edits, of: partner, base: wanted.base)
        }
    }

    private mutating func write(_ edits: [Edit], of partner: String, base: Int) throws(StoreError) {
        let time = ChangeNote.now().time
        guard !edits.isEmpty else {
            if let last = kept[partner] { try last.writer.finish() }
            kept[partner] = nil
            return
        }
        let writer: DraftWriter
        if let known = kept[partner] {
            writer = known.writer
        } else {
            shelf.prune(now: time)
            writer = try shelf.begin(store, partner: partner, base: base, at: time)
            kept[partner] = (writer, [])
        }
        let before = kept[partner]?.edits ?? []
        // What is on the disk is told edit by edit: where one fails, the others are not written twice.
        for edit in edits where !before.contains(edit) {
            try writer.note(DraftEdit.change(edit), at: time)
            kept[partner]?.edits.removeAll { $0.input == edit.input }
            kept[partner]?.edits.append(edit)
        }
        for edit in before where !edits.contains(where: { $0.input == edit.input }) {
            try writer.forget(DraftEdit.path(of: edit.input), at: time)
            kept[partner]?.edits.removeAll { $0.input == edit.input }
        }
    }

    /// Goes on with a draft of an earlier run.
    mutating func resume(_ offer: DraftOffer) throws(StoreError) {
        guard
            let draft = (shelf.offers(for: store) + shelf.discarded(for: store)).first(where: { $0.name == offer.name })
        else { return }
        // A partner has one draft; what came from another is in it from the next change on.
        if kept[offer.partner] == nil {
            kept[offer.partner] = (try shelf.resume(draft), offer.edits)
        } else {
            try shelf.discard(draft, at: ChangeNote.now().time)
        }
    }

    /// Leaves what is unsaved of a partner as it is; what is changed under its key from now on is another draft.
    ///
    /// - Returns: Whether there is such a draft.
    mutating func leave(_ partner: String) -> Bool {
        waiting[partner] = nil
        return kept.removeValue(forKey: partner) != nil
    }

    /// Discards a draft of an earlier run.
    func discard(_ name: String) throws(StoreError) {
        guard let draft = shelf.offers(for: store).first(where: { $0.name == name }) else { return }
        try shelf.discard(draft, at: ChangeNote.now().time)
    }

    /// Discards what is unsaved in this run.
    mutating func discardAll() throws(StoreError) {
        let names = kept.values.map(\.writer.name)
        // A draft that somebody works on cannot be discarded.
        (kept, waiting) = ([:], [:])
        for name in names { try discard(name) }
    }

    /// The newest draft that was discarded; `nil` for none.
    func newestDiscarded() -> DraftOffer? { offers(shelf.discarded(for: store)).first }

    private func offers(_ drafts: [Draft]) -> [DraftOffer] {
        guard !drafts.isEmpty else { return [] }
        let now = ChangeNote.now().time
        return drafts.map { draft in
            DraftOffer(
                name: draft.name, partner: draft.partner, base: draft.base,
                age: Self.words(seconds: draft.age(at: now)),
                edits: draft.changes.compactMap(DraftEdit.edit))
        }
    }

    /// A time span in the largest unit that it fills.
    static func words(seconds: Int) -> String {
        let units = [(86_400, "day"), (3600, "hour"), (60, "minute")]
        guard let (size, unit) = units.first(where: { seconds >= $0.0 }) else { return "less than a minute" }
        return "\(seconds / size) \(unit)\(seconds / size == 1 ? "" : "s")"
    }
}
