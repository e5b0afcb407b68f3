internal import Dashboard
internal import JSONTree
internal import PartnerStore
internal import SolutionsPartner

extension StoreWork {
    /// What was found to be changed by others as well.
    struct OpenConflicts {
        /// What was to be saved.
        let wish: SaveWish
        /// The places.
        let conflicts: [FieldConflict]
    }

    /// Tells what others changed once more while somebody decides about it.
    ///
    /// The decision is about the document as it is then, unless something else of what is to be saved changed with it:
    /// that is asked about by the next save.
    mutating func renewConflicts(of ids: [String], _ state: inout DashboardState) {
        guard let open = conflicts, ids.contains(open.wish.partner) else { return }
        let id = open.wish.partner
        guard let base = bases[id], let now = shelf.document(of: id), now.node != base.node else { return }
        let entries = (try? store.store.journal(JournalFilter(partner: id), last: Self.entriesShown)) ?? []
        let told = open.conflicts.map { conflict in
            let last = entries.last { entry in
                !entry.isVoid && entry.document == .partner(id) && entry.revision > base.revision
                    && (entry.path.starts(with: conflict.path) || conflict.path.starts(with: entry.path))
            }
            return Conflict(
                inputs: [], place: conflict.told, old: FieldConflict.words(conflict.base),
                mine: FieldConflict.words(conflict.mine),
                theirs: FieldConflict.words(now.node.value(at: conflict.path)), author: last?.author, time: last?.time)
        }
        let others = open.wish.edits.flatMap { edit in [edit.place] + edit.aliases.map { ["measures", $0.rawValue] } }
            .filter { place in !open.conflicts.contains { $0.path.starts(with: place) || place.starts(with: $0.path) } }
        let isAll = others.allSatisfy { base.node.value(at: $0) == now.node.value(at: $0) }
        if isAll { bases[id] = now }
        state.renewConflicts(partner: id, revision: isAll ? now.revision : nil, told)
    }
}
