public import Pages

/// How the roles look: for each role a colour for each colour depth, attributes for terminals without colour, and for
/// some a glyph.
public struct Theme: Sendable {
    /// The background that a theme is made for.
    public enum Ground: String, Sendable, CaseIterable {
        /// Light letters on a dark background.
        case dark
        /// Dark letters on a light background.
        case light
        /// Either.
        case any
    }

    /// The name used on the command line, such as `dark`.
    public let id: String

    /// The name shown to people.
    public let name: String

    /// The background that it is made for.
    public let ground: Ground

    /// The look of each role; a role that a theme leaves out looks like ordinary text.
    let styles: [Role: RoleStyle]

    /// Makes a theme.
    public init(id: String, name: String, ground: Ground = .any, styles: [Role: RoleStyle]) {
        self.id = id
        self.name = name
        self.ground = ground
        self.styles = styles
    }

    /// The look of a role on a terminal with so many colours.
    ///
    /// Where a role says nothing of a colour it has that of ordinary text, so that a theme with a background of its own
    /// has it everywhere.
    public func style(of role: Role, at depth: ColorDepth) -> ResolvedStyle {
        let text = styles[.text] ?? RoleStyle()
        var style = styles[role] ?? text
        style.foreground = style.foreground ?? text.foreground
        style.background = style.background ?? text.background
        return style.resolved(at: depth)
    }

    /// The glyph of a role; `nil` where the theme leaves it to the screen.
    public func glyph(of role: Role) -> RoleGlyph? { styles[role]?.glyph }
}

/// The look of a role for every depth.
public struct RoleStyle: Sendable, Hashable {
    /// Colours of the letters.
    public var foreground: ColorChoice?
    /// Colours behind the letters; `nil` keeps the terminal's own.
    public var background: ColorChoice?
    /// Attributes used where there is colour.
    public var attributes: TextAttributes
    /// Attributes used where there is none.
    public var mono: TextAttributes
    /// What is drawn for the role; `nil` leaves it to the screen.
    public var glyph: RoleGlyph?

    /// Makes a look.
    public init(
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
public struct ResolvedStyle: Sendable, Hashable {
    /// The colour of the letters; `nil` keeps the terminal's own.
    public var foreground: TerminalColor?
    /// The colour behind the letters; `nil` keeps the terminal's own.
    public var background: TerminalColor?
    /// Further attributes.
    public var attributes: TextAttributes

    /// Makes a look.
    public init(foreground: TerminalColor?, background: TerminalColor?, attributes: TextAttributes) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}
