import Pages
import Testing

@Suite struct ScreenCharacterTests {
    @Test(
        "What a cell holds is the text that it was made of, with at most four marks",
        arguments: [
            ("", ""), ("a", "a"), (" ", " "), ("漢", "漢"), ("👍", "👍"), ("e\u{301}", "e\u{301}"),
            ("e\u{301}\u{302}\u{303}\u{304}", "e\u{301}\u{302}\u{303}\u{304}"),
            ("e\u{301}\u{302}\u{303}\u{304}\u{305}", "e\u{301}\u{302}\u{303}\u{304}"),
            ("\u{10FFFF}\u{E0100}\u{E01EF}", "\u{10FFFF}\u{E0100}\u{E01EF}"),
        ])
    func text(of text: String, is kept: String) {
        let character = ScreenCharacter(text)
        #expect(Array(character.text.unicodeScalars) == Array(kept.unicodeScalars))
        #expect(character.utf8Count == kept.utf8.count)
        #expect(character.isNone == kept.isEmpty)
        #expect(character.isBlank == (kept == " "))
        #expect(character.hasMarks == (kept.unicodeScalars.count > 1))
        #expect(character.base == kept.unicodeScalars.first)
        var scalars: [Unicode.Scalar] = []
        character.forEachScalar { scalars.append($0) }
        #expect(scalars == Array(kept.unicodeScalars))
    }

    @Test("Two are the same where letter and marks are, in their order")
    func equality() {
        let texts = [
            "", " ", "e", "e\u{301}", "e\u{302}", "e\u{301}\u{302}", "e\u{302}\u{301}", "a\u{301}\u{302}\u{303}",
        ]
        for (place, text) in texts.enumerated() {
            for (other, second) in texts.enumerated() {
                #expect((ScreenCharacter(text) == ScreenCharacter(second)) == (place == other))
            }
        }
    }

    @Test("There is room for four marks, and a fifth one changes nothing")
    func marks() {
        var character = ScreenCharacter("o")
        for value in 0x300..<0x304 as Range<UInt32> {
            let mark = Unicode.Scalar(value) ?? " "
            let isTaken = character.add(mark)
            #expect(isTaken)
        }
        let full = character
        let isTaken = character.add("\u{310}")
        #expect(!isTaken)
        #expect(character == full)
    }

    @Test("A frame of them is small: a cell takes no more than three words")
    func size() { #expect(MemoryLayout<ScreenCharacter>.stride <= 24) }

    @Test(
        "The columns of a text and what is cut of it are those of its pieces",
        arguments: ["", "plain", "漢字 e\u{301}…", "a\u{7}b"])
    func columns(of text: String) {
        let clean = CleanText(text, metrics: .standard)
        #expect(TextMetrics.standard.width(of: text) == clean.width)
        for limit in 0...8 {
            let cut = TextMetrics.standard.cut(text, to: limit, ellipsis: "…")
            let pieces = clean.truncated(to: limit)
            #expect(cut.text == pieces.string)
            #expect(cut.width == pieces.width)
        }
    }
}
