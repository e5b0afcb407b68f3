package import SolutionsPartner

/// Words of the program with their definitions.
extension Page {
    /// The definitions of words.
    ///
    /// - Parameter title: A heading above them; `nil` for none.
    package static func terms(_ ids: [String], of glossary: Glossary, title: String?) -> Page {
        let terms = ids.compactMap { id in glossary.terms.first { $0.id == id } }
        var page = Page()
        guard !terms.isEmpty else { return page }
        if let title { page.heading(title) }
        page.entries(
            terms.map { term in
                var entry = Entry(term.title)
                entry.details = term.otherNames
                entry.notes = [Note(text: term.text, source: term.source)]
                entry.tellsSources = true
                return entry
            })
        return page
    }

    /// A word with what it means, where that comes from and what to read next.
    package static func explaining(_ term: Glossary.Term) -> Page {
        var page = Page()
        page.title(term.title)
        page.sentence(term.text)
        if !term.source.isEmpty { page.sentence("Source: \(term.source)", .muted) }
        if !term.see.isEmpty { page.sentence("See: \(term.see.joined(separator: ", "))", .muted) }
        return page
    }

    /// What the screens show, in a few sentences.
    ///
    /// - Parameter line: The line of the edition; `nil` where none is looked at, or several that do not agree.
    package static func reading(with line: PointsLine?, _ words: Words) -> Page {
        let required = line.map { words.points($0.required) }
        let takes = line.map { words.line($0.required, of: $0.maximum) } ?? "the points that its edition asks for"
        var page = Page()
        page.heading("What the page shows")
        for text in [
            "A designation takes \(takes), and more than zero points in every metric. "
                + "The bar's mark stands \(required.map { "at \($0)" } ?? "there").",
            "Not qualified means that the points are there but a metric is at zero; such a metric has a '!' behind it.",
            "Enrolled means that the designation is held. A score below \(required ?? "that") changes nothing until the "
                + "anniversary.",
            "A number that nobody entered is unknown: it counts nothing, but it is not zero.",
            "Inferred rules are completed from the nearest edition, because no source states them for this one.",
        ] { page.sentence(text) }
        return page
    }
}
