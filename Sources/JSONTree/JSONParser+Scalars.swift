/// Numbers and strings.
extension JSONParser {
    private mutating func digits() -> Int {
        let start = index
        while index < count, self[index] &- UInt8(ascii: "0") < 10 { index += 1 }
        return index - start
    }

    mutating func number() throws(JSONSyntaxError) -> String {
        let start = index
        let place = position
        _ = take("-")
        let leadingZero = index < count && self[index] == UInt8(ascii: "0")
        let whole = digits()
        guard whole > 0, !(leadingZero && whole > 1) else {
            throw failure("a number", found: "its digits misplaced", at: place)
        }
        if take("."), digits() == 0 { throw failure("a digit", found: here) }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            if digits() == 0 { throw failure("a digit", found: here) }
        }
        return unsafe String(decoding: bytes(start, index), as: UTF8.self)
    }

    mutating func string() throws(JSONSyntaxError) -> String {
        let place = position
        index += 1
        let start = index
        // Most strings have no escapes: they are taken in one piece.
        let isASCII = skipPlain()
        if index < count, self[index] == UInt8(ascii: "\"") {
            let text = try unsafe validText(bytes(start, index), isASCII: isASCII, from: place)
            index += 1
            isPlainASCII = isASCII
            return text
        }
        isPlainASCII = false
        var buffer = unsafe Array(bytes(start, index))
        while index < count {
            switch self[index] {
            case UInt8(ascii: "\""):
                let text = try unsafe buffer.withUnsafeBufferPointer { bytes throws(JSONSyntaxError) -> String in
                    try unsafe validText(bytes, isASCII: false, from: place)
                }
                index += 1
                return text
            case UInt8(ascii: "\\"):
                index += 1
                try escape(into: &buffer)
            case 0..<0x20: throw failure("no control character inside a string", found: here)
            default:
                let start = index
                _ = skipPlain()
                unsafe buffer.append(contentsOf: bytes(start, index))
            }
        }
        throw failure("'\"' at the end of the string", found: here)
    }

    /// Goes to the next byte that is a quote, a backslash or a control character, or to the end.
    ///
    /// - Returns: Whether all bytes on the way are ASCII.
    private mutating func skipPlain() -> Bool {
        var seen: UInt64 = 0
        // Eight bytes at a time: a byte that stops here sets its highest bit in `stops`. Bits above the first stop may
        // be set by a carry, which does no harm, since only the first one is asked for.
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        while index + 8 <= count {
            let word = word(at: index)
            let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
            let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
            let stops =
                ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (word &- (ones &* 0x20)) & ~word)
                & highs
            guard stops == 0 else {
                let stop = stops.trailingZeroBitCount & ~7
                index += stop / 8
                return (seen | word & (1 << UInt64(stop) - 1)) & highs == 0
            }
            seen |= word
            index += 8
        }
        while index < count {
            let byte = self[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
            seen |= UInt64(byte)
            index += 1
        }
        return seen & highs == 0
    }

    private func validText(
        _ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool, from place: JSONPosition
    ) throws(JSONSyntaxError) -> String {
        guard bytes.count <= limits.string else {
            throw failure("a string of at most \(limits.string) bytes", found: "one of \(bytes.count)", at: place)
        }
        if isASCII { return unsafe String(decoding: bytes, as: UTF8.self) }
        guard let text = unsafe String(validating: bytes, as: UTF8.self) else {
            throw failure("valid UTF-8", found: "bytes that are none", at: place)
        }
        return text
    }

    private mutating func escape(into buffer: inout [UInt8]) throws(JSONSyntaxError) {
        guard index < count else { throw failure("an escape", found: here) }
        let byte = self[index]
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
            buffer.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
        default:
            index -= 1
            throw failure("an escape (\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u)", found: here)
        }
    }

    private mutating func hex() throws(JSONSyntaxError) -> UInt16 {
        guard index + 4 <= count else { throw failure("four hexadecimal digits", found: here) }
        var value: UInt16 = 0
        for place in index..<index + 4 {
            guard let digit = Self.hexDigit(self[place]) else { throw failure("four hexadecimal digits", found: here) }
            value = value << 4 | digit
        }
        index += 4
        return value
    }

    private static func hexDigit(_ byte: UInt8) -> UInt16? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
