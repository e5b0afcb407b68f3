internal import JSONTree
internal import SolutionsPartner
internal import System

extension PartnerStore {
    /// Takes a tenant out of records and their backups, and all numbers that it is in out of documents: they are told
    /// by the result, to be reckoned anew.
    func forget(tenant: String, of id: String, _ note: ChangeNote) throws(StoreError) -> ForgettingResult {
        var result = ForgettingResult()
        var words: Set = [tenant]
        let isInRecords = try collect(&words, of: tenant, from: [[RecordsPlace.name, id]], partner: id)
        let isInBackups = try collect(&words, of: tenant, from: recordBackups(of: id), partner: id)
        // The numbers go first: where this is interrupted they are unknown, and never told with the tenant in them.
        if isInRecords, hasPartner(id) {
            let document = try partner(id)
            if document.node["derived"] != nil {
                try commit([FieldChange(path: ["derived"], value: nil)], to: id, note: note)
                result.derived = document.partner.derived
                result.documents += 1
            }
        }
        let transaction = try StoreTransaction.begin(in: self, note)
        transaction.sweepRecords(of: id)
        let isKnown = isInRecords || isInBackups
        if isKnown {
            for folder in documentBackups(of: id) {
                for name in try names(in: folder)
                where try transaction.scrub(folder, name, Oblivion.withoutDerived) { result.backups += 1 }
            }
        }
        result.entries = try transaction.scrubJournals(of: id) { entry in
            let unreasoned = Oblivion.scrubbedReason(entry, of: words)
            return (isKnown ? Oblivion.withoutDerivedValues(unreasoned ?? entry) : nil) ?? unreasoned
        }
        var digests: [String: String] = [:]
        for name in try names(in: [RecordsPlace.name, id])
        where try transaction.scrub([RecordsPlace.name, id], name, tenant: tenant, partner: id, &digests) {
            result.months += 1
        }
        for folder in recordBackups(of: id) {
            for name in try names(in: folder)
            where try transaction.scrub(folder, name, tenant: tenant, partner: id, &digests) { result.backups += 1 }
        }
        // The lists that say which file was what go on saying it.
        for number in folders(in: Batch.backup(of: id)) {
            try transaction.renew(Batch.backup(of: id) + [number], digests)
        }
        result.remains = Remains(of: tenant, partner: id, in: root)
        return result
    }

    /// Collects the names under which records of folders know a tenant; whether they know it.
    private func collect(
        _ names: inout Set<String>, of tenant: String, from folders: [[String]], partner: String
    ) throws(StoreError) -> Bool {
        var isKnown = false
        for folder in folders {
            for name in try self.names(in: folder) {
                let file = (folder + [name]).joined(separator: "/")
                guard let month = YearMonth(name.dropLast(".json".count)),
                    let bytes = try? FileSystem.contents(file, below: root, limit: RecordsReader.limit),
                    let record = (try? RecordsPlace.records(bytes, of: partner, month))?.tenants[tenant]
                else { continue }
                isKnown = true
                if let name = record.name?.text { names.insert(name) }
            }
        }
        return isKnown
    }
}

extension Oblivion {
    /// The document without derived numbers; `nil` where it has none.
    static func withoutDerived(_ node: JSONNode) -> JSONNode? {
        node["derived"] == nil ? nil : node.setting(["derived"], to: nil)
    }

    /// The entry of the journal with marks in place of derived numbers; `nil` where it has none.
    static func withoutDerivedValues(_ node: JSONNode) -> JSONNode? {
        guard case .array(let path)? = node["path"]?.content else { return nil }
        var changed = node
        for side in ["old", "new"] {
            guard let value = node[side], value != .null, value != mark else { continue }
            if path.first?.text == "derived" { changed = changed.setting([side], to: mark) }
            if path.isEmpty, let whole = withoutDerived(value) { changed = changed.setting([side], to: whole) }
        }
        return changed == node ? nil : changed
    }
}
