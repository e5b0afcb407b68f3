internal import JSONTree

/// What an edition document may hold, and how one edition builds on another.
enum EditionDocument {
    /// The version of the format that this program reads.
    static let format = 1

    /// The members that a document may have at the top.
    static let members: Set<String> = [
        "format", "id", "title", "effective", "extends", "qualification", "sources", "certifications", "lists",
        "rateCards", "metrics", "designations", "standing", "notes",
    ]

    /// The tables that an extending edition adds to, name by name.
    private static let tables = ["sources", "certifications", "lists", "rateCards", "metrics", "designations"]

    /// The document of an edition that builds on another: an entry of a table replaces the entry of the same name
    /// whole, so an edition that lists a designation replaces all of it; `nil` when it builds on none.
    static func extending(_ base: JSONNode, by document: JSONNode) -> JSONNode {
        var merged = document
        for table in tables {
            guard let inherited = base[table] else { continue }
            var entries = inherited
            switch document[table]?.content {
            case nil, .null: break
            case .object(let members):
                for member in members { entries = entries.setting([member.name], to: member.value) }
            // Anything else stays for the reader to refuse.
            default: continue
            }
            merged = merged.setting([table], to: entries)
        }
        for name in ["qualification", "standing"] where document[name] == nil {
            if let inherited = base[name] { merged = merged.setting([name], to: inherited) }
        }
        return merged
    }

    /// The names of a document's own designations, with the edition that gives each.
    static func origins(of document: JSONNode, base: [String: String] = [:]) -> [String: String] {
        var origins = base
        guard case .string(let id)? = document["id"]?.content,
            case .object(let members)? = document["designations"]?.content
        else { return origins }
        for member in members { origins[member.name] = id }
        return origins
    }
}
