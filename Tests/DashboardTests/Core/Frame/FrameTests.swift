import Pages
import Testing

@testable import Dashboard

@Suite struct FrameTests {
    /// A frame of letters and wide characters.
    private func frame(_ random: inout SystemRandomNumberGenerator) -> Frame {
        var frame = Frame(size: Size(columns: Int.random(in: 1...12, using: &random), rows: 3))
        for row in 0..<3 {
            var column = 0
            while column < frame.size.columns {
                if column + 1 < frame.size.columns, Bool.random(using: &random) {
                    frame[column, row] = Cell(text: "漢", role: .muted)
                    frame[column + 1, row] = .continuation(.muted)
                    column += 2
                } else {
                    frame[column, row] = Cell(text: "x", role: .muted)
                    column += 1
                }
            }
        }
        return frame
    }

    @Test func `A text is put into cells as if it were set cell by cell`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            var put = frame(&random)
            var set = put
            let column = Int.random(in: 0..<put.size.columns, using: &random)
            let row = Int.random(in: 0...2, using: &random)
            let text = String("abcdefghijkl".prefix(Int.random(in: 0...(put.size.columns - column), using: &random)))
            put.put(ascii: text, column: column, row: row, role: .key)
            for (place, character) in text.enumerated() {
                set[column + place, row] = Cell(text: String(character), role: .key)
            }
            #expect(put == set, "\(text) at \(column), \(row)")
            // Whatever was drawn over, no half of a wide character stands alone.
            for row in 0..<3 {
                for column in 0..<put.size.columns where put[column, row].character.isNone {
                    #expect(column > 0 && put[column - 1, row].text == "漢")
                }
            }
            for row in 0..<3 {
                #expect(put.isSame(row: row, as: set))
                var other = put
                other[0, row] = Cell(text: "?", role: .error)
                #expect(!put.isSame(row: row, as: other))
            }
        }
    }

    /// Rows are compared by their bytes, so none may be left that nobody sets.
    @Test func `A cell has no byte without a meaning`() {
        #expect(MemoryLayout<Cell>.size == MemoryLayout<Cell>.stride)
        #expect(MemoryLayout<ScreenCharacter>.size + MemoryLayout<Role>.size + 3 == MemoryLayout<Cell>.size)
    }
}
