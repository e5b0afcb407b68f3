internal import JSONTree
package import SolutionsPartner
internal import System

/// Whom a store is to forget.
package enum ForgettableSubject: Sendable, Hashable {
    /// A person, by the key in the partner's document.
    case person(String)
    /// A tenant of a customer, by its key.
    case tenant(String)
}

/// What was forgotten.
package struct ForgettingResult: Sendable, Hashable {
    /// The documents that say nothing of the subject any more.
    package var documents = 0
    /// The months of records.
    package var months = 0
    /// The backups.
    package var backups = 0
    /// The entries of the journal whose values were replaced by a mark.
    package var entries = 0
    /// Further keys of the same person, to which or from which somebody was joined: they were forgotten as well.
    package var joined: [String] = []
    /// The keys of people of the same name who stay in the document.
    package var namesakes: [String] = []
    /// The derived numbers that went because the tenant was in them.
    package var derived = DerivedNumbers()
    /// What is still told, after all.
    package var remains = Remains()

    /// Whether nothing of the subject was kept.
    package var isNothing: Bool { documents + months + backups + entries == 0 }
}

extension PartnerStore {
    /// Takes a person or a tenant out of a partner's document, scenarios, records and backups.
    ///
    /// In the journal a mark stands for the values. A partner who was removed has no document, and all the rest.
    ///
    /// It cannot be taken back. Where it is interrupted, doing it again goes on.
    package func forget(
        _ subject: ForgettableSubject, of id: String, note: ChangeNote
    ) throws(StoreError) -> ForgettingResult {
        guard try isOnRecord(id) else { throw .noSuchPartner(id: id, nearest: nil) }
        var note = note
        note.reason = note.reason ?? "forgotten"
        return switch subject {
        case .person(let person): try forget(person: person, of: id, note)
        case .tenant(let tenant): try forget(tenant: tenant.lowercased(), of: id, note)
        }
    }

    /// Whether the store knows a partner, or has something left of one who was removed.
    package func isOnRecord(_ id: String) throws(StoreError) -> Bool {
        guard Identifier.isValid(id) else { return false }
        if hasPartner(id) { return true }
        let places = ["partners", "records", "imports", "scenarios"].map { "backups/\($0)/\(id)" }
        if (places + ["records/\(id)"]).contains(where: { FileSystem.isFolder("\(root)/\($0)") }) { return true }
        return try !journal(JournalFilter(partner: id), last: 1).isEmpty
    }

    // MARK: People

    private func forget(
        person: String, of id: String, _ note: ChangeNote
    ) throws(StoreError) -> ForgettingResult {
        var result = ForgettingResult()
        let node = hasPartner(id) ? try partner(id).node : nil
        let keys = Self.keys(of: person, in: node)
        let oblivion = Oblivion(people: keys, names: try knownNames(of: keys, partner: id))
        result.joined = keys.subtracting([person]).sorted()
        if let node, let scrubbed = oblivion.scrubbed(node) {
            try commit(DocumentDifference.changes(from: node, to: scrubbed), to: id, note: note)
            result.documents += 1
        }
        let transaction = try StoreTransaction.begin(in: self, note)
        transaction.sweepRecords(of: id)
        for scenario in try names(in: ["scenarios", id]) {
            if try transaction.scrub(["scenarios", id], scenario, oblivion.scrubbed) { result.documents += 1 }
        }
        for folder in documentBackups(of: id) {
            for name in try names(in: folder) where try transaction.scrub(folder, name, oblivion.scrubbed) {
                result.backups += 1
            }
        }
        result.entries = try transaction.scrubJournals(of: id, oblivion.scrubbedEntry)
        if node != nil { result.namesakes = try namesakes(oblivion.names, of: id) }
        result.remains = Remains(of: oblivion, namesakes: !result.namesakes.isEmpty, partner: id, in: root)
        return result
    }

    /// All keys of a person: whoever was joined is one with whom they were joined to.
    private static func keys(of person: String, in node: JSONNode?) -> Set<String> {
        var keys: Set = [person]
        guard case .object(let people)? = node?["people"]?.content else { return keys }
        var before = 0
        while before < keys.count {
            before = keys.count
            for member in people {
                guard case .object(let joined)? = member.value["joined"]?.content else { continue }
                let all = Set(joined.map(\.name) + [member.name])
                if !keys.isDisjoint(with: all) { keys.formUnion(all) }
            }
        }
        return keys
    }

    /// The names under which the document and its backups know a person.
    private func knownNames(of keys: Set<String>, partner id: String) throws(StoreError) -> Set<String> {
        var files = [StoreDocument.partner(id).file]
        for folder in documentBackups(of: id) {
            files += try names(in: folder).map { (folder + [$0]).joined(separator: "/") }
        }
        var found: Set<String> = []
        for file in files {
            guard let people = (try? document(file))?["people"] else { continue }
            found.formUnion(keys.compactMap { people[$0]?["name"]?.text })
        }
        return found
    }

    /// The keys of the people of a document who have one of the names.
    private func namesakes(_ names: Set<String>, of id: String) throws(StoreError) -> [String] {
        guard case .object(let people)? = try partner(id).node["people"]?.content else { return [] }
        return people.filter { $0.value["name"]?.text.map(names.contains) ?? false }.map(\.name)
    }

    // MARK: Places

    func documentBackups(of id: String) -> [[String]] {
        var folders = [["backups", "partners", id]]
        for scenario in self.folders(in: ["backups", "scenarios", id]) {
            folders.append(["backups", "scenarios", id, scenario])
        }
        for number in self.folders(in: Batch.backup(of: id)) {
            for side in ["before", "after"] { folders.append(Batch.backup(of: id) + [number, side, "partners"]) }
        }
        return folders
    }

    func recordBackups(of id: String) -> [[String]] {
        [["backups", RecordsPlace.name, id]]
            + folders(in: Batch.backup(of: id)).map { Batch.backup(of: id) + [$0, "before", RecordsPlace.name, id] }
    }

    func names(in folder: [String]) throws(StoreError) -> [String] {
        try documents(in: folder.joined(separator: "/"))
    }
}
