internal import Dashboard
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

extension ActivityEntry {
    /// An entry of the journal as the dashboard shows it.
    init(_ entry: JournalEntry) {
        self.init(
            number: entry.number, time: entry.time, author: entry.author, partner: entry.document.partner,
            place: entry.told { _ in nil }, input: entry.input,
            old: entry.oldWords, new: entry.newWords, reason: entry.reason, deed: entry.deed,
            isAddition: entry.addsPartner, isVoid: entry.isVoid, undoes: entry.undoes)
    }
}

extension [JournalEntry] {
    /// One entry for each save, the oldest first.
    var saves: [ActivityEntry] {
        var saves: [[JournalEntry]] = []
        for entry in self {
            if let last = saves.last?.last, last.isTogether(with: entry), last.isVoid == entry.isVoid {
                saves[saves.count - 1].append(entry)
            } else {
                saves.append([entry])
            }
        }
        return saves.compactMap { ActivityEntry(together: $0.map { ActivityEntry($0) }) }
    }
}

extension JournalEntry {
    /// What was done to a document or a person as a whole, which is too much for a line; `nil` for anything less.
    fileprivate var deed: String? {
        let isPerson = path.count == 2 && path[0] == "people"
        guard path.isEmpty || isPerson else { return nil }
        let verb = new == nil ? "removed" : old == nil ? "added" : "replaced"
        let name = (new ?? old)?["name"].map { FieldConflict.words($0) }
        if isPerson { return "\(verb) \(name ?? path[1])" }
        if case .partner(let id) = document { return "\(verb) the partner \(name ?? id)" }
        return "\(verb) \(document.words)"
    }

    /// Whether it made a partner.
    fileprivate var addsPartner: Bool {
        guard case .partner = document else { return false }
        return path.isEmpty && old == nil && new != nil
    }
}

extension Conflict {
    /// A conflict as the dashboard asks about it.
    init(_ conflict: FieldConflict, among edits: [Edit]) {
        let concerned = edits.filter {
            $0.place.starts(with: conflict.path) || conflict.path.starts(with: $0.place)
        }
        self.init(
            inputs: Set(concerned.map(\.input)), place: conflict.told,
            old: FieldConflict.words(conflict.base), mine: FieldConflict.words(conflict.mine),
            theirs: FieldConflict.words(conflict.theirs), author: conflict.author, time: conflict.time)
    }
}

extension StoreSnapshot {
    /// The partners of which a later snapshot has another revision, with the one before.
    ///
    /// - Parameter ids: The partners that are looked at; all of them when left out.
    func revisionsChanged(in later: StoreSnapshot, among ids: [String]? = nil) -> [String: Int] {
        var changed: [String: Int] = [:]
        for partner in ids.map({ $0.compactMap { later[$0] } }) ?? later.partners {
            guard let before = self[partner.id] else {
                changed[partner.id] = 0
                continue
            }
            // Of what was not read yet, or could not be, nobody can say that it changed.
            if before.isCurrent, !before.isFaulty, before.revisionKnown != partner.revisionKnown, !partner.isFaulty {
                changed[partner.id] = before.revisionKnown
            }
        }
        for partner in ids.map({ $0.compactMap { self[$0] } }) ?? partners where later.place(of: partner.id) == nil {
            changed[partner.id] = partner.revisionKnown
        }
        return changed
    }

    /// The partners whose facts changed though their revision did not.
    func changedUnrecorded(in later: StoreSnapshot) -> [String] {
        later.partners.filter { partner in
            guard let before = self[partner.id]?.contentKnown, let now = partner.contentKnown,
                before.revision == now.revision
            else { return false }
            return before.scored?.partner != now.scored?.partner
        }.map(\.id)
    }
}
