/// One step on the way from the top of a document to a value.
public enum JSONPathStep: Sendable, Hashable {
    /// Into the member of an object.
    case name(String)
    /// Into the item of a list, from 0.
    case index(Int)
}

extension [JSONPathStep] {
    /// The way as people write it: names joined by dots, other names and indices in brackets.
    public var text: String {
        var text = ""
        for step in self {
            switch step {
            case .index(let index): text += "[\(index)]"
            case .name(let name):
                let plain = !name.isEmpty && name.utf8.allSatisfy(\.isPlainNameByte)
                text += plain ? (text.isEmpty ? name : ".\(name)") : "[\"\(name)\"]"
            }
        }
        return text
    }
}

extension UInt8 {
    /// Whether the byte may stand in a name that needs no quotes in a path.
    fileprivate var isPlainNameByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}

extension JSONNode {
    /// Returns the document with the value at a path of member names replaced, added, or removed for `nil`.
    ///
    /// Objects on the way are made where they are missing; what is already there keeps its place and order.
    public func setting(_ path: some Collection<String>, to value: JSONNode?) -> JSONNode {
        guard let name = path.first else { return value ?? .null }
        var members: [JSONMember] = []
        if case .object(let existing) = content { members = existing }
        let rest = path.dropFirst()
        let place = members.firstIndex { $0.name == name }
        if value == nil {
            // What has no such member stays as it is, even where it is no object.
            guard let place else { return self }
            if rest.isEmpty {
                members.remove(at: place)
                return JSONNode(.object(members), at: position)
            }
        }
        let child = place.map { members[$0].value } ?? JSONNode(.object([]))
        let changed = child.setting(rest, to: value)
        if let place { members[place].value = changed } else { members.append(JSONMember(name, changed)) }
        return JSONNode(.object(members), at: position)
    }

    /// The value at a path of member names; `nil` when the way ends before it.
    public func value(at path: some Collection<String>) -> JSONNode? {
        var node = self
        for name in path {
            guard let next = node[name] else { return nil }
            node = next
        }
        return node
    }
}
