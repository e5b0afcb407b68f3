extension Key {
    /// Reads keys as one would type them: a character for itself, others by name in angle brackets, such as
    /// `jj<Enter><Ctrl-R>`; `<lt>` is the bracket itself.
    ///
    /// - Returns: The keys, or the name that is not known.
    package static func script(_ text: String) -> Result<[Key], UnknownKey> {
        var keys: [Key] = []
        var rest = text[...]
        while let character = rest.popFirst() {
            guard character == "<", let end = rest.firstIndex(of: ">") else {
                keys.append(.character(character))
                continue
            }
            let name = String(rest[..<end])
            rest = rest[rest.index(after: end)...]
            guard let key = name == "lt" ? .character("<") : Key(spelled: name) else {
                return .failure(UnknownKey(name: name))
            }
            keys.append(key)
        }
        return .success(keys)
    }

    /// A name that no key has.
    package struct UnknownKey: Error, Hashable {
        /// The name.
        package let name: String
    }
}
