import JSONTree
import Testing

@Suite("A name stands once in an object")
struct RepeatedNameTests {
    private func isRefused(_ names: [String]) -> Bool {
        let text = "{" + names.map { "\"\($0)\": 1" }.joined(separator: ", ") + "}"
        return (try? JSONNode.parse(text)) == nil
    }

    @Test("however many there are", arguments: [1, 2, 63, 64, 65, 200])
    func many(count: Int) {
        let names = (0..<count).map { "member-\($0)-of-many" }
        #expect(!isRefused(names))
        for place in [0, count / 2, count - 1] { #expect(isRefused(names + [names[place]])) }
    }

    @Test("and names that differ in one letter are two, wherever it is", arguments: 1...40)
    func oneLetter(length: Int) {
        let name = String(repeating: "a", count: length)
        for place in 0..<length {
            var other = Array(name)
            other[place] = "b"
            #expect(!isRefused([name, String(other)]))
        }
        #expect(!isRefused([name, name + "a"]))
        #expect(isRefused([name, name]))
    }

    @Test(
        "in whatever way it is spelt",
        arguments: [
            ["value", "\\u0076alue"], ["\u{E9}", "e\u{301}"], ["K", "\u{212A}"], ["\u{212A}", "K"], ["", ""],
        ])
    func spellings(names: [String]) { #expect(isRefused(names)) }
}
