/// What a text may hold before it is refused, so that a hostile file costs neither memory nor stack.
public struct JSONLimits: Sendable {
    /// The longest text in bytes.
    public var bytes: Int

    /// The deepest nesting of lists and objects.
    public var depth: Int

    /// The most values: members of objects and items of lists, at all depths together.
    public var values: Int

    /// The longest string in bytes, a member's name included.
    public var string: Int

    /// Makes limits.
    public init(bytes: Int = 16 << 20, depth: Int = 64, values: Int = 4_000_000, string: Int = 16 << 20) {
        (self.bytes, self.depth, self.values, self.string) = (bytes, depth, values, string)
    }

    /// Refuses a text that is too long.
    func check(_ text: [UInt8]) throws(JSONSyntaxError) {
        guard text.count > bytes else { return }
        throw JSONSyntaxError(faults: [
            JSONFault(
                position: JSONPosition(line: 1, column: 1), path: "",
                expected: "at most \(bytes) bytes", found: "\(text.count) bytes")
        ])
    }
}

extension JSONNode {
    /// Reads a JSON text (RFC 8259): one value, no trailing commas, no duplicate names.
    ///
    /// A byte-order mark at the start is skipped, since editors on other systems leave one.
    ///
    /// - Throws: `JSONSyntaxError` with the place of the first fault.
    public static func parse(
        _ text: [UInt8], limits: JSONLimits = JSONLimits(), comments: Bool = false
    ) throws(JSONSyntaxError) -> JSONNode {
        try limits.check(text)
        var parser = JSONParser(bytes: text, limits: limits, allowsComments: comments)
        let node = try parser.top()
        try parser.end()
        return node
    }

    /// Reads a JSON text held in a string.
    public static func parse(_ text: String) throws(JSONSyntaxError) -> JSONNode {
        try parse(Array(text.utf8))
    }
}

/// A recursive-descent reader of one JSON text.
struct JSONParser {
    let bytes: [UInt8]
    let limits: JSONLimits
    let allowsComments: Bool
    var index = 0
    var line = 1
    var lineStart = 0
    private var valuesLeft: Int
    var path: [JSONPathStep] = []
    /// Whether a faulty member of an object is left out rather than thrown.
    var mends = false
    /// What was left out, and why.
    var faults: [JSONFault] = []

    init(bytes: [UInt8], limits: JSONLimits, allowsComments: Bool) {
        self.bytes = bytes
        self.limits = limits
        valuesLeft = limits.values
        self.allowsComments = allowsComments
    }

