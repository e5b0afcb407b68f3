internal import SolutionsPartner
internal import JSONTree
internal import System

/// A partner of a store, or the reason why it cannot be shown.
package struct PartnerEntry: Sendable {
    /// The key of the partner, which is the file's name.
    package let id: String

    /// The document, or what is wrong with it.
    package let document: Result<PartnerDocument, StoreError>

    init(id: String, store: PartnerStore) {
        self.id = id
        document = Result { () throws(StoreError) in try store.read(id) }
    }

    /// The name shown: the partner's, or the key when the document is faulty.
    package var name: String { (try? document.get())?.partner.name ?? id }
}

extension PartnerStore {
    /// The keys of the partners, in order.
    package func partnerIDs() throws(StoreError) -> [String] {
        try documents(in: "partners").map { String($0.dropLast(".json".utf8.count)) }
    }

    /// Every partner, by name; one that cannot be read stands among the others with the reason.
    ///
    /// - Throws: `StoreError` only when the folder of partners itself cannot be read.
    package func partners() throws(StoreError) -> [PartnerEntry] {
        let entries = try partnerIDs().compactMap { entryIfThere($0) }
        return entries.map { (key: $0.name.lowercased(), entry: $0) }
            .sorted { ($0.key, $0.entry.id) < ($1.key, $1.entry.id) }.map(\.entry)
    }

    /// The partner of a key that `partnerIDs` gave, or what is wrong with its document.
    package func entry(_ id: String) -> PartnerEntry { PartnerEntry(id: id, store: self) }

    /// The partner of a key that `partnerIDs` gave, or what is wrong with its document; `nil` for a partner who was
    /// removed since the folder was listed.
    package func entryIfThere(_ id: String) -> PartnerEntry? {
        for _ in 0..<4 {
            let entry = entry(id)
            // A document that is not there is none that is faulty; one that came back meanwhile is read again.
            guard case .failure(.unreadable) = entry.document else { return entry }
            if !isListed(id) { return nil }
        }
        return entry(id)
    }

    /// The name of the partner of a key that `partnerIDs` gave; the key where it has none.
    ///
    /// At most the first 4 KiB of the document are read, unless the name stands further behind.
    package func name(of id: String) -> String { head(of: id).name ?? entry(id).name }

    /// The partner with a key.
    package func partner(_ id: String) throws(StoreError) -> PartnerDocument {
        if Identifier.isValid(id) {
            do throws(StoreError) {
                return try read(id)
            } catch {
                // What is there and cannot be read has its own reason.
                if hasPartner(id) { throw error }
            }
        }
        // What is no key is compared with what is there rather than made into a path, so that it leads nowhere else.
        let ids = try partnerIDs()
        guard ids.contains(id) else {
            throw .noSuchPartner(id: id, nearest: NearestName(of: id, among: ids).match)
        }
        return try read(id)
    }

    /// Whether there is a document of a key, without a look at the others.
    package func hasPartner(_ id: String) -> Bool {
        Identifier.isValid(id) && ((try? FileSystem.status(at: "\(root)/\(StorePaths.document(of: id))")) ?? nil) != nil
    }

    /// Whether the folder of partners lists a key, one that no document should have included.
    package func isListed(_ id: String) -> Bool {
        Identifier.isValid(id) ? hasPartner(id) : ((try? partnerIDs()) ?? []).contains(id)
    }

    /// Fails where the folder of partners cannot be listed; one that is not there has none.
    package func checkPartnersCanBeListed() throws(StoreError) {
        do throws(SystemCallError) {
            FileSystem.close(try FileSystem.openFolder("\(root)/partners"))
        } catch {
            guard !error.isMissing else { return }
            throw .unreadable(file: "partners", reason: error.reason)
        }
    }

    /// The keys of the partners with their names, of which at most the first 4 KiB of each document are read.
    package func partnerHeads() throws(StoreError) -> [PartnerHead] {
        try partnerIDs().map { head(of: $0) }
    }

    private func head(of id: String) -> PartnerHead {
        let file = try? FileSystem.descriptor(StorePaths.document(of: id), below: root)
        defer { if let file { FileSystem.close(file) } }
        let head = file.flatMap { try? FileSystem.bytes(of: $0, in: 0..<PartnerHead.length) }
        return PartnerHead(id: id, text: head ?? [])
    }

    /// Reads the document of a key that the folder's listing gave.
    fileprivate func read(_ id: String) throws(StoreError) -> PartnerDocument {
        let file = StorePaths.document(of: id)
        guard Identifier.isValid(id) else {
            throw .unreadable(
                file: file,
                reason: "its name is not made of lower-case letters, digits and dashes, such as contoso.json")
        }
        let (document, faults) = PartnerReader.read(try self.document(file), id: id, file: file)
        guard let document else { throw .faulty(file: file, faults: faults) }
        return document
    }
}
