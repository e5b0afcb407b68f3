/// A list of faults that several cursors write to.
public final class JSONFaultList {
    /// What was found so far, in the order of discovery.
    public private(set) var faults: [JSONFault] = []

    /// Told of each member that a reader looks for, with the way to the object that it is looked for in.
    ///
    /// What a format describes can be compared with that; `nil` for nobody to be told.
    public var onLookup: ((_ path: [JSONPathStep], _ name: String) -> Void)?

    /// The ways that cursors went: each step with the place of the one before it, -1 for the first.
    ///
    /// A cursor keeps the place of its last step alone, since nearly none is ever asked for its way.
    private var steps: [(before: Int32, step: JSONPathStep)] = []

    /// Makes an empty list.
    public init() {}

    /// Adds a fault.
    public func append(_ fault: JSONFault) { faults.append(fault) }

    /// Notes a step behind another one, and returns its place.
    fileprivate func add(_ step: JSONPathStep, behind place: Int32) -> Int32 {
        steps.append((place, step))
        return Int32(truncatingIfNeeded: steps.count - 1)
    }

    /// The way that ends with a step.
    fileprivate func path(to place: Int32) -> [JSONPathStep] {
        var path: [JSONPathStep] = []
        var place = Int(place)
        while place >= 0 {
            path.append(steps[place].step)
            place = Int(steps[place].before)
        }
        return path.reversed()
    }
}

/// A value inside a document together with the way to it, for readers that report every fault at once.
///
/// Each `as…` function returns `nil` and notes a fault when the value is of another kind, so a reader can go on.
public struct JSONCursor {
    /// The value under the cursor.
    public let node: JSONNode

    /// The place of the last step to the value among those of `faults`; -1 at the top.
    private let place: Int32

    /// Where faults go.
    public let faults: JSONFaultList

    /// The way from the top of the document to the value.
    public var path: [JSONPathStep] { faults.path(to: place) }

    /// Makes a cursor at the top of a document.
    public init(_ node: JSONNode, faults: JSONFaultList) { self.init(node, place: -1, faults) }

    /// Makes a cursor at a place of a document, for notes of another kind about it.
    public init(_ node: JSONNode, path: [JSONPathStep], faults: JSONFaultList) {
        self.init(node, place: path.reduce(-1) { faults.add($1, behind: $0) }, faults)
    }

    private init(_ node: JSONNode, place: Int32, _ faults: JSONFaultList) {
        (self.node, self.place, self.faults) = (node, place, faults)
    }

    private func going(_ step: JSONPathStep, to node: JSONNode) -> JSONCursor {
        JSONCursor(node, place: faults.add(step, behind: place), faults)
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
        return members.map { ($0.name, going(.name($0.name), to: $0.value)) }
    }

    /// Hands over each member of an object, in order, and notes a fault for any other value: `members` without a list.
    public func forEachMember(_ body: (_ name: String, _ value: JSONCursor) -> Void) {
        guard case .object(let members) = node.content else { return fault(expected: "an object") }
        for member in members { body(member.name, going(.name(member.name), to: member.value)) }
    }

    /// The items of a list; notes a fault and returns none for any other value.
    public var items: [JSONCursor] {
        guard case .array(let items) = node.content else {
            fault(expected: "a list")
            return []
        }
        return items.enumerated().map { going(.index($0.offset), to: $0.element) }
    }

    /// The member with this name; `nil` when there is none or it is `null`.
    public subscript(name: String) -> JSONCursor? { value(of: name).map { going(.name(name), to: $0) } }

    /// What the member with this name is; `nil` when there is none or it is `null`.
    ///
    /// For readers of thousands of members that are nearly all what they should be: where one is not, a cursor goes
    /// there, which knows its way.
    public func content(of name: String) -> JSONNode.Content? { value(of: name)?.content }

    private func value(of name: String) -> JSONNode? {
        if let onLookup = faults.onLookup { onLookup(path, name) }
        guard let value = node[name] else { return nil }
        if case .null = value.content { return nil }
        return value
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

    /// Notes a fault where the value is no object.
    public func checkIsObject() {
        guard case .object = node.content else { return fault(expected: "an object") }
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
    where Value.RawValue == String {
        if case .string(let text) = node.content, let value = Value(rawValue: text) { return value }
        return asCase(of: Array(Value.allCases))
    }

    /// The value as one of some named cases.
    public func asCase<Value: RawRepresentable>(of cases: [Value]) -> Value? where Value.RawValue == String {
        if case .string(let text) = node.content, let value = cases.first(where: { $0.rawValue == text }) {
            return value
        }
        fault(expected: "one of " + cases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))
        return nil
    }

    /// Notes a fault for each member whose name is not among the known ones; a misspelt name must not pass unseen.
    ///
    /// Looking through a few names takes less time than the hash of one, so a list is what to give where that counts.
    public func refuseMembers(except known: [String]) {
        guard case .object(let members) = node.content else { return }
        for member in members where !known.contains(member.name) { refuse(member, except: known) }
    }

    /// Notes a fault for each member whose name is not among many known ones.
    public func refuseMembers(except known: Set<String>) {
        guard case .object(let members) = node.content else { return }
        for member in members where !known.contains(member.name) { refuse(member, except: Array(known)) }
    }

    private func refuse(_ member: JSONMember, except known: [String]) {
        faults.append(
            JSONFault(
                position: member.value.position, path: (path + [.name(member.name)]).text,
                expected: "one of the members \(known.sorted().joined(separator: ", "))",
                found: "the unknown name \"\(member.name.prefix(40))\""))
    }
}

// A list that several cursors write to belongs to one reader on one thread.
@available(*, unavailable)
extension JSONFaultList: Sendable {}

@available(*, unavailable)
extension JSONCursor: Sendable {}
