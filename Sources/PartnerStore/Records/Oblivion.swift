internal import JSONTree

/// Takes a person out of values of any document, and out of lines of the journal.
struct Oblivion {
    /// The key of the person.
    let person: String

    /// What stands in the journal for what was forgotten.
    static let mark = JSONNode.object(["forgotten": .bool(true)])

    /// The value without the person; `nil` where it says nothing of them.
    func scrubbed(_ node: JSONNode) -> JSONNode? {
        var isFound = false
        let scrubbed = scrub(node, name: nil, &isFound)
        return isFound ? scrubbed : nil
    }

    /// The entry of the journal without the person; `nil` where it says nothing of them.
    func scrubbedEntry(_ node: JSONNode) -> JSONNode? {
        if case .array(let path)? = node["path"]?.content, path.count >= 2, path[0].text == "people",
            path[1].text == person
        {
            var path = path
            path[1] = .string("forgotten")
            return node.setting(["path"], to: .array(path))
                .setting(["old"], to: node["old"]?.orNil == nil ? .null : Self.mark)
                .setting(["new"], to: node["new"]?.orNil == nil ? .null : Self.mark)
        }
        // Somebody who was said not to be the person.
        if case .array(let path)? = node["path"]?.content, path.count >= 4, path[0].text == "people",
            path[3].text == person
        {
            var path = path
            path[3] = .string("forgotten")
            return node.setting(["path"], to: .array(path))
        }
        // What stands for the people as a whole has the person as a member.
        var isPeople = false
        if case .array(let path)? = node["path"]?.content { isPeople = path.map(\.text) == ["people"] }
        var changed = node
        var isFound = false
        for side in ["old", "new"] {
            guard let value = node[side]?.orNil else { continue }
            var isHere = false
            let scrubbed = scrub(value, name: isPeople ? "people" : nil, &isHere)
            guard isHere else { continue }
            changed = changed.setting([side], to: scrubbed)
            isFound = true
        }
        return isFound ? changed : nil
    }

    private func scrub(_ node: JSONNode, name: String?, _ isFound: inout Bool) -> JSONNode {
        switch node.content {
        case .object(let members):
            var kept: [JSONMember] = []
            for member in members {
                if name == "people" || name == "apart", member.name == person {
                    isFound = true
                } else {
                    kept.append(JSONMember(member.name, scrub(member.value, name: member.name, &isFound)))
                }
            }
            return JSONNode(.object(kept), at: node.position)
        case .array(let items):
            var kept: [JSONNode] = []
            for item in items {
                if let input = item["input"]?.text, input == "person.\(person)" || input.hasPrefix("person.\(person).")
                {
                    isFound = true
                } else {
                    kept.append(scrub(item, name: nil, &isFound))
                }
            }
            return JSONNode(.array(kept), at: node.position)
        default: return node
        }
    }
}