    /// The value of the text.
    mutating func top() throws(JSONSyntaxError) -> JSONNode {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            index = 3
            lineStart = 3
        }
        return try value(depth: 0)
    }

    /// Refuses anything behind the value.
    mutating func end() throws(JSONSyntaxError) {
        try skipSpace()
        guard index == bytes.count else { throw failure("the end of the text", found: here) }
    }

    var position: JSONPosition { JSONPosition(line: line, column: index - lineStart + 1) }

    /// What stands at the current place, for a message.
    var here: String {
        guard index < bytes.count else { return "the end of the text" }
        let byte = bytes[index]
        switch byte {
        case 0x20..<0x7F: return "'\(Unicode.Scalar(byte))'"
        case 0x80...: return "a character outside of ASCII"
        default: return "a control character (\(byte))"
        }
    }

    func failure(_ expected: String, found: String, at place: JSONPosition? = nil) -> JSONSyntaxError {
        JSONSyntaxError(faults: [
            JSONFault(position: place ?? position, path: path.text, expected: expected, found: found)
        ])
    }

    mutating func skipSpace() throws(JSONSyntaxError) {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0D: index += 1
            case 0x0A:
                index += 1
                line += 1
                lineStart = index
            case UInt8(ascii: "/")
            where allowsComments && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/"):
                while index < bytes.count, bytes[index] != 0x0A { index += 1 }
            default: return
            }
        }
    }

    private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONNode {
        try skipSpace()
        let start = position
        guard depth <= limits.depth else {
            throw failure("at most \(limits.depth) levels of nesting", found: "a deeper one")
        }
        guard index < bytes.count else { throw failure("a value", found: here) }
        valuesLeft -= 1
        guard valuesLeft >= 0 else {
            throw failure("at most \(limits.values) members and items", found: "one more")
        }
        switch bytes[index] {
        case UInt8(ascii: "{"): return JSONNode(.object(try object(depth: depth)), at: start)
        case UInt8(ascii: "["): return JSONNode(.array(try array(depth: depth)), at: start)
        case UInt8(ascii: "\""): return JSONNode(.string(try string()), at: start)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return JSONNode(.number(try number()), at: start)
        case UInt8(ascii: "t"): return JSONNode(try literal("true", .bool(true)), at: start)
        case UInt8(ascii: "f"): return JSONNode(try literal("false", .bool(false)), at: start)
        case UInt8(ascii: "n"): return JSONNode(try literal("null", .null), at: start)
        default: throw failure("a value", found: here)
        }
    }

    private mutating func literal(
        _ word: String, _ content: JSONNode.Content
    ) throws(JSONSyntaxError) -> JSONNode.Content {
        guard bytes[index...].starts(with: word.utf8) else { throw failure(word, found: here) }
        index += word.utf8.count
        return content
    }

    private mutating func object(depth: Int) throws(JSONSyntaxError) -> [JSONMember] {
        index += 1
        if mends { return try mendedMembers(depth: depth) }
        var members: [JSONMember] = []
        var names: Set<String> = []
        try skipSpace()
        if take("}") { return members }
        while true {
            try skipSpace()
            let place = position
            let member = try member(depth: depth)
            guard names.insert(member.name).inserted else { throw secondTime(member.name, at: place) }
            members.append(member)
            try skipSpace()
            if take(",") { continue }
            guard take("}") else { throw failure("',' or '}'", found: here) }
            return members
        }
    }

    /// A name with its value.
    mutating func member(depth: Int) throws(JSONSyntaxError) -> JSONMember {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            throw failure("a member's name in double quotes", found: here)
        }
        let name = try string()
        try skipSpace()
        guard take(":") else { throw failure("':'", found: here) }
        path.append(.name(name))
        let value = try value(depth: depth + 1)
        path.removeLast()
        return JSONMember(name, value)
    }

    /// The fault of a name that an object has already.
    func secondTime(_ name: String, at place: JSONPosition) -> JSONSyntaxError {
        failure("each name once in an object", found: "\"\(name.prefix(40))\" a second time", at: place)
    }

    private mutating func array(depth: Int) throws(JSONSyntaxError) -> [JSONNode] {
        index += 1
        var items: [JSONNode] = []
        try skipSpace()
        if take("]") { return items }
        while true {
            path.append(.index(items.count))
            items.append(try value(depth: depth + 1))
            path.removeLast()
            try skipSpace()
            if take(",") { continue }
            guard take("]") else { throw failure("',' or ']'", found: here) }
            return items
        }
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func digits() -> Int {
        let start = index
        while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
        return index - start
    }

    private mutating func number() throws(JSONSyntaxError) -> String {
        let start = index
        let place = position
        _ = take("-")
        let leadingZero = index < bytes.count && bytes[index] == UInt8(ascii: "0")
        let whole = digits()
        guard whole > 0, !(leadingZero && whole > 1) else {
            throw failure("a number", found: "its digits misplaced", at: place)
        }
        if take("."), digits() == 0 { throw failure("a digit", found: here) }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            if digits() == 0 { throw failure("a digit", found: here) }
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func string() throws(JSONSyntaxError) -> String {
        let place = position
        index += 1
        let start = index
        // Most strings have no escapes: they are taken in one piece.
        while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\"),
            bytes[index] >= 0x20
        {
            index += 1
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
            let text = try validated(bytes[start..<index], from: place)
            index += 1
            return text
        }
        var buffer = Array(bytes[start..<index])
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""):
                let text = try validated(buffer[...], from: place)
                index += 1
                return text
            case UInt8(ascii: "\\"):
                index += 1
                try escape(into: &buffer)
            case 0..<0x20: throw failure("no control character inside a string", found: here)
            default:
                buffer.append(byte)
                index += 1
            }
        }
        throw failure("'\"' at the end of the string", found: here)
    }

    private func validated(_ slice: ArraySlice<UInt8>, from place: JSONPosition) throws(JSONSyntaxError) -> String {
        guard slice.count <= limits.string else {
            throw failure("a string of at most \(limits.string) bytes", found: "one of \(slice.count)", at: place)
        }
        guard let text = String(validating: slice, as: UTF8.self) else {
            throw failure("valid UTF-8", found: "bytes that are none", at: place)
        }
        return text
    }

    private mutating func escape(into buffer: inout [UInt8]) throws(JSONSyntaxError) {
        guard index < bytes.count else { throw failure("an escape", found: here) }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(byte)
        case UInt8(ascii: "b"): buffer.append(0x08)
        case UInt8(ascii: "f"): buffer.append(0x0C)
        case UInt8(ascii: "n"): buffer.append(0x0A)
        case UInt8(ascii: "r"): buffer.append(0x0D)
        case UInt8(ascii: "t"): buffer.append(0x09)
        case UInt8(ascii: "u"):
            let first = try hex()
            var scalar = UInt32(first)
            if (0xD800..<0xDC00).contains(scalar) {
                guard take("\\"), take("u") else { throw failure("the second half of a surrogate pair", found: here) }
                let second = UInt32(try hex())
                guard (0xDC00..<0xE000).contains(second) else {
                    throw failure("the second half of a surrogate pair", found: "another character")
                }
                scalar = 0x10000 + (scalar - 0xD800) << 10 + (second - 0xDC00)
            }
            guard let character = Unicode.Scalar(scalar) else {
                throw failure("a character", found: "half of a surrogate pair")
            }
            buffer.append(contentsOf: String(Character(character)).utf8)
        default:
            index -= 1
            throw failure("an escape (\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u)", found: here)
        }
    }

    private mutating func hex() throws(JSONSyntaxError) -> UInt16 {
        guard index + 4 <= bytes.count,
            // A sign would pass as part of a number.
            bytes[index] != UInt8(ascii: "+"), bytes[index] != UInt8(ascii: "-"),
            let value = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
        else { throw failure("four hexadecimal digits", found: here) }
        index += 4
        return value
    }
}
