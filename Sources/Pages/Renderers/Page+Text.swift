internal import SolutionsPartner

/// A page as the command line prints it: reasons below what they are about, and every source once, at the end.
extension Page {
    /// The lines.
    ///
    /// - Parameter width: The columns of the terminal; `nil` where the output goes elsewhere.
    package func text(width: Int?) -> [String] {
        var text = PageText(width: width)
        for block in blocks { text.add(block) }
        return text.finished
    }
}

/// Lines that fit a terminal, with the sources that they refer to.
private struct PageText {
    let width: Int?
    private var lines: [String] = []
    private var sources = SourceList()
    /// What stands below a title or a heading is a little farther in.
    private var indent = 0

    init(width: Int?) { self.width = width }

    /// The lines with the list of sources.
    var finished: [String] {
        guard !sources.sources.isEmpty else { return lines }
        let list = sources.sources.enumerated().flatMap { place, source in
            wrapped("[\(place + 1)] \(source)", indent: 2, hanging: 4)
        }
        return lines + ["", "Sources"] + list
    }

    mutating func add(_ block: Page.Block) {
        switch block {
        case .title(let title, let told):
            if !lines.isEmpty { lines.append("") }
            lines += ([title] + told).map(\.cleaned)
            indent = 2
        case .heading(let title):
            lines += lines.isEmpty ? [title.cleaned] : ["", title.cleaned]
            indent = 2
        case .sentence(let note, _): add(note, indent: indent)
        case .entries(let entries): add(entries)
        case .choices(let choices):
            for choice in choices {
                lines += wrapped(choice.name, indent: 2)
                add(choice.facts, indent: 6)
                for note in choice.notes { add(note, indent: 6) }
            }
        case .facts(let facts): add(facts, indent: indent)
        case .table(let table):
            let titles = table.tellsTitles ? [table.columns.map { Page.Cell($0.title) }] : []
            lines += aligned(titles + table.rows, table.columns, indent: indent, isWhole: table.isWhole)
        case .outline(let outline): add(outline)
        case .gap: lines.append("")
        }
    }

    /// Rows in columns, those left out that the terminal has better use for.
    private func aligned(
        _ rows: [[Page.Cell]], _ columns: [Page.Column], indent: Int, isWhole: Bool = false
    ) -> [String] {
        let isShown = columns.map { column in width.map { $0 >= column.minimumWidth } ?? true }
        var table = TextTable(columns.map { $0.isRight ? .right : .left }, indent: indent)
        for row in rows {
            table.row(row.enumerated().map { !isShown.indices.contains($0) || isShown[$0] ? $1.text : "" })
        }
        return table.lines(width: isWhole ? nil : width)
    }

    /// Adds a line for each thing, and below it what belongs to it.
    private mutating func add(_ outline: Page.Outline) {
        let heads = aligned(outline.items.map(\.cells), outline.columns, indent: outline.isSpaced ? 0 : 2)
        var rows = aligned(outline.items.flatMap(\.rows), outline.inner, indent: 4)[...]
        for (item, head) in zip(outline.items, heads) {
            lines += outline.isSpaced ? ["", head] : [head]
            for note in item.reasons { add(note, indent: 4) }
            lines += rows.prefix(item.rows.count)
            rows = rows.dropFirst(item.rows.count)
            for note in item.notes { add(note, indent: 4) }
        }
    }

    private mutating func add(_ note: Page.Note, indent: Int) {
        let mark = sources.number(of: note.source).map { " [\($0)]" } ?? ""
        lines += wrapped(note.told + mark, indent: indent)
    }

    /// Adds a line for each thing, aligned with the others, and the reasons below it; neighbours with the same reasons
    /// share them.
    private mutating func add(_ entries: [Page.Entry]) {
        let leads = entries.map(\.lead.count).max() ?? 0
        var table = TextTable(Array(repeating: .right, count: leads), indent: 2)
        for entry in entries { table.row(entry.lead + [entry.name, entry.state] + entry.details) }
        for (place, line) in table.lines(width: width).enumerated() {
            lines.append(line)
            let next = place + 1 < entries.count ? entries[place + 1].notes : []
            guard entries[place].notes != next else { continue }
            for note in entries[place].notes { add(note, indent: 6) }
        }
    }

    /// Adds short labels with a text beside each, wrapped within its column, since a cut text would hide a condition.
    private mutating func add(_ facts: [Page.Fact], indent: Int) {
        let column = indent + 2 + (facts.map(\.label.count).max() ?? 0)
        for fact in facts {
            let head = String(repeating: " ", count: indent) + fact.label
            let texts = wrapped(fact.text, indent: column)
            lines.append(head + (texts.first?.dropFirst(head.count) ?? ""))
            lines += texts.dropFirst()
        }
    }

    /// A text in lines that fit the terminal; one line where the output goes elsewhere.
    private func wrapped(_ text: String, indent: Int, hanging: Int = 0) -> [String] {
        let margin = String(repeating: " ", count: indent)
        guard let width else { return [margin + text.cleaned] }
        let room = max(20, width - indent - hanging)
        return WrappedText.lines(text, width: room, metrics: .standard).enumerated().map {
            margin + ($0 == 0 ? "" : String(repeating: " ", count: hanging)) + $1
        }
    }
}
