internal import JSONTree

extension JSONNode {
    /// The whole number that stands here; `nil` for anything else, and for one that is too large to be counted on.
    var int: Int? {
        guard case .number(let text) = content else { return nil }
        return Int(text).flatMap { JSONNode.countable.contains($0) ? $0 : nil }
    }

    /// The numbers that are read as such; one can still be added to each.
    ///
    /// They reach beyond those that entries and revisions may have (`Counting`), so that one that nobody counts up to is
    /// told from what is no number.
    static let countable = -(1 << 53)...(1 << 53)

    /// The text that stands here; `nil` for anything else.
    var text: String? {
        guard case .string(let text) = content else { return nil }
        return text
    }

    /// The value, or `nil` for `null`.
    var orNil: JSONNode? {
        if case .null = content { return nil }
        return self
    }
}
