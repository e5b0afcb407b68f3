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

    /// Everything that is wrong or odd in any file of the store, a line each.
    func findings() -> [String] { store.validate().map(\.description) }
}
