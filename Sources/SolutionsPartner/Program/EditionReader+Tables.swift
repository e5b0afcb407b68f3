internal import JSONTree

/// The parts of a document that stand beside its designations.
extension EditionReader {
    /// A certification of the table.
    func certification(_ id: String, _ cursor: JSONCursor) -> Certification {
        cursor.refuseMembers(except: EditionMembers.certification)
        let hasSource = ["source", "confidence", "inferred"].contains { cursor[$0] != nil }
        return Certification(
            id: id, name: cursor.required("name")?.asString ?? id,
            otherNames: cursor["otherNames"]?.items.compactMap(\.asString) ?? [],
            otherIDs: cursor["otherIDs"]?.items.compactMap(\.asString) ?? [],
            retired: cursor["retired"]?.asDate, eligibleThrough: cursor["eligibleThrough"]?.asDate,
            eligibleFrom: cursor["eligibleFrom"]?.asDate,
            replacedBy: cursor["replacedBy"]?.items.compactMap(\.asString) ?? [],
            source: hasSource ? source(of: cursor) : nil, note: cursor["note"]?.asString,
            retiredPerhaps: cursor["retiredPerhaps"]?.asDate)
    }

    /// What dated entries after a day make of the lists, by their names; nothing where no day is asked for.
    ///
    /// What cannot be understood is passed over, since the reading of that day tells of it.
    func upcoming(
        _ changes: [JSONNode], after day: CalendarDate?, among known: [String: Certification]
    ) -> [String: [CertificationList.Upcoming]] {
        guard let day else { return [:] }
        var found: [String: [CertificationList.Upcoming]] = [:]
        for change in changes {
            guard let from = EditionDocument.day(ofChange: change), from > day,
                case .object(let lists)? = change["set"]?["lists"]?.content
            else { continue }
            for list in lists {
                guard case .array(let items) = list.value.content else { continue }
                let members = items.compactMap { item -> Certification? in
                    if case .string(let code) = item.content { known[code] } else { nil }
                }
                found[list.name, default: []].append(CertificationList.Upcoming(day: from, certifications: members))
            }
        }
        return found.mapValues { lists in lists.sorted { $0.day < $1.day } }
    }

    /// The dated entries in the order of their days: those of the document, each fault told, and those that it takes
    /// over from the edition that it builds on.
    func changes(_ cursor: JSONCursor, inherited: [JSONNode], from: CalendarDate?) -> [EditionChange] {
        let own = cursor["changes"]?.items ?? []
        // What an edition takes over may be older than it is; a change of its own that is can never come into force.
        for case let on? in own.map({ $0["on"] }) {
            guard let from, case .string(let text) = on.node.content, let day = CalendarDate(text), day < from else {
                continue
            }
            on.fault(expected: "a day from \(from) on, when the edition begins", found: "\(day)")
        }
        let rest = inherited.dropFirst(own.count).map { JSONCursor($0, path: [.name("changes")], faults: faults) }
        let changes = (own + rest).compactMap { change($0) }
        return changes.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    private func change(_ cursor: JSONCursor) -> EditionChange? {
        cursor.refuseMembers(except: EditionMembers.change)
        let set = cursor.required("set")
        if let set, set.members.isEmpty { set.fault(expected: "at least one change") }
        set?.refuseMembers(except: EditionDocument.datedMembers)
        let title = cursor.required("title")?.asString
        let source = source(of: cursor)
        guard let day = cursor.required("on")?.asDate, let title else { return nil }
        return EditionChange(day: day, title: title, source: source)
    }
}
