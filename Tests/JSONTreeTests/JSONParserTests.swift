import JSONTree
import Testing

@Suite("Reading JSON")
struct JSONParserTests {
    @Test(
        "takes what the standard allows",
        arguments: [
            ("null", JSONNode.null), (" true ", true), ("false", false), ("0", 0), ("-0", JSONNode(.number("-0"))),
            ("1.50", JSONNode(.number("1.50"))), ("-1.5e+10", JSONNode(.number("-1.5e+10"))),
            ("2E-3", JSONNode(.number("2E-3"))), (#""""#, ""), (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"),
            (#""\u00e9""#, "é"), (#""\uD83D\uDE00""#, "😀"), (#""\u0000""#, "\u{0}"), ("\"é😀\"", "é😀"),
            ("\"\u{7F}\"", "\u{7F}"), ("[]", .array([])), ("{}", .object([:])), ("[1,[2]]", .array([1, .array([2])])),
            (#"{"a":1,"b":{}}"#, .object(["a": 1, "b": .object([:])])), ("\u{FEFF}[]", .array([])),
            ("\t\r\n [ ] \n", .array([])),
        ])
    func takesValid(text: String, expected: JSONNode) throws {
        #expect(try JSONNode.parse(text) == expected)
    }

    @Test(
        "tells what is wrong and where",
        arguments: [
            ("", "1:1: expected a value, found the end of the text"),
            ("  \n x", "2:2: expected a value, found 'x'"),
            ("[1,]", "1:4: [1]: expected a value, found ']'"),
            ("[1 2]", "1:4: expected ',' or ']', found '2'"),
            ("[", "1:2: [0]: expected a value, found the end of the text"),
            ("{\"a\" 1}", "1:6: expected ':', found '1'"),
            ("{\"a\":1,}", "1:8: expected a member's name in double quotes, found '}'"),
            ("{a:1}", "1:2: expected a member's name in double quotes, found 'a'"),
            ("{\"a\":1 \"b\":2}", "1:8: expected ',' or '}', found '\"'"),
            ("tru", "1:1: expected true, found 't'"),
            ("truee", "1:5: expected the end of the text, found 'e'"),
            ("[] []", "1:4: expected the end of the text, found '['"),
            ("01", "1:1: expected a number, found its digits misplaced"),
            ("-", "1:1: expected a number, found its digits misplaced"),
            ("1.", "1:3: expected a digit, found the end of the text"),
            (".5", "1:1: expected a value, found '.'"), ("+1", "1:1: expected a value, found '+'"),
            ("1e", "1:3: expected a digit, found the end of the text"),
            ("NaN", "1:1: expected a value, found 'N'"), ("'a'", "1:1: expected a value, found '''"),
            ("// a\n1", "1:1: expected a value, found '/'"),
            ("\"a", "1:3: expected '\"' at the end of the string, found the end of the text"),
            ("\"a\nb\"", "1:3: expected no control character inside a string, found a control character (10)"),
            (#""\x""#, #"1:3: expected an escape (\" \\ \/ \b \f \n \r \t \u), found 'x'"#),
            (#""\u12g4""#, "1:4: expected four hexadecimal digits, found '1'"),
            (#""\u+123""#, "1:4: expected four hexadecimal digits, found '+'"),
            (#""\u-000""#, "1:4: expected four hexadecimal digits, found '-'"),
            (#""\uD83D""#, "1:8: expected the second half of a surrogate pair, found '\"'"),
            (#""\uD83D\u0041""#, "1:14: expected the second half of a surrogate pair, found another character"),
            (#""\uDE00""#, "1:8: expected a character, found half of a surrogate pair"),
            (#"{"a":{"b":1,"b":2}}"#, #"1:13: a: expected each name once in an object, found "b" a second time"#),
            (#"{"x":[1,{"y":tru}]}"#, "1:14: x[1].y: expected true, found 't'"),
            ("é", "1:1: expected a value, found a character outside of ASCII"),
            ("\u{FEFF}x", "1:1: expected a value, found 'x'"),
            ("\u{1}", "1:1: expected a value, found a control character (1)"),
        ])
    func tellsFault(text: String, message: String) {
        #expect(message == fault(of: Array(text.utf8)))
    }

    @Test(
        "refuses bytes that are no UTF-8 where the string begins",
        arguments: [
            [0xFF] as [UInt8], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82],
            [0x5C, 0x6E, 0xFF],
        ])
    func refusesInvalidUTF8(bytes: [UInt8]) {
        #expect(
            fault(of: [0x5B, 0x22] + bytes + [0x22, 0x5D])
                == "1:2: [0]: expected valid UTF-8, found bytes that are none")
    }

    @Test("reads sixty-four levels and refuses the next one")
    func limitsDepth() {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect(fault(of: nested(65)) == nil)
        #expect(fault(of: nested(66))?.hasSuffix("expected at most 64 levels of nesting, found a deeper one") == true)
        #expect(fault(of: nested(100_000))?.hasPrefix("1:66: ") == true)
    }

    @Test("refuses a text that is too long before it reads it")
    func limitsSize() {
        let limits = JSONLimits(bytes: 4)
        #expect(fault(of: Array("1234".utf8), limits: limits) == nil)
        #expect(fault(of: Array("12345".utf8), limits: limits) == "1:1: expected at most 4 bytes, found 5 bytes")
    }

    @Test("skips comments only where they are asked for")
    func skipsComments() throws {
        let text = Array("// one\n[1, // two\n 2]// three".utf8)
        #expect(try JSONNode.parse(text, comments: true) == .array([1, 2]))
        #expect(fault(of: text) == "1:1: expected a value, found '/'")
    }

    @Test("notes where each value stands")
    func notesPositions() throws {
        let node = try JSONNode.parse("{\r\n  \"é\": [1,\n   true]}")
        #expect(node.position == JSONPosition(line: 1, column: 1))
        guard case .array(let items)? = node["é"]?.content else {
            Issue.record("no list")
            return
        }
        #expect(node["é"]?.position == JSONPosition(line: 2, column: 9))
        #expect(items.map(\.position) == [JSONPosition(line: 2, column: 10), JSONPosition(line: 3, column: 4)])
    }

    private func fault(of text: [UInt8], limits: JSONLimits = JSONLimits()) -> String? {
        do throws(JSONSyntaxError) {
            _ = try JSONNode.parse(text, limits: limits)
            return nil
        } catch {
            return error.faults.map(\.description).joined(separator: "\n")
        }
    }
}
