import Testing

@testable import Dashboard

@Suite struct KeySpellingTests {
    @Test(
        arguments: [
            ("g", .character("g")), ("G", .character("G")), ("shift-g", .character("G")), ("é", .character("é")),
            ("-", .character("-")), ("ctrl-x", .control("x")), ("Ctrl-X", .control("x")), ("C-x", .control("x")),
            ("alt-x", Key(.character("x"), alt: true)), ("M-x", Key(.character("x"), alt: true)),
            ("alt--", Key(.character("-"), alt: true)), ("alt-<", Key(.character("<"), alt: true)),
            ("ctrl-alt-f", Key(.character("f"), control: true, alt: true)), ("pgdn", Key(.pageDown)),
            ("PageDown", Key(.pageDown)), ("esc", Key(.escape)), ("return", Key(.enter)), ("f12", Key(.function(12))),
            ("space", .character(" ")), ("ctrl-space", .control(" ")), ("shift-tab", Key(.backTab)),
            ("ctrl-up", Key(.up, control: true)),
            // What terminals send for these is another key.
            ("ctrl-i", Key(.tab)), ("ctrl-m", Key(.enter)), ("ctrl-j", Key(.enter)), ("ctrl-h", Key(.backspace)),
            ("ctrl-[", Key(.escape)), ("ctrl-/", .control("_")),
        ] as [(String, Key)])
    func `A key is read as people spell it`(text: String, key: Key) {
        #expect(Key(spelled: text) == key)
    }

    @Test(arguments: [
        "", " ", "ctrl-", "ctrl-1", "ctrl-é", "hyper-x", "f0", "f13", "gg", "shift-1", "ctrl-tab", "\u{1}",
    ])
    func `What no terminal sends is no key`(text: String) {
        #expect(Key(spelled: text) == nil)
    }

    private static let known: [Key] =
        KeyPreset.allCases.flatMap { preset in
            ActionTable.entries.flatMap { entry in preset.keys(of: entry).flatMap(\.keys) }
        } + (1...12).map { Key(.function($0)) } + [
            Key(.left, control: true), Key(.delete), Key(.insert), .control("_"),
        ]

    @Test(arguments: known)
    func `What is written is read again`(key: Key) {
        #expect(Key(spelled: key.spelling) == key)
    }

    @Test func `Keys one after the other`() {
        let sequence = KeySequence(spelled: "ctrl-x  C-s")
        #expect(sequence?.keys == [.control("x"), .control("s")])
        #expect(sequence?.spelling == "ctrl-x ctrl-s")
        #expect(sequence?.name(isUTF8: true) == "Ctrl-X Ctrl-S")
        #expect(KeySequence(spelled: "") == nil)
        #expect(KeySequence(spelled: "a b c d e") == nil)
        #expect(KeySequence(spelled: "a nonsense") == nil)
    }
}
