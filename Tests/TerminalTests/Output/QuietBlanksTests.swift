import Dashboard
import Pages
import TestSupport
import Testing

@testable import Terminal

@Suite struct QuietBlanksTests {
    /// A row from words with their roles.
    private func row(_ parts: (String, Role)...) -> [Cell] {
        parts.flatMap { text, role in text.map { Cell(text: String($0), role: role) } }
    }

    private func quieted(_ cells: [Cell], over shown: [Cell] = [], isSame: Bool = true) -> [Role] {
        let looks = CaseTable<Role, Int> { isSame ? 0 : $0.index }
        var quiet = QuietBlanks(looks)
        return quiet.quieted(cells[...], over: shown).map(\.role)
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

    @Test func `What is blank already stays as it was written`() {
        let shown = row(("ab", .muted), ("   ", .muted), ("x", .key))
        #expect(quieted(row(("ab", .muted), ("   ", .text), ("y", .key)), over: shown) == shown.map(\.role))
        let cells = row(("ab", .muted), ("   ", .banner), ("y", .key))
        #expect(quieted(cells, over: shown, isSame: false) == cells.map(\.role))
    }

    /// Whoever wrote a word does not go back to plain text to take away the rest of a longer one.
    @Test func `What is taken away is written over in the role of the word before`() {
        let shown = row(("abcdefgh", .muted), ("  ", .text), ("i", .key))
        let cells = row(("xy", .warning), ("        ", .text), ("i", .key))
        let expected = row(("xy", .warning), ("      ", .warning), ("  ", .text), ("i", .key))
        #expect(quieted(cells, over: shown) == expected.map(\.role))
    }

    @Test func `What is taken away for long is cleared in one go`() {
        let shown = row(("abcdefghijklmnopqr", .muted))
        let cells = row(("xy", .warning), ("                ", .text))
        #expect(quieted(cells, over: shown) == cells.map(\.role))
    }

    /// The role goes on into the rows below, as the terminal's does.
    @Test func `A rest at the beginning of a row is written in the role of the row above`() {
        var quiet = QuietBlanks(CaseTable { _ in 0 })
        _ = quiet.quieted(row(("b", .muted))[...], over: row(("a", .muted)))
        #expect(quiet.quieted(row(("  ", .text))[...], over: row(("ab", .key))).map(\.role) == [.muted, .muted])
    }

    /// Whatever stood there, what is seen is what was asked for.
    @Test func `Only the roles of blanks change, and only to those that look the same`() {
        var random = SeededGenerator(seed: 7)
        let roles: [Role] = [.text, .muted, .key, .banner, .warning]
        let looks = CaseTable<Role, Int> { $0 == .banner ? 1 : $0 == .key ? nil : 0 }
        func some() -> [Cell] {
            (0..<24).map { _ in
                Cell(
                    text: [" ", " ", " ", "a", "b"].randomElement(using: &random) ?? " ",
                    role: roles.randomElement(using: &random) ?? .text)
            }
        }
        for _ in 0..<2_000 {
            var quiet = QuietBlanks(looks)
            for _ in 0..<3 {
                let (cells, shown) = (some(), some())
                for (made, asked) in zip(quiet.quieted(cells[...], over: shown), cells) where made != asked {
                    #expect(made.character == asked.character && asked.character.isBlank)
                    #expect(looks[made.role] != nil && looks[made.role] == looks[asked.role])
                }
            }
        }
    }

    @Test func `The right half of a wide character is no blank`() {
        let cells = row(("漢", .muted)) + [.continuation(.muted)] + row((" ", .text), ("c", .key))
        #expect(quieted(cells) == [.muted, .muted, .muted, .key])
    }
}
