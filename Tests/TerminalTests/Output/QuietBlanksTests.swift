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
        QuietBlanks.quieted(cells[...]) { _, _ in isSame }.map(\.role)
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

    @Test func `The right half of a wide character is no blank`() {
        let cells = row(("漢", .muted)) + [.continuation(.muted)] + row((" ", .text), ("c", .key))
        #expect(quieted(cells) == [.muted, .muted, .muted, .key])
    }
}
