/// Splits a table into rows and cells (RFC 4180), holding no more of it than a row: quoted cells may hold delimiters,
/// line breaks and doubled quotes; lines may end in CRLF, LF or CR, the last one in nothing; blank lines are passed over.
///
/// SwiftCSV does not serve here: it takes the whole text at once and names neither line nor column of what is wrong.
struct TableScanner<Source: ByteSource> {
    /// The longest row in bytes: an endless line is a fault, and not memory.
    static var rowLimit: Int { 1 << 20 }
    /// The most cells of a row.
    static var cellLimit: Int { 2048 }

    /// What was read of a row.
    enum Outcome: Equatable {
        /// A row, whose cells are in `cells`.
        case row
        /// Something that is no row, at a line and a column; what follows can be read.
        case fault(line: Int, column: Int, problem: String)
        /// The end.
        case end
    }

    private var source: Source
    private(set) var buffer: [UInt8]
    private var start = 0
    private var end = 0
    private var isAtEnd = false
    /// Whether lines end in CR alone, as very old programs write them: each is taken for LF.
    private var endsInReturns = false
    private var delimiter: UInt8 = 0
    /// The line in which the next row begins.
    private var nextLine = 1
    /// Whether the file begins with a byte-order mark.
    private(set) var hasByteOrderMark = false

    /// The cells of the last row, by their places in `buffer`.
    private(set) var cells: [TableCell] = []
    /// The line in which the last row begins, from 1.
    private(set) var line = 1
    private var rowStart = 0
    /// The place of the first text of the last row that stands behind a closing quote; blanks are none.
    private var tail: Int?

    init(_ source: Source, chunk: Int = 1 << 18) {
        self.source = source
        buffer = [UInt8](repeating: 0, count: max(16, chunk))
        cells.reserveCapacity(64)
    }

    /// Reads the beginning of the file and finds out how it is written; what is wrong with it for no such text.
    ///
    /// - Parameter detect: Finds out from the first line.
    mutating func begin(
        _ detect: (ArraySlice<UInt8>) -> TableDialect = { TableDialect(firstLine: $0) }
    ) throws(ReadingFailure) -> Result<TableDialect, TableProblem> {
        while end < 4096 || firstBreak == nil, end - start < Self.rowLimit, try fill() {}
        if buffer[..<end].starts(with: [0xEF, 0xBB, 0xBF]) {
            hasByteOrderMark = true
            start = 3
        }
        if buffer[..<end].starts(with: [0xFF, 0xFE]) || buffer[..<end].starts(with: [0xFE, 0xFF])
            || buffer[start..<min(end, start + 4096)].contains(0)
        {
            return .failure(TableProblem("is no text in UTF-8; save it as CSV UTF-8"))
        }
        if let place = firstReturn, (firstBreak ?? end) == end || isAtEnd && firstBreak == end - 1, place + 1 < end - 1
        {
            endsInReturns = true
            makeBreaks(in: start..<end)
        }
        // Spreadsheets may say in a first line of its own what stands between cells.
        if buffer[start..<end].starts(with: Array("sep=".utf8)), let lineEnd = firstBreak, lineEnd - start <= 6 {
            start = lineEnd + 1
            nextLine += 1
        }
        while start < end, buffer[start] == 0x0A || buffer[start] == 0x0D {
            if buffer[start] == 0x0A { nextLine += 1 }
            start += 1
        }
        guard start < end else { return .failure(.empty) }
        let dialect = detect(buffer[start..<(firstBreak ?? end)])
        delimiter = dialect.delimiter.byte
        return .success(dialect)
    }

    private var firstBreak: Int? { buffer[start..<end].firstIndex(of: 0x0A) }
    private var firstReturn: Int? { buffer[start..<end].firstIndex(of: 0x0D) }

    /// Makes every CR a line break.
    private mutating func makeBreaks(in range: Range<Int>) {
        for place in range where buffer[place] == 0x0D { buffer[place] = 0x0A }
    }

    /// Reads the next row.
    mutating func next() throws(ReadingFailure) -> Outcome {
        while true {
            switch scan() {
            case .row:
                // A line with nothing in it is no row.
                if cells.count == 1, cells[0].start == cells[0].end, !cells[0].isQuoted { continue }
                // A cell is never cut: half of a name or an amount would be taken for the whole.
                if let tail {
                    let (line, column) = place(of: tail)
                    return .fault(
                        line: line, column: column, problem: "expected a separator behind the closing quote")
                }
                return .row
            case .tooManyCells:
                skipLine()
                return .fault(
                    line: line, column: 1, problem: "expected at most \(Self.cellLimit) cells in a row, found more")
            case .needsMore(let quote):
                if end - start < Self.rowLimit, try fill() { continue }
                guard end > start else { return .end }
                // The line is left out, and what follows it is read: a forgotten quote must not swallow a file.
                let (line, column) = quote.map(place) ?? (nextLine, 1)
                try skipLineReading()
                let problem =
                    quote != nil
                    ? "expected a closing quote, found none"
                    : "expected a row of at most \(Self.rowLimit) bytes, found more"
                return .fault(line: line, column: column, problem: problem)
            }
        }
    }

