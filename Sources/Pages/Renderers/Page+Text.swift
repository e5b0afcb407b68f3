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
    private var sources: [String] = []

    init(width: Int?) { self.width = width }

    /// The lines with the list of sources.
    var finished: [String] {
        guard !sources.isEmpty else { return lines }
        let list = sources.enumerated().flatMap { place, source in
            wrapped("[\(place + 1)] \(source)", indent: 2, hanging: 4)
        }
        return lines + ["", "Sources"] + list
    }

    mutating func add(_ block: Page.Block) {
        switch block {
        case .heading(let title): lines += ["", title.cleaned]
        case .sentence(let note, _): add(note, indent: 2)
        case .entries(let entries): add(entries)
        case .choices(let choices):
            for choice in choices {
                lines += wrapped(choice.name, indent: 2)
                add(choice.facts, indent: 6)
                for note in choice.notes { add(note, indent: 6) }
            }
        case .facts(let facts): add(facts, indent: 2)
        case .table(let rows):
            var table = TextTable(
                (0..<(rows.rows.map(\.count).max() ?? 0)).map { rows.rightColumns.contains($0) ? .right : .left },
                indent: 4)
            for row in rows.rows { table.row(row.map(\.text)) }
            lines += table.lines(width: width)
        case .gap: lines.append("")
        }
    }

    private mutating func add(_ note: Page.Note, indent: Int) {
        let doubt = note.confidence == .high ? "" : " (\(note.confidence.rawValue) confidence)"
        lines += wrapped("\(note.text)\(doubt)\(mark(note.source))", indent: indent)
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

    private mutating func mark(_ source: String) -> String {
        guard !source.isEmpty else { return "" }
        let place = sources.firstIndex(of: source) ?? sources.count
        if place == sources.count { sources.append(source) }
        return " [\(place + 1)]"
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
