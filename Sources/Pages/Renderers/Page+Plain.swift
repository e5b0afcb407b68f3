package import SolutionsPartner

/// A page as it is read aloud or felt, from top to bottom, a fact a line.
extension Page {
    /// A part of a plain page.
    package enum PlainPart: Sendable, Hashable {
        /// What the parts after it are about.
        case heading(String)
        /// A line.
        case line(String)
        /// Something that can be chosen, with what else is said of it.
        case item(String, facts: [String], input: InputName?, subject: Subject?)
    }

    /// The parts in their order.
    package var plain: [PlainPart] {
        blocks.flatMap { block -> [PlainPart] in
            switch block {
            case .title(let title, let lines): return ([title] + lines).map { .line($0) }
            case .heading(let title): return [.heading(title)]
            case .sentence(let note, _): return [.line(note.text)]
            case .entries(let entries):
                return entries.enumerated().flatMap { place, entry -> [PlainPart] in
                    let lead = entry.lead.joined(separator: ", ")
                    // A key stands before what it does.
                    let mark = lead.isEmpty ? "" : entry.leadRole == .key ? ": " : ", "
                    let text = lead + mark + ([entry.name] + entry.told).joined(separator: ", ")
                    let notes = entry.notes.flatMap { entry.tellsSources ? [$0.text, $0.source] : [$0.text] }
                    if entry.input != nil || entry.subject != nil {
                        return [.item(text, facts: notes, input: entry.input, subject: entry.subject)]
                    }
                    // Neighbours with the same reasons share them.
                    let next = place + 1 < entries.count ? entries[place + 1].notes : []
                    return [.line(text)] + (entry.notes == next ? [] : notes.map { .line("  \($0)") })
                }
            case .choices(let choices):
                return choices.flatMap { choice in
                    [.line(choice.name)] + choice.told.map { .line("  \($0.label): \($0.text)") }
                }
            case .facts(let facts): return facts.map { .line("\($0.label): \($0.text)") }
            case .table(let table):
                return table.rows.map { .line(Self.line(of: $0, under: table.tellsTitles ? table.columns : [])) }
            case .outline(let outline):
                return outline.items.flatMap { item -> [PlainPart] in
                    let head = Self.line(of: item.cells)
                    guard outline.isSpaced else { return [.line(head)] }
                    return [.heading(head)] + item.reasons.map { .line($0.text) }
                        + item.rows.map { .line(Self.line(of: $0)) } + item.notes.map { .line($0.text) }
                }
            case .gap: return []
            }
        }
    }

    /// Cells one after the other, what is empty left out; where columns have titles, each after its own.
    private static func line(of cells: [Cell], under columns: [Column] = []) -> String {
        cells.enumerated().filter { !$0.element.text.isEmpty }.map { place, cell in
            let title = place > 0 && columns.indices.contains(place) ? columns[place].title : ""
            return title.isEmpty ? cell.text : "\(title.lowercased()) \(cell.text)"
        }.joined(separator: ", ")
    }
}
