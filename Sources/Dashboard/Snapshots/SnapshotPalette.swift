internal import Pages

/// The colours of a document: what a theme leaves to the terminal has to be settled there.
struct SnapshotPalette {
    /// A colour as 0xRRGGBB.
    typealias Color = UInt32

    /// Behind everything.
    let background: Color
    /// Letters whose colour a theme leaves to the terminal.
    let foreground: Color
    /// The bar of the window.
    let bar: Color
    /// Thin lines around the window, and the three dots in its bar.
    let edge: Color
    /// The window's title.
    let title: Color

    init(for theme: Theme) {
        // A theme may bring a background of its own; else its ground says what it is made for.
        let text = theme.style(of: .text, at: .truecolor)
        let isLight = text.background.map { Self.rgb($0).isLight } ?? (theme.ground == .light)
        background = text.background.map(Self.rgb) ?? (isLight ? 0xFDFDFC : 0x17191D)
        foreground = text.foreground.map(Self.rgb) ?? (isLight ? 0x24272B : 0xD4D6D9)
        (bar, edge, title) = isLight ? (0xF0F0EE, 0xD3D4D2, 0x5B5F65) : (0x202328, 0x363A41, 0x9A9FA6)
    }

    /// The colours of letters and of what is behind them; `nil` for the document's own background.
    func colors(of style: ResolvedStyle) -> (foreground: Color, background: Color?) {
        let front = style.foreground.map(Self.rgb) ?? foreground
        let back = style.background.map(Self.rgb)
        if style.attributes.contains(.reverse) { return (back ?? background, front) }
        return (front, back == background ? nil : back)
    }

    /// A colour as documents write it.
    static func hex(_ color: Color) -> String {
        let digits = String(color & 0xFFFFFF, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// Entries of a terminal's table have the colours that most terminals give them.
    private static func rgb(_ color: TerminalColor) -> Color {
        switch color {
        case .rgb(let red, let green, let blue): return Color(red) << 16 | Color(green) << 8 | Color(blue)
        case .index(let index):
            let ansi: [Color] = [
                0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x3C3CEE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
                0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
            ]
            if ansi.indices.contains(index) { return ansi[index] }
            if index >= 232 { return Color(min(index, 255) - 232) * 0x0A0A0A + 0x080808 }
            let levels: [Color] = [0, 95, 135, 175, 215, 255]
            let place = max(0, index - 16)
            return levels[place / 36 % 6] << 16 | levels[place / 6 % 6] << 8 | levels[place % 6]
        }
    }
}

extension SnapshotPalette.Color {
    /// Whether dark letters are what can be read on the colour.
    fileprivate var isLight: Bool {
        // The eye takes green for brighter than red, and red for brighter than blue.
        (self >> 16 & 0xFF) * 3 + (self >> 8 & 0xFF) * 6 + (self & 0xFF) > 1280
    }
}
