/// Spells codes and names of plain letters, which nearly all are, as rules compare them, without making texts of them.
enum PlainSpelling {
    /// What names begin with that pages leave out, each of them once, in this order.
    private static let prefixes: [StaticString] = ["microsoft certified: ", "microsoft certified ", "microsoft "]

    /// Whether a text is ASCII, which needs no looking up of what is a letter.
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var all: UInt8 = 0
        for place in bytes.indices { all |= unsafe bytes[place] }
        return all < 0x80
    }

    @inline(__always) private static func lower(_ byte: UInt8) -> UInt8 {
        byte &- UInt8(ascii: "A") < 26 ? byte + 32 : byte
    }

    /// Writes a plain code in upper case.
    ///
    /// - Returns: How many bytes it takes.
    static func code(_ bytes: UnsafeBufferPointer<UInt8>, into kept: UnsafeMutableBufferPointer<UInt8>) -> Int {
        for place in bytes.indices {
            let byte = unsafe bytes[place]
            unsafe kept[place] = byte &- UInt8(ascii: "a") < 26 ? byte - 32 : byte
        }
        return bytes.count
    }

    /// Writes the letters and digits of a plain name in lower case, without the maker's name in front.
    ///
    /// - Returns: How many bytes they take.
    static func comparableName(
        _ bytes: UnsafeBufferPointer<UInt8>, into kept: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var start = 0
        for prefix in prefixes where start < bytes.count {
            guard unsafe lower(bytes[start]) == UInt8(ascii: "m"), unsafe begins(bytes, at: start, with: prefix)
            else { continue }
            start += prefix.utf8CodeUnitCount
        }
        var count = 0
        for place in start..<bytes.count {
            let byte = unsafe lower(bytes[place])
            guard byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 else { continue }
            unsafe kept[count] = byte
            count += 1
        }
        return count
    }

    private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, with prefix: StaticString) -> Bool {
        let length = prefix.utf8CodeUnitCount
        guard start + length <= bytes.count else { return false }
        return (0..<length).allSatisfy { unsafe lower(bytes[start + $0]) == prefix.utf8Start[$0] }
    }
}
