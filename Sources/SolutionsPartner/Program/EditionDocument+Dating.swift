internal import JSONTree

/// How a document reads on a day.
extension EditionDocument {
    /// The tables and parts that a dated entry may change.
    static let datedMembers: [String] = [
        "qualification", "certifications", "lists", "rateCards", "metricNames", "metrics", "designations", "standing",
    ]

    /// The document with those of its dated entries put in that have come into force on a day; with all of them for
    /// `nil`.
    ///
    /// Entries that cannot be understood are passed over here, since the reader tells of them.
    static func dated(_ document: JSONNode, by changes: [JSONNode], on day: CalendarDate?) -> JSONNode {
        var entries: [(day: CalendarDate, set: JSONNode)] = []
        for change in changes {
            guard let from = Self.day(ofChange: change),
                let set = change["set"], day.map({ from <= $0 }) ?? true
            else { continue }
            entries.append((from, set))
        }
        // Entries of the same day keep the order of the document.
        let ordered = entries.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        return ordered.reduce(document) { merging($0, with: $1.element.set, among: datedMembers) }
    }

    /// The day from which a dated entry holds; `nil` where it names none.
    static func day(ofChange change: JSONNode) -> CalendarDate? {
        guard case .string(let text)? = change["on"]?.content else { return nil }
        return CalendarDate(text)
    }

    /// The entries in the member `changes`; none where it is missing or no list.
    static func changes(in document: JSONNode) -> [JSONNode] {
        guard case .array(let items)? = document["changes"]?.content else { return [] }
        return items
    }

    private static func merging(_ base: JSONNode, with set: JSONNode, among known: [String]) -> JSONNode {
        guard case .object(let members) = set.content else { return base }
        var merged = base
        for member in members where known.contains(member.name) {
            merged = merged.setting([member.name], to: merging(merged[member.name], with: member.value))
        }
        return merged
    }

    /// A value with another one put over it: the members of an object one by one, `null` taking one away; the items of
    /// a list by their `id` or, counted from 0, by their place; everything else whole.
    static func merging(_ base: JSONNode?, with patch: JSONNode) -> JSONNode? {
        guard case .object(let changes) = patch.content else {
            if case .null = patch.content { return nil }
            return patch
        }
        switch base?.content {
        case .object(var members):
            for change in changes {
                let place = members.firstIndex { $0.name == change.name }
                let value = merging(place.map { members[$0].value }, with: change.value)
                switch (place, value) {
                case (let place?, let value?): members[place].value = value
                case (let place?, nil): members.remove(at: place)
                case (nil, let value?): members.append(JSONMember(change.name, value))
                case (nil, nil): break
                }
            }
            return JSONNode(.object(members), at: base?.position ?? patch.position)
        case .array(var items):
            for change in changes {
                // A name that no item has stays an object where a list is expected, for the reader to refuse.
                guard let place = self.place(of: change.name, in: items) else { return patch }
                guard let value = merging(items[place], with: change.value) else {
                    items.remove(at: place)
                    continue
                }
                items[place] = value
            }
            return JSONNode(.array(items), at: base?.position ?? patch.position)
        default:
            let kept = changes.compactMap { change in
                merging(nil, with: change.value).map { JSONMember(change.name, $0) }
            }
            return JSONNode(.object(kept), at: patch.position)
        }
    }

    private static func place(of name: String, in items: [JSONNode]) -> Int? {
        let named = items.firstIndex { item in
            if case .string(name)? = item["id"]?.content { return true }
            return false
        }
        if let named { return named }
        return Int(name).flatMap { items.indices.contains($0) ? $0 : nil }
    }
}
