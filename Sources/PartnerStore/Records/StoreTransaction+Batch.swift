internal import Glibc
internal import JSONTree
internal import SolutionsPartner
internal import System

extension StoreTransaction {
    /// How many imports of a partner can be taken back.
    static let keptBatches = 10

    /// Begins a change of many documents of a partner.
    func beginBatch(of partner: String) throws(StoreError) -> Batch {
        let batch = Batch(number: journal.lastNumber + 1, partner: partner)
        // What a change left behind that ended before it was recorded.
        try Self.explained(Batch.list) { () throws(SystemCallError) in
            try sweep(["records", partner])
            try removeAll(batch.backup)
        }
        return batch
    }

    /// Lays a new document beside its place, or notes that one goes for `nil`, and keeps the one that is there.
    func prepare(_ path: String, _ bytes: [UInt8]?, in batch: inout Batch) throws(StoreError) {
        var file = Batch.File(path: path, before: nil, after: bytes.map { Digest(of: $0) })
        try Self.explained(path) { () throws(SystemCallError) in
            let folder = try self.folder(making: file.folders)
            let status = try folder.status(of: file.name)
            if let status {
                guard status.isRegular else { throw SystemCallError(code: EINVAL) }
                guard let old = try? folder.contents(file.name, limit: RecordsReader.limit) else {
                    throw SystemCallError(code: EIO)
                }
                file.before = Digest(of: old)
                try self.folder(making: batch.backup + ["before"] + file.folders).makeFile(
                    file.name, old, replacing: status)
            }
            guard let bytes else { return }
            // Only a holder of the lock makes such a file, so one that is there was left behind.
            if try folder.status(of: file.temporary) != nil { try folder.remove(file.temporary) }
            try folder.makeFile(file.temporary, bytes, replacing: status)
            // Taking the change back compares with what it made.
            if file.folders == ["partners"] {
                try self.folder(making: batch.backup + ["after"] + file.folders).makeFile(
                    file.name, bytes, replacing: status)
            }
        }
        batch.files.append(file)
    }

    /// Lets a document that was made ready before take the place of `prepare`'s.
    ///
    /// - Parameters:
    ///   - name: The name of the ready file, in the folder of the document.
    ///   - before: What must be there still; `nil` for nothing.
    /// - Returns: Whether it was; nothing is changed otherwise.
    func adopt(
        _ path: String, ready name: String, _ after: Digest, replacing before: Digest?, in batch: inout Batch
    ) throws(StoreError) -> Bool {
        let file = Batch.File(path: path, before: before, after: after)
        let isDone = try Self.explained(path) { () throws(SystemCallError) -> Bool in
            let folder = try self.folder(making: file.folders)
            guard try folder.status(of: name)?.isRegular ?? false else { return false }
            if let status = try folder.status(of: file.name) {
                guard status.isRegular, let before,
                    let old = try? folder.contents(file.name, limit: RecordsReader.limit), Digest(of: old) == before
                else { return false }
                try self.folder(making: batch.backup + ["before"] + file.folders).makeFile(
                    file.name, old, replacing: status)
            } else if before != nil {
                return false
            }
            try folder.rename(name, to: file.temporary)
            return true
        }
        if isDone { batch.files.append(file) }
        return isDone
    }

    /// Makes the change: the list, the journal's line, then one document after the other.
    mutating func commit(_ batch: Batch, _ entry: JournalEntry) throws(StoreError) {
        do throws(SystemCallError) {
            try synchronizeBackups(of: batch)
            try writeList(batch)
        } catch {
            abandon(batch)
            throw .cannotWrite(path: Batch.list, reason: error.reason)
        }
        do throws(SystemCallError) {
            try journal.append([entry.node], lastNumber: entry.number, in: root)
        } catch {
            abandon(batch)
            throw .cannotWrite(path: JournalFile.name, reason: error.reason)
        }
        UntoldChanges.note()
        do throws(SystemCallError) {
            try finish(batch)
        } catch {
            // The journal tells of it, so the next holder of the lock goes on.
            throw .notSecured(path: StoreDocument.partner(batch.partner).file, reason: error.reason)
        }
        pruneBatches(of: batch.partner)
    }

    /// Takes away what was laid beside the places of documents.
    func abandon(_ batch: Batch) {
        for file in batch.files where file.after != nil { try? folder(file.folders).remove(file.temporary) }
        try? removeAll(batch.backup)
        try? root.remove(Batch.list)
    }

    /// Finishes or takes back a change of many documents that was interrupted.
    func settleBatch() throws(StoreError) {
        let bytes: [UInt8]
        do throws(ReadingFault) {
            bytes = try root.contents(Batch.list)
        } catch {
            if case .missing = error { return }
            throw .reading(Batch.list, error)
        }
        // The list is written beside its place and then renamed, so half of one is nobody's work.
        guard let batch = (try? JSONNode.parse(bytes)).flatMap(Batch.init) else {
            throw .cannotWrite(path: Batch.list, reason: "it cannot be understood; take it away")
        }
        let entry = try store.journal(after: batch.number - 1).first { $0.number == batch.number }
        let isMade = entry.map { !$0.isVoid && $0.document == .partner(batch.partner) } ?? false
        try Self.explained(Batch.list) { () throws(SystemCallError) in
            // Where a new document is gone, all of it is taken back; the journal's line is then found to be of nothing.
            if isMade, try isWhole(batch) { try finish(batch) } else { try takeBack(batch) }
        }
    }

