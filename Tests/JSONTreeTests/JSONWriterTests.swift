import JSONTree
import TestSupport
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    @Test("writes a member a line and keeps what fits on one line together")
    func formats() {
        let node = JSONNode.object([
            "id": "a", "list": .array([1, 2]), "empty": .object([:]),
            "deep": .object(["x": .object(["y": .null]), "z": .array([])]),
        ])
        #expect(
            node.formatted() == """
                {
                  "id": "a",
                  "list": [1, 2],
                  "empty": {},
                  "deep": {
                    "x": {"y": null},
                    "z": []
                  }
                }

                """)
        #expect(node.compact == #"{"id":"a","list":[1,2],"empty":{},"deep":{"x":{"y":null},"z":[]}}"#)
    }

    @Test("breaks a list that is wider than the page")
    func breaksWide() {
        let node = JSONNode.object(["list": .array([100, 200, 300])])
        #expect(node.formatted(width: 20).contains("[\n    100,\n    200,\n    300\n  ]"))
        #expect(node.formatted(width: 40).contains("[100, 200, 300]"))
    }

    @Test("escapes everything that a terminal could act on")
    func escapes() {
        let hostile = "\u{1B}[2J\u{9B}\u{7F}\u{202E}\u{2066}\u{2028}\r\n\t\"\\\u{0}"
        #expect(
            JSONNode.string(hostile).compact
                == #""\u001b[2J\u009b\u007f\u202e\u2066\u2028\r\n\t\"\\\u0000""#)
    }

    @Test("reads back what it wrote", arguments: 0..<200)
    func readsBack(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let node = random(depth: 4, using: &generator)
        #expect(try JSONNode.parse(node.compact) == node)
        #expect(try JSONNode.parse(node.formatted()) == node)
        #expect(try JSONNode.parse(node.formatted(width: 10)).compact == node.compact)
    }

    private func random(depth: Int, using generator: inout SeededGenerator) -> JSONNode {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &generator))
        case 2: return .number(Int.random(in: .min ... .max, using: &generator))
        case 3, 4: return .string(text(using: &generator))
        case 5:
            return .array(
                (0..<Int.random(in: 0..<4, using: &generator)).map { _ in
                    random(depth: depth - 1, using: &generator)
                })
        default:
            return JSONNode(
                .object(
                    (0..<Int.random(in: 0..<4, using: &generator)).map { index in
                        JSONMember("\(index)" + text(using: &generator), random(depth: depth - 1, using: &generator))
                    }))
        }
    }

    private func text(using generator: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0..<12, using: &generator) {
            let limit: UInt32 = Bool.random(using: &generator) ? 0x80 : 0x11_0000
            if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &generator)) {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
