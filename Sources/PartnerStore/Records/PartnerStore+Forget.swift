internal import JSONTree
internal import SolutionsPartner
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
    /// The keys of people of the same name who stay in the document: a person who was joined is one of them.
    package var namesakes: [String] = []

    /// Whether nothing of the subject was kept.
    package var isNothing: Bool { documents + months + backups + entries == 0 }
}

extension PartnerStore {
    /// Takes a person or a tenant out of a partner's document, scenarios, records and backups; in the journal a mark
    /// stands for the values.
    ///
    /// It cannot be taken back. Where it is interrupted, doing it again goes on.
    package func forget(
        _ subject: ForgettableSubject, of id: String, note: ChangeNote
    ) throws(StoreError) -> ForgettingResult {
        var result = ForgettingResult()
        let known = try knownNames(of: subject, partner: id)
        var note = note
        note.reason = note.reason ?? "forgotten"
        if case .person(let person) = subject,
            try partner(id).node.value(at: ["people", person]) != nil
        {
            try commit([FieldChange(path: ["people", person], value: nil)], to: id, note: note)
            result.documents += 1
        } else {
            _ = try partner(id)
        }
        let transaction = try StoreTransaction.begin(in: self, note)
        switch subject {
        case .person(let person):
            let oblivion = Oblivion(person: person, names: known)
            for scenario in try names(in: ["scenarios", id]) {
                if try transaction.scrub(["scenarios", id], scenario, oblivion) { result.documents += 1 }
            }
            for folder in try documentBackups(of: id) {
                for name in try names(in: folder) where try transaction.scrub(folder, name, oblivion) {
                    result.backups += 1
                }
            }
            result.entries = try transaction.scrubJournals(of: id, oblivion.scrubbedEntry)
            result.namesakes = try namesakes(known, of: id)
        case .tenant(let tenant):
            let tenant = tenant.lowercased()
            var digests: [String: String] = [:]
            for name in try names(in: [RecordsPlace.name, id]) {
                let isFound = try transaction.scrub(
                    [RecordsPlace.name, id], name, tenant: tenant, partner: id, &digests)
                if isFound { result.months += 1 }
            }
            for folder in try recordBackups(of: id) {
                for name in try names(in: folder)
                where try transaction.scrub(folder, name, tenant: tenant, partner: id, &digests) {
                    result.backups += 1
                }
            }
            // The lists that say which file was what go on saying it.
            for number in try folders(in: Batch.backup(of: id)) {
                try transaction.renew(Batch.backup(of: id) + [number], digests)
            }
            let words = known.union([tenant])
            result.entries = try transaction.scrubJournals(of: id) { Oblivion.scrubbedReason($0, of: words) }
        }
        return result
    }

    /// The names under which the document and its backups know a person, or the records a tenant.
    private func knownNames(of subject: ForgettableSubject, partner id: String) throws(StoreError) -> Set<String> {
        var found: Set<String> = []
        switch subject {
        case .person(let person):
            var files = [StoreDocument.partner(id).file]
            for folder in try documentBackups(of: id) {
                files += try names(in: folder).map { (folder + [$0]).joined(separator: "/") }
            }
            for file in files {
                if let name = (try? document(file))?.value(at: ["people", person, "name"])?.text { found.insert(name) }
            }
        case .tenant(let tenant):
            for month in try recordMonths(of: id) {
                guard let records = try? records(of: id, in: month) else { continue }
                if let name = records.tenants[tenant.lowercased()]?.name?.text { found.insert(name) }
            }
        }
        return found
    }

    /// The keys of the people of a document who have one of the names.
    private func namesakes(_ names: Set<String>, of id: String) throws(StoreError) -> [String] {
        guard case .object(let people)? = try partner(id).node["people"]?.content else { return [] }
        return people.filter { $0.value["name"]?.text.map(names.contains) ?? false }.map(\.name)
    }

    private func documentBackups(of id: String) throws(StoreError) -> [[String]] {
        var folders = [["backups", "partners", id]]
        for scenario in try self.folders(in: ["backups", "scenarios", id]) {
            folders.append(["backups", "scenarios", id, scenario])
        }
        for number in try self.folders(in: Batch.backup(of: id)) {
            for side in ["before", "after"] { folders.append(Batch.backup(of: id) + [number, side, "partners"]) }
        }
        return folders
    }

    private func recordBackups(of id: String) throws(StoreError) -> [[String]] {
        try [["backups", RecordsPlace.name, id]]
            + folders(in: Batch.backup(of: id)).map { Batch.backup(of: id) + [$0, "before", RecordsPlace.name, id] }
    }

    private func names(in folder: [String]) throws(StoreError) -> [String] {
        try documents(in: folder.joined(separator: "/"))
    }

    private func folders(in folder: [String]) throws(StoreError) -> [String] {
        let path = "\(root)/\(folder.joined(separator: "/"))"
        let names = (try? FileSystem.names(in: path)) ?? []
        return names.filter { FileSystem.isFolder("\(path)/\($0)") }
    }
}
