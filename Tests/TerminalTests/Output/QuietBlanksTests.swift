import Dashboard
import Pages
import Testing

@testable import Terminal

@Suite struct QuietBlanksTests {
    /// A row from words with their roles.
    private func row(_ parts: (String, Role)...) -> [Cell] {
        parts.flatMap { text, role in text.map { Cell(text: String($0), role: role) } }
    }

    private func quieted(_ cells: [Cell], isSame: Bool = true) -> [Role] {
        let looks = CaseTable<Role, Int> { isSame ? 0 : $0.index }
        return QuietBlanks(looks).quieted(cells[...]).map(\.role)
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
