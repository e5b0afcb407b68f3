import Dashboard
import Terminal
import Pages
import Testing

@Suite struct CellPainterTests {
    private static let table: @Sendable (Unicode.Scalar) -> Int = { scalar in
        switch scalar {
        case "漢", "字": 2
        case "\u{300}"..."\u{36F}", "\u{200B}": 0
        case "\u{1FAE9}", "\u{80}"..."\u{9F}": -1
        default: 1
        }
    }

    /// Cells by their texts, and the characters that reach ncurses.
    @Test(
        arguments: [
            (["a", "b"], ["a", "b"]), (["漢", "", "a"], ["漢", "a"]), (["e\u{301}"], ["e\u{301}"]),
            // At most four marks, and nothing among them that is no mark.
            (["e\u{301}\u{302}\u{303}\u{304}\u{305}"], ["e\u{301}\u{302}\u{303}\u{304}"]), (["ab"], ["a"]),
            // A wide character without room, a narrow one with too much, halves without a character.
            (["漢"], ["\u{FFFD}"]), (["漢", "a"], ["\u{FFFD}", "a"]), (["a", "", "b"], ["\u{FFFD}", " ", "b"]),
            (["", "a"], [" ", "a"]),
            // What must never reach a terminal.
            (["\u{1B}"], ["\u{FFFD}"]), (["\n"], ["\u{FFFD}"]), (["\u{7F}"], ["\u{FFFD}"]), (["\u{9B}"], ["\u{FFFD}"]),
            (["\u{1FAE9}"], ["\u{FFFD}"]), (["\u{301}"], ["\u{FFFD}"]),
        ] as [([String], [String])])
    func `Characters take the columns that their cells have`(cells: [String], characters: [String]) {
        #expect(paint(cells, charset: .utf8) == characters)
    }

    @Test(
        arguments: [
            (["a"], ["a"]), (["é"], ["?"]), (["漢", "", "a"], ["?", " ", "a"]), (["e\u{301}"], ["?"]), (["█"], ["?"]),
        ] as [([String], [String])])
    func `In ASCII nothing else is written`(cells: [String], characters: [String]) {
        #expect(paint(cells, charset: .ascii) == characters)
    }

    private func paint(_ texts: [String], charset: Charset) -> [String] {
        let cells = texts.map { Cell(text: $0, role: .text) }
        return CellPainter(charset: charset, width: Self.table).paint(cells[...]) { _ in Look(pair: 0, attributes: []) }
            .map(\.character.text)
    }
}

@Suite struct ChangedSpanTests {
    @Test(
        arguments: [
            ("abc", "abc", nil), ("abc", "aXc", 1..<2), ("abc", "Xbc", 0..<1), ("abcd", "XbcX", 0..<4), ("", "", nil),
            // `>` stands for the right half of a wide character.
            ("aw>c", "abcc", 1..<3), ("abcc", "aw>c", 1..<3), ("aw>c", "av>c", 1..<3), ("w>w>", "aw>b", 0..<4),
        ] as [(String, String, Range<Int>?)])
    func `The span holds every difference and cuts no wide character`(old: String, new: String, span: Range<Int>?) {
        #expect(ChangedSpan.between(cells(old), cells(new)) == span)
    }

    @Test func `A change of role is a change`() {
        let old = cells("abc")
        var new = old
        new[1].role = .error
        #expect(ChangedSpan.between(old, new) == 1..<2)
    }

    private func cells(_ text: String) -> [Cell] {
        text.map { $0 == ">" ? Cell.continuation(.text) : Cell(text: String($0), role: .text) }
    }
}
