internal import JSONTree

/// What an edition document may hold, and how one edition builds on another.
package enum EditionDocument {
    /// The version of the format that this program reads.
    package static let format = 1

    /// The members that a document may have at the top.
    static let members = Array(EditionFormat.names)

    /// The tables that an extending edition adds to, name by name.
    private static let tables = [
        "sources", "certifications", "lists", "rateCards", "metricNames", "metrics", "designations",
    ]

    /// The document of an edition that builds on another.
    ///
    /// An entry of a table replaces the entry of the same name whole, so an edition that lists a designation replaces
    /// all of it. What stands in `standing` replaces the part of
    /// the same name whole.
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
        if document["qualification"] == nil, let inherited = base["qualification"] {
            merged = merged.setting(["qualification"], to: inherited)
        }
        if let standing = standing(of: base, by: document) { merged = merged.setting(["standing"], to: standing) }
        return merged
    }

    /// The names of the certification lists that the rules of a document read.
    static func listNames(in document: JSONNode) -> Set<String> {
        var names: Set<String> = []
        func collect(_ node: JSONNode) {
            switch node.content {
            case .object(let members):
                for member in members {
                    if member.name == "list", case .string(let name) = member.value.content {
                        names.insert(name)
                    } else {
                        collect(member.value)
                    }
                }
            case .array(let items): for item in items { collect(item) }
            default: break
            }
        }
        for part in ["metrics", "designations"] { if let node = document[part] { collect(node) } }
        return names
    }

    private static func standing(of base: JSONNode, by document: JSONNode) -> JSONNode? {
        guard let inherited = base["standing"] else { return nil }
        switch document["standing"]?.content {
        case nil, .null: return inherited
        case .object(let parts):
            return parts.reduce(inherited) { $0.setting([$1.name], to: $1.value) }
        // Anything else stays for the reader to refuse.
        default: return nil
        }
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
