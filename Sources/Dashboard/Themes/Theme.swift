package import Pages

/// How the roles look: for each role a colour for each colour depth, attributes for terminals without colour, and for
/// some a glyph.
package struct Theme: Sendable, Equatable {
    /// The background that a theme is made for.
    package enum Ground: String, Sendable, CaseIterable {
        /// Light letters on a dark background.
        case dark
        /// Dark letters on a light background.
        case light
        /// Either.
        case any
    }

    /// The name used on the command line, such as `dark`.
    package let id: String

    /// The name shown to people.
    package let name: String

    /// The background that it is made for.
    package let ground: Ground

    /// The look of each role; a role that a theme leaves out looks like ordinary text.
    let styles: CaseTable<Role, RoleStyle>

    /// Makes a theme.
    package init(id: String, name: String, ground: Ground = .any, styles: CaseTable<Role, RoleStyle> = [:]) {
        self.id = id
        self.name = name
        self.ground = ground
        self.styles = styles
    }

    /// The look of a role on a terminal with so many colours.
    ///
    /// Where a role says nothing of a colour it has that of ordinary text, so that a theme with a background of its own
    /// has it everywhere.
    package func style(of role: Role, at depth: ColorDepth) -> ResolvedStyle {
        let text = styles[.text] ?? RoleStyle()
        var style = styles[role] ?? text
        style.foreground = style.foreground ?? text.foreground
        style.background = style.background ?? text.background
        return style.resolved(at: depth)
    }

    /// The glyph of a role; `nil` where the theme leaves it to the screen.
    package func glyph(of role: Role) -> RoleGlyph? { styles[role]?.glyph }
}

/// The look of a role for every depth.
package struct RoleStyle: Sendable, Hashable {
    /// Colours of the letters.
    package var foreground: ColorChoice?
    /// Colours behind the letters; `nil` keeps the terminal's own.
    package var background: ColorChoice?
    /// Attributes used where there is colour.
    package var attributes: TextAttributes
    /// Attributes used where there is none.
    package var mono: TextAttributes
    /// What is drawn for the role; `nil` leaves it to the screen.
    package var glyph: RoleGlyph?

    /// Makes a look.
    package init(
        foreground: ColorChoice? = nil, background: ColorChoice? = nil, attributes: TextAttributes = [],
        mono: TextAttributes = [], glyph: RoleGlyph? = nil
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
        self.mono = mono
        self.glyph = glyph
    }

    /// The look on a terminal with so many colours.
    func resolved(at depth: ColorDepth) -> ResolvedStyle {
        guard depth > .none else { return ResolvedStyle(foreground: nil, background: nil, attributes: mono) }
        return ResolvedStyle(
            foreground: foreground?.color(at: depth), background: background?.color(at: depth), attributes: attributes)
    }
}

/// The look of a role on one terminal.
package struct ResolvedStyle: Sendable, Hashable {
    /// The colour of the letters; `nil` keeps the terminal's own.
    package var foreground: TerminalColor?
    /// The colour behind the letters; `nil` keeps the terminal's own.
    package var background: TerminalColor?
    /// Further attributes.
    package var attributes: TextAttributes

    /// Makes a look.
    package init(foreground: TerminalColor?, background: TerminalColor?, attributes: TextAttributes) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}
