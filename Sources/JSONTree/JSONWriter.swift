/// Writes JSON as bytes, in one pass, into one growing piece of memory.
///
/// What is written can be taken away in between, so that a document of any length needs no more room than its largest
/// part.
package struct JSONWriter: Sendable {
    /// What was written so far.
    package private(set) var bytes: [UInt8] = []
    /// How wide a line may be for a list or object to stand on it whole.
    private let width: Int

    /// Makes a writer.
    package init(width: Int = JSONNode.usualWidth) { self.width = width }

    /// Takes what was written so far, so that the writer begins anew.
    package mutating func take() -> [UInt8] {
        let taken = bytes
        bytes = []
        bytes.reserveCapacity(taken.count)
        return taken
    }

    /// Writes characters of ASCII as they are.
    package mutating func write(_ text: StaticString) {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Writes text as it is.
    package mutating func write(raw text: String) {
        var text = text
        text.withUTF8 { unsafe bytes.append(contentsOf: $0) }
    }

    private mutating func indent(_ count: Int) {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
    }

    /// Writes a value for people, beginning in a line that is indented.
    ///
    /// - Parameters:
    ///   - indent: The blanks in front of the line.
    ///   - used: The bytes that stand in the line already.
    package mutating func write(_ node: JSONNode, indent: Int, used: Int) {
        switch node.content {
        case .array(let items) where !items.isEmpty:
            if !items.contains(where: \.isContainer), fits(node, indent: indent, used: used) { return }
            write("[\n")
            for place in items.indices {
                self.indent(indent + 2)
                write(items[place], indent: indent + 2, used: indent + 2)
                if place + 1 < items.count { write(",\n") }
            }
            bytes.append(UInt8(ascii: "\n"))
            self.indent(indent)
            bytes.append(UInt8(ascii: "]"))
        case .object(let members) where !members.isEmpty:
            if !members.contains(where: \.value.isContainer), fits(node, indent: indent, used: used) { return }
            write("{\n")
            for place in members.indices {
                self.indent(indent + 2)
                let name = members[place].name
                write(string: name)
                write(": ")
                write(members[place].value, indent: indent + 2, used: indent + 4 + name.utf8.count + 2)
                if place + 1 < members.count { write(",\n") }
            }
            bytes.append(UInt8(ascii: "\n"))
            self.indent(indent)
            bytes.append(UInt8(ascii: "}"))
        default: writeCompact(node, isSpaced: true)
        }
    }

    /// Writes a value that holds no others on the current line where it fits; takes it back where it does not.
    ///
    /// Every container breaks at the top level, so that each of its members is a line of its own.
    private mutating func fits(_ node: JSONNode, indent: Int, used: Int) -> Bool {
        guard indent > 0 else { return false }
        let start = bytes.count
        writeCompact(node, isSpaced: true)
        guard used + bytes.count - start > width else { return true }
        bytes.removeLast(bytes.count - start)
        return false
    }

    /// Writes a value on one line.
    package mutating func writeCompact(_ node: JSONNode, isSpaced: Bool) {
        switch node.content {
        case .null: write("null")
        case .bool(let value): value ? write("true") : write("false")
        case .number(let number): write(raw: number)
        case .string(let string): write(string: string)
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            for place in items.indices {
                if place > 0 { comma(isSpaced) }
                writeCompact(items[place], isSpaced: isSpaced)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for place in members.indices {
                if place > 0 { comma(isSpaced) }
                write(string: members[place].name)
                bytes.append(UInt8(ascii: ":"))
                if isSpaced { bytes.append(UInt8(ascii: " ")) }
                writeCompact(members[place].value, isSpaced: isSpaced)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private mutating func comma(_ isSpaced: Bool) {
        bytes.append(UInt8(ascii: ","))
        if isSpaced { bytes.append(UInt8(ascii: " ")) }
    }

    /// Writes a string in quotes, with everything escaped that cannot be seen or changes how the rest is seen.
    package mutating func write(string: String) {
        bytes.append(UInt8(ascii: "\""))
        var string = string
        let isPlain = string.withUTF8 { text in
            // Nearly every string is written as it is.
            guard unsafe text.allSatisfy({ $0 &- 0x20 < 0x5F && $0 != 0x22 && $0 != 0x5C }) else { return false }
            unsafe bytes.append(contentsOf: text)
            return true
        }
        if !isPlain { writeEscaped(string) }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}

extension JSONNode {
    /// The width up to which a list or object stands on one line.
    package static let usualWidth = 118

    /// The value as text that people can read and compare line by line.
    ///
    /// Lists and objects that hold no others stand on one line where they fit, everything else a member a line, with
    /// two spaces a level and a newline at the end.
    public func formatted(width: Int = 118) -> String { String(decoding: formattedBytes(width: width), as: UTF8.self) }

    /// The bytes of `formatted`.
    package func formattedBytes(width: Int = usualWidth) -> [UInt8] {
        var writer = JSONWriter(width: width)
        writer.write(self, indent: 0, used: 0)
        writer.append(UInt8(ascii: "\n"))
        return writer.bytes
    }

    /// The value on one line without spaces, for files that hold one value a line.
    public var compact: String {
        var writer = JSONWriter()
        writer.writeCompact(self, isSpaced: false)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Whether it can hold other values.
    fileprivate var isContainer: Bool {
        switch content {
        case .array, .object: true
        default: false
        }
    }
}
