extension Key {
    /// Reads a key as it is spelled in a file of settings: `g`, `G`, `ctrl-x`, `alt-x`, `pgdn`, `f1`; emacs' `C-x` and
    /// `M-x` as well.
    ///
    /// What terminals send for several keys at once is one key here: Ctrl-I is Tab, Ctrl-M is Enter. `nil` for what is
    /// no key, and for what no terminal can send, such as Ctrl with a digit.
    package init?(spelled text: some StringProtocol) {
        var rest = Substring(text)
        var control = false
        var alt = false
        var shift = false
        while let dash = rest.firstIndex(of: "-"), dash > rest.startIndex, rest.index(after: dash) < rest.endIndex {
            switch rest[..<dash].lowercased() {
            case "ctrl", "control", "c": control = true
            case "alt", "meta", "m": alt = true
            case "shift", "s": shift = true
            default: return nil
            }
            rest = rest[rest.index(after: dash)...]
        }
        guard let code = Self.code(spelled: rest) else { return nil }
        self.init(code, alt: alt)
        if shift, !addShift() { return nil }
        if control, !addControl() { return nil }
    }

    /// The key as it is spelled in a file of settings, such as `ctrl-x`.
    package var spelling: String {
        let base: String =
            switch code {
            case .character(" "): "space"
            case .character(let character): String(character)
            case .function(let number): "f\(number)"
            default: Self.names.first { $0.value == code }?.key ?? ""
            }
        return (control ? "ctrl-" : "") + (alt ? "alt-" : "") + base
    }

    /// The names of the keys that type nothing; of several for one key, the first is written.
    private static let names: KeyValuePairs<String, Code> = [
        "up": .up, "down": .down, "left": .left, "right": .right, "pgup": .pageUp, "pageup": .pageUp,
        "pgdn": .pageDown, "pagedown": .pageDown, "home": .home, "end": .end, "backspace": .backspace,
        "del": .delete, "delete": .delete, "ins": .insert, "insert": .insert, "enter": .enter, "return": .enter,
        "esc": .escape, "escape": .escape, "tab": .tab, "shift-tab": .backTab, "backtab": .backTab,
        "space": .character(" "),
    ]

    private static func code(spelled text: Substring) -> Code? {
        if text.count == 1, let character = text.first {
            return character.isWhitespace || character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
                ? nil : .character(character)
        }
        let name = text.lowercased()
        if let code = names.first(where: { $0.key == name })?.value { return code }
        guard name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...12).contains(number) else { return nil }
        return .function(number)
    }

    /// Holds Shift as well; false where terminals do not tell it.
    private mutating func addShift() -> Bool {
        switch code {
        case .tab: code = .backTab
        case .character(let character) where character.isLowercase && character.uppercased().count == 1:
            code = .character(Character(character.uppercased()))
        case .character(let character) where character.isUppercase: break
        default: return false
        }
        return true
    }

    /// Holds Control as well; false where terminals send nothing for it.
    private mutating func addControl() -> Bool {
        guard case .character(let character) = code else {
            switch code {
            case .tab, .backTab, .enter, .escape, .backspace: return false
            default: break
            }
            control = true
            return true
        }
        switch character.lowercased() {
        case "i": code = .tab
        case "m", "j": code = .enter
        case "h": code = .backspace
        case "[": code = .escape
        case "/", "_", "7": (code, control) = (.character("_"), true)
        case "@", " ": (code, control) = (.character(" "), true)
        case "\\", "]", "^": control = true
        case "a"..."z" where character.isASCII: (code, control) = (.character(Character(character.lowercased())), true)
        default: return false
        }
        return true
    }
}

/// Keys that are pressed one after the other.
package struct KeySequence: Sendable, Hashable {
    /// The keys, at least one.
    package let keys: [Key]

    /// The most keys of a sequence.
    static let limit = 4

    /// Makes a sequence of one key.
    init(_ key: Key) { keys = [key] }

    /// Makes a sequence; `nil` for no keys.
    init?(_ keys: [Key]) {
        guard !keys.isEmpty else { return nil }
        self.keys = keys
    }

    /// Reads a sequence as it is spelled in a file of settings, such as `g g` or `ctrl-x ctrl-s`; at most four keys.
    package init?(spelled text: String) {
        let words = text.split(separator: " ")
        let keys = words.compactMap { Key(spelled: $0) }
        guard keys.count == words.count, (1...Self.limit).contains(keys.count) else { return nil }
        self.keys = keys
    }

    /// The sequence as it is spelled in a file of settings.
    package var spelling: String { keys.map(\.spelling).joined(separator: " ") }

    /// The sequence as it is written in help, such as `Ctrl-X Ctrl-S`.
    func name(isUTF8: Bool) -> String {
        // Nearly all have one key, and joining asks the runtime how.
        keys.dropFirst().reduce(keys[0].name(isUTF8: isUTF8)) { "\($0) \($1.name(isUTF8: isUTF8))" }
    }

    /// Whether this sequence is the beginning of another.
    func begins(_ other: KeySequence) -> Bool { keys.count < other.keys.count && other.keys.starts(with: keys) }
}
