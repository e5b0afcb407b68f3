import Exchange
import Pages
import TestSupport
import Testing

@testable import seventy

@Suite("Tables for other programs") struct TableWriterTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("=1+1", "'=1+1"),
        ("+1", "'+1"), ("@SUM(A1)", "'@SUM(A1)"), ("-2+3", "'-2+3"), ("-2", "-2"), ("-2.5", "-2.5"), ("-.", "'-."),
        ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""), ("", ""),
    ])
    func aCellOfCSVIsQuotedAndNeverAFormula(text: String, cell: String) {
        #expect(CommaSeparatedWriter.cell(text) == cell)
    }

    @Test(arguments: Hostile.texts)
    func hostileTextsStayInTheirCell(text: String) {
        var writer = CommaSeparatedWriter()
        writer.row([text, "end"])
        #expect(!writer.text.dropLast().unicodeScalars.contains { Hostile.isForbidden($0) && $0 != "\r" })
        #expect(SmallTable(Array(writer.text.utf8)).rows.map(\.cells.count) == [2])
        let cell = MarkdownText.escaped(text)
        #expect(!cell.unicodeScalars.contains { Hostile.isForbidden($0) })
    }

    @Test(arguments: [
        ("a|b", "a\\|b"), ("a\\|b", "a\\\\\\|b"), ("<b>", "\\<b\\>"), ("Data & AI", "Data & AI"),
        ("&lt;", "\\&lt;"), ("[x](y)", "\\[x\\](y)"),
    ])
    func aCellOfMarkdownHoldsNoMarkup(text: String, cell: String) {
        #expect(MarkdownText.escaped(text) == cell)
    }
}
