internal import Pages
internal import SolutionsPartner

/// The words of the program that stand on a screen.
enum ShownWords {
    /// The keys of the words on a screen: those in the row of the cursor first, then from top to bottom.
    ///
    /// - Parameter glossary: The words that are looked for.
    static func terms(in frame: Frame, of glossary: Glossary) -> [String] {
        let rows = (0..<frame.size.rows).map { row in
            " " + frame.row(row).map(\.text).joined().lowercased() + " "
        }
        let first = frame.cursor.map { [$0.row, $0.row + 1] } ?? []
        let order = first.filter { rows.indices.contains($0) } + rows.indices.filter { !first.contains($0) }
        var found: [String] = []
        for row in order {
            for term in glossary.terms where !found.contains(term.id) {
                let names = [term.title] + term.otherNames
                if names.contains(where: { contains(rows[row], $0.lowercased()) }) { found.append(term.id) }
            }
        }
        return found
    }

    /// Whether a text holds a word as a word, not as a part of another.
    private static func contains(_ text: String, _ word: String) -> Bool {
        guard word.utf8.count >= 3 else { return false }
        var rest = text[...]
        while let range = rest.firstRange(of: word) {
            let before = rest[..<range.lowerBound].last ?? " "
            let after = rest[range.upperBound...].first ?? " "
            // A plural counts as the word.
            let isWhole = !before.isLetter && (!after.isLetter || after == "s")
            if isWhole { return true }
            rest = rest[range.upperBound...]
        }
        return false
    }
}
