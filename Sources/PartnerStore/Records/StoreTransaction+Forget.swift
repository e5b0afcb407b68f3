internal import JSONTree
internal import SolutionsPartner
internal import System

extension StoreTransaction {
    /// Takes something out of a document, and tells whether it said anything of it.
    ///
    /// What cannot be read stays as it is.
    func scrub(
        _ folders: [String], _ name: String, _ scrub: (JSONNode) -> JSONNode?
    ) throws(StoreError) -> Bool {
        guard let bytes = try? folder(folders).contents(name), let node = try? JSONNode.parse(bytes),
            let scrubbed = scrub(node)
        else { return false }
        try replace(folders, name, Array(scrubbed.formatted().utf8))
        return true
    }

    /// Takes a tenant out of the records of a month; whether they said anything of it.
    ///
    /// - Parameter digests: What files were, by what they are now.
    func scrub(
        _ folders: [String], _ name: String, tenant: String, partner: String, _ digests: inout [String: String]
    ) throws(StoreError) -> Bool {
        guard let month = YearMonth(name.dropLast(".json".count)),
            let bytes = try? folder(folders).contents(name, limit: RecordsReader.limit),
            var records = try? RecordsPlace.records(bytes, of: partner, month),
            records.tenants.removeValue(forKey: tenant) != nil
        else { return false }
        records.settle()
        let new = RecordsWriter.bytes(records, partner: partner)
        try replace(folders, name, new)
        digests[Digest(of: bytes).description] = Digest(of: new).description
        return true
    }

    /// Puts new digests in the list of an import's backups.
    func renew(_ folders: [String], _ digests: [String: String]) throws(StoreError) {
        guard let bytes = try? folder(folders).contents(Self.listOfBackup),
            let batch = (try? JSONNode.parse(bytes)).flatMap(Batch.init)
        else { return }
        var new = batch
        for place in new.files.indices {
            func renewed(_ digest: Digest?) -> Digest? {
                digest.map { digests[$0.description].flatMap(Digest.init) ?? $0 }
            }
            new.files[place].before = renewed(new.files[place].before)
            new.files[place].after = renewed(new.files[place].after)
        }
        guard new.files != batch.files else { return }
        try replace(folders, Self.listOfBackup, Array((new.node.compact + "\n").utf8))
    }

    /// Puts marks in place of what the journal tells of somebody; the number of entries.
    func scrubJournals(of partner: String, _ scrub: (JSONNode) -> JSONNode?) throws(StoreError) -> Int {
        var count = 0
        let names = try Self.explained(JournalFile.name) { () throws(SystemCallError) in try root.names() }
        for name in names where name.hasPrefix("journal") && name.hasSuffix(".jsonl") {
            guard let bytes = try? root.contents(name, limit: RecordsReader.limit) else {
                // What was set aside is looked through afterwards, and told.
                if name != JournalFile.name, JournalFile.lastEntry(ofArchive: name) == nil { continue }
                throw .cannotWrite(path: name, reason: "it cannot be read, so nothing can be forgotten in it")
            }
            var changed = 0
            let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
                line -> ArraySlice<UInt8> in
                // Lines of other partners, which are most, stay as they are.
                guard let node = try? JSONNode.parse(Array(line)), node["partner"]?.text == partner,
                    let scrubbed = scrub(node)
                else { return line }
                changed += 1
                return Array(scrubbed.compact.utf8)[...]
            }
            guard changed > 0 else { continue }
            try replace([], name, Array(lines.joined(separator: [UInt8(ascii: "\n")])))
            count += changed
        }
        return count
    }

    /// Puts new bytes in the place of a file.
    private func replace(_ folders: [String], _ name: String, _ bytes: [UInt8]) throws(StoreError) {
        try Self.explained((folders + [name]).joined(separator: "/")) { () throws(SystemCallError) in
            let folder = try self.folder(folders)
            let temporary = StorePaths.saving(name)
            if try folder.status(of: temporary) != nil { try folder.remove(temporary) }
            try folder.makeFile(temporary, bytes, replacing: try folder.status(of: name))
            try folder.rename(temporary, to: name)
            UntoldChanges.note()
            try folder.synchronize()
        }
    }

    /// Puts the records of a partner aside, or brings those back that were put aside.
    func moveRecords(of partner: String, aside: Bool) throws(StoreError) {
        try Self.explained(RecordsPlace.folder(of: partner)) { () throws(SystemCallError) in
            let (from, to) =
                aside
                ? ([RecordsPlace.name], ["backups", RecordsPlace.name])
                : (["backups", RecordsPlace.name], [RecordsPlace.name])
            guard let source = try? folder(from), try source.status(of: partner)?.isFolder ?? false else { return }
            if aside {
                try removeAll(to + [partner])
            } else if try folder(making: to).status(of: partner) != nil {
                return
            }
            let target = try folder(making: to)
            try source.rename(partner, to: target, as: partner)
            try target.synchronize()
            try source.synchronize()
        }
    }
}
