internal import SolutionsPartner

/// How a file spells a table: which byte stands between cells, and how numbers and days are written with it.
package struct TableDialect: Sendable, Hashable {
    /// What stands between cells.
    package enum Delimiter: String, Sendable, Hashable, CaseIterable {
        /// A comma, as Partner Center writes it.
        case comma
        /// A tab, as Partner Center writes it.
        case tab
        /// A semicolon, as spreadsheets write it where the comma stands in numbers.
        case semicolon

        /// The byte itself.
        var byte: UInt8 {
            switch self {
            case .comma: UInt8(ascii: ",")
            case .tab: UInt8(ascii: "\t")
            case .semicolon: UInt8(ascii: ";")
            }
        }
    }

    /// What stands between cells.
    package var delimiter: Delimiter

    /// Whether numbers have a decimal comma, and days with dots or slashes begin with the day.
    ///
    /// That is how spreadsheets re-save a table in the countries where they put semicolons between cells.
    package var isContinental: Bool { delimiter == .semicolon }

    /// Finds out from a first line that begins with a name: what stands behind it, outside of quotes; a comma where
    /// anything but a name stands there, behind which a semicolon says nothing.
    ///
    /// A first line of facts may have a value in it, whose comma is no delimiter.
    init(firstName line: String) {
        let name = line.prefix { !"\t;,".contains($0) }
        let isName = name.allSatisfy { $0.isLetter || $0.isNumber || ".-_ \"".contains($0) }
        delimiter = (isName ? Self.delimiters(in: Array(line.utf8)[...]).first : nil) ?? .comma
    }

    /// The number that a cell spells, with a decimal point and without anything between thousands; `nil` for no number.
    package func number(in cell: String) -> String? {
        guard cell.utf8.contains(where: { (48...57).contains($0) }) else { return nil }
        let plain = CellReader(isContinental: isContinental).plainNumber(Array(cell.utf8)[...])
        return plain.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The day that a cell spells, such as `2022-10-15`; `nil` for no day.
    package func day(in cell: String) -> String? {
        CellReader(isContinental: isContinental).day(Array(cell.utf8)[...]).content?.description
    }

    /// Finds out from the first line: what stands there most often outside of quotes; a comma where nothing does.
    init(firstLine: ArraySlice<UInt8>) {
        let counts = Self.delimiters(in: firstLine).reduce(into: [:]) { $0[$1, default: 0] += 1 }
        delimiter = Delimiter.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .comma
        if counts.isEmpty { delimiter = .comma }
    }

    /// What may separate cells in a line, outside of quotes.
    private static func delimiters(in line: ArraySlice<UInt8>) -> [Delimiter] {
        var found: [Delimiter] = []
        var isQuoted = false
        for byte in line {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted, let delimiter = Delimiter.allCases.first(where: { $0.byte == byte }) else { continue }
            found.append(delimiter)
        }
        return found
    }
}
