/// How many colours a terminal has.
package enum ColorDepth: Int, Sendable, CaseIterable, Comparable {
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
    package static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}

/// A colour as a terminal takes it.
package enum TerminalColor: Sendable, Hashable {
    /// An entry of the terminal's table: 0 to 7, 0 to 15 or 0 to 255, by depth.
    case index(Int)
    /// Red, green and blue, 0 to 255 each.
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
}

/// One colour, chosen for each depth.
package struct ColorChoice: Sendable, Hashable {
    /// Red, green and blue as 0xRRGGBB; `nil` for one of the terminal's own sixteen at every depth.
    package var rgb: UInt32?
    /// The nearest entry of the table of 256.
    package var indexed: Int
    /// The nearest of the sixteen ANSI colours.
    package var ansi: Int
    /// The nearest of the eight ANSI colours.
    package var eight: Int

    /// Makes a choice.
    ///
    /// - Parameter eight: The colour where there are eight; left out, the dark one of the sixteen.
    package init(rgb: UInt32, indexed: Int, ansi: Int, eight: Int? = nil) {
        self.rgb = rgb
        self.indexed = indexed
        self.ansi = ansi
        self.eight = eight ?? ansi % 8
    }

    /// Makes a choice that keeps to one of the terminal's own sixteen colours at every depth.
    package init(ansi: Int, eight: Int? = nil) {
        rgb = nil
        indexed = ansi
        self.ansi = ansi
        self.eight = eight ?? ansi % 8
    }

    /// The colour for a depth; `nil` where there is none.
    func color(at depth: ColorDepth) -> TerminalColor? {
        switch depth {
        case .none: return nil
        case .eight: return .index(eight)
        case .sixteen: return .index(ansi)
        case .indexed: return .index(indexed)
        case .truecolor:
            guard let rgb else { return .index(ansi) }
            return .rgb(red: UInt8(rgb >> 16 & 0xFF), green: UInt8(rgb >> 8 & 0xFF), blue: UInt8(rgb & 0xFF))
        }
    }
}

/// Attributes that need no colour.
@frozen
public struct TextAttributes: OptionSet, Sendable, Hashable {
    /// The attributes as bits.
    public let rawValue: UInt8

    /// Makes attributes from bits.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier letters.
    @inlinable public static var bold: TextAttributes { TextAttributes(rawValue: 1) }
    /// Fainter letters.
    @inlinable public static var dim: TextAttributes { TextAttributes(rawValue: 2) }
    /// A line below the letters.
    @inlinable public static var underline: TextAttributes { TextAttributes(rawValue: 4) }
    /// Foreground and background exchanged.
    @inlinable public static var reverse: TextAttributes { TextAttributes(rawValue: 8) }
    /// Slanted letters.
    @inlinable public static var italic: TextAttributes { TextAttributes(rawValue: 16) }
}
