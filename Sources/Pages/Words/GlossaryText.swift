package import SolutionsPartner

/// The words of the program that stand on a screen, with their definitions.
package enum GlossaryText {
    /// Read when somebody first asks what a word means.
    package static let glossary = Glossary.embedded

    /// The definitions as lines of text.
    ///
    /// - Parameter title: A heading above them; `nil` for none.
    package static func lines(_ ids: [String], width: Int, title: String?) -> [StyledLine] {
        let terms = ids.compactMap { id in glossary.terms.first { $0.id == id } }
        guard !terms.isEmpty else { return [] }
        var lines = title.map { [StyledLine($0, .heading)] } ?? []
        for term in terms {
            let others = term.otherNames.isEmpty ? "" : "  \(term.otherNames.joined(separator: ", "))"
            lines.append(StyledLine([(term.title, .strong), (others, .muted)]))
            lines += StyledLine.wrapped(term.text, width: width, role: .text, indent: "  ")
            lines += StyledLine.wrapped(term.source, width: width, role: .muted, indent: "  ")
        }
        lines.append(StyledLine("", .text))
        return lines
    }
}
