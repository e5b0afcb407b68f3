internal import Exchange
internal import JSONTree
internal import PartnerStore
internal import SolutionsPartner

/// How people of trainings change a partner's document.
struct ImportPeople {
    /// The changes of the document.
    private(set) var changes: [FieldChange] = []
    /// The keys of people who are new.
    private(set) var added: [String] = []
    /// The keys of people who hold something new.
    private(set) var changed: [String] = []
    /// People typed by hand who may be the same as people of the files, which nobody said yet.
    private(set) var likely: [(person: String, number: String, name: String)] = []

    init(_ people: TrainedPeople, in document: PartnerDocument, joining joined: [String: String]) {
        let typed = document.partner.people.filter {
            document.node.value(at: ["people", $0.id, "source"]) != .string("imported")
        }
        var joinedBy: [String: String] = [:]
        for (person, number) in joined { joinedBy[number] = person }
        for person in people.people {
            let path = ["people", person.key]
            var node = document.node.value(at: path) ?? JSONNode(.object([]))
            let before = document.node.value(at: path)
            if let other = joinedBy[person.key], let old = document.node.value(at: ["people", other]),
                other != person.key
            {
                // Everything that was typed stays; what the file says comes on top.
                node = old
                changes.append(FieldChange(path: ["people", other], value: nil))
            } else if before == nil {
                for candidate in typed where Self.isAlike(candidate.name, person.name) && joined[candidate.id] == nil {
                    likely.append((candidate.id, person.key, candidate.name))
                }
            }
            if node["name"] == nil || (!person.name.isEmpty && node["source"] == .string("imported")) {
                node = node.setting(["name"], to: .string(person.name.isEmpty ? person.key : person.name))
            }
            node = node.setting(["source"], to: .string("imported"))
            if node["certifications"] == nil { node = node.setting(["certifications"], to: JSONNode(.object([]))) }
            for held in person.certifications {
                var entry = node.value(at: ["certifications", held.code]) ?? JSONNode(.object([]))
                if let name = held.name, name != held.code { entry = entry.setting(["name"], to: .string(name)) }
                entry = entry.setting(["earned"], to: held.earned.map { .string($0.description) })
                entry = entry.setting(["expires"], to: held.expires.map { .string($0.description) })
                node = node.setting(["certifications", held.code], to: entry)
            }
            guard node != before else { continue }
            changes.append(FieldChange(path: path, value: node))
            if before == nil { added.append(person.key) } else { changed.append(person.key) }
        }
    }

    /// Whether two names could be those of one person; whether they are, only people say.
    private static func isAlike(_ left: String, _ right: String) -> Bool {
        func words(_ name: String) -> [String] {
            name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).sorted()
        }
        let (a, b) = (words(left), words(right))
        return !a.isEmpty && a == b
    }
}
