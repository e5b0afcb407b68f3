/// What is written in another way than it is read.
extension JSONWriter {
    /// Writes the inside of a string that is more than plain ASCII.
    ///
    /// Control characters, the C1 ones, line separators, marks of direction, blanks without width and tags are among
    /// what is escaped. So the file is harmless to look at in a terminal, and hides nothing from whoever reads it.
    mutating func writeEscaped(_ string: String) {
        var isAmongLetters = false
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": write("\\\"")
            case "\\": write("\\\\")
            case "\n": write("\\n")
            case "\r": write("\\r")
            case "\t": write("\\t")
            case "\u{20}"..<"\u{7F}":
                append(scalar)
                isAmongLetters = false
                continue
            // They join or part letters of some scripts, and choose the picture of an emoji.
            case "\u{200C}" where isAmongLetters, "\u{200D}" where isAmongLetters, "\u{FE0E}" where isAmongLetters,
                "\u{FE0F}" where isAmongLetters:
                append(scalar)
            default:
                let isHidden = Self.isHidden(scalar)
                if isHidden { writeUnits(of: scalar) } else { append(scalar) }
                isAmongLetters = scalar.value > 0x7F && (!isHidden || isAmongLetters)
                continue
            }
            isAmongLetters = scalar.value > 0x7F && isAmongLetters
        }
    }

    private mutating func writeUnits(of scalar: Unicode.Scalar) {
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
            write("\\u")
            for shift in [12, 8, 4, 0] as [UInt16] {
                let digit = UInt8(truncatingIfNeeded: unit >> shift & 0xF)
                append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
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
