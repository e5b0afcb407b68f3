package import Dashboard
package import Pages

/// Saves the terminal from being told of looks that nobody can see, row by row from the top.
///
/// Going back to plain text for the blank between two coloured words, and on to the next colour, takes more bytes than
/// the words.
package struct QuietBlanks {
    /// Between words that are drawn for the first time, longer gaps are cleared by a control sequence, which takes plain
    /// ones only.
    private static let longestGap = 4

    /// Where something stood before, writing over so many takes less than another look and a control sequence.
    private static let longestRest = 12

    /// Tells roles apart whose blanks look different; `nil` for those whose blanks are never like others.
    private let looks: CaseTable<Role, Int>

    /// In which role the terminal wrote last; a frame begins with plain text.
    private var pen = Role.text

    package init(_ looks: CaseTable<Role, Int>) { self.looks = looks }

    /// How blanks look in each role: alike over the same background, unless there is a line in them.
    package static func looks(of styles: CaseTable<Role, ResolvedStyle>) -> CaseTable<Role, Int> {
        let lines: TextAttributes = [.underline, .reverse]
        return CaseTable { role in
            guard let style = styles[role], style.attributes.isDisjoint(with: lines) else { return nil }
            return Role.allCases.firstIndex { styles[$0]?.background == style.background }
        }
    }

    /// A row in which blanks have the role that costs least, where that cannot be seen.
    ///
    /// - Parameter shown: As many cells that are on the terminal; empty where nothing is.
    package mutating func quieted(_ cells: ArraySlice<Cell>, over shown: [Cell] = []) -> [Cell] {
        var row = Array(cells)
        guard let seen = places(of: &row, over: shown) else { return shown }
        var index = seen.lowerBound
        while index < seen.upperBound {
            guard row[index].character.isBlank else {
                if shown.isEmpty || shown[index] != row[index] { pen = row[index].role }
                index += 1
                continue
            }
            let start = index
            while index < row.count, row[index].character.isBlank { index += 1 }
            if shown.isEmpty {
                fill(start..<index, of: &row)
            } else {
                rub(start..<index, of: &row, over: shown)
            }
        }
        return row
    }

    /// The places from the first that somebody sees change to the last, and the blanks around them; `nil` for none.
    ///
    /// All others become what is on the terminal: mostly little of a row changes.
    private func places(of row: inout [Cell], over shown: [Cell]) -> Range<Int>? {
        guard !shown.isEmpty else { return row.indices }
        var (start, end) = (0, row.count)
        while start < end, looksSame(row[start], shown[start]) { start += 1 }
        guard start < end else { return nil }
        while looksSame(row[end - 1], shown[end - 1]) { end -= 1 }
        while start > 0, row[start - 1].character.isBlank { start -= 1 }
        while end < row.count, row[end].character.isBlank { end += 1 }
        for place in 0..<start { row[place] = shown[place] }
        for place in end..<row.count { row[place] = shown[place] }
        return start..<end
    }

    private func looksSame(_ one: Cell, _ other: Cell) -> Bool {
        one == other || one.character.isBlank && other.character.isBlank && isSame(one.role, other.role)
    }

    /// Takes the role of the word before for a short gap between two that are drawn for the first time.
    private func fill(_ gap: Range<Int>, of row: inout [Cell]) {
        if gap.lowerBound > 0, gap.upperBound < row.count, gap.count <= Self.longestGap { write(gap, of: &row) }
    }

    /// Leaves blanks that are there already, and writes the others in the role that the terminal has at that moment.
    private func rub(_ gap: Range<Int>, of row: inout [Cell], over shown: [Cell]) {
        func isThere(_ place: Int) -> Bool { looksSame(row[place], shown[place]) }
        func isWritten(_ place: Int) -> Bool { row.indices.contains(place) && row[place] != shown[place] }
        guard let first = gap.first(where: { !isThere($0) }), let last = gap.last(where: { !isThere($0) }) else {
            // Between two words that change a few blanks are written rather than jumped over.
            if gap.count <= Self.longestGap, isWritten(gap.lowerBound - 1), isWritten(gap.upperBound) {
                return write(gap, of: &row)
            }
            for place in gap { row[place] = shown[place] }
            return
        }
        let isLong = last - first >= Self.longestRest
        // To the edge all is cleared in one go, which takes blanks of one kind.
        if gap.upperBound == row.count, gap.upperBound - first > Self.longestGap { return }
        // What is there already is left alone, unless words that change are so near that it is written over.
        let start = first - gap.lowerBound <= Self.longestGap && isWritten(gap.lowerBound - 1) ? gap.lowerBound : first
        let isNear = gap.upperBound - last <= Self.longestGap && isWritten(gap.upperBound)
        let end = isNear ? gap.upperBound : last + 1
        for place in gap where place < start || place >= end { row[place] = shown[place] }
        if !isLong { write(start..<end, of: &row) }
    }

    private func write(_ gap: Range<Int>, of row: inout [Cell]) {
        for place in gap where isSame(row[place].role, pen) { row[place].role = pen }
    }

    /// Whether a blank looks the same in two roles.
    private func isSame(_ one: Role, _ other: Role) -> Bool {
        one == other || (looks[one].map { $0 == looks[other] } ?? false)
    }
}
