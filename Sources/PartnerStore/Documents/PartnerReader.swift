internal import JSONTree
internal import SolutionsPartner

/// Reads the document of a partner, noting every fault that keeps it from being understood.
///
/// What can be understood but is odd, such as a misspelt measure, is the matter of `PartnerCheck`.
enum PartnerReader {
    /// Reads a document; the result is `nil` when a fault was noted.
    ///
    /// - Parameter id: The key that the file's name gives.
    static func read(_ node: JSONNode, id: String, file: String) -> (document: PartnerDocument?, faults: [JSONFault]) {
        read(JSONCursor(node, faults: JSONFaultList()), id: id, file: file)
    }

    /// Reads the document under a cursor.
    static func read(_ top: JSONCursor, id: String, file: String) -> (document: PartnerDocument?, faults: [JSONFault]) {
        let (node, faults) = (top.node, top.faults)
        guard case .object = node.content else {
            top.fault(expected: "an object")
            return (nil, faults.faults)
        }
        let format = top.required("format")?.asInt(in: 1...1_000_000)
        if let written = top["id"]?.asString, written != id {
            top["id"]?.fault(expected: "\"\(id)\", as the file is named", found: "\"\(written.prefix(40))\"")
        }
        let partner = Partner(
            id: id, name: top.required("name")?.asName ?? id, accountID: top["account"]?.asString,
            asOf: top["asOf"]?.asDate, edition: top["edition"]?.asString, note: top["note"]?.asString,
            measures: measures(of: top),
            derived: DerivedNumbers(top["derived"]), people: people(of: top), membership: membership(of: top),
            accounts: Set(top.members(of: "accounts").map { $0.name }))
        let revision = top["revision"].map { $0.asInt(in: Counting.revisions) ?? 0 } ?? 0
        guard faults.faults.isEmpty, let format else { return (nil, faults.faults.inOrder) }
        return (
            PartnerDocument(
                partner: partner, revision: revision, node: node, file: file,
                isNewerFormat: format > PartnerDocument.format), []
        )
    }

    private static func measures(of top: JSONCursor) -> [InputName: Measure] {
        var measures: [InputName: Measure] = [:]
        guard let table = top["measures"] else { return measures }
        if case .object(let members) = table.node.content { measures.reserveCapacity(members.count) }
        table.forEachMember { name, entry in
            let value = entry.measureValue("value")
            let time = entry.text("at")
            let provenance = Provenance(
                origin: entry.origin("source") ?? .typed, author: entry.text("by"), time: time,
                day: time.flatMap { Timestamp.localDay($0) })
            let list = entry.text("list")
            guard let value else { return }
            measures[InputName(rawValue: name)] = Measure(value, provenance: provenance, list: list)
        }
        return measures
    }

    private static func people(of top: JSONCursor) -> [Person] {
        top.members(of: "people").map { entry in
            let certifications = entry.value.members(of: "certifications").map { held in
                let earned = held.value.date("earned")
                let expires = held.value.date("expires")
                if let earned, let expires, expires < earned {
                    held.value["expires"]?.fault(expected: "a day on or after \(earned)")
                }
                // A certification may be an empty object, but not a date or a list in its place.
                held.value.checkIsObject()
                return HeldCertification(
                    code: held.name, name: held.value.text("name"), earned: earned, expires: expires)
            }
            let apart = entry.value.members(of: "apart")
            // Room for what may be said of it, but no date or number in its place.
            for other in apart { other.value.checkIsObject() }
            return Person(
                id: entry.name, name: entry.value.required("name")?.asName ?? entry.name,
                certifications: certifications, isImported: entry.value["source"]?.node.text == "imported",
                apart: Set(apart.map { $0.name }))
        }
    }

    private static func membership(of top: JSONCursor) -> Membership {
        let held = top["membership"]
        // Members of something that is no object are not looked for one by one.
        held?.checkIsObject()
        var legacy: [String: Membership.LegacyLevel] = [:]
        for entry in held?.members(of: "legacy") ?? [] {
            legacy[entry.name] = entry.value.asCase(Membership.LegacyLevel.self)
        }
        var attained: [DesignationID: CalendarDate] = [:]
        for (name, day) in top.dates(of: "designations", member: "attained") {
            attained[DesignationID(rawValue: name)] = day
        }
        var specializations: [String: CalendarDate] = [:]
        for (name, day) in top.dates(of: "specializations", member: "anniversary") { specializations[name] = day }
        return Membership(
            anniversary: held?["anniversary"]?.asDate,
            benefits: held?["benefits"]?.asString.map { BenefitsKind(word: $0)?.rawValue ?? $0 }, legacy: legacy,
            attained: attained, specializations: specializations, expertMSP: held?["expertMSP"]?.asDate,
            paid: held?["paid"]?.asDate)
    }
}
