import Testing

@testable import seventy

@Suite struct CommaSeparatedReaderTests {
    static let cases: [(String, [[String]])] = [
        ("", []),
        ("a,b", [["a", "b"]]),
        ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
        ("a,b\rc,d", [["a", "b"], ["c", "d"]]),
        ("\u{FEFF}a,b\n", [["a", "b"]]),
        ("a,\n,b\n", [["a", ""], ["", "b"]]),
        ("\n\na,b\n\n", [["a", "b"]]),
        ("\"a,1\",\"say \"\"hi\"\"\"\n", [["a,1", "say \"hi\""]]),
        ("\"two\r\nlines\",b\n", [["two\r\nlines", "b"]]),
        ("a\"b,c", [["a\"b", "c"]]),
        ("é,日本\n", [["é", "日本"]]),
    ]

    @Test(arguments: cases)
    func splitsIntoFields(text: String, expected: [[String]]) {
        let reader = CommaSeparatedReader(text)
        #expect(reader.records.map(\.fields) == expected)
        #expect(reader.unclosedQuote == nil)
    }

    @Test func recordsKnowTheirLines() {
        let reader = CommaSeparatedReader("a,1\r\n\r\n\"b\nc\",2\rd,3\n")
        #expect(reader.records.map(\.line) == [1, 3, 5])
        #expect(reader.records.map(\.isFirst) == [true, false, false])
    }

    @Test func aQuoteThatIsNeverClosedIsToldWithItsLine() {
        #expect(CommaSeparatedReader("a,1\n\"b,2\nc,3\n").unclosedQuote == 2)
    }
}
