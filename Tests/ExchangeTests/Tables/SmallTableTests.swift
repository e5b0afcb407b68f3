import Exchange
import Testing

@Suite struct SmallTableTests {
    private func table(_ text: String) -> SmallTable { SmallTable(Array(text.utf8)) }

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
        ("a, - \n \"b\" ,c\n", [["a", "-"], ["\"b\"", "c"]]),
        ("sep=;\na;1,5\n", [["a", "1,5"]]),
        ("a;1,5,6\n", [["a", "1,5,6"]]),
        ("(a;b,c)\n", [["(a;b", "c)"]]),
    ]

    @Test(arguments: cases)
    func splitsIntoCells(text: String, expected: [[String]]) {
        let table = table(text)
        #expect(table.rows.map(\.cells) == expected)
        #expect(table.faults.isEmpty)
    }

    @Test func rowsKnowTheirLines() {
        #expect(table("a,1\r\n\r\n\"b\nc\",2\r\nd,3\n").rows.map(\.line) == [1, 3, 5])
    }

    @Test(arguments: [
        ("a,1\n\"b,2\nc,3\n", 2, "expected a closing quote, found none"),
        ("a,1\n\"b\"x,2\nc,3\n", 2, "expected a separator behind the closing quote"),
    ])
    func aBrokenQuoteIsToldAndHidesNothing(text: String, line: Int, problem: String) {
        let table = table(text)
        #expect(table.faults.map(\.line) == [line] && table.faults.map(\.problem) == [problem])
        #expect(table.rows.map(\.cells) == [["a", "1"], ["c", "3"]])
    }
}
