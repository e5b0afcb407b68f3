/// Writes a table in the Markdown that GitHub and most wikis show.
package struct MarkdownTable {
    /// The lines so far.
    package private(set) var lines: [String] = []

    /// Makes a table with a heading; the first columns stand on the left, the others on the right.
    package init(_ heading: [String], leftColumns: Int) {
        row(heading)
        lines.append(
            "|" + heading.indices.map { $0 < leftColumns ? " :-- |" : " --: |" }.joined())
    }

    /// Adds a line.
    package mutating func row(_ cells: [String]) {
        lines.append("|" + cells.map { " \(Self.cell($0)) |" }.joined())
    }

    /// A cell in which nothing of the text is taken for markup.
    package static func cell(_ text: String) -> String {
        var escaped = ""
        for character in text.cleaned {
            if character.isNewline {
                escaped += " "
                continue
            }
            if "\\|`*_[]<>#~".contains(character) || character == "&" && text.contains(";") { escaped += "\\" }
            escaped.append(character)
        }
        return escaped
    }
}
