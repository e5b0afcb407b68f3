package import Dashboard
package import Pages

/// Saves the terminal from being told of looks that nobody can see.
///
/// Going back to plain text for the blank between two coloured words, and on to the next colour, takes more bytes than
/// the words.
package enum QuietBlanks {
    /// Longer gaps are cleared by a control sequence, which takes plain ones only.
    private static let longest = 4

    /// A row in which blanks between characters look like what they follow, where that cannot be seen.
    ///
    /// - Parameter isSame: Whether a blank looks the same in the looks of two roles.
    package static func quieted(_ cells: ArraySlice<Cell>, isSame: (Role, Role) -> Bool) -> [Cell] {
        var row = Array(cells)
        var index = 1
        while index < row.count {
            guard row[index].character.isBlank, !row[index - 1].character.isBlank else {
                index += 1
                continue
            }
            let start = index
            while index < row.count, row[index].character.isBlank { index += 1 }
            guard index < row.count, index - start <= longest else { continue }
            let role = row[start - 1].role
            for place in start..<index where isSame(row[place].role, role) { row[place].role = role }
        }
        return row
    }
}
