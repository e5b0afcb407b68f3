import JSONTree
import Testing

@Suite("Changing one place of a document")
struct JSONSettingTests {
    @Test(
        "puts, replaces and removes",
        arguments: [
            (#"{"a":1,"b":2}"#, ["a"], JSONNode?.some(9), #"{"a":9,"b":2}"#),
            (#"{"a":1,"b":2}"#, ["c"], 3, #"{"a":1,"b":2,"c":3}"#),
            (#"{"a":1,"b":2}"#, ["a"], nil, #"{"b":2}"#),
            (#"{"a":1}"#, ["x", "y"], 2, #"{"a":1,"x":{"y":2}}"#),
            (#"{"a":{"b":1,"c":2}}"#, ["a", "b"], nil, #"{"a":{"c":2}}"#),
            (#"{"a":{"b":1}}"#, ["a", "b"], nil, #"{"a":{}}"#),
            (#"{"a":1}"#, ["x", "y"], nil, #"{"a":1}"#),
            (#"{"a":1}"#, ["a", "b"], 2, #"{"a":{"b":2}}"#),
            (#"{"a":1}"#, [], 2, "2"), (#"{"a":1}"#, [], nil, "null"),
        ])
    func sets(text: String, path: [String], value: JSONNode?, expected: String) throws {
        #expect(try JSONNode.parse(text).setting(path, to: value).compact == expected)
    }

    @Test(
        "leaves a value alone that has no such member to remove",
        arguments: [(#"{"a":"text"}"#, ["a", "b"]), (#"{"a":[1]}"#, ["a", "b", "c"]), ("5", ["a"]), ("null", ["a"])])
    func removesNothing(text: String, path: [String]) throws {
        #expect(try JSONNode.parse(text).setting(path, to: nil).compact == text)
    }

    @Test("finds the value at a path")
    func findsValue() throws {
        let node = try JSONNode.parse(#"{"a":{"b":1}}"#)
        #expect(node.value(at: ["a", "b"]) == 1)
        #expect(node.value(at: ["a", "x"]) == nil)
        #expect(node.value(at: ["a", "b", "c"]) == nil)
        #expect(node.value(at: []) == node)
    }

    @Test("compares objects whatever the order of their members")
    func comparesObjects() throws {
        #expect(try JSONNode.parse(#"{"a":1,"b":2}"#) == JSONNode.parse(#"{"b":2,"a":1}"#))
        #expect(try JSONNode.parse(#"{"a":1}"#) != JSONNode.parse(#"{"a":1,"b":2}"#))
        #expect(try JSONNode.parse(#"[1,2]"#) != JSONNode.parse(#"[2,1]"#))
        #expect(try JSONNode.parse("1") != JSONNode.parse(#""1""#))
    }
}
