internal import SolutionsPartner

/// Writes numbers and texts one after the other, for files that only this program reads.
package struct ByteWriter: Sendable {
    /// What was written.
    package private(set) var bytes: [UInt8] = []

    /// Begins with nothing.
    package init() {}

    /// Writes a byte.
    package mutating func byte(_ value: UInt8) { bytes.append(value) }

    /// Writes a number, its lowest byte first.
    package mutating func number(_ value: Int) { word(UInt64(bitPattern: Int64(value))) }

    /// Writes eight bytes, the lowest first.
    package mutating func word(_ value: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    /// Writes a number that may be missing.
    package mutating func number(_ value: Int?) {
        byte(value == nil ? 0 : 1)
        if let value { number(value) }
    }

    /// Writes a text with its length.
    package mutating func text(_ value: String) {
        number(value.utf8.count)
        bytes += value.utf8
    }

    /// Writes a text that may be missing.
    package mutating func text(_ value: String?) {
        byte(value == nil ? 0 : 1)
        if let value { text(value) }
    }

    /// Writes bytes as they are.
    package mutating func raw(_ value: some Sequence<UInt8>) { bytes += value }
}

/// Reads what a `ByteWriter` wrote; whatever was done to the bytes, it ends with a value or with `Damaged`.
package struct ByteReader: Sendable {
    /// The bytes are not what was written.
    package struct Damaged: Error, Sendable {
        /// Says no more than that.
        package init() {}
    }

    private let bytes: [UInt8]
    private var place: Int
    private let end: Int

    /// Begins at a place.
    package init(_ bytes: [UInt8], from place: Int = 0) {
        (self.bytes, self.place, end) = (bytes, min(max(0, place), bytes.count), bytes.count)
    }

    /// Whether everything was read.
    package var isAtEnd: Bool { place == end }

    /// Reads a byte.
    package mutating func byte() throws(Damaged) -> UInt8 {
        guard place < end else { throw Damaged() }
        defer { place += 1 }
        return bytes[place]
    }

    /// Reads eight bytes.
    package mutating func word() throws(Damaged) -> UInt64 {
        guard end - place >= 8 else { throw Damaged() }
        var value: UInt64 = 0
        for offset in 0..<8 { value |= UInt64(bytes[place + offset]) << UInt64(8 * offset) }
        place += 8
        return value
    }

    /// Reads a number.
    package mutating func number() throws(Damaged) -> Int { Int(Int64(bitPattern: try word())) }

    /// Reads a number that may be missing.
    package mutating func optionalNumber() throws(Damaged) -> Int? { try flag() ? try number() : nil }

    /// Reads a count of things of which each takes at least so many bytes, so that no damage asks for more room than
    /// there are bytes.
    package mutating func count(ofAtLeast size: Int) throws(Damaged) -> Int {
        let count = try number()
        guard count >= 0, count <= (end - place) / max(1, size) else { throw Damaged() }
        return count
    }

    /// Reads a text.
    package mutating func text() throws(Damaged) -> String {
        let count = try count(ofAtLeast: 1)
        defer { place += count }
        return String(decoding: bytes[place..<(place + count)], as: UTF8.self)
    }

    /// Reads a text that may be missing.
    package mutating func optionalText() throws(Damaged) -> String? { try flag() ? try text() : nil }

    /// Reads whether something follows.
    package mutating func flag() throws(Damaged) -> Bool {
        switch try byte() {
        case 0: return false
        case 1: return true
        default: throw Damaged()
        }
    }
}

extension ByteWriter {
    /// Writes a fraction; false, and nothing, for one that is too large for a score.
    mutating func rational(_ value: Rational) -> Bool {
        guard let top = Int(exactly: value.numerator), let bottom = Int(exactly: value.denominator) else {
            return false
        }
        number(top)
        number(bottom)
        return true
    }
}

extension ByteReader {
    /// Reads a fraction.
    mutating func rational() throws(Damaged) -> Rational {
        let (top, bottom) = (try number(), try number())
        if bottom == 1 { return Rational(top) }
        guard bottom > 1, let value = Rational(top, over: bottom) else { throw Damaged() }
        return value
    }
}
