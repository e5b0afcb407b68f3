/// What a filter looks at in a row of a long list, made ready so that a letter costs no more than one look at each byte.
struct SearchText: Sendable {
    /// The words in lower case, one a line.
    private let bytes: [UInt8]

    /// Makes the words of a row ready.
    init(_ words: [String]) { bytes = Array(words.map { $0.lowercased() }.joined(separator: "\n").utf8) }

    /// Whether one of the words contains a text, which is in lower case.
    func contains(_ text: String) -> Bool {
        // What is not ASCII may be written in several ways, which only characters tell.
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
            return String(decoding: bytes, as: UTF8.self).split(separator: "\n").contains { $0.contains(text) }
        }
        let wanted = Array(text.utf8)
        guard let first = wanted.first else { return true }
        var start = 0
        while start + wanted.count <= bytes.count {
            if bytes[start] == first {
                var length = 1
                while length < wanted.count, bytes[start + length] == wanted[length] { length += 1 }
                if length == wanted.count { return true }
            }
            start += 1
        }
        return false
    }
}
