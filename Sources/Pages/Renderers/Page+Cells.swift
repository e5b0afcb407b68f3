/// A page as lines for a screen.
extension Page {
    /// The lines, none wider than a width.
    ///
    /// - Parameter isSideBySide: Whether choices may stand beside one another, where there is room.
    package func cells(
        width: Int, metrics: TextMetrics = .standard, isSideBySide: Bool = true
    ) -> [StyledLine] {
        var lines: [StyledLine] = []
        for block in blocks {
            switch block {
            case .title(let title, let told):
                lines += StyledLine.wrapped(title, width: width, role: .strong)
                lines += told.flatMap { StyledLine.wrapped($0, width: width, role: .muted) }
            case .heading(let title):
                if let last = lines.last, !last.plain.isEmpty { lines.append(StyledLine("", .text)) }
                lines.append(StyledLine(title, .heading))
            case .sentence(let note, let role): lines += StyledLine.wrapped(note.text, width: width, role: role)
            case .entries(let entries): lines += Self.cells(of: entries, width: width)
            case .choices(let choices): lines += Self.cells(of: choices, width: width, isSideBySide: isSideBySide)
            case .facts(let facts): lines += Self.cells(of: facts, width: width)
            case .table(let table): lines += Self.cells(of: table, width: width, metrics: metrics)
            case .outline(let outline): lines += Self.cells(of: outline, width: width, metrics: metrics)
            case .gap: lines.append(StyledLine("", .text))
            }
        }
        return lines
    }

    private static func cells(of outline: Outline, width: Int, metrics: TextMetrics) -> [StyledLine] {
        func table(_ columns: [Column], _ rows: [[Cell]], width: Int) -> [[StyledLine]] {
            var table = Table(columns)
            table.rows = rows
            return styled(table, width: width, metrics: metrics).linesOfRows
        }
        let heads = table(outline.columns, outline.items.map(\.cells), width: width)
        var rows = table(outline.inner, outline.items.flatMap(\.rows), width: width - 2)[...]
        return zip(outline.items, heads).enumerated().flatMap { place, pair -> [StyledLine] in
            let (item, head) = pair
            var lines = place > 0 && outline.isSpaced ? [StyledLine("", .text)] + head : head
            func add(_ notes: [Note]) {
                for note in notes {
                    lines += StyledLine.wrapped(note.text, width: width, role: .muted, indent: "  ")
                }
            }
            add(item.reasons)
            lines += rows.prefix(item.rows.count).joined().map { line in
                StyledLine([("  ", .text)] + line.spans.map { ($0.text, $0.role) })
            }
            rows = rows.dropFirst(item.rows.count)
            add(item.notes)
            return lines
        }
    }

    private static func cells(of entries: [Entry], width: Int) -> [StyledLine] {
        let columns = entries.map(\.lead.count).max() ?? 0
        let leads = (0..<columns).map { column in
            2 + (entries.map { column < $0.lead.count ? $0.lead[column].count : 0 }.max() ?? 0)
        }
        let room = leads.reduce(0, +)
        let indent = String(repeating: " ", count: room == 0 ? 2 : room)
        return entries.enumerated().flatMap { place, entry -> [StyledLine] in
            let lead = zip(entry.lead, leads).map { padded($0, $1) }.joined()
            let named = WrappedText.lines(entry.name, width: max(16, width - room), metrics: .standard)
            var head = named.enumerated().map { place, name in
                let spans = [(name, entry.nameRole)]
                guard room > 0 else { return StyledLine(spans) }
                return StyledLine(
                    (place == 0
                        ? [(lead, entry.leadRole)] : [(String(repeating: " ", count: room), Role.text)]) + spans)
            }
            var spans = head.popLast()?.spans.map { ($0.text, $0.role) } ?? []
            if !entry.state.isEmpty { spans.append(("  \(entry.state)", entry.role)) }
            let details = entry.details.filter { !$0.isEmpty }.joined(separator: ", ")
            if !details.isEmpty { spans.append(((entry.state.isEmpty ? "  " : ", ") + details, .muted)) }
            // Neighbours with the same reasons share them.
            let next = place + 1 < entries.count ? entries[place + 1].notes : []
            let notes = entry.notes == next ? [] : entry.notes
            return head + StyledLine(spans).folded(to: width, metrics: .standard)
                + notes.flatMap { note in
                    StyledLine.wrapped(
                        note.text, width: width, role: entry.tellsSources ? .text : .muted, indent: indent)
                        + (entry.tellsSources
                            ? StyledLine.wrapped(note.source, width: width, role: .muted, indent: indent) : [])
                }
        }
    }

