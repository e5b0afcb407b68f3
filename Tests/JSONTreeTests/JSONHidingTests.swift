import JSONTree
import Testing

@Suite("Written JSON")
struct JSONHidingTests {
    @Test(
        "shows what hides",
        arguments: [
            ("a\u{200B}b", #""a\u200bb""#), ("\u{FEFF}a", #""\ufeffa""#), ("a\u{E0041}", #""a\udb40\udc41""#),
            ("a\u{202E}b", #""a\u202eb""#), ("a\u{200D}b", #""a\u200db""#), ("a\u{AD}b", #""a\u00adb""#),
            ("\u{1B}[2J", #""\u001b[2J""#), ("\u{9B}", #""\u009b""#), ("a\u{FE0F}", #""a\ufe0f""#),
            ("a\u{3164}b", #""a\u3164b""#), ("\u{2060}", #""\u2060""#),
        ])
    func hidden(_ text: String, _ expected: String) throws {
        #expect(JSONNode.string(text).compact == expected)
        #expect(try JSONNode.parse(expected) == .string(text))
    }

    @Test(
        "leaves what people see",
        arguments: ["Zoë", "漢字", "👩‍👩‍👧", "❤️", "می‌خواهم", "e\u{301}", "a\u{A0}b", "…", "\u{E000}"])
    func shown(_ text: String) { #expect(JSONNode.string(text).compact == "\"\(text)\"") }

    @Test("is read within limits of values and of strings")
    func limits() {
        let limits = JSONLimits(values: 3, string: 4)
        #expect((try? JSONNode.parse(Array("[1, 2]".utf8), limits: limits)) != nil)
        #expect((try? JSONNode.parse(Array("[1, 2, 3]".utf8), limits: limits)) == nil)
        #expect((try? JSONNode.parse(Array("\"abcd\"".utf8), limits: limits)) != nil)
        #expect((try? JSONNode.parse(Array("\"abcde\"".utf8), limits: limits)) == nil)
        #expect((try? JSONNode.parse(Array("{\"abcde\": 1}".utf8), limits: limits)) == nil)
    }
}
