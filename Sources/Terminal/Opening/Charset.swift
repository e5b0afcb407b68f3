/// The characters that a terminal can show.
package enum Charset: Sendable, Hashable {
    /// All that the locale's table of widths knows, with real box and block characters.
    case utf8
    /// The printable characters of ASCII.
    case ascii

    /// Takes the locale of the environment for characters (`LC_CTYPE`) and nothing else, and returns what it can show.
    ///
    /// `setlocale(3)`. A locale that is not installed but is named as UTF-8 becomes `C.UTF-8`. Must come before the first
    /// call of ``characterWidth(_:)``; a ``TerminalSession`` does it by itself.
    package static func adoptLocale(forcing forced: Charset? = nil) -> Charset {
        if !TerminalCalls.setCharacterLocale(""), namesUTF8(TerminalCalls.characterLocaleName) {
            _ = TerminalCalls.setCharacterLocale("C.UTF-8")
        }
        if forced == .utf8, !namesUTF8(TerminalCalls.codeset) {
            _ = TerminalCalls.setCharacterLocale("C.UTF-8")
        }
        guard forced != .ascii else { return .ascii }
        return namesUTF8(TerminalCalls.codeset) ? .utf8 : .ascii
    }

    /// Whether the name of a locale or of a code set says UTF-8, as in `de_DE.utf8`, `C.UTF-8` or `UTF-8`.
    package static func namesUTF8(_ name: String) -> Bool {
        let letters = name.lowercased().filter { $0 != "-" && $0 != "_" }
        let base = letters.prefix { $0 != "@" }
        return base.hasSuffix("utf8")
    }
}

/// The columns that a character takes in the terminal: 0, 1 or 2, or −1 if the locale's table does not know it.
///
/// `wcwidth(3)`, the table that ncurses uses. Answers for the locale taken by ``Charset/adoptLocale(forcing:)``.
package func characterWidth(_ scalar: Unicode.Scalar) -> Int {
    TerminalCalls.width(of: scalar)
}
