/// A JSON value that knows where in its text it stands.
///
/// Object members keep their order, and numbers keep their spelling, so that a document can be read, changed in one
/// place and written back without touching what this program does not know.
public struct JSONNode: Sendable {
    /// What kind of value it is, and which.
    public enum Content: Sendable {
        /// The literal `null`.
        case null
        /// The literal `true` or `false`.
        case bool(Bool)
        /// A number as it is spelled in the text; converting it is the reader's choice.
        case number(String)
        /// A string with its escapes resolved.
        case string(String)
        /// An ordered list.
        case array([JSONNode])
        /// Named members in their written order.
        case object([JSONMember])
    }

    /// The value itself.
    public var content: Content

    /// Where the value begins; line 0 for a value that was made by the program.
    public var position: JSONPosition

    /// Makes a value that stands in no text.
    public init(_ content: Content, at position: JSONPosition = JSONPosition(line: 0, column: 0)) {
        self.content = content
        self.position = position
    }

    /// The member of an object with this name; `nil` when it has none or is no object.
    public subscript(name: String) -> JSONNode? {
        guard case .object(let members) = content else { return nil }
        for place in members.indices where members[place].name == name { return members[place].value }
        return nil
    }

    /// What a reader would call this value, such as `the text "gold"`; cut to a length that fits a message.
    public var summary: String {
        switch content {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let text): String(text.prefix(40))
        case .string(let text): "the text \"\(text.prefix(40))\(text.count > 40 ? "…" : "")\""
        case .array(let items): items.isEmpty ? "an empty list" : "a list"
        case .object(let members): members.isEmpty ? "an empty object" : "an object"
        }
    }
}

/// A named value inside a JSON object.
public struct JSONMember: Sendable {
    /// The member's name with its escapes resolved.
    public var name: String

    /// The member's value.
    public var value: JSONNode

    /// Makes a member.
    public init(_ name: String, _ value: JSONNode) {
        self.name = name
        self.value = value
    }
}

extension JSONNode: Equatable {
    /// Compares values, not the places where they stand.
    public static func == (left: JSONNode, right: JSONNode) -> Bool {
        switch (left.content, right.content) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.number(let a), .number(let b)): a == b
        case (.string(let a), .string(let b)): a == b
        case (.array(let a), .array(let b)): a == b
        case (.object(let a), .object(let b)):
            a.count == b.count
                && a.allSatisfy { member in b.contains { $0.name == member.name && $0.value == member.value } }
        default: false
        }
    }
}

extension JSONNode: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    /// Makes a string value.
    public init(stringLiteral value: String) { self.init(.string(value)) }

    /// Makes a number value.
    public init(integerLiteral value: Int) { self.init(.number(String(value))) }

    /// Makes a truth value.
    public init(booleanLiteral value: Bool) { self.init(.bool(value)) }
}

extension JSONNode {
    /// The literal `null`.
    public static var null: JSONNode { JSONNode(.null) }

    /// Makes a string value.
    public static func string(_ value: String) -> JSONNode { JSONNode(.string(value)) }

    /// Makes a string value, or `null` for `nil`.
    public static func string(orNull value: String?) -> JSONNode { value.map { .string($0) } ?? .null }

    /// Makes a number value from a whole number.
    public static func number(_ value: Int) -> JSONNode { JSONNode(.number(String(value))) }

    /// Makes a truth value.
    public static func bool(_ value: Bool) -> JSONNode { JSONNode(.bool(value)) }

    /// Makes a list.
    public static func array(_ items: [JSONNode]) -> JSONNode { JSONNode(.array(items)) }

    /// Makes an object whose members come in the given order.
    public static func object(_ members: KeyValuePairs<String, JSONNode>) -> JSONNode {
        JSONNode(.object(members.map { JSONMember($0.key, $0.value) }))
    }
}
