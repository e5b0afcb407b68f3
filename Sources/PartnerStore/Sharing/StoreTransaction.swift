internal import Glibc
internal import JSONTree
internal import SolutionsPartner
internal import System

/// The right to change files of a store, for as long as one change takes.
///
/// Everything that changes a store which is there goes through here; only the making of one does not, nor what lies
/// elsewhere, such as drafts. It holds the write lock from its beginning to its end, so nothing that was read before may
/// be relied upon inside it.
struct StoreTransaction: ~Copyable {
    /// What stands in a document's place.
    enum Content {
        /// Nothing.
        case missing
        /// A document.
        case document(JSONNode)
        /// Something that cannot be read.
        case faulty(StoreError)

        /// The document; `nil` for nothing.
        ///
        /// - Throws: What is wrong with it.
        func node() throws(StoreError) -> JSONNode? {
            switch self {
            case .missing: nil
            case .document(let node): node
            case .faulty(let error): throw error
            }
        }
    }

    let root: FolderHandle
    private let lock: StoreLock
    var journal: JournalFile
    let store: PartnerStore
    let note: ChangeNote

    /// Begins a transaction: waits for the lock, and sets right what an interrupted one left behind.
    ///
    /// - Throws: `StoreError.readOnly` for a store that cannot be written, `StoreError.locked` when somebody else is
    ///   not done with it in time.
    static func begin(in store: PartnerStore, _ note: ChangeNote) throws(StoreError) -> StoreTransaction {
        if let reason = store.readOnlyReason { throw .readOnly(path: store.path, reason: reason) }
        let folder = try Self.explained(store.path) { () throws(SystemCallError) in try FolderHandle(store.root) }
        let held = try StoreLock(in: folder, wait: store.lockWait, for: note, isGivenUp: store.isWaitGivenUp)
        let opened = try Self.explained(JournalFile.name) { () throws(SystemCallError) in
            try JournalFile(in: folder, limit: store.settings.journalLimit)
        }
        var transaction = StoreTransaction(root: folder, lock: held, journal: opened, store: store, note: note)
        try transaction.settleBatch()
        try transaction.markUnreached()
        return transaction
    }

    private init(
        root: consuming FolderHandle, lock: consuming StoreLock, journal: consuming JournalFile, store: PartnerStore,
        note: ChangeNote
    ) {
        self.root = root
        self.lock = lock
        self.journal = journal
        self.store = store
        self.note = note
    }

    /// The document as it is on the disk now.
    func content(of document: StoreDocument) -> Content {
        do throws(SystemCallError) {
            let folder = try folder(document.folders)
            do throws(ReadingFault) {
                let bytes = try folder.contents(document.name + ".json", limit: DocumentLimits.bytes)
                do throws(JSONSyntaxError) {
                    return .document(try JSONNode.parse(bytes, limits: DocumentLimits.json))
                } catch {
                    return .faulty(.faulty(file: document.file, faults: error.faults))
                }
            } catch {
                if case .missing = error { return .missing }
                return .faulty(.reading(document.file, error))
            }
        } catch {
            if error.code == ENOENT { return .missing }
            return .faulty(.unreadable(file: document.file, reason: error.reason))
        }
    }

    /// Puts a document in the place of the one that is there, or takes it away for `nil`, recording the changes first.
    ///
    /// Whatever moment the process or the machine stops, the old document or the new one is there, whole. The
    /// document is on the disk before the journal names it, and the journal before the document takes its place.
    ///
    /// - Parameter undoes: The entry that is taken back by a change of a place; `nil` for none.
    /// - Returns: The journal's entries.
    mutating func write(
        _ document: StoreDocument, _ node: JSONNode?, changes: [SavedChange], from old: Int, to revision: Int,
        undoes: ([String]) -> Int? = { _ in nil }
    ) throws(StoreError) -> [JournalEntry] {
        let name = document.name + ".json"
        let temporary = StorePaths.saving(name)
        let bytes = try node.map { (node) throws(StoreError) in try document.bytes(of: node) }
        let folder = try Self.explained(document.file) { () throws(SystemCallError) in
            try self.folder(making: document.folders)
        }
        let status = try Self.explained(document.file) { () throws(SystemCallError) in try folder.status(of: name) }
        if let status, !status.isRegular {
            throw .cannotWrite(path: document.file, reason: "it is \(status.kind), not a file")
        }
        let entries = changes.enumerated().map { place, change in
            JournalEntry(
                number: journal.lastNumber + 1 + place, document: document, revision: revision, change: change,
                note: note, undoes: undoes(change.path))
        }
        do throws(SystemCallError) {
            if let bytes { try makeTemporary(temporary, bytes, in: folder, replacing: status) }
            var backup: String?
            do throws(SystemCallError) {
                if status != nil { backup = try keep(document, revision: old, from: folder) }
                try journal.append(entries.map(\.node), lastNumber: journal.lastNumber + entries.count, in: root)
                do throws(SystemCallError) {
                    if node == nil { try folder.remove(name) } else { try folder.rename(temporary, to: name) }
                } catch {
                    // Where not even that can be written, the next holder of the lock does it.
                    try? void(entries)
                    throw error
                }
            } catch {
                if node != nil { try? folder.remove(temporary) }
                // A change that never came about has replaced nothing, so nothing of it is to be kept.
                if let backup { try? self.folder(Backup.folders(of: document)).remove(backup) }
                throw error
            }
        } catch {
            throw .cannotWrite(path: document.file, reason: error.reason)
        }
        UntoldChanges.note()
        do throws(SystemCallError) {
            try folder.synchronize()
        } catch {
            throw .notSecured(path: document.file, reason: error.reason)
        }
        pruneBackups(of: document)
        return entries
    }

