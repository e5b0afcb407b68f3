import JSONTree
import Testing

@Suite("Walking a document")
struct JSONCursorTests {
    enum Colour: String, CaseIterable { case red, blue }

    @Test("words every fault with its place")
    func wordsFaults() throws {
        let document = try JSONNode.parse(
            #"{"a": 1, "b": [true, {"c d": "x"}], "e": {}, "f": null, "n": 1.5, "long": "\#(String(repeating: "y", count: 50))"}"#
        )
        let faults = JSONFaultList()
        let top = JSONCursor(document, faults: faults)
        #expect(top["a"]?.asString == nil)
        #expect(top["b"]?.items.first?.asInt(in: 1...9) == nil)
        #expect(top["b"]?.items.last?["c d"]?.asBool == nil)
        #expect(top["b"]?.items.last?["c d"]?.asCase(Colour.self) == nil)
        #expect(top["e"]?.items.isEmpty == true)
        #expect(top["b"]?.members.isEmpty == true)
        #expect(top["a"]?.required("x") == nil)
        #expect(top.required("f") == nil)
        #expect(top["n"]?.asInt(in: 0...3) == nil)
        #expect(top["long"]?.asBool == nil)
        top.refuseMembers(except: ["a", "b", "f", "n", "long"])
        #expect(
            faults.faults.map(\.description) == [
                "1:7: a: expected a text, found 1",
                "1:16: b[0]: expected a whole number from 1 to 9, found true",
                #"1:30: b[1]["c d"]: expected true or false, found the text "x""#,
                #"1:30: b[1]["c d"]: expected one of "red", "blue", found the text "x""#,
                "1:42: e: expected a list, found an empty object",
                "1:15: b: expected an object, found a list",
                #"1:7: a: expected an object with a member "x", found 1"#,
                #"1:1: expected a member "f", found none"#,
                "1:62: n: expected a whole number from 0 to 3, found 1.5",
                "1:75: long: expected true or false, found the text \"\(String(repeating: "y", count: 40))…\"",
                #"1:42: e: expected one of the members a, b, f, long, n, found the unknown name "e""#,
            ])
    }

    @Test("reads what is right without a word")
    func readsRightValues() throws {
        let document = try JSONNode.parse(#"{"t": "red", "y": true, "i": 9, "l": [1, 2], "o": {"p": 0}}"#)
        let faults = JSONFaultList()
        let top = JSONCursor(document, faults: faults)
        #expect(top["t"]?.asString == "red")
        #expect(top["t"]?.asCase(Colour.self) == .red)
        #expect(top["y"]?.asBool == true)
        #expect(top["i"]?.asInt(in: 1...9) == 9)
        #expect(top["l"]?.items.compactMap { $0.asInt(in: 0...9) } == [1, 2])
        #expect(top["o"]?.members.map(\.name) == ["p"])
        #expect(top["missing"]?.asString == nil)
        #expect(faults.faults.isEmpty)
    }

    @Test("spells paths so that every name can be told apart")
    func spellsPaths() {
        let path: [JSONPathStep] = [.name("people"), .name("AZ-305"), .name("a.b"), .index(2), .name(""), .name("x")]
        #expect(path.text == #"people.AZ-305["a.b"][2][""].x"#)
        #expect([JSONPathStep.index(0), .name("x")].text == "[0].x")
    }
}
