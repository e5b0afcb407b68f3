import JSONTree
import Pages
import SolutionsPartner
import Testing

@testable import Dashboard

@Suite struct ThemeReaderTests {
    private func read(_ roles: String, head: String = #""id": "x", "#) -> (theme: Theme?, faults: [String]) {
        let text = #"{"format": 1, \#(head)"roles": {\#(roles)}}"#
        let (theme, faults) = Theme.read(Array(text.utf8)) { name in
            EmbeddedFile.bytes(of: "Themes/\(name).json").flatMap { Theme.read($0).theme }
        }
        return (theme, faults.map { "\($0)" })
    }

    @Test func everyFaultIsToldAndTheRestApplies() throws {
        let text = """
            {"format": 1, "id": "x", "name": "X", "roles": {
              "text": {"color": "red"}, "texxt": {}, "rule": {"mono": ["blink"]},
              "header": {"color": "#ff0000"}}}
            """
        let (theme, faults) = Theme.read(Array(text.utf8))
        #expect(faults.map(\.position.line) == [2, 2, 2])
        let header = try #require(theme).style(of: .header, at: .truecolor)
        #expect(header.foreground == .rgb(red: 255, green: 0, blue: 0))
    }

    private static let slips: [(String, String)] = [
        (
            #""text": {"color": {"indexed": 3}}"#,
            #"1:54: roles.text.color: expected a member "rgb" or "ansi", found neither"#
        ),
        (
            #""text": {"glyph": "x"}"#,
            "1:54: roles.text.glyph: expected no glyph here; only rule, selected, warning, bar.filled, bar.reached, "
                + "bar.empty, bar.mark, status.qualified, status.enrolled, status.in-progress, status.blocked, "
                + "metric.zero have one, found the text \"x\""
        ),
        (
            #""rule": {"glyph": "字"}"#,
            #"1:54: roles.rule.glyph: expected one character that is one column wide, found the text "字""#
        ),
        (
            #""rule": {"glyph": {"utf8": "─", "ascii": "─"}}"#,
            #"1:79: roles.rule.glyph.ascii: expected one character of ASCII, found the text "─""#
        ),
        (
            #""bar.filed": {}"#,
            #"1:49: roles["bar.filed"]: expected a role such as "bar.filled", found the unknown name "bar.filed""#
        ),
        (
            ##""text": {"color": "#+12345"}"##,
            ##"1:54: roles.text.color: expected a colour such as "#5fafd7", found the text "#+12345""##
        ),
        (#""text": 3"#, "1:44: roles.text: expected an object, found 3"),
    ]

    @Test(arguments: slips)
    func `A fault names its place and what is right`(roles: String, fault: String) {
        #expect(read(roles).faults == [fault])
    }

    @Test(arguments: ["", "-x", "A", "a b", "ünicode", String(repeating: "a", count: 41)])
    func `A name that cannot be typed is refused`(id: String) {
        let (theme, faults) = read("", head: #""id": "\#(id)", "#)
        #expect(theme == nil)
        #expect(faults.count == 1)
    }

    @Test func `A theme can build on a bundled one`() throws {
        let (theme, faults) = read(
            ##""heading": {"color": "#00ff00"}"##, head: #""id": "mine", "base": "light", "#)
        #expect(faults == [])
        let mine = try #require(theme)
        let light = try BundledThemeTests.theme("light")
        #expect(mine.ground == .light)
        #expect(mine.style(of: .zero, at: .indexed) == light.style(of: .zero, at: .indexed))
        #expect(mine.style(of: .heading, at: .truecolor).foreground == .rgb(red: 0, green: 255, blue: 0))
    }

    @Test func `A base that is not there is a fault and no more`() {
        let (theme, faults) = read("", head: #""id": "mine", "base": "lihgt", "#)
        #expect(theme?.id == "mine")
        #expect(faults.count == 1)
    }

    @Test func `A background of ordinary text is behind everything`() throws {
        let theme = try #require(
            read(##""text": {"color": "#ffffff", "background": "#000080"}, "heading": {"color": "#ffff00"}"##).theme)
        let blue = TerminalColor.rgb(red: 0, green: 0, blue: 128)
        for role in Role.allCases { #expect(theme.style(of: role, at: .truecolor).background == blue) }
        #expect(theme.style(of: .zero, at: .truecolor).foreground == .rgb(red: 255, green: 255, blue: 255))
    }

    @Test func `A colour of the terminal stays one at every depth`() throws {
        let theme = try #require(read(#""text": {"color": {"ansi": 12}}"#).theme)
        for depth in [ColorDepth.sixteen, .indexed, .truecolor] {
            #expect(theme.style(of: .text, at: depth).foreground == .index(12))
        }
        #expect(theme.style(of: .text, at: .eight).foreground == .index(4))
    }

    @Test func `A file that is too long is refused`() {
        let (theme, faults) = Theme.read([UInt8](repeating: 0x20, count: ThemeFormat.maximumBytes + 1))
        #expect(theme == nil)
        #expect(faults.count == 1)
    }
}

@Suite struct NearestColorTests {
    @Test(
        arguments: [
            (0x87D7AF, 10), (0x87AFD7, 14), (0xFF8787, 9), (0xAF0000, 1), (0x005F00, 2), (0x005F87, 6), (0xFFAF5F, 11),
            (0x000000, 0), (0x8A8A8A, 8), (0xC6C6C6, 7), (0xFFFFFF, 15), (0x0000AF, 4), (0xD75FD7, 13),
        ] as [(UInt32, Int)])
    func `A soft colour keeps its hue among the sixteen`(rgb: UInt32, ansi: Int) {
        #expect(NearestColor.ansi(rgb) == ansi)
    }

    @Test(arguments: [(8, Theme.Ground.dark, 7), (8, .light, 0), (8, .any, 7), (12, .dark, 4), (3, .light, 3)])
    func `Grey does not vanish among the eight`(ansi: Int, ground: Theme.Ground, eight: Int) {
        #expect(NearestColor.eight(ansi, for: ground) == eight)
    }

    @Test(arguments: [(0x5F87AF, 67), (0x8A8A8A, 245), (0x000000, 16), (0xFFFFFF, 231)] as [(UInt32, Int)])
    func `The table of 256 is met exactly where it can be`(rgb: UInt32, indexed: Int) {
        #expect(NearestColor.indexed(rgb) == indexed)
    }
}

@Suite struct RoleGlyphTests {
    private func theme(_ glyph: RoleGlyph?) -> Theme {
        Theme(
            id: "x", name: "X",
            styles: [
                .barFilled: RoleStyle(glyph: RoleGlyph(utf8: "▒", ascii: "=")), .qualified: RoleStyle(glyph: glyph),
            ])
    }

    @Test func `A theme's glyphs are drawn, and their ASCII where there is nothing else`() {
        let theme = theme(RoleGlyph(utf8: "★", ascii: "*"))
        #expect(Glyphs(metrics: .standard, theme: theme).yes == "★")
        #expect(Glyphs(metrics: .ascii, theme: theme).yes == "*")
        #expect(Glyphs(metrics: .ascii, theme: theme).barFilled == "=")
        #expect(Glyphs(metrics: .ascii, theme: self.theme(RoleGlyph(utf8: "★"))).yes == Glyphs.ascii.yes)
    }

    /// In some locales what is narrow here is two columns wide there.
    @Test func `A glyph that this terminal draws wide is left out`() {
        let metrics = TextMetrics(isUTF8: true) { $0 == "★" ? 2 : 1 }
        #expect(Glyphs(metrics: metrics, theme: theme(RoleGlyph(utf8: "★"))).yes == Glyphs.utf8.yes)
    }

    @Test(arguments: ["", "ab", "字", "\u{1B}", "\u{202E}", " ", "👍🏽", "e\u{301}"])
    func `What is not one narrow character is no glyph`(text: String) {
        #expect(RoleGlyph(utf8: text) == nil)
    }

    @Test func `A bar with a glyph of its own fills whole cells`() {
        var canvas = Canvas(
            size: Size(columns: 10, rows: 1), metrics: .standard,
            glyphs: Glyphs(metrics: .standard, theme: theme(nil)))
        Bar(value: 45, maximum: 100, mark: 70, role: .barFilled).draw(into: &canvas, column: 0, row: 0, width: 10)
        #expect(canvas.frame.row(0).map(\.text).joined() == "▒▒▒▒░░░┃░░")
    }
}
