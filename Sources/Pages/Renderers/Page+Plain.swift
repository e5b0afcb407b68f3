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
        case item(String, facts: [String], input: InputName)
    }

    /// The parts in their order.
    package var plain: [PlainPart] {
        blocks.flatMap { block -> [PlainPart] in
            switch block {
            case .heading(let title): return [.heading(title)]
            case .sentence(let note, _): return [.line(note.text)]
            case .entries(let entries):
                return entries.enumerated().flatMap { place, entry -> [PlainPart] in
                    let lead = entry.lead.joined(separator: ", ")
                    // A key stands before what it does.
                    let mark = lead.isEmpty ? "" : entry.leadRole == .key ? ": " : ", "
                    let text = lead + mark + ([entry.name] + entry.told).joined(separator: ", ")
                    let notes = entry.notes.flatMap { entry.tellsSources ? [$0.text, $0.source] : [$0.text] }
                    if let input = entry.input { return [.item(text, facts: notes, input: input)] }
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
                return table.rows.map { row in .line(row.map(\.text).filter { !$0.isEmpty }.joined(separator: ", ")) }
            case .gap: return []
            }
        }
    }
}
