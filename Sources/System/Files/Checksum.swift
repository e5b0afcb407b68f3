/// A number of bytes: the same for the same bytes, and hardly ever for others.
///
/// It takes eight bytes at a step. It tells damage and changes; it does not resist anybody.
package struct Checksum: Sendable {
    /// The number of what was added so far.
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Begins with nothing.
    package init() {}

    /// Adds bytes, and where they end.
    package mutating func add(_ bytes: some RandomAccessCollection<UInt8>) {
        let isAdded: Void? = bytes.withContiguousStorageIfAvailable { unsafe add(UnsafeRawBufferPointer($0)) }
        if isAdded == nil { add(Array(bytes)) }
    }

    /// Adds a number.
    package mutating func add(_ word: UInt64) {
        value = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
        value ^= value >> 29
    }

    private mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var place = 0
        while place + 8 <= bytes.count {
            unsafe add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
            place += 8
        }
        var rest: UInt64 = 0
        while place < bytes.count {
            rest = unsafe rest << 8 | UInt64(bytes[place])
            place += 1
        }
        add(rest)
        add(UInt64(bytes.count))
    }
}
