internal import JSONTree

/// What the beginning of a partner's document tells: enough to find a partner by name.
package struct PartnerHead: Sendable, Hashable {
    /// How much of a document is read, in bytes.
    static let length = 4096

    /// The key of the partner.
    package let id: String
    /// The name; `nil` where the beginning of the document does not tell it.
    package let name: String?

    /// Looks for the name among the members at the top.
    init(id: String, text: [UInt8]) {
        self.id = id
        name = Self.member("name", in: text)
    }

    /// The text of a member at the top of a document that may break off anywhere.
    private static func member(_ wanted: String, in text: [UInt8]) -> String? {
        var index = 0
        var depth = 0
        /// The string that was read last at the top, which is a member's name if a colon follows.
        var last: String?
        var isWanted = false
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ":") where depth == 1: isWanted = last == wanted
            case UInt8(ascii: ",") where depth == 1: (isWanted, last) = (false, nil)
            case UInt8(ascii: "\""):
                guard let end = endOfString(in: text, from: index) else { return nil }
                if depth == 1 {
                    let node = try? JSONNode.parse(Array(text[index...end]))
                    if isWanted { return node?.text }
                    last = node?.text
                }
                index = end
            default: break
            }
            index += 1
        }
        return nil
    }

    private static func endOfString(in text: [UInt8], from start: Int) -> Int? {
        var index = start + 1
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "\""): return index
            default: break
            }
            index += 1
        }
        return nil
    }
}
