internal import SolutionsPartner

/// The texts of all files of an import.
struct GatheredTexts: Sendable {
    /// The keys of tenants.
    var tenants = TextTable()
    /// Everything else; the first one is nothing.
    var words = TextTable()

    init() { _ = words.number(of: []) }

    /// The number of a word as it is spelled, without blanks around it; 0 for nothing.
    mutating func word(_ bytes: ArraySlice<UInt8>) -> Int32 {
        let text = CellReader.trimmed(bytes)
        return text.isEmpty ? 0 : words.number(of: Self.repaired(text)) ?? MemoColumn.faulty
    }

    /// The number of a key that is a number itself, as it is spelled; `MemoColumn.rounded` for one that lost digits.
    mutating func account(_ bytes: ArraySlice<UInt8>) -> Int32 {
        CellReader.isRounded(bytes) ? MemoColumn.rounded : word(bytes)
    }

    /// The number of a key whose case does not matter; `MemoColumn.rounded` for one that lost digits.
    mutating func key(_ bytes: ArraySlice<UInt8>) -> Int32 {
        guard !CellReader.isRounded(bytes) else { return MemoColumn.rounded }
        let text = Self.lowered(CellReader.trimmed(bytes))
        return text.isEmpty ? 0 : words.number(of: text) ?? MemoColumn.faulty
    }

    /// The number of a name; nothing where the name is masked.
    mutating func name(_ bytes: ArraySlice<UInt8>) -> Int32 {
        let text = CellReader.trimmed(bytes)
        guard text.contains(where: { $0 != UInt8(ascii: "*") }) else { return MemoColumn.blank }
        // A line break inside a name is a blank to whoever reads it.
        let plain = text.split { $0 < 0x20 || $0 == 0x7F }.joined(separator: [0x20])
        return words.number(of: Self.repaired(Array(plain)[...])) ?? MemoColumn.faulty
    }

    /// The number of a text that is unknown where it is blank.
    mutating func fact(_ bytes: ArraySlice<UInt8>) -> Int32 {
        let word = word(bytes)
        return word == 0 ? MemoColumn.blank : word
    }

    /// The number of a tenant's key.
    mutating func tenant(_ bytes: ArraySlice<UInt8>) -> Int32 {
        var text = CellReader.trimmed(bytes)
        if text.first == UInt8(ascii: "{"), text.last == UInt8(ascii: "}") { text = text.dropFirst().dropLast() }
        guard !text.isEmpty else { return MemoColumn.blank }
        guard !CellReader.isRounded(text) else { return MemoColumn.rounded }
        let key = Self.lowered(text)
        let isKey =
            key.count <= 64
            && key.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                    true
                case UInt8(ascii: "."), UInt8(ascii: "_"): true
                default: false
                }
            }
        return isKey ? tenants.number(of: key) ?? MemoColumn.faulty : MemoColumn.faulty
    }

    private static func lowered(_ text: ArraySlice<UInt8>) -> [UInt8] {
        text.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 + 32 : $0 }
    }

    /// The text, at most 512 bytes of it, with what is no UTF-8 replaced.
    private static func repaired(_ text: ArraySlice<UInt8>) -> [UInt8] {
        Array(String(decoding: text.prefix(512), as: UTF8.self).utf8)
    }
}
