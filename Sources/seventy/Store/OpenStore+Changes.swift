internal import PartnerStore
internal import SolutionsPartner

extension OpenStore {
    /// Saves changes of facts, all or none.
    func commit(
        _ edits: [Edit], to partner: Partner, reason: String?, base: Int? = nil, onConflict rule: ConflictRule = .refuse
    ) throws(CommandFailure) -> CommitResult {
        do {
            return try store.commit(
                edits, to: partner.id, note: .now(reason), base: base.map { .revision($0) } ?? .latest, onConflict: rule
            )
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Adds a partner of whom nothing is known.
    func add(_ id: String, name: String, account: String?) throws(CommandFailure) {
        do {
            try store.addPartner(id: id, name: name, account: account, note: .now())
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Gives a partner another name.
    func rename(_ partner: Partner, to name: String) throws(CommandFailure) {
        do {
            try store.renamePartner(partner.id, to: name, note: .now())
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Takes a partner out of the store.
    func remove(_ id: String) throws(CommandFailure) {
        do {
            try store.removePartner(id, note: .now())
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Makes a store that has no partners yet.
    static func create(at path: String, title: String?) throws(CommandFailure) {
        do {
            _ = try PartnerStore.create(at: path, title: title ?? "Partners")
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Makes a store with invented partners.
    static func createSample(at path: String) throws(CommandFailure) {
        do {
            try SampleStore.write(to: path)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// The record of changes.
    func journal(
        _ filter: JournalFilter, after number: Int = .min, last: Int = .max
    ) throws(CommandFailure) -> [JournalEntry] {
        do {
            return try store.journal(filter, after: number, last: last)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Takes a change back.
    func undo(_ entry: Int, force: Bool, reason: String?) throws(CommandFailure) -> CommitResult {
        do {
            return try store.undo(entry, force: force, note: .now(reason))
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Puts a document back as it was.
    func restore(_ backup: Backup, reason: String?) throws(CommandFailure) -> CommitResult {
        do {
            return try store.restore(backup, note: .now(reason ?? "restored revision \(backup.revision)"))
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Notes today's scores of every partner that is not pinned; the number of partners with a new line.
    func recordScores(_ rules: RulesRequest) throws(CommandFailure) -> Int {
        var count = 0
        for partner in partners {
            let (edition, day) = try ground.choice(for: partner, rules)
            let card = Scorecard(of: partner, under: edition, on: day)
            do {
                if try store.record(try store.partner(partner.id), card, note: .now()) { count += 1 }
            } catch {
                throw CommandFailure(error)
            }
        }
        return count
    }

    /// Everything that is wrong or odd in any file of the store, a line each.
    func findings() -> [String] { store.validate().map(\.description) }
}
