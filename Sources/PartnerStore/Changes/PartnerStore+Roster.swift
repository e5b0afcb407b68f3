public import SolutionsPartner
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
    public func addPartner(
        id: String, name: String, account: String? = nil, asOf: CalendarDate? = nil, note: ChangeNote
    ) throws(StoreError) -> PartnerDocument {
        let session = try WriteSession(self)
        guard Identifier.isValid(id) else { throw .invalidName(id) }
        try refuseBlank(name)
        guard try !partnerIDs().contains(id) else { throw .partnerExists(id: id) }
        var members = [
            JSONMember("format", .number(PartnerDocument.format)), JSONMember("id", .string(id)),
            JSONMember("name", .string(name)),
        ]
        if let account { members.append(JSONMember("account", .string(account))) }
        members.append(JSONMember("revision", 1))
        if let asOf { members.append(JSONMember("asOf", .string(asOf.description))) }
        members.append(JSONMember("measures", JSONNode(.object([]))))
        let node = JSONNode(.object(members))
        try session.replace(
            Self.file(of: id), with: node,
            journal: Journal.lines(
                for: [SavedChange(path: [], old: nil, new: node)], of: id, revision: 1, note: note))
        return try partner(id)
    }

    /// Takes a partner out of the store; its document moves to `backups`, from where it can be put back by hand.
    ///
    /// A document that cannot be read can be taken out as well.
    public func removePartner(_ id: String, note: ChangeNote) throws(StoreError) {
        let session = try WriteSession(self)
        let ids = try partnerIDs()
        guard ids.contains(id) else {
            throw .noSuchPartner(id: id, nearest: NearestName(of: id, among: ids).match)
        }
        let node = try? document(Self.file(of: id))
        let revision = (try? partner(id).revision) ?? 0
        let digits = note.time.filter { $0.isASCII && $0.isNumber }
        try session.retire(
            Self.file(of: id), as: "\(id)-r\(revision)-\(digits)",
            journal: Journal.lines(
                for: [SavedChange(path: [], old: node, new: nil)], of: id, revision: revision + 1, note: note))
    }
}
