extension Key {
    /// Reads keys as one would type them: a character for itself, others by name in angle brackets, such as
    /// `jj<Enter><Ctrl-R>`; `<lt>` is the bracket itself.
    ///
    /// - Returns: The keys, or the name that is not known.
    public static func script(_ text: String) -> Result<[Key], UnknownKey> {
        var keys: [Key] = []
        var rest = text[...]
        while let character = rest.popFirst() {
            guard character == "<", let end = rest.firstIndex(of: ">") else {
                keys.append(.character(character))
                continue
            }
            let name = String(rest[..<end])
            rest = rest[rest.index(after: end)...]
            guard let key = named(name) else { return .failure(UnknownKey(name: name)) }
            keys.append(key)
        }
        return .success(keys)
    }

    /// A name that no key has.
    public struct UnknownKey: Error, Hashable {
        /// The name.
        public let name: String
    }

    private static func named(_ name: String) -> Key? {
        var word = name.lowercased()[...]
        var (control, alt) = (false, false)
        while word.count > 1 {
            if word.hasPrefix("ctrl-") {
                (control, word) = (true, word.dropFirst(5))
            } else if word.hasPrefix("c-") {
                (control, word) = (true, word.dropFirst(2))
            } else if word.hasPrefix("alt-") {
                (alt, word) = (true, word.dropFirst(4))
            } else {
                break
            }
        }
        let code: Code
        if word == "lt" {
            code = .character("<")
        } else if word.count == 1, let character = word.first {
            code = .character(character)
        } else if word.hasPrefix("f"), let number = Int(word.dropFirst()), (1...12).contains(number) {
            code = .function(number)
        } else if let known = names[String(word)] {
            code = known
        } else {
            return nil
        }
        return Key(code, control: control, alt: alt)
    }

    private static let names: [String: Code] = [
        "up": .up, "down": .down, "left": .left, "right": .right, "pgup": .pageUp, "pgdn": .pageDown, "home": .home,
        "end": .end, "backspace": .backspace, "del": .delete, "ins": .insert, "enter": .enter, "esc": .escape,
        "tab": .tab, "shift-tab": .backTab, "space": .character(" "),
    ]
}
