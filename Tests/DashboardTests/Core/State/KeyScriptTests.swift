import Testing

@testable import Dashboard

@Suite struct KeyScriptTests {
    @Test(arguments: [
        ("", []), ("jj", [Key.character("j"), .character("j")]), ("<Enter>", [Key(.enter)]),
        ("g<down><Ctrl-R>G", [.character("g"), Key(.down), .control("r"), .character("G")]),
        ("<C-r><Alt-x>", [.control("r"), Key(.character("x"), alt: true)]),
        ("<F1><f12>", [Key(.function(1)), Key(.function(12))]),
        ("<lt>Esc>", [.character("<"), .character("E"), .character("s"), .character("c"), .character(">")]),
        ("a<", [.character("a"), .character("<")]), ("<space>", [.character(" ")]), ("<->", [.character("-")]),
    ])
    func keys(text: String, keys: [Key]) { #expect(Key.script(text) == .success(keys)) }

    @Test(arguments: [("<Entr>", "Entr"), ("j<F13>", "F13"), ("<>", ""), ("<Ctrl->", "Ctrl-")])
    func unknownKeys(text: String, name: String) {
        #expect(Key.script(text) == .failure(Key.UnknownKey(name: name)))
    }
}
