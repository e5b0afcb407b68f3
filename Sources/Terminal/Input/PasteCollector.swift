/// Collects what is pasted, up to a limit, until the mark at its end.
package struct PasteCollector: Sendable {
    /// The most bytes that a paste keeps.
    package static let limit = 64 * 1024

    private static let end = Array("\u{1B}[201~".utf8)
    private var bytes: [UInt8] = []
    /// How much of the mark at the end has come.
    private var matched = 0

    package init() {}

    /// Takes a byte; returns the text when the mark at its end is complete.
    package mutating func append(_ byte: UInt8) -> String? {
        if byte == Self.end[matched] {
            matched += 1
            return matched == Self.end.count ? text : nil
        }
        if matched > 0 {
            keep(Self.end[..<matched])
            matched = 0
            // The mark has only one Escape, so a failed match can begin anew at nothing but this byte.
            if byte == Self.end[0] {
                matched = 1
                return nil
            }
        }
        keep([byte])
        return nil
    }

    /// Takes bytes as they come; returns the text when the mark at its end is complete, and what came after it.
    package mutating func append(
        contentsOf bytes: ArraySlice<UInt8>
    ) -> (text: String, rest: ArraySlice<UInt8>)? {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if matched == 0 {
                // Only an Escape can begin the mark: what comes before it is taken in one piece.
                let escape = bytes[index...].firstIndex(of: Self.end[0]) ?? bytes.endIndex
                keep(bytes[index..<escape])
                index = escape
                if index == bytes.endIndex { break }
            }
            let text = append(bytes[index])
            index += 1
            if let text { return (text, bytes[index...]) }
        }
        return nil
    }

    private mutating func keep(_ more: some Collection<UInt8>) {
        bytes += more.prefix(max(0, Self.limit - bytes.count))
    }

    /// The text so far: line ends as `\n` (terminals paste them as Enter), what is not UTF-8 replaced.
    private var text: String {
        var cut = bytes[...]
        if bytes.count == Self.limit { cut = Self.withoutPartialCharacter(cut) }
        var lines: [UInt8] = []
        lines.reserveCapacity(cut.count)
        var previous: UInt8 = 0
        for byte in cut {
            if byte == 13 { lines.append(10) } else if byte != 10 || previous != 13 { lines.append(byte) }
            previous = byte
        }
        return String(decoding: lines, as: UTF8.self)
    }

    /// Drops a character that the limit has cut in two.
    private static func withoutPartialCharacter(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let start = bytes.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }), bytes[start] >= 0xC0 else {
            return bytes
        }
        return String(validating: bytes[start...], as: UTF8.self) == nil ? bytes[..<start] : bytes
    }
}
