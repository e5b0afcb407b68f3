/// Text and lines as RFC 5545 wants them.
enum CalendarText {
    /// The most octets of a line, its break not counted (RFC 5545, 3.1).
    static let lineLimit = 75

    /// A text on one line: breaks become spaces, and nothing is left that could steer a reader.
    ///
    /// Names come from documents that anybody may have written. A line break among them could otherwise start a property
    /// of its own, and a direction override could turn a title around.
    static func flattened(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029:
                if kept.last != " " { kept.append(" ") }
            case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
                0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
                continue
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }

    /// The value of a property of type TEXT (RFC 5545, 3.3.11).
    static func value(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\\(scalar)"
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A content line, folded and ended: no line is longer than the limit, and no character is split.
    static func line(_ content: String) -> String {
        var result = ""
        var used = 0
        for scalar in content.unicodeScalars {
            let size = UTF8.width(scalar)
            if used + size > lineLimit {
                // The space that begins a continuation counts as well.
                result += "\r\n "
                used = 1
            }
            result.unicodeScalars.append(scalar)
            used += size
        }
        return result + "\r\n"
    }

    /// A part of an identifier: letters, digits, dashes and dots stay, everything else is told by its octets, so that
    /// different names never meet.
    static func identifier(_ text: String) -> String {
        let digits = Array("0123456789abcdef")
        var result = ""
        for octet in text.utf8 {
            let scalar = Unicode.Scalar(octet)
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".": result.unicodeScalars.append(scalar)
            default: result += "_\(digits[Int(octet >> 4)])\(digits[Int(octet & 15)])"
            }
        }
        return result
    }
}
