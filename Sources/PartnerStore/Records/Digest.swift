internal import System

/// Says whether two files are the same without keeping either: their length and a sum of their bytes.
struct Digest: Hashable, CustomStringConvertible {
    private let sum: UInt64
    private let count: Int

    init(of bytes: [UInt8]) {
        (sum, count) = (Fingerprint.of(bytes), bytes.count)
    }

    init?(_ text: String) {
        let parts = text.split(separator: "-")
        guard parts.count == 2, let count = Int(parts[0]), let sum = UInt64(parts[1], radix: 16) else { return nil }
        (self.sum, self.count) = (sum, count)
    }

    /// The digest as text, such as `1520-cbf29ce484222325`.
    var description: String { "\(count)-\(String(sum, radix: 16))" }
}
