/// A page as Markdown.
extension Page {
    /// The lines; nothing of what a page tells is taken for markup.
    package var markdown: [String] {
        var text = MarkdownPage()
        for block in blocks { text.add(block) }
        return text.finished
    }
}

/// The lines of a page, its blocks apart by empty lines, its sources at the end.
private struct MarkdownPage {
    private var blocks: [[String]] = []
    private var sources = SourceList()

    var finished: [String] {
        let list = sources.sources.enumerated().map { "\($0 + 1). \(MarkdownText.line($1))" }
        let all = blocks.filter { !$0.isEmpty } + (list.isEmpty ? [] : [["## Sources"], list])
        return Array(all.joined(separator: [""]))
    }

    mutating func add(_ block: Page.Block) {
        switch block {
        case .title(let title, let lines):
            blocks.append(["# \(MarkdownText.escaped(title))"])
            // Two blanks at its end break a line.
            blocks.append([lines.map(MarkdownText.line).joined(separator: "  \n")].filter { !$0.isEmpty })
        case .heading(let title): blocks.append(["## \(MarkdownText.escaped(title))"])
        case .sentence(let note, _): blocks.append([told(note)])
        case .entries(let entries): add(entries)
        case .choices(let choices):
            for choice in choices {
                blocks.append(["### \(MarkdownText.escaped(choice.name))"])
                add(choice.facts)
                add(choice.notes)
            }
        case .facts(let facts): add(facts)
        case .table(let table): add(table.columns, table.rows)
        case .outline(let outline): add(outline)
        case .gap: break
        }
    }

    /// A table where nothing has to be told below a row, else a list.
    private mutating func add(_ entries: [Page.Entry]) {
        guard entries.contains(where: { !$0.notes.isEmpty }) else {
            let (columns, rows) = Page.rows(of: entries)
            return add(columns, rows)
        }
        var lines: [String] = []
        for entry in entries {
            let lead = entry.lead.filter { !$0.isEmpty }.map { MarkdownText.line($0) + " " }.joined()
            let rest = entry.told.map { ", " + MarkdownText.escaped($0) }.joined()
            lines.append("- \(lead)**\(MarkdownText.escaped(entry.name))**\(rest)")
            lines += entry.notes.map { "  - \(told($0))" }
        }
        blocks.append(lines)
    }

    private mutating func add(_ notes: [Page.Note]) { blocks.append(notes.map { "- \(told($0))" }) }

    private mutating func add(_ facts: [Page.Fact]) {
        blocks.append(
            facts.map { "- **\(MarkdownText.escaped($0.label))**: \(MarkdownText.escaped($0.text))" })
    }

    private mutating func add(_ columns: [Page.Column], _ rows: [[Page.Cell]]) {
        guard !rows.isEmpty else { return }
        let (columns, rows) = Page.filled(columns, rows)
        blocks.append(
            [MarkdownText.row(columns.map(\.title)), MarkdownText.rule(columns.map(\.isRight))]
                + rows.map { MarkdownText.row($0) })
    }

    private mutating func add(_ outline: Page.Outline) {
        guard outline.isSpaced else { return add(outline.columns, outline.items.map(\.cells)) }
        for item in outline.items {
            blocks.append(["## \(MarkdownText.escaped(item.name))"])
            let rest = item.cells.dropFirst().map(\.text).filter { !$0.isEmpty }
            blocks.append([MarkdownText.line(rest.joined(separator: ", "))].filter { !$0.isEmpty })
            add(item.reasons)
            add(outline.inner, item.rows)
            add(item.notes)
        }
    }

    private mutating func told(_ note: Page.Note) -> String {
        let mark = sources.number(of: note.source).map { " \\[\($0)\\]" } ?? ""
        return MarkdownText.line(note.told) + mark
    }
}
