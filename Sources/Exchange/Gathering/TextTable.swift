/// Texts that come again and again, kept once each and named by numbers in the order of their first coming.
struct TextTable: Sendable {
    /// The most bytes of all texts together; what comes then is refused.
    static let limit = 64 << 20

    private var bytes: [UInt8] = []
    /// Where each text ends.
    private var ends: [Int32] = []
    private var hashes: [UInt32] = []
    /// Numbers of texts by their hashes, one above what they are; 0 where none is.
    private var slots = [Int32](repeating: 0, count: 64)

    /// How many texts there are.
    var count: Int { ends.count }

    /// The text with a number.
    subscript(number: Int32) -> ArraySlice<UInt8> { bytes[range(of: number)] }

    /// The text with a number, repaired where it is no UTF-8.
    func string(_ number: Int32) -> String { String(decoding: self[number], as: UTF8.self) }

    private func range(of number: Int32) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[Int(number) - 1]))..<Int(ends[Int(number)])
    }

    /// Whether the text with a number is the one in a part of a buffer.
    func isText(_ number: Int32, _ buffer: [UInt8], _ range: Range<Int>) -> Bool {
        let own = self.range(of: number)
        guard own.count == range.count else { return false }
        return unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe buffer.withUnsafeBufferPointer { buffer in
                for offset in 0..<own.count
                where unsafe bytes[own.lowerBound + offset] != buffer[range.lowerBound + offset] { return false }
                return true
            }
        }
    }

    /// The number of the text in a part of a buffer; `nil` for a new one that does not fit any more.
    mutating func number(of buffer: [UInt8], _ range: Range<Int>) -> Int32? {
        let hash = Self.hash(buffer, range)
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let number = slots[slot] - 1
            if hashes[Int(number)] == hash, isText(number, buffer, range) { return number }
            slot = (slot + 1) & mask
        }
        guard bytes.count + range.count <= Self.limit, count < Int(Int32.max) - 1 else { return nil }
        bytes.append(contentsOf: buffer[range])
        ends.append(Int32(bytes.count))
        hashes.append(hash)
        slots[slot] = Int32(count)
        if count * 3 > slots.count * 2 { grow() }
        return Int32(count - 1)
    }

    /// The number of a text.
    mutating func number(of text: [UInt8]) -> Int32? { number(of: text, 0..<text.count) }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for number in 0..<count {
            var slot = Int(hashes[number]) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(number + 1)
        }
    }

    /// A hash that takes eight bytes at a time.
    private static func hash(_ buffer: [UInt8], _ range: Range<Int>) -> UInt32 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(range.count)
        unsafe buffer.withUnsafeBytes { raw in
            var place = range.lowerBound
            while place + 8 <= range.upperBound {
                hash = (hash ^ (unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
                hash = hash &* 0xFF51_AFD7_ED55_8CCD
                hash ^= hash >> 32
                place += 8
            }
            while place < range.upperBound {
                hash = (hash ^ UInt64(unsafe raw[place])) &* 0x100_0000_01B3
                place += 1
            }
        }
        hash ^= hash >> 29
        hash = hash &* 0xC4CE_B9FE_1A85_EC53
        return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
    }
}
