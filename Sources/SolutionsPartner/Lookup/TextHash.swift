/// Tells short texts apart by a number of their bytes, for tables that are asked many thousand times a second.
enum TextHash {
    /// A number of some bytes: equal ones have equal numbers, and others hardly ever.
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: bytes.count)
        var place = 0
        while place + 8 <= bytes.count {
            let word = unsafe UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + place).loadUnaligned(
                as: UInt64.self)
            hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
            place += 8
        }
        if bytes.count >= 8 {
            // The last eight bytes, some of them once more, are one word too.
            let word = unsafe UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + (bytes.count - 8)).loadUnaligned(
                as: UInt64.self)
            hash = (hash ^ word) &* 0x0000_0100_0000_01B3
        } else {
            while place < bytes.count {
                hash = (hash ^ UInt64(unsafe bytes[place])) &* 0x0000_0100_0000_01B3
                place += 1
            }
        }
        hash = hash &* 0x9E37_79B9_7F4A_7C15
        return hash ^ hash >> 32
    }
}
