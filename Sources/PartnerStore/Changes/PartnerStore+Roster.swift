package import SolutionsPartner
internal import JSONTree

extension PartnerStore {
    /// Adds a partner of whom nothing is known yet.
    ///
    /// - Parameters:
    ///   - id: The key: lower-case letters, digits and dashes. It never changes.
    ///   - name: The name shown.
    ///   - account: The number of the partner global account; `nil` where nobody noted it.
    ///   - asOf: A day to pin the partner to; `nil` for one that lives today.
    @discardableResult
    package func addPartner(
        id: String, name: String, account: String? = nil, asOf: CalendarDate? = nil, note: ChangeNote
    ) throws(StoreError) -> PartnerDocument {
        guard Identifier.isValid(id) else { throw .invalidName(id) }
        try refuseBlank(name)
        var members = [
            JSONMember("format", .number(PartnerDocument.format)), JSONMember("id", .string(id)),
            JSONMember("name", .string(name.inOneLine)),
        ]
        if let account { members.append(JSONMember("account", .string(account))) }
        members.append(JSONMember("revision", 1))
        if let asOf { members.append(JSONMember("asOf", .string(asOf.description))) }
        members.append(JSONMember("measures", JSONNode(.object([]))))
        let node = JSONNode(.object(members))
        // Records of somebody else who once had the key are not this one's.
        if try !partnerIDs().contains(id), try !recordMonths(of: id).isEmpty {
            try StoreTransaction.begin(in: self, note).moveRecords(of: id, aside: true)
        }
        _ = try change(.partner(id), note: note) { (content) throws(StoreError) in
            guard case .missing = content else { throw .partnerExists(id: id) }
            return [FieldChange(path: [], value: node)]
        }
        return try partner(id)
    }

    /// A key for a partner who is to be added, which no partner has or had: what is kept of one that is gone, such as
    /// scenarios and the record, must not become that of another.
    ///
    /// - Parameter name: The name of the new partner, from which the key is made.
    package func unusedPartnerKey(for name: String) throws(StoreError) -> String {
        var taken = try partnerIDs()
        while true {
            let key = Identifier.proposed(for: name, among: taken, otherwise: "partner")
            guard try isOnRecord(key) else { return key }
            taken.append(key)
        }
    }

    /// Takes a partner out of the store; its document stays among the backups, from where it can be restored.
    ///
    /// A document that cannot be read can be taken out as well.
    package func removePartner(_ id: String, note: ChangeNote) throws(StoreError) {
        let ids = try partnerIDs()
        guard ids.contains(id), Identifier.isValid(id) else {
            throw .noSuchPartner(id: id, nearest: NearestName(of: id, among: ids).match)
        }
        _ = try change(.partner(id), note: note) { (content) throws(StoreError) in
            if case .missing = content { throw .noSuchPartner(id: id, nearest: nil) }
            return [FieldChange(path: [], value: nil)]
        }
        // The records go along, and come back with the document.
        try StoreTransaction.begin(in: self, note).moveRecords(of: id, aside: true)
    }
}