    private static func cells(of table: Table, width: Int, metrics: TextMetrics) -> [StyledLine] {
        styled(table, width: width, metrics: metrics).lines
    }

    private static func styled(_ table: Table, width: Int, metrics: TextMetrics) -> StyledTable {
        let right = table.columns.indices.filter { table.columns[$0].isRight }
        var lines = StyledTable(width: width, metrics: metrics, rightColumns: Set(right))
        if table.tellsTitles { lines.row(table.columns.map { ($0.title, .heading) }) }
        for row in table.rows {
            lines.row(row.map { ($0.text, $0.role) }, shorter: row.first?.shorter ?? [])
        }
        return lines
    }

    private static func cells(of facts: [Fact], width: Int) -> [StyledLine] {
        let column = 2 + (facts.map(\.label.count).max() ?? 0)
        return facts.flatMap { fact in
            WrappedText.lines(fact.text, width: max(16, width - column), metrics: .standard).enumerated().map {
                StyledLine([(padded($0 == 0 ? fact.label : "", column), .strong), ($1, .text)])
            }
        }
    }

    /// Side by side needs room; below one another every choice is whole.
    private static func cells(of choices: [Choice], width: Int, isSideBySide: Bool) -> [StyledLine] {
        guard isSideBySide, width >= 70 else {
            return choices.flatMap { choice in
                StyledLine.wrapped(choice.name, width: width, role: .strong)
                    + choice.told.flatMap {
                        StyledLine.wrapped("\($0.label): \($0.text)", width: width, role: .text, indent: "  ")
                    } + [StyledLine("", .text)]
            }.dropLast()
        }
        var labels: [String] = []
        for fact in choices.flatMap(\.told) where !labels.contains(fact.label) { labels.append(fact.label) }
        let head = 2 + (labels.map(\.count).max() ?? 0)
        let column = (width - head) / choices.count - 2
        func row(_ label: String, _ cells: [String], _ role: (Int) -> Role) -> [StyledLine] {
            let wrapped = cells.map { WrappedText.lines($0, width: column, metrics: .standard) }
            return (0..<max(1, wrapped.map(\.count).max() ?? 1)).map { line in
                var spans = [(padded(line == 0 ? label : "", head), Role.heading)]
                for (place, lines) in wrapped.enumerated() {
                    spans.append((padded(lines.indices.contains(line) ? lines[line] : "", column + 2), role(place)))
                }
                return StyledLine(spans)
            }
        }
        let heads = row("", choices.map(\.name)) { _ in .strong }
        let body = labels.flatMap { label in
            row(label, choices.map { choice in choice.told.first { $0.label == label }?.text ?? "–" }) {
                choices[$0].isPossible ? .text : .muted
            }
        }
        // Which choice a column is about stays in sight.
        return heads.enumerated().map { place, line in
            var line = line
            line.headOf = heads.count - 1 - place + body.count
            return line
        } + body
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - TextMetrics.standard.width(of: text)))
    }
}

extension Page.Choice {
    /// The facts, and why they are so.
    var told: [Page.Fact] {
        notes.isEmpty ? facts : facts + [Page.Fact("Why", notes.map(\.text).joined(separator: " "))]
    }
}
