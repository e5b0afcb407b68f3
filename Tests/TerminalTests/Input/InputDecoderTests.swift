import Dashboard
import Terminal
import Testing

@Suite struct InputDecoderTests {
    /// What a keyboard sends in one go, and the keys that it stands for.
    static let keys: [(String, [Key])] = [
        ("a", [.character("a")]),
        ("\u{1B}", [Key(.escape)]),
        ("\u{1B}\u{1B}", [Key(.escape), Key(.escape)]),
        ("\u{1B}x", [Key(.character("x"), alt: true)]),
        ("\u{1B}é", [Key(.character("é"), alt: true)]),
        ("\u{1B}ab", [Key(.character("a"), alt: true), .character("b")]),
        ("\u{1B}\u{7F}", [Key(.backspace, alt: true)]),
        ("\u{1B}\r", [Key(.enter, alt: true)]),
        ("é漢🙂", [.character("é"), .character("漢"), .character("🙂")]),
        ("\r", [Key(.enter)]),
        ("\n", [Key(.enter)]),
        ("\t", [Key(.tab)]),
        ("\u{08}\u{7F}", [Key(.backspace), Key(.backspace)]),
        ("\u{01}\u{12}\u{1A}", [.control("a"), .control("r"), .control("z")]),
        ("\u{00}\u{1D}\u{1F}", [.control(" "), .control("]"), .control("_")]),
        ("\u{1B}[A\u{1B}[B", [Key(.up), Key(.down)]),
        ("\u{1B}[1;5C\u{1B}[1;3D", [Key(.right, control: true), Key(.left, alt: true)]),
        ("\u{1B}[1;2A\u{1B}[1;8A", [Key(.up), Key(.up, control: true, alt: true)]),
        ("\u{1B}[3~\u{1B}[5;5~\u{1B}[24~", [Key(.delete), Key(.pageUp, control: true), Key(.function(12))]),
        ("\u{1B}OP\u{1B}OA\u{1B}OM", [Key(.function(1)), Key(.up), Key(.enter)]),
        ("\u{1B}O", [Key(.character("O"), alt: true)]),
        ("\u{1B}[Z", [Key(.backTab)]),
        // Reports that nobody asked for, keys that have no name here, and what is no sequence at all.
        ("\u{1B}[?62;22c\u{1B}[<0;1;1M\u{1B}[99~\u{1B}[Ia", [.character("a")]),
        ("\u{1B}[1;\u{1B}[Ak", [Key(.up), .character("k")]),
        ("\u{1B}[1;\rk", [Key(.enter), .character("k")]),
        // A control character of the upper half, U+009B, would start a sequence in some terminals.
        ("\u{9B}k", [.character("k")]),
    ]

    @Test(arguments: keys)
    func `Bytes become keys`(text: String, expected: [Key]) {
        #expect(decode([Array(text.utf8)]) == expected.map(Event.key))
    }

    @Test func `Bytes that are not UTF-8 are dropped`() {
        #expect(
            decode([[0xFF, 0x80, 0xC3, 0x61, 0xC3, 0xC3, 0xA9]]) == [.key(.character("a")), .key(.character("é"))])
    }

    @Test func `A character may come in two pieces`() {
        #expect(decode([[0xE6, 0xBC], [0xA2]]) == [.key(.character("漢"))])
        #expect(decode([[0x1B, 0xC3], [0xA9]]) == [.key(Key(.character("é"), alt: true))])
    }

    @Test func `A control sequence may come in two pieces, and its rest is never taken for keys`() {
        #expect(decode([Array("\u{1B}[".utf8), Array("20".utf8), Array("0~q\u{1B}[201~".utf8)]) == [.paste("q")])
        #expect(decode([Array("\u{1B}[1;".utf8), Array("5A".utf8)]) == [.key(Key(.up, control: true))])
    }

    @Test func `Escape and a letter in two pieces are two keys`() {
        #expect(decode([[0x1B], [0x78]]) == [.key(Key(.escape)), .key(.character("x"))])
    }

    @Test func `Keys before and after a paste are keys`() {
        #expect(
            decode([Array("a\u{1B}[200~q\u{1B}[A\u{1B}[201~b".utf8)])
                == [.key(.character("a")), .paste("q\u{1B}[A"), .key(.character("b"))])
    }

    @Test func `A key of ncurses after Escape is held with Alt, and inside a paste it is nothing`() {
        var decoder = InputDecoder()
        #expect(decoder.take(byte: 0x1B).isEmpty)
        #expect(decoder.take(code: 0o403) { _ in nil } == [.key(Key(.up, alt: true))])
        #expect(decoder.take(code: 0o403) { _ in nil } == [.key(Key(.up))])
        for byte in "\u{1B}[200~".utf8 { _ = decoder.take(byte: byte) }
        #expect(decoder.take(code: 0o403) { _ in nil }.isEmpty)
    }

    /// Feeds pieces, with nothing more waiting after each.
    private func decode(_ pieces: [[UInt8]]) -> [Event] {
        var decoder = InputDecoder()
        return pieces.flatMap { piece in piece.flatMap { decoder.take(byte: $0) } + decoder.drained() }
    }
}
