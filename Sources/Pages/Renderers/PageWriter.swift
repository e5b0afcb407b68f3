/// What people read of a subject, in one of the forms in which they want it.
package enum PageForm: String, Sendable, CaseIterable {
    /// Lines for a terminal.
    case text
    /// Markdown, for wikis and tickets.
    case markdown
    /// A document for browsers and mail.
    case html
    /// Tables for spreadsheets, a fact a line.
    case csv
}

/// Writes pages one after the other, so that none has to be kept until the last one is known.
package struct PageWriter: Sendable {
    private let form: PageForm
    private let width: Int?
    private var count = 0

    /// Makes a writer.
    ///
    /// - Parameter width: The columns of the terminal; `nil` where the output goes elsewhere.
    package init(_ form: PageForm, width: Int? = nil) { (self.form, self.width) = (form, width) }

    /// What stands before the first page.
    ///
    /// - Parameter title: What the document is about.
    package func beginning(_ title: String) -> String {
        switch form {
        case .text, .markdown: ""
        case .html: Self.head(title)
        case .csv: Self.rows([Page.csvColumns])
        }
    }

    /// The next page.
    package mutating func text(of page: Page) -> String {
        defer { count += 1 }
        return (count == 0 ? "" : gap) + text(of: page, at: count)
    }

    /// What stands between two pages.
    package var gap: String { form == .text || form == .markdown ? "\n" : "" }

    /// The page of a place among others, without the gap before it: threads may write several of them at once.
    package func text(of page: Page, at place: Int) -> String {
        switch form {
        case .text: Self.lines(page.text(width: width))
        case .markdown: Self.lines(page.markdown)
        case .html: Self.lines(page.html(place: place))
        case .csv: Self.rows(page.csvRows)
        }
    }

    /// What stands behind the last page.
    package var end: String { form == .html ? "</body>\n</html>\n" : "" }

    private static func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

    private static func rows(_ rows: [[String]]) -> String {
        var writer = CommaSeparatedWriter()
        for row in rows { writer.row(row) }
        return writer.text
    }

    /// The head of a document that needs nothing from elsewhere and follows the light or the dark of its reader.
    private static func head(_ title: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(HTMLText.escaped(title))</title>
        <style>
        :root { color-scheme: light dark; }
        body { font-family: system-ui, sans-serif; line-height: 1.45; max-width: 62em; margin: 2em auto; padding: 0 1em; }
        table { border-collapse: collapse; }
        th, td { text-align: left; padding: 0.15em 1.2em 0.15em 0; vertical-align: top; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        dt { font-weight: bold; } dd { margin: 0 0 0.3em 1.5em; }
        section + section { margin-top: 3em; }
        </style>
        </head>
        <body>

        """
    }
}
