package import Dashboard

/// Numbers for pairs of colours, in the order in which they are asked for, with a limit.
///
/// A terminal has room for so many pairs: 64 on `screen` and `linux`. The pair 0 is the terminal's own and is never
/// given away.
package struct ColorPairs: Sendable {
    /// The colours of the letters and behind them, as ncurses numbers them; −1 is the terminal's own.
    package struct Pair: Sendable, Hashable {
        package var foreground: Int32
        package var background: Int32

        package init(foreground: Int32, background: Int32) {
            self.foreground = foreground
            self.background = background
        }
    }

    /// What to do for a style.
    package enum Answer: Sendable, Hashable {
        /// Use a pair that is defined already.
        case known(Int32)
        /// Define a pair, then use it.
        case define(Int32, Pair)
        /// There is no room: use the terminal's own colours, and attributes to tell the meaning.
        case full
    }

    /// The pairs that were given numbers, that with the number 1 first.
    private var pairs: [Pair] = []
    private let limit: Int
    private let colors: Int
    private let direct: Bool
    private let keepsOwnColors: Bool

    /// Makes an empty list for a terminal with so many pairs and colours.
    ///
    /// `keepsOwnColors` tells whether the terminal's own colours can be part of a pair; else they are taken to be white
    /// on black, as ncurses does.
    package init(limit: Int, colors: Int, direct: Bool, keepsOwnColors: Bool) {
        self.limit = limit
        self.colors = colors
        self.direct = direct
        self.keepsOwnColors = keepsOwnColors
    }

    /// The number for the colours of a style.
    package mutating func number(for style: ResolvedStyle) -> Answer {
        let pair = Pair(
            foreground: style.foreground.map(value) ?? (keepsOwnColors ? -1 : 7),
            background: style.background.map(value) ?? (keepsOwnColors ? -1 : 0))
        if style.foreground == nil, style.background == nil { return .known(0) }
        if let place = pairs.firstIndex(of: pair) { return .known(Int32(place + 1)) }
        let number = pairs.count + 1
        guard number < limit else { return .full }
        pairs.append(pair)
        return .define(Int32(number), pair)
    }

    /// Forgets all pairs, for a new theme.
    package mutating func removeAll() { pairs = [] }

    /// A colour as ncurses numbers it.
    private func value(_ color: TerminalColor) -> Int32 {
        switch color {
        case .index(let index):
            // Where colour is direct, numbers beyond 7 are red, green and blue, and almost black.
            if direct, (8..<16).contains(index) { return Self.bright[index - 8] }
            return Int32(index < colors ? index : index % 8)
        case .rgb(let red, let green, let blue):
            guard direct else { return Int32(nearestOfCube(red, green, blue)) }
            let value = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
            // The descriptions of direct colour keep 0 to 7 for the colours of ANSI. The nearest colour beyond them
            // differs by less than anyone can see.
            return value < 8 ? (value == 0 ? 0x01_01_01 : 8) : value
        }
    }

    /// The bright half of the sixteen colours, as xterm draws it.
    private static let bright: [Int32] = [
        0x7F_7F_7F, 0xFF_00_00, 0x00_FF_00, 0xFF_FF_00, 0x5C_5C_FF, 0xFF_00_FF, 0x00_FF_FF, 0xFF_FF_FF,
    ]

    /// The nearest colour of the 6×6×6 cube in the table of 256, for a terminal that has only that.
    private func nearestOfCube(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int {
        func step(_ value: UInt8) -> Int { value < 48 ? 0 : value < 115 ? 1 : (Int(value) - 35) / 40 }
        guard colors >= 256 else { return (red > 127 ? 1 : 0) + (green > 127 ? 2 : 0) + (blue > 127 ? 4 : 0) }
        return 16 + 36 * step(red) + 6 * step(green) + step(blue)
    }
}
