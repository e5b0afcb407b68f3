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

    /// Writes a string with everything escaped that cannot be seen or changes how the rest is seen.
    ///
    /// Control characters, the C1 ones, line separators, marks of direction, blanks without width and tags are among
    /// them. So the file is harmless to look at in a terminal, and hides nothing from whoever reads it.
    private static func writeString(_ string: String, to text: inout String) {
        text += "\""
        var isAmongLetters = false
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{20}"..<"\u{7F}": text.unicodeScalars.append(scalar)
            // They join or part letters of some scripts, and choose the picture of an emoji.
            case "\u{200C}" where isAmongLetters, "\u{200D}" where isAmongLetters, "\u{FE0E}" where isAmongLetters,
                "\u{FE0F}" where isAmongLetters:
                text.unicodeScalars.append(scalar)
            default:
                if isHidden(scalar) {
                    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
                        let hex = String(unit, radix: 16)
                        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                    }
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
            isAmongLetters = scalar.value > 0x7F && !(isHidden(scalar) && !isAmongLetters)
        }
        text += "\""
    }

    /// Whether a character cannot be seen, or changes how its neighbours are seen.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x7F || scalar.value < 0x20 else { return false }
        if scalar.properties.isDefaultIgnorableCodePoint { return true }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: true
        default: false
        }
    }
}
