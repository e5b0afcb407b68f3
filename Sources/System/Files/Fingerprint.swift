/// A number of bytes, the same for the same bytes and hardly ever for others (FNV-1a of 64 bits).
///
/// It only has to tell changes, not to resist anybody. It stands in files and in names of files, so it stays as it is;
/// `Checksum` is faster where nothing is kept.
package enum Fingerprint: Sendable {
    /// The number of some bytes.
    package static func of(_ bytes: [UInt8]) -> UInt64 {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return value
    }
}

extension UInt64 {
    /// The number in sixteen hexadecimal digits.
    package var sixteenDigits: String {
        let digits = String(self, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
