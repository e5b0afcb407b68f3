import Pages
import TestSupport
import Testing

@Suite struct CleanTextTests {
    @Test(arguments: [
        ("plain", "plain", 5), ("tab\there", "tab here", 8), ("a\r\nb", "a  b", 4),
        ("\u{1B}[31mred", "\u{FFFD}[31mred", 8),
        ("\u{9B}31m", "\u{FFFD}31m", 4), ("a\u{202E}b\u{2066}c", "abc", 3), ("z\u{200B}e\u{200D}r\u{FEFF}o", "zero", 4),
        ("漢字", "漢字", 4), ("한글", "한글", 4), ("e\u{301}", "e\u{301}", 1), ("👩\u{200D}💻", "👩💻", 4), ("👍🏽", "👍", 2),
        ("\u{0}", "\u{FFFD}", 1), ("\u{301}x", "x", 1),
        ("a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "a\u{300}\u{301}\u{302}\u{303}", 1),
        ("\u{3164}", " ", 1), ("\u{E0041}x", "x", 1), ("\u{E000}", "\u{FFFD}", 1),
    ])
    func cleans(text: String, expected: String, width: Int) {
        let clean = CleanText(text, metrics: .standard)
        #expect(clean.string.unicodeScalars.elementsEqual(expected.unicodeScalars))
        #expect(clean.width == width)
    }

    @Test(arguments: [
        ("Zürich", "Zuerich"), ("3 × 4 ÷ 2", "3 x 4 / 2"), ("漢字", "??"), ("✔ yes", "+ yes"), ("e\u{301}", "e"),
    ])
    func asciiOnly(text: String, expected: String) {
        #expect(CleanText(text, metrics: .ascii).string == expected)
    }

    @Test(arguments: [
        ("Contoso", 7, "Contoso"), ("Contoso", 6, "Conto…"), ("漢字漢字", 5, "漢字…"), ("漢字漢字", 4, "漢…"), ("ab", 1, "…"),
        ("ab", 0, ""),
    ])
    func truncates(text: String, width: Int, expected: String) {
        let cut = CleanText(text, metrics: .standard).truncated(to: width)
        #expect(cut.string == expected)
        #expect(cut.width <= width)
    }

    @Test func neverLetsAControlCharacterThrough() {
        var random = SeededGenerator(seed: 70)
        for _ in 0..<2000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &random)) { text.append(scalar) }
            }
            for metrics in [TextMetrics.standard, .ascii] {
                for piece in CleanText(String(text), metrics: metrics).pieces {
                    #expect(piece.text.unicodeScalars.allSatisfy { !Hostile.isForbidden($0) })
                    #expect(piece.text.unicodeScalars.count <= 5)
                    #expect((1...2).contains(piece.width))
                }
            }
        }
    }
}
