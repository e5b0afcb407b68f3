/// A list of faults that several cursors write to.
public final class JSONFaultList {
    /// What was found so far, in the order of discovery.
    public private(set) var faults: [JSONFault] = []

    /// Told of each member that a reader looks for, with the way to the object that it is looked for in.
    ///
    /// What a format describes can be compared with that; `nil` for nobody to be told.
    public var onLookup: ((_ path: [JSONPathStep], _ name: String) -> Void)?

    /// Makes an empty list.
    public init() {}

    /// Adds a fault.
    public func append(_ fault: JSONFault) { faults.append(fault) }
}

/// A value inside a document together with the way to it, for readers that report every fault at once.
///
/// Each `as…` function returns `nil` and notes a fault when the value is of another kind, so a reader can go on.
public struct JSONCursor {
    /// The value under the cursor.
    public let node: JSONNode

    /// The way from the top of the document to the value.
    public let path: [JSONPathStep]

    /// Where faults go.
    public let faults: JSONFaultList

    /// Makes a cursor at the top of a document.
    public init(_ node: JSONNode, faults: JSONFaultList) {
        self.init(node, path: [], faults: faults)
    }

    /// Makes a cursor at a place of a document, for notes of another kind about it.
    public init(_ node: JSONNode, path: [JSONPathStep], faults: JSONFaultList) {
        self.node = node
        self.path = path
        self.faults = faults
    }

    /// Notes that this value is not what was expected.
    ///
    /// - Parameter found: What stands there; the value itself in words when left out.
    public func fault(expected: String, found: String? = nil) {
        faults.append(
            JSONFault(position: node.position, path: path.text, expected: expected, found: found ?? node.summary))
    }

    /// The members of an object, in order; notes a fault and returns none for any other value.
    public var members: [(name: String, value: JSONCursor)] {
        guard case .object(let members) = node.content else {
            fault(expected: "an object")
            return []
        }
        return members.map { ($0.name, JSONCursor($0.value, path: path + [.name($0.name)], faults: faults)) }
    }

    /// The items of a list; notes a fault and returns none for any other value.
    public var items: [JSONCursor] {
        guard case .array(let items) = node.content else {
            fault(expected: "a list")
            return []
        }
        return items.enumerated().map { JSONCursor($0.element, path: path + [.index($0.offset)], faults: faults) }
    }

    /// The member with this name; `nil` when there is none or it is `null`.
    public subscript(name: String) -> JSONCursor? {
        faults.onLookup?(path, name)
        guard case .object(let members) = node.content, let member = members.first(where: { $0.name == name })
        else { return nil }
        if case .null = member.value.content { return nil }
        return JSONCursor(member.value, path: path + [.name(name)], faults: faults)
    }

    /// The member with this name; notes a fault when there is none.
    public func required(_ name: String) -> JSONCursor? {
        if let member = self[name] { return member }
        if case .object = node.content {
            fault(expected: "a member \"\(name)\"", found: "none")
        } else {
            fault(expected: "an object with a member \"\(name)\"")
        }
        return nil
    }

    /// The value as text.
    public var asString: String? {
        guard case .string(let text) = node.content else {
            fault(expected: "a text")
            return nil
        }
        return text
    }

    /// The value as a truth value.
    public var asBool: Bool? {
        guard case .bool(let value) = node.content else {
            fault(expected: "true or false")
            return nil
        }
        return value
    }

    /// The value as a whole number within a range.
    public func asInt(in range: ClosedRange<Int>) -> Int? {
        guard case .number(let text) = node.content, let value = Int(text), range.contains(value) else {
            fault(expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return value
    }

    /// The value as one of the named cases.
    public func asCase<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> Value?
    where Value.RawValue == String { asCase(of: Array(Value.allCases)) }

    /// The value as one of some named cases.
    public func asCase<Value: RawRepresentable>(of cases: [Value]) -> Value? where Value.RawValue == String {
        if case .string(let text) = node.content, let value = cases.first(where: { $0.rawValue == text }) {
            return value
        }
        fault(expected: "one of " + cases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))
        return nil
    }

    /// Notes a fault for each member whose name is not among the known ones; a misspelt name must not pass unseen.
    public func refuseMembers(except known: Set<String>) {
        guard case .object(let members) = node.content else { return }
        for member in members where !known.contains(member.name) {
            faults.append(
                JSONFault(
                    position: member.value.position, path: (path + [.name(member.name)]).text,
                    expected: "one of the members \(known.sorted().joined(separator: ", "))",
                    found: "the unknown name \"\(member.name.prefix(40))\""))
        }
    }
}

// A list that several cursors write to belongs to one reader on one thread.
@available(*, unavailable)
extension JSONFaultList: Sendable {}

@available(*, unavailable)
extension JSONCursor: Sendable {}
