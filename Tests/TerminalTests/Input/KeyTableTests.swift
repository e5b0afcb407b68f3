import Dashboard
import Terminal
import Testing

@Suite struct KeyTableTests {
    @Test(
        arguments: [
            (0o402, .down), (0o403, .up), (0o404, .left), (0o405, .right), (0o406, .home), (0o407, .backspace),
            (0o411, .function(1)), (0o424, .function(12)), (0o512, .delete), (0o513, .insert), (0o522, .pageDown),
            (0o523, .pageUp), (0o527, .enter), (0o541, .backTab), (0o550, .end),
        ] as [(Int32, Key.Code)])
    func `Codes of ncurses become keys`(code: Int32, key: Key.Code) {
        #expect(KeyTable.key(code: code) { _ in nil } == Key(key))
    }

    @Test(
        arguments: [
            ("kUP5", Key(.up, control: true)), ("kDN3", Key(.down, alt: true)), ("kLFT2", Key(.left)),
            ("kRIT7", Key(.right, control: true, alt: true)), ("kHOM5", Key(.home, control: true)),
            ("kNXT5", Key(.pageDown, control: true)), ("kDC5", Key(.delete, control: true)), ("kUP", Key(.up)),
            ("kxIN", nil), ("", nil), ("5", nil),
        ] as [(String, Key?)])
    func `Keys that only the description names are known by their names`(name: String, key: Key?) {
        #expect(KeyTable.key(code: 600) { _ in name } == key)
    }

    @Test(arguments: [0o410, 0o425, 0o510, 0o632] as [Int32])
    func `Codes without a name here are no keys`(code: Int32) {
        #expect(KeyTable.key(code: code) { _ in "kUP5" } == nil)
    }
}
