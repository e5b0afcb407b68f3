internal import Pages

/// Estimates what cells cost on the line; ncurses does not tell what it writes.
package enum WrittenBytes {
    /// Going to a place on the screen.
    private static let move = 8
    /// Another look: its colours and attributes.
    private static let look = 10

    /// The bytes for cells that are put in a row one after the other; long blanks are skipped, not written.
    package static func count(of cells: [PaintedCell]) -> Int {
        var bytes = move
        var blanks = 0
        var before: Look?
        for cell in cells {
            if cell.character.isBlank, cell.look.attributes.isEmpty {
                blanks += 1
                continue
            }
            bytes += min(blanks, move)
            blanks = 0
            if let before, before != cell.look { bytes += look }
            before = cell.look
            bytes += cell.character.utf8Count
        }
        return bytes + min(blanks, move)
    }
}
