import Dashboard
import Pages
import Testing

@testable import Terminal

@Suite struct QuietBlanksTests {
    /// A row from words with their roles.
    private func row(_ parts: (String, Role)...) -> [Cell] {
        parts.flatMap { text, role in text.map { Cell(text: String($0), role: role) } }
    }

    private func quieted(
        _ cells: [Cell], over shown: [Cell]? = nil, isSame: Bool = true, clearsInColor: Bool = false
    ) -> [Role] {
        let looks = CaseTable<Role, Int> { isSame ? 0 : $0.index }
        return QuietBlanks(looks, clearsInColor: clearsInColor).quieted(cells[...], over: shown).map(\.role)
    }

    @Test func `A blank between words looks like the word before it`() {
        let cells = row(("ab", .muted), ("  ", .text), ("c", .key))
        #expect(quieted(cells) == [.muted, .muted, .muted, .muted, .key])
    }

    @Test func `Nothing changes where it would be seen`() {
        let cells = row(("ab", .match), (" ", .text), ("c", .key))
        #expect(quieted(cells, isSame: false) == cells.map(\.role))
    }

    /// What is blank up to the edge or for long is cleared in one go, which takes plain blanks.
    @Test func `Long gaps, and those at the edges, stay plain`() {
        let cells = row(("  ", .text), ("ab", .muted), ("     ", .text), ("c", .key), ("  ", .text))
        #expect(quieted(cells) == cells.map(\.role))
    }

    @Test func `A long gap looks like the word before it where clearing keeps the colours`() {
        let cells = row(("ab", .muted), ("     ", .text), ("c", .key), ("  ", .text))
        #expect(quieted(cells, clearsInColor: true) == row(("ab     ", .muted), ("c", .key), ("  ", .text)).map(\.role))
        #expect(quieted(cells, isSame: false, clearsInColor: true) == cells.map(\.role))
    }

    /// Only its end: what is to be cleared before that would else be cut into pieces by blanks between words.
    @Test func `The end of a long gap stays as it is on the screen`() {
        let shown = row(("ab c", .muted), ("    ", .warning), ("e", .key))
        let cells = row(("f", .hint), ("       ", .text), ("e", .key))
        for clearsInColor in [false, true] {
            let before: Role = clearsInColor ? .hint : .text
            #expect(
                quieted(cells, over: shown, clearsInColor: clearsInColor)
                    == [.hint, before, before, before, .warning, .warning, .warning, .warning, .key])
            #expect(quieted(cells, over: shown, isSame: false, clearsInColor: clearsInColor) == cells.map(\.role))
        }
    }

    @Test func `Blanks look alike over one background, unless there is a line in them`() {
        func style(_ background: TerminalColor? = nil, _ attributes: TextAttributes = []) -> ResolvedStyle {
            ResolvedStyle(foreground: .index(1), background: background, attributes: attributes)
        }
        let looks = QuietBlanks.looks(of: [
            .text: style(), .muted: style(nil, [.bold, .dim, .italic]), .banner: style(.index(2)),
            .warning: style(.index(2), .bold), .key: style(nil, .underline), .selected: style(nil, .reverse),
        ])
        #expect(looks[.text] != nil && looks[.text] == looks[.muted])
        #expect(looks[.banner] != nil && looks[.banner] == looks[.warning] && looks[.banner] != looks[.text])
        #expect(looks[.key] == nil && looks[.selected] == nil && looks[.error] == nil)
    }

    @Test func `The right half of a wide character is no blank`() {
        let cells = row(("漢", .muted)) + [.continuation(.muted)] + row((" ", .text), ("c", .key))
        #expect(quieted(cells) == [.muted, .muted, .muted, .key])
    }
}
