package import Dashboard
package import Pages

/// Saves the terminal from being told of looks that nobody can see.
///
/// Going back to plain text for the blank between two coloured words, and on to the next colour, takes more bytes than
/// the words.
package struct QuietBlanks {
    /// Longer gaps are cleared by a control sequence, which takes plain ones only.
    private static let longest = 4

    /// Tells roles apart whose blanks look different; `nil` for those whose blanks are never like others.
    private let looks: CaseTable<Role, Int>

    package init(_ looks: CaseTable<Role, Int>) { self.looks = looks }

    /// How blanks look in each role: alike over the same background, unless there is a line in them.
    package static func looks(of styles: CaseTable<Role, ResolvedStyle>) -> CaseTable<Role, Int> {
        let lines: TextAttributes = [.underline, .reverse]
        return CaseTable { role in
            guard let style = styles[role], style.attributes.isDisjoint(with: lines) else { return nil }
            return Role.allCases.firstIndex { styles[$0]?.background == style.background }
        }
    }

    /// A row in which blanks between characters look like what they follow, where that cannot be seen.
    package func quieted(_ cells: ArraySlice<Cell>) -> [Cell] {
        var row = Array(cells)
        var index = 1
        while index < row.count {
            guard row[index].character.isBlank, !row[index - 1].character.isBlank else {
                index += 1
                continue
            }
            let start = index
            while index < row.count, row[index].character.isBlank { index += 1 }
            guard index < row.count, index - start <= Self.longest else { continue }
            let role = row[start - 1].role
            for place in start..<index where isSame(row[place].role, role) { row[place].role = role }
        }
        return row
    }

    /// Whether a blank looks the same in two roles.
    private func isSame(_ one: Role, _ other: Role) -> Bool {
        one == other || (looks[one].map { $0 == looks[other] } ?? false)
    }
}
