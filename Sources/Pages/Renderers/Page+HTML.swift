/// A page as HTML.
extension Page {
    /// The part of a document, a line each; nothing of what a page tells is taken for markup.
    ///
    /// - Parameter place: The place of the page in its document, so that the marks of its sources are its own.
    package func html(place: Int = 0) -> [String] {
        var text = HTMLPage(place: place)
        for block in blocks { text.add(block) }
        return text.finished
    }
}

/// The elements of a page, its sources at the end.
private struct HTMLPage {
    let place: Int
    private var lines: [String] = []
    private var sources = SourceList()

    init(place: Int) { self.place = place }

    var finished: [String] {
        guard !sources.sources.isEmpty else { return ["<section>"] + lines + ["</section>"] }
        let list = sources.sources.enumerated().map {
            "<li id=\"s\(place)-\($0 + 1)\">\(HTMLText.escaped($1))</li>"
        }
        return ["<section>"] + lines + ["<h2>Sources</h2>", "<ol>"] + list + ["</ol>", "</section>"]
    }

    mutating func add(_ block: Page.Block) {
        switch block {
        case .title(let title, let told):
            lines.append(element("h1", title))
            lines += told.map { element("p", $0) }
        case .heading(let title): lines.append(element("h2", title))
        case .sentence(let note, _): lines.append("<p>\(told(note))</p>")
        case .entries(let entries): add(entries)
        case .choices(let choices):
            for choice in choices {
                lines.append(element("h3", choice.name))
                add(choice.facts)
                add(choice.notes)
            }
        case .facts(let facts): add(facts)
        case .table(let table): add(table.columns, table.rows)
        case .outline(let outline): add(outline)
        case .gap: break
        }
    }

    private mutating func add(_ entries: [Page.Entry]) {
        lines.append("<ul>")
        for entry in entries {
            let lead = entry.lead.filter { !$0.isEmpty }.map { HTMLText.escaped($0) + " " }.joined()
            let rest = entry.told.map { ", " + HTMLText.escaped($0) }.joined()
            lines.append("<li>\(lead)\(element("b", entry.name))\(rest)")
            add(entry.notes)
            lines.append("</li>")
        }
        lines.append("</ul>")
    }

    private mutating func add(_ notes: [Page.Note]) {
        guard !notes.isEmpty else { return }
        lines += ["<ul>"] + notes.map { "<li>\(told($0))</li>" } + ["</ul>"]
    }

    private mutating func add(_ facts: [Page.Fact]) {
        lines += ["<dl>"] + facts.map { element("dt", $0.label) + element("dd", $0.text) } + ["</dl>"]
    }

    private mutating func add(_ columns: [Page.Column], _ rows: [[Page.Cell]]) {
        guard !rows.isEmpty else { return }
        let (columns, rows) = Page.filled(columns, rows)
        func row(_ tag: String, _ cells: [String]) -> String {
            let cells = zip(columns, cells).map { column, text in
                column.isRight
                    ? "<\(tag) class=\"number\">\(HTMLText.escaped(text))</\(tag)>" : element(tag, text)
            }
            return "<tr>\(cells.joined())</tr>"
        }
        lines.append("<table>")
        if columns.contains(where: { !$0.title.isEmpty }) { lines.append(row("th", columns.map(\.title))) }
        lines += rows.map { row("td", $0) } + ["</table>"]
    }

    private mutating func add(_ outline: Page.Outline) {
        guard outline.isSpaced else { return add(outline.columns, outline.items.map(\.cells)) }
        for item in outline.items {
            lines.append(element("h2", item.name))
            let rest = item.cells.dropFirst().map(\.text).filter { !$0.isEmpty }
            if !rest.isEmpty { lines.append(element("p", rest.joined(separator: ", "))) }
            add(item.reasons)
            add(outline.inner, item.rows)
            add(item.notes)
        }
    }

    private func element(_ tag: String, _ text: String) -> String { "<\(tag)>\(HTMLText.escaped(text))</\(tag)>" }

    private mutating func told(_ note: Page.Note) -> String {
        let mark = sources.number(of: note.source).map { "<sup><a href=\"#s\(place)-\($0)\">\($0)</a></sup>" } ?? ""
        return HTMLText.escaped(note.told) + mark
    }
}
