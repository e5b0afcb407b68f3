extension Page {
    /// The page with each of its sentences changed; what stands in tables and facts stays.
    package func mappingSentences(_ change: (String) -> String) -> Page {
        var page = Page()
        for block in blocks {
            switch block {
            case .title(let title, let lines): page.title(title, lines.map(change))
            case .sentence(let note, let role): page.notes([note.mapping(change)], role)
            case .entries(let entries):
                page.entries(
                    entries.map { entry in
                        var entry = entry
                        entry.notes = entry.notes.map { $0.mapping(change) }
                        return entry
                    })
            case .heading(let title): page.heading(title)
            case .choices(let choices): page.choices(choices)
            case .facts(let facts): page.facts(facts)
            case .table(let table): page.table(table)
            case .outline(let outline): page.outline(outline)
            case .gap: page.gap()
            }
        }
        return page
    }
}

extension Page.Note {
    fileprivate func mapping(_ change: (String) -> String) -> Self {
        Self(text: change(text), source: source, confidence: confidence)
    }
}
