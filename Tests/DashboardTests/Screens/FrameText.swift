import Dashboard
import Pages

/// A frame as text, for goldens and for looking at.
enum FrameText {
    /// The rows of a frame without trailing spaces, and the place of the cursor.
    static func plain(_ frame: Frame) -> String {
        let rows = (0..<frame.size.rows).map { row in
            var text = frame.row(row).map(\.text).joined()
            while text.hasSuffix(" ") { text.removeLast() }
            return text
        }
        return rows.joined(separator: "\n") + "\n"
    }

    /// The rows of a frame, then the looks of each row as runs, then the place of the cursor.
    ///
    /// This is what goldens hold: a change of a look shows as much as a change of a letter.
    static func full(_ frame: Frame) -> String {
        var text = plain(frame)
        text += String(repeating: "=", count: 20) + "\n"
        for row in 0..<frame.size.rows {
            var runs: [String] = []
            var start = 0
            let cells = Array(frame.row(row))
            for column in 1...max(1, cells.count) where column == cells.count || cells[column].role != cells[start].role
            {
                let isBlank = cells[start..<column].allSatisfy { $0.text == " " }
                if !isBlank { runs.append("\(start)-\(column - 1) \(cells[start].role.rawValue)") }
                start = column
            }
            if !runs.isEmpty { text += "\(row): \(runs.joined(separator: ", "))\n" }
        }
        text += frame.cursor.map { "cursor \($0.column),\($0.row)\n" } ?? "cursor hidden\n"
        return text
    }
}
