/// Puts bytes together to characters of UTF-8, also when a character comes in two pieces over a slow line.
package struct ScalarCollector: Sendable {
    private var bytes: [UInt8] = []

    package init() {}

    /// Whether a character has begun and not ended.
    package var isWaiting: Bool { !bytes.isEmpty }

    /// Takes a byte from 0x80 on; returns a character when it is complete.
    ///
    /// What is not UTF-8 is dropped.
    package mutating func append(_ byte: UInt8) -> Unicode.Scalar? {
        if byte >= 0xC0 { bytes = [] }
        bytes.append(byte)
        let length =
            switch bytes[0] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        guard bytes.count >= length else { return nil }
        defer { bytes = [] }
        guard length > 0, let text = String(validating: bytes, as: UTF8.self) else { return nil }
        return text.unicodeScalars.first
    }

    /// Forgets a character that will not be completed.
    package mutating func reset() { bytes = [] }
}
