/// Writes a table in the Markdown that GitHub and most wikis show.
struct MarkdownTable {
    /// The lines so far.
    private(set) var lines: [String] = []

    /// Makes a table with a heading; the first columns stand on the left, the others on the right.
    init(_ heading: [String], leftColumns: Int) {
        row(heading)
        lines.append(
            "|" + heading.indices.map { $0 < leftColumns ? " :-- |" : " --: |" }.joined())
    }

    /// Adds a line.
    mutating func row(_ cells: [String]) {
        lines.append("|" + cells.map { " \(Self.cell($0)) |" }.joined())
    }

    /// A cell in which nothing of the text is taken for markup.
    static func cell(_ text: String) -> String {
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
