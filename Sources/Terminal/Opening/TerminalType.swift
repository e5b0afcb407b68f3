package import Dashboard

/// What the terminfo database says about a type of terminal, as far as opening one needs it.
package struct TerminalType: Sendable, Hashable {
    /// The name in the database.
    package var name: String
    /// How many colours there are; 0 or less for none.
    package var colors: Int
    /// Whether colours are given as red, green and blue.
    package var direct: Bool
    /// Whether the cursor can be put anywhere.
    package var addressesCursor: Bool

    package init(name: String, colors: Int, direct: Bool = false, addressesCursor: Bool = true) {
        self.name = name
        self.colors = colors
        self.direct = direct
        self.addressesCursor = addressesCursor
    }

    /// How many colours that is for a theme.
    package var depth: ColorDepth {
        if direct, colors >= 1 << 24 { return .truecolor }
        return switch colors {
        case 256...: .indexed
        case 16...: .sixteen
        case 8...: .eight
        default: .none
        }
    }
}

/// The type to open, and what to tell the person about the choice.
package struct TerminalTypeChoice: Sendable, Hashable {
    /// The type to open.
    package var type: TerminalType
    /// Sentences for the person, none if the type is the one that was asked for.
    package var notices: [String]

    /// Chooses a type by `TERM` and `COLORTERM` among those that are installed.
    package static func choose(
        term: String?, colorterm: String?, lookUp: (String) -> TerminalType?
    ) throws(TerminalError) -> TerminalTypeChoice {
        let asked = term ?? ""
        var notices: [String] = []
        var found = asked.isEmpty ? nil : lookUp(asked)
        if found == nil {
            // What this one cannot do is known without a description.
            if asked == "dumb" { throw .cannotAddressCursor(type: asked) }
            found = fallbacks(for: asked).lazy.compactMap(lookUp).first
            guard let found else { throw .noDescription(type: asked) }
            notices.append(
                asked.isEmpty
                    ? "TERM is not set; the terminal is used as \(found.name)."
                    : "The terminal type \"\(asked)\" is not known here; it is used as \(found.name).")
        }
        guard let type = found else { throw .noDescription(type: asked) }
        guard type.addressesCursor else { throw .cannotAddressCursor(type: asked.isEmpty ? type.name : asked) }
        guard colorterm == "truecolor" || colorterm == "24bit", type.depth < .truecolor else {
            return TerminalTypeChoice(type: type, notices: notices)
        }
        // COLORTERM says that the terminal can do more than its type does; only types that are installed can say how.
        let better = richer(than: type.name).lazy.compactMap(lookUp)
            .first { $0.addressesCursor && $0.depth > type.depth }
        return TerminalTypeChoice(type: better ?? type, notices: notices)
    }

    /// Types to try for one that is not installed, the likeliest first.
    package static func fallbacks(for name: String) -> [String] {
        var names: [String] = []
        if name.hasPrefix("tmux") || name.hasPrefix("screen") { names += ["screen-256color", "screen"] }
        if name.hasPrefix("linux") { names.append("linux") }
        if name.hasPrefix("xterm") || name.hasSuffix("256color") { names.append("xterm-256color") }
        return names + ["xterm", "ansi", "vt100", "dumb"]
    }

    /// Types with more colours that a terminal of this type understands, the richest first.
    package static func richer(than name: String) -> [String] {
        let base = name.hasSuffix("-256color") ? String(name.dropLast("-256color".count)) : name
        var names = ["\(base)-direct"]
        if base.hasPrefix("xterm-") { names.append("xterm-direct") }
        if base == name { names.append("\(base)-256color") }
        return names
    }

    /// How many colours to use of those that a type has.
    ///
    /// `noColor` is the value of `NO_COLOR`: it counts if it is there and not empty.
    package static func depth(
        of type: TerminalType, option: TerminalOptions.Color, noColor: String?
    ) -> ColorDepth {
        switch option {
        case .never: .none
        case .always: type.depth
        case .automatic: (noColor ?? "").isEmpty ? type.depth : .none
        }
    }
}