    /// Whether every new document is there still, beside its place or in it.
    private func isWhole(_ batch: Batch) throws(SystemCallError) -> Bool {
        for file in batch.files {
            guard let after = file.after else { continue }
            let folder = try folder(making: file.folders)
            guard digest(file.temporary, in: folder) == after || digest(file.name, in: folder) == after else {
                return false
            }
        }
        return true
    }

    /// Lets every new document take its place.
    private func finish(_ batch: Batch) throws(SystemCallError) {
        var synchronized: [String]?
        for file in batch.files {
            // The months are all safe before the document that tells of them.
            if let last = synchronized, last != file.folders { try self.folder(last).synchronize() }
            synchronized = file.folders
            let folder = try folder(making: file.folders)
            if file.after != nil {
                do throws(SystemCallError) {
                    try folder.rename(file.temporary, to: file.name)
                } catch {
                    // It took its place before the interruption.
                    guard error.code == ENOENT else { throw error }
                }
            } else if let before = file.before, digest(file.name, in: folder) == before {
                try folder.remove(file.name)
            }
        }
        if let last = synchronized { try folder(last).synchronize() }
        try root.remove(Batch.list)
        // A list that came back would take back what was changed since.
        try root.synchronize()
    }

    /// Puts back what was there before a change of which the journal does not tell, or of which a part is gone.
    private func takeBack(_ batch: Batch) throws(SystemCallError) {
        for file in batch.files {
            let folder = try folder(making: file.folders)
            try? folder.remove(file.temporary)
            guard file.before != file.after, digest(file.name, in: folder) == file.after else { continue }
            guard file.before != nil else {
                try folder.remove(file.name)
                try folder.synchronize()
                continue
            }
            let backups = try self.folder(batch.backup + ["before"] + file.folders)
            guard let old = try? backups.contents(file.name, limit: RecordsReader.limit) else {
                throw SystemCallError(code: EIO)
            }
            try folder.makeFile(file.temporary, old, replacing: try folder.status(of: file.name))
            try folder.rename(file.temporary, to: file.name)
            try folder.synchronize()
        }
        try? removeAll(batch.backup)
        try root.remove(Batch.list)
        // A list that came back would take back what was changed since.
        try root.synchronize()
    }

    private func writeList(_ batch: Batch) throws(SystemCallError) {
        let temporary = "\(Batch.list).saving"
        try? root.remove(temporary)
        try root.makeFile(temporary, Array((batch.node.compact + "\n").utf8))
        try root.rename(temporary, to: Batch.list)
        try root.synchronize()
    }

    /// Makes sure that the backups are on the disk before anything is replaced.
    private func synchronizeBackups(of batch: Batch) throws(SystemCallError) {
        let folder = try folder(making: batch.backup)
        try? folder.remove(Self.listOfBackup)
        try folder.makeFile(Self.listOfBackup, Array((batch.node.compact + "\n").utf8))
        for file in batch.files where file.before != nil {
            try self.folder(batch.backup + ["before"] + file.folders).synchronize()
        }
        try folder.synchronize()
    }

    /// The name of the list that stays with the backups of a change.
    static let listOfBackup = "batch.json"

    private func digest(_ name: String, in folder: borrowing FolderHandle) -> Digest? {
        (try? folder.contents(name, limit: RecordsReader.limit)).map { Digest(of: $0) }
    }

    /// Removes what imports of a partner left behind that never ended.
    func sweepRecords(of partner: String) { try? sweep([RecordsPlace.name, partner]) }

    /// Removes what saves left behind in a folder that never ended.
    private func sweep(_ names: [String]) throws(SystemCallError) {
        guard let folder = try? folder(names) else { return }
        for name in try folder.names() where StorePaths.isSaving(name) {
            // What another import is getting ready is not left behind.
            if ImportDraft.isLive(name) { continue }
            try folder.remove(name)
        }
    }

    /// Removes the backups of the imports that are too old to be taken back, since as many later ones are in force.
    ///
    /// What is taken back counts as none, but nobody's backups grow without an end.
    private func pruneBatches(of partner: String) {
        guard let folder = try? folder(Batch.backup(of: partner)), let names = try? folder.names() else { return }
        let numbers = names.compactMap { Int($0) }.sorted()
        var inForce: [Int] = []
        if case .object(let members)? = (try? content(of: .partner(partner)).node())?["imports"]?.content {
            inForce = members.compactMap { Int($0.name) }
        }
        for (place, number) in numbers.enumerated() {
            let isOld = inForce.count { $0 > number } >= Self.keptBatches
            guard isOld || numbers.count - place > 3 * Self.keptBatches else { continue }
            try? removeAll(Batch.backup(of: partner) + [String(number)])
        }
    }

    /// Removes a folder below the store's with everything in it.
    func removeAll(_ names: [String]) throws(SystemCallError) {
        do throws(SystemCallError) {
            let folder = try folder(names)
            for name in try folder.names() {
                if try folder.status(of: name)?.isFolder ?? false {
                    try removeAll(names + [name])
                } else {
                    try folder.remove(name)
                }
            }
            guard let last = names.last else { return }
            try self.folder(Array(names.dropLast())).removeFolder(last)
        } catch {
            guard error.code == ENOENT else { throw error }
        }
    }
}