    /// Adds a line to a partner's history, safe on the disk when the function returns.
    func addHistory(_ line: JSONNode, of partner: String) throws(StoreError) {
        try Self.explained(StorePaths.history(of: partner)) { () throws(SystemCallError) in
            try folder(making: [StorePaths.history]).append(
                Array((line.compact + "\n").utf8), to: StorePaths.historyName(of: partner))
        }
        UntoldChanges.note()
    }

    /// Marks the changes that the last transaction recorded and never made.
    private mutating func markUnreached() throws(StoreError) {
        let entries = journal.lastChange
        guard let last = entries.last else { return }
        let isUnreached: Bool =
            switch content(of: last.document) {
            case .missing: last.path.isEmpty && last.new != nil
            case .document(let node): node["revision"]?.int ?? 0 == last.revision - 1
            case .faulty: last.path.isEmpty && last.new != nil
            }
        guard isUnreached else { return }
        do throws(SystemCallError) {
            try void(entries)
        } catch {
            throw .cannotWrite(path: JournalFile.name, reason: error.reason)
        }
    }

    private mutating func void(_ entries: [JournalEntry]) throws(SystemCallError) {
        let number = journal.lastNumber + 1
        try journal.append(
            [JournalLine.void(entries.map(\.number), number: number, note: note)], lastNumber: number, in: root)
    }

    /// Writes a document beside its place, under a hidden name that no reader takes for a document.
    private func makeTemporary(
        _ name: String, _ bytes: [UInt8], in folder: borrowing FolderHandle, replacing old: FileStatus?
    ) throws(SystemCallError) {
        do {
            try folder.makeFile(name, bytes, replacing: old)
        } catch {
            // Only a holder of the lock makes such a file, so this one was left behind.
            guard error.code == EEXIST else { throw error }
            try folder.remove(name)
            try folder.makeFile(name, bytes, replacing: old)
        }
    }

    /// Keeps the document that is about to be replaced as a copy: an editor that changes the document in place must not
    /// change what was kept of it.
    ///
    /// - Returns: The name of the copy; `nil` where this very document is kept already, by a change that was cut off.
    private func keep(
        _ document: StoreDocument, revision: Int, from folder: borrowing FolderHandle
    ) throws(SystemCallError) -> String? {
        let backups = try self.folder(making: Backup.folders(of: document))
        let name = document.name + ".json"
        let status = try folder.status(of: name)
        // What is too large to be a document can only be kept by its name; it is replaced in a moment.
        let bytes = try? folder.contents(name, limit: DocumentLimits.bytes)
        if let bytes {
            for known in try backups.names() where Backup(name: known, of: document)?.revision == revision {
                if (try? backups.contents(known, limit: DocumentLimits.bytes)) == bytes { return nil }
            }
        }
        for number in 1...1000 {
            let copy = Backup.name(revision: revision, time: note.time, number: number)
            do throws(SystemCallError) {
                if let bytes {
                    // Written under a name that is none of a backup, so that one that is cut off never passes for one.
                    let hidden = ".\(copy)"
                    try? backups.remove(hidden)
                    try backups.makeFile(hidden, bytes, replacing: status)
                    defer { try? backups.remove(hidden) }
                    try backups.link(hidden, to: backups, as: copy)
                } else {
                    try folder.link(name, to: backups, as: copy)
                }
                try backups.synchronize()
                return copy
            } catch {
                guard error.code == EEXIST else { throw error }
            }
        }
        throw SystemCallError(code: EEXIST)
    }

    /// Takes away the backups that are beyond the limits; whatever stays is tried again at the next change.
    private func pruneBackups(of document: StoreDocument) {
        guard let folder = try? folder(Backup.folders(of: document)), let names = try? folder.names() else { return }
        let backups = names.compactMap { Backup(name: $0, of: document) }
        for backup in Backup.outdated(backups, store.settings.backupLimits, now: note.time) {
            try? folder.remove(backup.file.split(separator: "/").last.map(String.init) ?? "")
        }
    }

    /// Runs calls to the system; their failure becomes one of saving a file.
    static func explained<Result: ~Copyable>(
        _ file: String, _ body: () throws(SystemCallError) -> Result
    ) throws(StoreError) -> Result {
        do {
            return try body()
        } catch {
            throw .cannotWrite(path: file, reason: error.reason)
        }
    }

    func folder(_ names: [String]) throws(SystemCallError) -> FolderHandle {
        var folder = try root.folder(".")
        for name in names { folder = try folder.folder(name) }
        return folder
    }

    func folder(making names: [String]) throws(SystemCallError) -> FolderHandle {
        var folder = try root.folder(".")
        for name in names { folder = try folder.folder(making: name) }
        return folder
    }
}
