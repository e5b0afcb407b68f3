import Dashboard
import Terminal
import Testing

@Suite struct ColorPairsTests {
    private func style(_ foreground: TerminalColor?, _ background: TerminalColor? = nil) -> ResolvedStyle {
        ResolvedStyle(foreground: foreground, background: background, attributes: [])
    }

    @Test func `A pair is defined once and known afterwards`() {
        var pairs = ColorPairs(limit: 64, colors: 256, direct: false, keepsOwnColors: true)
        #expect(pairs.number(for: style(.index(3))) == .define(1, .init(foreground: 3, background: -1)))
        #expect(pairs.number(for: style(nil, .index(4))) == .define(2, .init(foreground: -1, background: 4)))
        #expect(pairs.number(for: style(.index(3))) == .known(1))
        pairs.removeAll()
        #expect(pairs.number(for: style(nil, .index(4))) == .define(1, .init(foreground: -1, background: 4)))
    }

    @Test func `The terminal's own colours need no pair`() {
        var pairs = ColorPairs(limit: 1, colors: 0, direct: false, keepsOwnColors: true)
        #expect(pairs.number(for: style(nil)) == .known(0))
    }

    @Test func `Beyond the limit there is no pair, and known ones stay`() {
        var pairs = ColorPairs(limit: 3, colors: 8, direct: false, keepsOwnColors: true)
        _ = pairs.number(for: style(.index(1)))
        _ = pairs.number(for: style(.index(2)))
        #expect(pairs.number(for: style(.index(3))) == .full)
        #expect(pairs.number(for: style(.index(2))) == .known(2))
    }

    @Test func `A terminal that cannot keep its own colours is white on black`() {
        var pairs = ColorPairs(limit: 64, colors: 8, direct: false, keepsOwnColors: false)
        #expect(pairs.number(for: style(.index(1))) == .define(1, .init(foreground: 1, background: 0)))
        #expect(pairs.number(for: style(nil, .index(1))) == .define(2, .init(foreground: 7, background: 1)))
    }

    @Test(
        arguments: [
            (.index(9), 8, false, 1), (.index(9), 16, false, 9), (.index(9), 1 << 24, true, 0xFF_00_00),
            (.index(8), 1 << 24, true, 0x7F_7F_7F), (.index(3), 1 << 24, true, 3),
            (.rgb(red: 0x12, green: 0x34, blue: 0x56), 1 << 24, true, 0x12_34_56),
            // 0 to 7 are the colours of ANSI, also where colour is direct.
            (.rgb(red: 0, green: 0, blue: 0), 1 << 24, true, 0x01_01_01),
            (.rgb(red: 0, green: 0, blue: 3), 1 << 24, true, 8),
            (.rgb(red: 255, green: 0, blue: 0), 256, false, 196),
            (.rgb(red: 95, green: 135, blue: 255), 256, false, 69),
            (.rgb(red: 255, green: 255, blue: 0), 8, false, 3),
        ] as [(TerminalColor, Int, Bool, Int32)])
    func `A colour gets the number that the terminal has for it`(
        color: TerminalColor, colors: Int, direct: Bool, number: Int32
    ) {
        var pairs = ColorPairs(limit: 64, colors: colors, direct: direct, keepsOwnColors: true)
        #expect(pairs.number(for: style(color)) == .define(1, .init(foreground: number, background: -1)))
    }
}
