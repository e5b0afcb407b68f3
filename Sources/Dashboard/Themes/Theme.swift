/// How the roles look: for each role a colour for each colour depth, and attributes for terminals without colour.
public struct Theme: Sendable {
    /// The name used on the command line, such as `dark`.
    public let id: String

    /// The name shown to people.
    public let name: String

    /// The look of each role; a role that a theme leaves out looks like ordinary text.
    let styles: [Role: RoleStyle]

    /// Makes a theme.
    public init(id: String, name: String, styles: [Role: RoleStyle]) {
        self.id = id
        self.name = name
        self.styles = styles
    }

    /// The look of a role on a terminal with so many colours.
    public func style(of role: Role, at depth: ColorDepth) -> ResolvedStyle {
        (styles[role] ?? styles[.text] ?? RoleStyle()).resolved(at: depth)
    }
}

/// How many colours a terminal has.
public enum ColorDepth: Int, Sendable, CaseIterable, Comparable {
    /// No colour: attributes only.
    case none = 0
    /// The eight colours of ANSI.
    case eight = 8
    /// The eight colours of ANSI, dark and bright.
    case sixteen = 16
    /// The table of 256.
    case indexed = 256
    /// 24 bits.
    case truecolor = 16_777_216

    /// Orders depths from none to 24 bits.
    public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}

/// A colour as a terminal takes it.
public enum TerminalColor: Sendable, Hashable {
    /// An entry of the terminal's table: 0 to 7, 0 to 15 or 0 to 255, by depth.
    case index(Int)
    /// Red, green and blue, 0 to 255 each.
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
}

/// Attributes that need no colour.
public struct TextAttributes: OptionSet, Sendable, Hashable {
    /// The attributes as bits.
    public let rawValue: UInt8

    /// Makes attributes from bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier letters.
    public static let bold = TextAttributes(rawValue: 1)
    /// Fainter letters.
    public static let dim = TextAttributes(rawValue: 2)
    /// A line below the letters.
    public static let underline = TextAttributes(rawValue: 4)
    /// Foreground and background exchanged.
    public static let reverse = TextAttributes(rawValue: 8)
    /// Slanted letters.
    public static let italic = TextAttributes(rawValue: 16)
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

    /// Makes a look.
    public init(
        foreground: ColorChoice? = nil, background: ColorChoice? = nil, attributes: TextAttributes = [],
        mono: TextAttributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
        self.mono = mono
    }

    /// The look on a terminal with so many colours.
    func resolved(at depth: ColorDepth) -> ResolvedStyle {
        guard depth > .none else { return ResolvedStyle(foreground: nil, background: nil, attributes: mono) }
        return ResolvedStyle(
            foreground: foreground?.color(at: depth), background: background?.color(at: depth), attributes: attributes)
    }
}

/// One colour, chosen for each depth.
public struct ColorChoice: Sendable, Hashable {
    /// Red, green and blue as 0xRRGGBB.
    public var rgb: UInt32
    /// The nearest entry of the table of 256.
    public var indexed: Int
    /// The nearest of the sixteen ANSI colours.
    public var ansi: Int

    /// Makes a choice.
    public init(rgb: UInt32, indexed: Int, ansi: Int) {
        self.rgb = rgb
        self.indexed = indexed
        self.ansi = ansi
    }

    /// The colour for a depth; `nil` where there is none.
    func color(at depth: ColorDepth) -> TerminalColor? {
        switch depth {
        case .none: nil
        case .eight: .index(ansi % 8)
        case .sixteen: .index(ansi)
        case .indexed: .index(indexed)
        case .truecolor:
            .rgb(red: UInt8(rgb >> 16 & 0xFF), green: UInt8(rgb >> 8 & 0xFF), blue: UInt8(rgb & 0xFF))
        }
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
