@testable import Exchange
import Testing

/// Tables are split as RFC 4180 says, whatever ends their lines, and what is broken costs a line and not the file.
@Suite struct TableScannerTests {
    private func rows(_ text: String, chunk: Int = 1 << 18) throws -> [[String]] {
        var scanner = TableScanner(BytesInMemory(text), chunk: chunk)
        guard case .success = try scanner.begin() else { return [] }
        var rows: [[String]] = []
        while true {
            switch try scanner.next() {
            case .end: return rows
            case .row: rows.append(DownloadReader.strings(scanner.cells, scanner.buffer))
            case .fault(let line, let column, let problem): rows.append(["\(line):\(column)", problem])
            }
        }
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]]), ("a\tb\n1\t2", [["a", "b"], ["1", "2"]]),
        ("a;b\n1,5;2", [["a", "b"], ["1,5", "2"]]), ("sep=;\na;b\n", [["a", "b"]]),
        ("\n\na,b\n\n1,2\n\n", [["a", "b"], ["1", "2"]]), ("a,b\n\"x, y\",2", [["a", "b"], ["x, y", "2"]]),
        ("a,b\n\"x\"\"y\"\"\",2", [["a", "b"], ["x\"y\"", "2"]]),
        ("a,b\n\"x\r\ny\",\"\"", [["a", "b"], ["x\r\ny", ""]]), ("a,b\n1,\n,2", [["a", "b"], ["1", ""], ["", "2"]]),
        ("a,b\n1,\"2\"", [["a", "b"], ["1", "2"]]), ("a,b\n5\" disk,2", [["a", "b"], ["5\" disk", "2"]]),
        ("a", [["a"]]),
        ("a,b\n\"x,2\n3,4\n", [["a", "b"], ["2:1", "expected a closing quote, found none"], ["3", "4"]]),
        (
            "a,b\n\"12\"3,x\n\"Contoso\" Ltd,\"y\"\n1,\"2\" \t\n",
            [
                ["a", "b"], ["2:5", "expected a separator behind the closing quote"],
                ["3:11", "expected a separator behind the closing quote"], ["1", "2"],
            ]
        ),
    ])
    func splits(_ text: String, _ expected: [[String]]) throws {
        for chunk in [16, 17, 64, 1 << 18] { #expect(try rows(text, chunk: chunk) == expected) }
    }

    @Test func refusesEndlessLines() throws {
        let text = "a,b\n" + String(repeating: "x", count: 3 << 20) + "\n1,2\n"
        let rows = try rows(text, chunk: 1 << 16)
        #expect(rows.count == 3 && rows[1][0] == "2:1" && rows[2] == ["1", "2"])
        let quoted = "a,b\n\"" + String(repeating: "x\n", count: 1 << 20) + "1,2\n"
        #expect(try self.rows(quoted, chunk: 1 << 16).dropFirst().first?[1] == "expected a closing quote, found none")
    }

    @Test(arguments: ["", "\u{FEFF}", "\n\n", "a\0b"])
    func refusesWhatIsNoTable(_ text: String) throws {
        var scanner = TableScanner(BytesInMemory(text))
        guard case .failure = try scanner.begin() else {
            Issue.record("It was taken as a table.")
            return
        }
    }

    @Test func countsLines() throws {
        var scanner = TableScanner(BytesInMemory("a,b\n\"x\ny\",1\nz,2\n"))
        _ = try scanner.begin()
        var lines: [Int] = []
        while case .row = try scanner.next() { lines.append(scanner.line) }
        #expect(lines == [1, 2, 4])
    }
}
