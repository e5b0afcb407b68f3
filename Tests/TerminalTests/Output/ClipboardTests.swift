import Testing

@testable import Terminal

@Suite struct ClipboardTests {
    private func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"), ("é€😀", "w6nigqzwn5iA"), ("\u{FB}\u{FF}", "w7vDvw=="),
    ])
    func base64(plain: String, encoded: String) {
        #expect(text(Clipboard.base64(Array(plain.utf8))) == encoded)
    }

    @Test func theBytesForEachSurrounding() {
        let plain = "\u{1B}]52;c;Zm9v\u{7}"
        #expect(text(Clipboard.bytes(for: "foo", in: .plain)) == plain)
        #expect(
            text(Clipboard.bytes(for: "foo", in: .tmux))
                == plain + "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{7}\u{1B}\\")
        #expect(text(Clipboard.bytes(for: "foo", in: .screen)) == "\u{1B}P\u{1B}]52;c;Zm9v\u{7}\u{1B}\\")
        #expect(
            text(Clipboard.bytes(for: "foo", in: .screenOrTmux))
                == plain + "\u{1B}P\u{1B}]52;c;Zm9v\u{7}\u{1B}\\")
    }

    @Test func screenGetsLongTextInPieces() throws {
        let long = String(repeating: "x", count: 1000)
        let bytes = try #require(text(Clipboard.bytes(for: long, in: .screen)))
        let pieces = bytes.split(separator: "\u{1B}\\", omittingEmptySubsequences: true)
        #expect(pieces.count > 3)
        #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 242 })
        #expect(pieces.map { $0.dropFirst(2) }.joined() == text(Clipboard.bytes(for: long, in: .plain)))
    }

    /// Nothing in the text can end the sequence before its time.
    @Test(arguments: ["\u{7}", "\u{1B}\\", "\u{9C}", "a\u{1B}]52;c;!\u{7}b", "\0"])
    func hostileTextStaysInside(hostile: String) throws {
        let bytes = try #require(Clipboard.bytes(for: hostile, in: .plain))
        #expect(bytes.dropFirst(7).dropLast().allSatisfy { $0 > 0x20 && $0 < 0x7F })
    }

    @Test func tooLongATextIsRefused() {
        #expect(Clipboard.bytes(for: String(repeating: "x", count: Clipboard.limit), in: .plain) != nil)
        #expect(Clipboard.bytes(for: String(repeating: "x", count: Clipboard.limit + 1), in: .plain) == nil)
    }

    @Test(arguments: [
        (["TERM": "xterm-256color"], Clipboard.Surrounding.plain), (["TMUX": "/tmp/x,1,0", "TERM": "screen"], .tmux),
        (["STY": "1.pts", "TERM": "screen"], .screen), (["TERM": "tmux-256color"], .tmux),
        (["TERM": "screen-256color"], .screenOrTmux), (["TMUX": "", "TERM": "linux"], .plain), ([:], .plain),
    ])
    func theEnvironmentTellsTheSurrounding(environment: [String: String], surrounding: Clipboard.Surrounding) {
        #expect(Clipboard.surrounding { environment[$0] } == surrounding)
    }
}
