import SolutionsPartner
import TestSupport
import Testing

@testable import Pages

/// A page in every form, also of texts that try to break it.
@Suite struct PageFormTests {
    /// A page with every kind of block, all of whose texts are the same.
    static func page(of text: String) -> Page {
        var page = Page()
        page.title(text, [text])
        page.heading(text)
        page.sentence(text, source: text)
        var entry = Page.Entry(text, text, .text, details: [text], notes: [Page.Note(text: text, source: text)])
        entry.lead = [text]
        page.entries([entry])
        page.choices([
            Page.Choice(
                name: text, isPossible: true, facts: [Page.Fact(text, text)], notes: [Page.Note(text: text)])
        ])
        page.facts([Page.Fact(text, text)])
        var table = Page.Table([text, text], tellsTitles: true)
        table.row(texts: [text, text])
        page.table(table)
        var outline = Page.Outline([.init(text), .init(text)], inner: [.init(text), .right(text)])
        var item = Page.Outline.Item([Page.Cell(text), Page.Cell(text)])
        item.reasons = [Page.Note(text: text)]
        item.rows = [[Page.Cell(text), Page.Cell(text)]]
        item.notes = [Page.Note(text: text)]
        outline.items = [item]
        page.outline(outline)
        return page
    }

    static let markup = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='x", "&lt;b&gt;", "# heading",
        "- item", "1. item", "| a | b |", "[x](javascript:alert(1))", "![x](http://x)", "`code`", "**bold**",
        "$x$", "=1+1", "+1", "-2+3", "@SUM(A1)", "=HYPERLINK(\"x\",\"y\")", "\t=1+1", "％1", "a\"b,c\nd",
        // A mark that combines with a sign makes one character of both.
        "<\u{301}script>", "&\u{301}lt;", "=\u{301}1+1", "|\u{301}", "\"\u{301}", ",\u{301}",
    ]

    private func written(_ form: PageForm, _ text: String) -> String {
        var writer = PageWriter(form)
        return writer.beginning(text) + writer.text(of: Self.page(of: text)) + writer.text(of: Self.page(of: text))
            + writer.end
    }

    /// Plain text is cleaned where it is written, whatever it came from.
    @Test(arguments: PageForm.allCases.filter { $0 != .text }, Hostile.texts + markup)
    func noTextBreaksAForm(form: PageForm, text: String) {
        let result = written(form, text)
        let breaks: Set<Unicode.Scalar> = form == .csv ? ["\r", "\n"] : ["\n"]
        #expect(!result.unicodeScalars.contains { Hostile.isForbidden($0) && !breaks.contains($0) })
    }

    @Test(arguments: Hostile.texts + markup)
    func htmlHoldsTheSameElementsWhateverTheTexts(text: String) {
        func elements(_ html: String) -> [String] {
            html.unicodeScalars.split(separator: "<").dropFirst().map { String($0.prefix { $0 != ">" }) }
        }
        #expect(elements(written(.html, text)) == elements(written(.html, text.isEmpty ? text : "x")))
    }

    @Test(arguments: Hostile.texts + markup)
    func everyLineOfCSVHasEveryColumnAndNoFormula(text: String) {
        var fields: [[String]] = []
        var field = ""
        var row: [String] = []
        var isQuoted = false
        for scalar in written(.csv, text).unicodeScalars where scalar != "\r" {
            if scalar == ",", !isQuoted {
                row.append(field)
                field = ""
            } else if scalar == "\n", !isQuoted {
                fields.append(row + [field])
                (row, field) = ([], "")
            } else {
                if scalar == "\"" { isQuoted.toggle() }
                field.unicodeScalars.append(scalar)
            }
        }
        #expect(fields.count > 2)
        for row in fields {
            #expect(row.count == Page.csvColumns.count)
            for cell in row {
                let text = cell.unicodeScalars.drop { $0 == "\"" || $0.properties.isWhitespace }
                #expect(!(text.first.map { "=+@|%＝＋－＠".unicodeScalars.contains($0) } ?? false), "\(cell)")
            }
        }
    }

    @Test(arguments: ["# heading", "- item", "1. item", "+ item", "| a |", "$x$", "[x](y)", "=="])
    func aLineOfMarkdownIsText(text: String) {
        let line = MarkdownText.line(text)
        #expect(line.contains("\\"))
        #expect(line.split(separator: "\\", omittingEmptySubsequences: false).joined() == text)
        #expect(!["#", "-", "+", "|", "[", "="].contains(line.first))
    }

    @Test func markdownHasTablesAndSources() {
        var page = Page()
        page.title("Contoso", ["as of 15 Oct 2022"])
        page.heading("Scores")
        var table = Page.Table([.init("metric"), .right("points"), .init("empty")])
        table.row(texts: ["Adds", "20 / 30", ""])
        page.table(table)
        page.sentence("It counts.", source: "FAQ, question 3")
        page.sentence("So does this.", source: "FAQ, question 3")
        #expect(
            page.markdown == [
                "# Contoso", "", "as of 15 Oct 2022", "", "## Scores", "", "| metric | points |", "| :-- | --: |",
                "| Adds | 20 / 30 |", "", "It counts. \\[1\\]", "", "So does this. \\[1\\]", "", "## Sources", "",
                "1. FAQ, question 3",
            ])
    }

    @Test func htmlHasTablesAndSources() {
        var page = Page()
        page.title("R&D")
        page.sentence("It counts.", source: "FAQ")
        #expect(
            page.html(place: 2) == [
                "<section>", "<h1>R&amp;D</h1>", "<p>It counts.<sup><a href=\"#s2-1\">1</a></sup></p>",
                "<h2>Sources</h2>", "<ol>", "<li id=\"s2-1\">FAQ</li>", "</ol>", "</section>",
            ])
    }

    @Test func csvHasAFactALine() {
        var page = Page()
        page.title("Contoso", ["as of 15 Oct 2022"])
        page.heading("Designations")
        page.entries([
            Page.Entry(
                "Security", "Enrolled", .text, details: ["", "badge"],
                notes: [Page.Note(text: "It is held.", source: "FAQ", confidence: .medium)])
        ])
        #expect(
            page.csvRows == [
                ["Contoso", "", "", "note", "as of 15 Oct 2022", ""],
                ["Contoso", "Designations", "Security", "state", "Enrolled", ""],
                ["Contoso", "Designations", "Security", "detail", "badge", ""],
                ["Contoso", "Designations", "Security", "reason", "It is held. (medium confidence)", "FAQ"],
            ])
    }

    @Test func columnsThatATerminalHasNoRoomForAreLeftOut() {
        var page = Page()
        var table = Page.Table([.init("a"), Page.Column("b", minimumWidth: 100), .init("c")])
        table.row(texts: ["one", "two", "three"])
        page.table(table)
        #expect(page.text(width: 80) == ["one  three"])
        #expect(page.text(width: 100) == ["one  two  three"])
        #expect(page.text(width: nil) == ["one  two  three"])
    }
}
