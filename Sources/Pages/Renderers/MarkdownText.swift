/// Text in the Markdown that GitHub and most wikis show.
package enum MarkdownText {
    /// A text in one line, in which nothing is taken for markup; within a line, such as in a cell of a table.
    package static func escaped(_ text: String) -> String {
        let clean = text.cleaned
        let hasEntities = clean.unicodeScalars.contains(";")
        var escaped = ""
        // Scalar by scalar, since a mark that combines with a sign makes one character of both, but no other markup.
        for scalar in clean.unicodeScalars {
            if Self.signs.contains(scalar) || scalar == "&" && hasEntities { escaped += "\\" }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }

    private static let signs = Set("\\|`*_[]<>#~$".unicodeScalars)

    /// A text that begins a line, where it is no item of a list either.
    package static func line(_ text: String) -> String {
        let escaped = escaped(text)
        let scalars = escaped.unicodeScalars
        guard let first = scalars.first else { return "" }
        if "+-=".unicodeScalars.contains(first) { return "\\" + escaped }
        let digits = scalars.prefix { ("0"..."9").contains($0) }
        let mark = scalars.dropFirst(digits.count).first
        guard !digits.isEmpty, mark == "." || mark == ")" else { return escaped }
        return String(digits) + "\\" + String(scalars.dropFirst(digits.count))
    }

    /// A row of a table.
    package static func row(_ cells: [String]) -> String {
        "|" + cells.map { " \(escaped($0)) |" }.joined()
    }

    /// The line between the titles of a table and its rows.
    package static func rule(_ isRight: [Bool]) -> String {
        "|" + isRight.map { $0 ? " --: |" : " :-- |" }.joined()
    }
}
