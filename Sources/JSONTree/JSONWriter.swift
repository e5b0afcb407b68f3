extension JSONNode {
    /// The value as text that people can read and compare line by line.
    ///
    /// Lists and objects that hold no others stand on one line where they fit, everything else a member a line, with
    /// two spaces a level and a newline at the end.
    public func formatted(width: Int = 118) -> String {
        var text = ""
        write(to: &text, indent: 0, used: 0, width: width)
        text += "\n"
        return text
    }

    /// The value on one line without spaces, for files that hold one value a line.
    public var compact: String {
        var text = ""
        writeCompact(to: &text, spaced: false)
        return text
    }

    private var isLeaf: Bool {
        switch content {
        case .array(let items): items.allSatisfy { !$0.isContainer }
        case .object(let members): members.allSatisfy { !$0.value.isContainer }
        default: true
        }
    }

    private var isContainer: Bool {
        switch content {
        case .array, .object: true
        default: false
        }
    }

    private func write(to text: inout String, indent: Int, used: Int, width: Int) {
        if isLeaf {
            var line = ""
            writeCompact(to: &line, spaced: true)
            // Every container breaks at the top level, so that each of its members is a line of its own.
            if !isContainer || (indent > 0 && used + line.utf8.count <= width) {
                text += line
                return
            }
        }
        let inner = String(repeating: " ", count: indent + 2)
        switch content {
        case .array(let items) where !items.isEmpty:
            text += "[\n"
            for (offset, item) in items.enumerated() {
                text += inner
                item.write(to: &text, indent: indent + 2, used: indent + 2, width: width)
                text += offset + 1 < items.count ? ",\n" : "\n"
            }
            text += String(repeating: " ", count: indent) + "]"
        case .object(let members) where !members.isEmpty:
            text += "{\n"
            for (offset, member) in members.enumerated() {
                text += inner
                Self.writeString(member.name, to: &text)
                text += ": "
                member.value.write(
                    to: &text, indent: indent + 2, used: indent + 4 + member.name.utf8.count + 2, width: width)
                text += offset + 1 < members.count ? ",\n" : "\n"
            }
            text += String(repeating: " ", count: indent) + "}"
        default: writeCompact(to: &text, spaced: true)
        }
    }

    private func writeCompact(to text: inout String, spaced: Bool) {
        let comma = spaced ? ", " : ","
        switch content {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let number): text += number
        case .string(let string): Self.writeString(string, to: &text)
        case .array(let items):
            text += "["
            for (offset, item) in items.enumerated() {
                if offset > 0 { text += comma }
                item.writeCompact(to: &text, spaced: spaced)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (offset, member) in members.enumerated() {
                if offset > 0 { text += comma }
                Self.writeString(member.name, to: &text)
                text += spaced ? ": " : ":"
                member.value.writeCompact(to: &text, spaced: spaced)
            }
            text += "}"
        }
    }

    /// Writes a string with every control character escaped, the C1 ones and line separators among them, so that the
    /// file is harmless to look at in a terminal.
    private static func writeString(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
