/// A recursive-descent reader of one JSON text, which must stay where it is as long as the reader.
@safe struct JSONParser: ~Copyable {
    private let start: UnsafePointer<UInt8>
    let count: Int
    let limits: JSONLimits
    let allowsComments: Bool
    var index = 0
    var line = 1
    var lineStart = 0
    private var valuesLeft: Int
    /// The way to the current value: for a member where its name begins, for an item one less than its negated place.
    ///
    /// Only a fault asks for it, and then the names are read again.
    var way: [Int] = []
    /// The members and items of what is being read.
    var members = GatheredItems<JSONMember>()
    /// The marks of their names, unless faulty members are left out.
    private var marks: [NameMark] = []
    private var items = GatheredItems<JSONNode>()
    /// Whether a faulty member of an object is left out rather than thrown.
    var mends = false
    /// What was left out, and why.
    var faults: [JSONFault] = []
    /// Whether the string that was read last is plain ASCII, as it stands in the text.
    var isPlainASCII = false

    init(bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits, allowsComments: Bool) {
        // An empty text may have no address; nothing is ever read from the one that stands in.
        unsafe start = bytes.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
        count = bytes.count
        self.limits = limits
        valuesLeft = limits.values
        self.allowsComments = allowsComments
    }

    /// The byte at a place inside the text.
    @inline(__always) subscript(place: Int) -> UInt8 {
        assert(place >= 0 && place < count)
        return unsafe start[place]
    }

    /// The bytes between two places of the text.
    @inline(__always) func bytes(_ from: Int, _ to: Int) -> UnsafeBufferPointer<UInt8> {
        assert(from >= 0 && from <= to && to <= count)
        return unsafe UnsafeBufferPointer(start: start + from, count: to - from)
    }

    /// Eight bytes at once, the first one lowest.
    @inline(__always) func word(at place: Int) -> UInt64 {
        assert(place >= 0 && place + 8 <= count)
        return unsafe UInt64(littleEndian: UnsafeRawPointer(start + place).loadUnaligned(as: UInt64.self))
    }

    /// The value of the text.
    mutating func top() throws(JSONSyntaxError) -> JSONNode {
        if count >= 3, self[0] == 0xEF, self[1] == 0xBB, self[2] == 0xBF {
            index = 3
            lineStart = 3
        }
        return try value(depth: 0)
    }

    /// Refuses anything behind the value.
    mutating func end() throws(JSONSyntaxError) {
        skipSpace()
        guard index == count else { throw failure("the end of the text", found: here) }
    }

    @inline(__always) var position: JSONPosition { JSONPosition(line: line, column: index - lineStart + 1) }

    @inline(__always) mutating func skipSpace() {
        // Most values follow each other without a blank, or behind a single one.
        guard index < count, self[index] <= 0x20 || self[index] == UInt8(ascii: "/") else { return }
        skipMoreSpace()
    }

    private mutating func skipMoreSpace() {
        while index < count {
            switch self[index] {
            case 0x20, 0x09, 0x0D: index += 1
            case 0x0A:
                index += 1
                line += 1
                lineStart = index
                // Lines are indented by several blanks.
                while index + 8 <= count, word(at: index) == 0x2020_2020_2020_2020 { index += 8 }
            case UInt8(ascii: "/") where allowsComments && index + 1 < count && self[index + 1] == UInt8(ascii: "/"):
                while index < count, self[index] != 0x0A { index += 1 }
            default: return
            }
        }
    }

    private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONNode {
        skipSpace()
        let start = position
        guard depth <= limits.depth else {
            throw failure("at most \(limits.depth) levels of nesting", found: "a deeper one")
        }
        guard index < count else { throw failure("a value", found: here) }
        valuesLeft -= 1
        guard valuesLeft >= 0 else {
            throw failure("at most \(limits.values) members and items", found: "one more")
        }
        switch self[index] {
        case UInt8(ascii: "\""): return JSONNode(.string(try string()), at: start)
        case UInt8(ascii: "{"): return JSONNode(.object(try object(depth: depth)), at: start)
        case UInt8(ascii: "["): return JSONNode(.array(try array(depth: depth)), at: start)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return JSONNode(.number(try number()), at: start)
        case UInt8(ascii: "t"): return JSONNode(try literal("true", .bool(true)), at: start)
        case UInt8(ascii: "f"): return JSONNode(try literal("false", .bool(false)), at: start)
        case UInt8(ascii: "n"): return JSONNode(try literal("null", .null), at: start)
        default: throw failure("a value", found: here)
        }
    }

