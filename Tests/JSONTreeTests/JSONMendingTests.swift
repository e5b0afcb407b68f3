import JSONTree
import Testing

/// What is left of a text that people wrote by hand and got wrong.
@Suite("Mending JSON") struct JSONMendingTests {
    private func mended(_ text: String) -> (text: String?, faults: [String]) {
        let (node, faults) = JSONNode.parseMending(Array(text.utf8), comments: true)
        return (node?.compact, faults.map(\.description))
    }

    @Test(
        "a faulty member is left out, with its place",
        arguments: [
            ("{\"a\": 1,}", "{\"a\":1}", ["1:9: expected a member behind the ',', found '}'"]),
            ("{\"a\": 1 \"b\": 2}", "{\"a\":1,\"b\":2}", ["1:9: expected ',' or '}', found '\"'"]),
            ("{\"a\": x, \"b\": 2}", "{\"b\":2}", ["1:7: a: expected a value, found 'x'"]),
            ("{a: 1, \"b\": 2}", "{\"b\":2}", ["1:2: expected a member's name in double quotes, found 'a'"]),
            ("{\"a\": tru\n\"b\": 2}", "{\"b\":2}", ["1:7: a: expected true, found 't'"]),
            (
                "{\"a\": \"x\n, \"b\": 2}", "{\"b\":2}",
                [
                    "1:9: a: expected no control character inside a string, found a control character (10)"
                ]
            ),
            (
                "{\"a\": {\"b\": no, \"c\": 3}, \"d\": 4}", "{\"a\":{\"c\":3},\"d\":4}",
                [
                    "1:13: a.b: expected null, found 'n'"
                ]
            ),
            (
                "{\"a\": 1, \"a\": {\"x\": 2}, \"b\": 3}", "{\"a\":1,\"b\":3}",
                [
                    "1:10: expected each name once in an object, found \"a\" a second time"
                ]
            ),
            ("{\"a\": 1", "{\"a\":1}", ["1:8: expected '}', found the end of the text"]),
            ("{\"a\": {\"b\": 1}", "{\"a\":{\"b\":1}}", ["1:15: expected '}', found the end of the text"]),
            ("{\"a\": 1} x", "{\"a\":1}", ["1:10: expected the end of the text, found 'x'"]),
            (
                "{,}", "{}",
                [
                    "1:2: expected a member's name in double quotes, found ','",
                    "1:3: expected a member behind the ',', found '}'",
                ]
            ),
        ])
    func leavesOut(text: String, rest: String, faults: [String]) {
        let result = mended(text)
        #expect(result.text == rest)
        #expect(result.faults == faults)
    }

    @Test("what is no JSON at all leaves nothing", arguments: ["", "x", "// nothing", "\u{1}"])
    func leavesNothing(text: String) {
        let result = mended(text)
        #expect(result.text == nil)
        #expect(result.faults.count == 1)
    }

    @Test(
        "a sound text is read as ever", arguments: ["{}", "[1,2]", "{\"a\":{\"b\":[1,{\"c\":null}]},\"d\":\"x\"}", "3"])
    func readsSoundTexts(text: String) throws {
        let result = mended(text)
        #expect(result.text == text)
        #expect(result.faults == [])
    }

    @Test("a text full of faults is given up, and never read for ever")
    func givesUp() {
        for text in [
            String(repeating: "{", count: 500), "{" + String(repeating: "x,", count: 5_000),
            "{" + String(repeating: "\"a\" ", count: 5_000), "{" + String(repeating: "]", count: 5_000),
            "{\"a\": [" + String(repeating: "[", count: 200), "{\"a\": " + String(repeating: "\"", count: 5_001),
        ] {
            let faults = mended(text).faults
            #expect((1...21).contains(faults.count))
        }
    }

    @Test("too long a text is not read")
    func isLimited() {
        let (node, faults) = JSONNode.parseMending(Array("[1, 2, 3]".utf8), limits: JSONLimits(bytes: 4))
        #expect(node == nil)
        #expect(faults.map(\.description) == ["1:1: expected at most 4 bytes, found 9 bytes"])
    }
}
