import JSONTree

extension JSONNode {
    /// The items of a list; `nil` for anything else, so that a test that goes through them cannot pass without one.
    var list: [JSONNode]? {
        if case .array(let items) = content { items } else { nil }
    }

    /// The characters of a text; `nil` for anything else.
    var characters: String? {
        if case .string(let text) = content { text } else { nil }
    }
}
