internal import JSONTree

/// Takes a person out of values of any document, and out of lines of the journal.
struct Oblivion {
    /// The keys of the person.
    let people: Set<String>
    /// The names under which documents knew the person.
    var names: Set<String> = []

    /// Why a change cannot be taken back whose values were forgotten.
    static let refusal = "what it changed was forgotten, and nothing brings that back"

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
        let unreasoned = Self.scrubbedReason(node, of: names.union(people))
        return scrubbedValues(unreasoned ?? node) ?? unreasoned
    }

    /// The entry of the journal with a mark in place of a reason that has one of the words; `nil` where it has none.
    static func scrubbedReason(_ node: JSONNode, of words: Set<String>) -> JSONNode? {
        guard let reason = node["reason"]?.text?.lowercased(), reason != "forgotten" else { return nil }
        func isPart(_ letter: Character?) -> Bool { letter.map { $0.isLetter || $0.isNumber } ?? false }
        let isFound = words.contains { word in
            !word.isEmpty
                && reason.ranges(of: word.lowercased()).contains { range in
                    !isPart(reason[..<range.lowerBound].last) && !isPart(reason[range.upperBound...].first)
                }
        }
        return isFound ? node.setting(["reason"], to: .string("forgotten")) : nil
    }

    private func scrubbedValues(_ node: JSONNode) -> JSONNode? {
        if case .array(let path)? = node["path"]?.content, path.count >= 2, path[0].text == "people",
            path[1].text.map(people.contains) ?? false
        {
            var path = path
            path[1] = .string("forgotten")
            return node.setting(["path"], to: .array(path))
                .setting(["old"], to: node["old"]?.orNil == nil ? .null : Self.mark)
                .setting(["new"], to: node["new"]?.orNil == nil ? .null : Self.mark)
        }
        // Somebody who was said not to be the person.
        if case .array(let path)? = node["path"]?.content, path.count >= 4, path[0].text == "people",
            path[3].text.map(people.contains) ?? false
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

    private func isOfPerson(_ input: String) -> Bool {
        people.contains { input == "person.\($0)" || input.hasPrefix("person.\($0).") }
    }

    private func scrub(_ node: JSONNode, name: String?, _ isFound: inout Bool) -> JSONNode {
        switch node.content {
        case .object(let members):
            var kept: [JSONMember] = []
            for member in members {
                if name == "people" || name == "apart" || name == "joined", people.contains(member.name) {
                    isFound = true
                } else {
                    kept.append(JSONMember(member.name, scrub(member.value, name: member.name, &isFound)))
                }
            }
            return JSONNode(.object(kept), at: node.position)
        case .array(let items):
            var kept: [JSONNode] = []
            for item in items {
                if let input = item["input"]?.text, isOfPerson(input) {
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
