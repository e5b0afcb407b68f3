internal import Pages

/// What a theme draws for a role: one column wide, and something else where the terminal shows ASCII only.
package struct RoleGlyph: Sendable, Hashable {
    /// The glyph where the terminal shows more than ASCII.
    package var utf8: String
    /// The glyph where it does not; `nil` keeps the screen's own.
    package var ascii: String?

    /// The roles that have a glyph of their own on some screen.
    static let roles: [Role] = [
        .rule, .selected, .warning, .barFilled, .barReached, .barEmpty, .barMark, .qualified, .enrolled, .inProgress,
        .blocked, .zero,
    ]

    /// Makes a glyph; `nil` for texts that are not one character of one column.
    package init?(utf8: String, ascii: String? = nil) {
        guard Self.isNarrow(utf8), ascii.map({ Self.isNarrow($0) && $0.utf8.count == 1 }) ?? true else { return nil }
        self.utf8 = utf8
        self.ascii = ascii ?? (utf8.utf8.count == 1 ? utf8 : nil)
    }

    private static func isNarrow(_ text: String) -> Bool {
        // Cleaning shows what a terminal would get: what is replaced, dropped or widened by it is no glyph.
        let clean = CleanText(text, metrics: .standard)
        return clean.string == text && clean.width == 1 && text.unicodeScalars.count == 1 && text != " "
            && text != "\u{FFFD}"
    }
}

extension Glyphs {
    /// The glyphs of a terminal, with those that a theme sets.
    ///
    /// A glyph that this terminal would draw wider than a column stays as it was.
    init(metrics: TextMetrics, theme: Theme) {
        self = metrics.isUTF8 ? .utf8 : .ascii
        for role in RoleGlyph.roles {
            guard let glyph = theme.glyph(of: role), let text = metrics.isUTF8 ? glyph.utf8 : glyph.ascii,
                text.unicodeScalars.allSatisfy({ metrics.width($0) == 1 })
            else { continue }
            set(text, of: role)
        }
    }

    private mutating func set(_ text: String, of role: Role) {
        switch role {
        case .rule: horizontal = text
        case .selected: selected = text
        case .warning: warning = text
        case .barFilled: barFilled = text
        case .barReached: barReached = text
        case .barEmpty: barEmpty = text
        case .barMark: barMark = text
        case .qualified: yes = text
        case .enrolled: dot = text
        case .inProgress: open = text
        case .blocked: no = text
        case .zero: zero = text
        default: break
        }
    }
}
