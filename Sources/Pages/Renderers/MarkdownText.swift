/// Text in the Markdown that GitHub and most wikis show.
package enum MarkdownText {
    /// A text in one line, in which nothing is taken for markup; within a line, such as in a cell of a table.
    package static func escaped(_ text: String) -> String {
        let clean = text.cleaned
        var escaped = ""
        for character in clean {
            if "\\|`*_[]<>#~$".contains(character) || character == "&" && clean.contains(";") { escaped += "\\" }
            escaped.append(character)
        }
        return escaped
    }

    /// A text that begins a line, where it is no item of a list either.
    package static func line(_ text: String) -> String {
        let escaped = escaped(text)
        guard let first = escaped.first else { return "" }
        if "+-=".contains(first) { return "\\" + escaped }
        let digits = escaped.prefix { $0.isASCII && $0.isNumber }
        let mark = escaped.dropFirst(digits.count).first
        guard !digits.isEmpty, mark == "." || mark == ")" else { return escaped }
        return digits + "\\" + escaped.dropFirst(digits.count)
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
