import Pages
import Testing

@Suite struct TextTableTests {
    @Test func alignsByColumnsOnTheScreen() {
        var table = TextTable([.left, .right], indent: 2)
        table.row("日本", "7", "wide")
        table.row("Contoso", "12", "")
        #expect(table.lines(width: nil) == ["  日本      7  wide", "  Contoso  12"])
    }

    @Test func leavesOutEmptyColumns() {
        var table = TextTable()
        table.row("a", "", "b")
        table.row("cc", "", "d")
        #expect(table.lines(width: nil) == ["a   b", "cc  d"])
    }

    @Test func cutsToTheWidth() {
        var table = TextTable()
        table.row("abcdef", "ghijkl")
        #expect(table.lines(width: 10) == ["abcdef  g…"])
    }

    @Test func cleansWhatComesIn() {
        var table = TextTable()
        table.row("a\u{1B}[31m\nb", "\u{202E}c")
        #expect(table.lines(width: nil) == ["a\u{FFFD}[31m b  c"])
    }
}