    /// The line and the column, in bytes from 1, of a place in the buffer that belongs to the last row.
    func place(of index: Int) -> (line: Int, column: Int) {
        var line = self.line
        var lineStart = rowStart
        for place in rowStart..<max(rowStart, index) where buffer[place] == 0x0A {
            line += 1
            lineStart = place + 1
        }
        return (line, index - lineStart + 1)
    }

    private enum Scan {
        case row
        case tooManyCells
        /// The buffer ends before the row does; the place of a quote that is open.
        case needsMore(quote: Int?)
    }

    /// Splits the row at the start of the buffer.
    private mutating func scan() -> Scan {
        cells.removeAll(keepingCapacity: true)
        tail = nil
        (line, rowStart) = (nextLine, start)
        // Files that were put one behind the other have a mark in the middle.
        if start + 3 <= end, buffer[start] == 0xEF, buffer[start + 1] == 0xBB, buffer[start + 2] == 0xBF { start += 3 }
        var index = start
        var breaks = 0
        let delimiter = delimiter
        let end = end
        return unsafe buffer.withUnsafeBufferPointer { bytes in
            while true {
                let cellStart = index
                if index < end, unsafe bytes[index] == 0x22 {
                    index += 1
                    var isDoubled = false
                    while true {
                        while index < end, unsafe bytes[index] != 0x22 {
                            if unsafe bytes[index] == 0x0A { breaks += 1 }
                            index += 1
                        }
                        // The byte behind a quote says whether it closes the cell.
                        guard index + 1 < end else { return .needsMore(quote: cellStart) }
                        index += 1
                        guard unsafe bytes[index] == 0x22 else { break }
                        isDoubled = true
                        index += 1
                    }
                    let quoteEnd = index - 1
                    while index < end, unsafe bytes[index] != delimiter && bytes[index] != 0x0A { index += 1 }
                    guard index < end else { return .needsMore(quote: nil) }
                    tail = unsafe tail ?? bytes[(quoteEnd + 1)..<index].firstIndex { $0 > 0x20 }
                    cells.append(
                        TableCell(start: cellStart + 1, end: quoteEnd, isQuoted: true, isDoubled: isDoubled))
                } else {
                    while index < end, unsafe bytes[index] != delimiter && bytes[index] != 0x0A { index += 1 }
                    guard index < end else { return .needsMore(quote: nil) }
                    let isReturn = unsafe bytes[index] == 0x0A && index > cellStart && bytes[index - 1] == 0x0D
                    cells.append(TableCell(start: cellStart, end: isReturn ? index - 1 : index))
                }
                if cells.count > Self.cellLimit { return .tooManyCells }
                index += 1
                if unsafe bytes[index - 1] == 0x0A {
                    start = index
                    nextLine = line + breaks + 1
                    return .row
                }
            }
        }
    }

    /// Passes over the line at the start of the buffer.
    private mutating func skipLine() {
        start = firstBreak.map { $0 + 1 } ?? end
        nextLine += 1
    }

    /// Passes over a line, however long it is.
    private mutating func skipLineReading() throws(ReadingFailure) {
        while firstBreak == nil {
            start = end
            guard try fill() else { return }
        }
        skipLine()
    }

    /// Reads on; false at the end of the file.
    private mutating func fill() throws(ReadingFailure) -> Bool {
        guard !isAtEnd else { return false }
        if start > 0 {
            if start < end { buffer.replaceSubrange(0..<(end - start), with: buffer[start..<end]) }
            (start, end) = (0, end - start)
        }
        if end == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
        let count = try source.read(into: &buffer, from: end)
        end += count
        if endsInReturns { makeBreaks(in: (end - count)..<end) }
        guard count == 0 else { return true }
        isAtEnd = true
        // Every row ends in a line break from here on.
        guard end > start, buffer[end - 1] != 0x0A else { return false }
        buffer[end] = 0x0A
        end += 1
        return true
    }
}

/// A cell of a row, by its place in the scanner's buffer.
struct TableCell: Equatable {
    var start: Int
    var end: Int
    /// Whether the cell stood in quotes.
    var isQuoted = false
    /// Whether it holds doubled quotes.
    var isDoubled = false
}

extension Sequence where Element == TableCell {
    /// Whether nothing stands in any cell: what a spreadsheet writes for a row that was emptied.
    func areBlank(in buffer: [UInt8]) -> Bool {
        allSatisfy { $0.start >= $0.end || CellReader.trimmed(buffer[$0.start..<$0.end]).isEmpty }
    }
}

/// Why a file is no table at all, to be said after its name.
package struct TableProblem: Error, Hashable {
    /// What is wrong.
    package var text: String

    init(_ text: String) { self.text = text }

    /// That nothing is in it.
    static let empty = TableProblem("is empty")
}
