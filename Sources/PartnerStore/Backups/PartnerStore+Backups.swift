internal import JSONTree
internal import System

extension PartnerStore {
    /// The backups of a document, the oldest first.
    package func backups(of document: StoreDocument) -> [Backup] {
        guard document.isValid else { return [] }
        let folder = Backup.folders(of: document).joined(separator: "/")
        let names = (try? documents(in: folder)) ?? []
        return names.compactMap { Backup(name: $0, of: document) }
            .sorted(by: Backup.isOlder)
    }

    /// The backups of every document, by document, the oldest first.
    package func backups() -> [Backup] {
        var documents: [StoreDocument] = [.settings]
        documents += folders(in: ["backups", "partners"]).map { .partner($0) }
        documents += folders(in: ["backups", "programs"]).map { .edition($0) }
        for partner in folders(in: ["backups", "scenarios"]) {
            documents += folders(in: ["backups", "scenarios", partner]).map { .scenario(partner: partner, name: $0) }
        }
        return documents.flatMap { backups(of: $0) }
    }

    /// Puts a document back as it was; this is a change like any other, journaled and with a backup of its own.
    ///
    /// A document that was removed comes back, and one that cannot be read any more is replaced.
    @discardableResult
    package func restore(_ backup: Backup, note: ChangeNote) throws(StoreError) -> CommitResult {
        guard backups(of: backup.document).contains(backup) else { throw .noSuchBackup(backup.file) }
        let node = try document(backup.file)
        let result = try change(backup.document, note: note) { (_) throws(StoreError) in
            [FieldChange(path: [], value: node)]
        }
        if case .partner(let id) = backup.document {
            try StoreTransaction.begin(in: self, note).moveRecords(of: id, aside: false)
        }
        return result
    }

    /// A revision of a document as it was; `nil` where no backup of it is left.
    func backupNode(of document: StoreDocument, revision: Int) -> JSONNode? {
        for backup in backups(of: document).reversed() where backup.revision == revision {
            if let node = try? self.document(backup.file) { return node }
        }
        return nil
    }

    /// The names of the folders in one of the store's; a link to one is none, as everywhere in a store.
    func folders(in folder: [String]) -> [String] {
        let path = "\(root)/\(folder.joined(separator: "/"))"
        return ((try? FileSystem.names(in: path)) ?? []).filter {
            (try? FileSystem.status(at: "\(path)/\($0)"))??.isFolder ?? false
        }
    }
}
