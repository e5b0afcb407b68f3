internal import PartnerStore
internal import SolutionsPartner
internal import System

extension OpenStore {
    /// Saves changes of facts, all or none.
    func commit(
        _ edits: [Edit], to partner: Partner, reason: String?, base: Int? = nil, onConflict rule: ConflictRule = .refuse
    ) throws(StoreError) -> CommitResult {
        try store.commit(
            edits, to: partner.id, note: .now(reason), base: base.map { .revision($0) } ?? .latest, onConflict: rule
        )
    }

    /// Adds a partner of whom nothing is known.
    func add(_ id: String, name: String, account: String?) throws(StoreError) {
        try store.addPartner(id: id, name: name, account: account, note: .now())
    }

    /// Gives a partner another name.
    func rename(_ partner: Partner, to name: String) throws(StoreError) {
        try store.renamePartner(partner.id, to: name, note: .now())
    }

    /// Takes a partner out of the store.
    func remove(_ id: String) throws(StoreError) {
        try store.removePartner(id, note: .now())
    }

    /// Makes a store that has no partners yet.
    static func create(at path: String, title: String?) throws(StoreError) {
        _ = try PartnerStore.create(at: path, title: title ?? "Partners")
    }

    /// Makes a store with invented partners.
    static func createSample(at path: String) throws(StoreError) {
        try SampleStore.write(to: path)
    }

    /// The record of changes.
    func journal(
        _ filter: JournalFilter, after number: Int = .min, last: Int = .max
    ) throws(StoreError) -> [JournalEntry] {
        try store.journal(filter, after: number, last: last)
    }

    /// Takes a change back.
    func undo(_ entry: Int, force: Bool, reason: String?) throws(StoreError) -> CommitResult {
        try store.undo(entry, force: force, note: .now(reason))
    }

    /// Takes all back that led a partner to a revision.
    func undo(revision: Int, of partner: String, force: Bool, reason: String?) throws(StoreError) -> CommitResult {
        try store.undo(revision: revision, of: .partner(partner), force: force, note: .now(reason))
    }

    /// The key of the partner of a store that has one.
    ///
    /// - Throws: `CommandFailure` where there are several, or none.
    func onlyPartner() throws -> String {
        let ids = try store.partnerIDs()
        guard ids.count == 1 else {
            throw CommandFailure(
                .usage,
                ids.isEmpty ? Self.emptyHint : "The store has \(ids.count) partners. Name one with --partner PARTNER.")
        }
        return ids[0]
    }

    /// Puts a document back as it was.
    func restore(_ backup: Backup, reason: String?) throws(StoreError) -> CommitResult {
        try store.restore(backup, note: .now(reason ?? "restored revision \(backup.revision)"))
    }

    /// Notes today's scores of every partner that is not pinned: the number of partners with a new line, and the keys of
    /// those whose documents could not be read.
    ///
    /// Partners are read and scored on all cores; one after the other is noted.
    func recordScores(_ rules: RulesRequest) throws -> (count: Int, unreadable: [String]) {
        let ids = try store.partnerIDs()
        var (place, count) = (0, 0)
        var unreadable: [String] = []
        try WorkCrew().work(
            on: ids.count, tools: twin,
            { place, store in
                Result { () throws(CommandFailure) -> Read in
                    guard let entry = store.store.entryIfThere(ids[place]) else { return .gone }
                    guard case .success(let document) = entry.document else { return .unreadable }
                    let (edition, day) = try store.ground.choice(for: document.partner, rules)
                    return .card(document, Scorecard(of: document.partner, under: edition, on: day))
                }
            }
        ) { result throws(any Error) in
            place += 1
            switch try result.get() {
            case .gone: break
            case .unreadable: unreadable.append(ids[place - 1])
            case .card(let document, let card):
                do throws(StoreError) {
                    if try store.record(document, card, note: .now()) { count += 1 }
                } catch {
                    // Who was removed since then has no scores to be noted.
                    guard case .noSuchPartner = error else { throw error }
                }
            }
        }
        return (count, unreadable)
    }

    /// What was read of a partner to note its scores.
    private enum Read: Sendable {
        case card(PartnerDocument, Scorecard)
        /// The document cannot be read.
        case unreadable
        /// Somebody removed the partner since all were listed.
        case gone
    }
}
