/// What a table of facts may hold, so that none keeps anybody waiting.
enum TableLimits {
    /// The most lines: every input of a thousand partners.
    static let lines = 100_000

    /// The most bytes of a line: every input of an edition by its longest name takes a tenth of it.
    static let line = 64 << 10

    /// What a table has too much of, such as `more than 100000 lines: hand it over in parts`; `nil` for one that can be
    /// read.
    static func excess(of bytes: [UInt8]) -> String? {
        var (number, length) = (1, 0)
        for byte in bytes {
            length += 1
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
                if length > line { return "more than \(line) bytes in line \(number)" }
                continue
            }
            length = 0
            if byte == UInt8(ascii: "\n") { number += 1 }
        }
        return number - 1 > lines ? "more than \(lines) lines: hand it over in parts" : nil
    }
}
