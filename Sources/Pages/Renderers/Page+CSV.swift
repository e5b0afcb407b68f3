/// A page as CSV: a fact a line, so that spreadsheets can sort and filter what people read as sentences and tables.
extension Page {
    /// The names of the columns.
    package static let csvColumns = ["subject", "part", "item", "what", "text", "source"]

    /// The lines under those names; empty texts are left out.
    ///
    /// They tell whom the page is about, the part, the thing, what is said of it, the text, and where that comes from.
    package var csvRows: [[String]] {
        var text = CSVPage()
        for block in blocks { text.add(block) }
        return text.rows
    }
}

/// The facts of a page.
private struct CSVPage {
    private(set) var rows: [[String]] = []
    private var subject = ""
    private var part = ""

    mutating func add(_ block: Page.Block) {
        switch block {
        case .title(let title, let lines):
            (subject, part) = (title, "")
            for line in lines { add("", "note", line) }
        case .heading(let title): part = title
        case .sentence(let note, _): add("", "note", note)
        case .entries(let entries):
            for entry in entries {
                for lead in entry.lead { add(entry.name, "when", lead) }
                // What has a name alone is told all the same.
                if entry.told.isEmpty, entry.notes.isEmpty { add(entry.name, "name", entry.name) }
                add(entry.name, "state", entry.state)
                for detail in entry.details { add(entry.name, "detail", detail) }
                for note in entry.notes { add(entry.name, "reason", note) }
            }
        case .choices(let choices):
            for choice in choices {
                for fact in choice.facts { add(choice.name, fact.label, fact.text) }
                for note in choice.notes { add(choice.name, "reason", note) }
            }
        case .facts(let facts): for fact in facts { add(fact.label, "value", fact.text) }
        case .table(let table): for row in table.rows { add(row, table.columns) }
        case .outline(let outline):
            for item in outline.items {
                part = item.name
                add(item.cells, outline.columns)
                for note in item.reasons { add("", "reason", note) }
                for row in item.rows { add(row, outline.inner) }
                for note in item.notes { add("", "note", note) }
            }
            part = ""
        case .gap: break
        }
    }

    /// Adds a row of a table, whose first text names the thing.
    private mutating func add(_ cells: [Page.Cell], _ columns: [Page.Column]) {
        let name = cells.first?.text ?? ""
        if cells.count == 1 { add(name, "name", name) }
        for (place, cell) in cells.enumerated().dropFirst() {
            let title = place < columns.count ? columns[place].title : ""
            add(name, title.isEmpty ? "detail" : title, cell.text)
        }
    }

    private mutating func add(_ item: String, _ what: String, _ text: String) {
        if !text.isEmpty { rows.append([subject, part, item, what, text, ""]) }
    }

    private mutating func add(_ item: String, _ what: String, _ note: Page.Note) {
        rows.append([subject, part, item, what, note.told, note.source])
    }
}