    private mutating func literal(
        _ word: StaticString, _ content: JSONNode.Content
    ) throws(JSONSyntaxError) -> JSONNode.Content {
        let length = word.utf8CodeUnitCount
        guard index + length <= count,
            unsafe bytes(index, index + length).elementsEqual(
                UnsafeBufferPointer(start: word.utf8Start, count: length))
        else { throw failure("\(word)", found: here) }
        index += length
        return content
    }

    private mutating func object(depth: Int) throws(JSONSyntaxError) -> [JSONMember] {
        index += 1
        if mends { return try mendedMembers(depth: depth) }
        let first = members.count
        var names: Set<String> = []
        skipSpace()
        if take("}") { return [] }
        while true {
            skipSpace()
            let place = position
            let (member, mark) = try member(depth: depth)
            guard isNew(member.name, mark, since: first, names: &names) else {
                throw secondTime(member.name, at: place)
            }
            members.append(member)
            marks.append(mark)
            skipSpace()
            if take(",") { continue }
            guard take("}") else { throw failure("',' or '}'", found: here) }
            marks.removeLast(marks.count - first)
            return members.take(from: first)
        }
    }

    /// The members up to which a name is compared with all the others: up to there a table of them takes longer.
    private static let few = 64

    /// Whether an object has no member of this name yet.
    private func isNew(_ name: String, _ mark: NameMark, since first: Int, names: inout Set<String>) -> Bool {
        let gathered = members.count - first
        if gathered < Self.few {
            for place in first..<members.count where marks[place].mayEqual(mark) {
                if members[place].name == name { return false }
            }
            return true
        }
        if gathered == Self.few { members.forEach(from: first) { names.insert($0.name) } }
        return names.insert(name).inserted
    }

    /// A name with its value, and the mark of the name.
    mutating func member(depth: Int) throws(JSONSyntaxError) -> (member: JSONMember, mark: NameMark) {
        guard index < count, self[index] == UInt8(ascii: "\"") else {
            throw failure("a member's name in double quotes", found: here)
        }
        let place = index
        let name = try string()
        let mark = markOfName(place + 1, index - 1)
        skipSpace()
        guard take(":") else { throw failure("':'", found: here) }
        way.append(place)
        let value = try value(depth: depth + 1)
        way.removeLast()
        return (JSONMember(name, value), mark)
    }

    /// The mark of a name between two places of the text.
    private func markOfName(_ start: Int, _ end: Int) -> NameMark {
        let length = end - start
        if length >= 8 {
            guard isPlainASCII else { return .any }
            return NameMark(first: word(at: start), last: word(at: end - 8), count: length)
        }
        guard isPlainASCII, start + 8 <= count else { return .any }
        let bytes = word(at: start) & (1 << UInt64(8 * length) - 1)
        return NameMark(first: bytes, last: bytes, count: length)
    }

    private mutating func array(depth: Int) throws(JSONSyntaxError) -> [JSONNode] {
        index += 1
        let first = items.count
        skipSpace()
        if take("]") { return [] }
        while true {
            way.append(first - items.count - 1)
            let item = try value(depth: depth + 1)
            items.append(item)
            way.removeLast()
            skipSpace()
            if take(",") { continue }
            guard take("]") else { throw failure("',' or ']'", found: here) }
            return items.take(from: first)
        }
    }

    /// Forgets the items of lists that a fault cut short.
    mutating func dropItems(from first: Int) { _ = items.take(from: first) }

    /// How many items are gathered, to go back to.
    var itemCount: Int { items.count }

    @inline(__always) mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard index < count, self[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }
}
