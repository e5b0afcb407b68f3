internal import Dashboard
internal import JSONTree
internal import PartnerStore
internal import SolutionsPartner

extension PartnerStore {
    /// Whether the key of a partner was given to another company since a revision of its document.
    func wasGivenAway(_ id: String, since revision: Int) -> Bool {
        let entries = (try? journal(JournalFilter(partner: id), last: StoreWork.entriesShown)) ?? []
        let whole = entries.reversed().filter { entry in
            !entry.isVoid && entry.path.isEmpty && entry.document == .partner(id)
        }
        // Whoever is brought back is who was there before.
        guard let added = whole.first, let new = added.new, added.undoes == nil, added.revision > revision else {
            return false
        }
        return whole.first { $0.new == nil }?.old?["name"] != new["name"]
    }
}

/// What belongs to a partner whose key another company has by now.
extension StoreWork {
    /// Whether a document is that of another company than the one that was seen or changed here.
    func isAnother(_ id: String, than origin: PartnerOrigin?, name: String, account: String?) -> Bool {
        guard let origin, origin.name != name else { return false }
        if let account, let before = origin.account { return account != before }
        return store.store.wasGivenAway(id, since: origin.revision)
    }

    /// Takes partners whose keys other companies have off the screens; what was unsaved of them stays a draft.
    ///
    /// - Parameter others: The keys, with the names of those who have them now.
    mutating func leave(_ others: [(id: String, name: String)], _ state: inout DashboardState) {
        guard !others.isEmpty else { return }
        let origins = others.map { state.origin(of: $0.id) }
        var without = state.store
        without.remove(Set(others.map(\.id)))
        state.replaceStore(without, today: state.today)
        for (other, origin) in zip(others, origins) {
            bases[other.id] = nil
            let isKept = drafts?.leave(other.id) == true
            state.didLose(partner: other.id, to: other.name, from: origin?.name ?? other.id, isKept: isKept)
        }
    }

    /// Finds out before a save whether the changes are those of another company; then nothing is saved.
    mutating func refuseAnother(_ id: String, _ state: inout DashboardState) -> Bool {
        guard let now = try? store.store.partner(id).partner,
            isAnother(id, than: state.origin(of: id), name: now.name, account: now.accountID)
        else { return false }
        refresh([id], &state)
        return true
    }
}
