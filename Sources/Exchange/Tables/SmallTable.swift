/// A table that is there as a whole, such as facts that somebody typed: split as downloads are (`TableScanner`).
package struct SmallTable: Sendable {
    /// A row.
    package struct Row: Sendable, Hashable {
        /// The line that it begins in, from 1.
        package let line: Int
        /// The texts of the cells, without blanks around them.
        package let cells: [String]
    }

    /// Something that is no row.
    package struct Fault: Sendable, Hashable {
        /// The line, from 1.
        package let line: Int
        /// What was expected there, and what was found.
        package let problem: String
    }

    /// The rows in their order; empty lines are left out.
    package private(set) var rows: [Row] = []
    /// What is no row, in the order of the lines.
    package private(set) var faults: [Fault] = []
    /// How the table is written.
    package private(set) var dialect = TableDialect(firstName: "")

    /// Reads a table whose first line begins with a name, behind which stands what separates its cells.
    package init(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        var scanner = TableScanner(BytesInMemory(bytes), chunk: min(bytes.count + 1, 1 << 18))
        do throws(ReadingFailure) {
            let begun = try scanner.begin { TableDialect(firstName: String(decoding: $0, as: UTF8.self)) }
            switch begun {
            case .success(let found): dialect = found
            case .failure(let problem):
                // One without any text has no rows, and whoever asks for some says so.
                if problem != .empty { faults.append(Fault(line: 1, problem: "the file \(problem.text)")) }
                return
            }
            while try take(scanner.next(), of: scanner) {}
        } catch {
            faults.append(Fault(line: scanner.line, problem: error.reason))
        }
    }

    /// Takes what was read; false at the end.
    private mutating func take(
        _ outcome: TableScanner<BytesInMemory>.Outcome, of scanner: TableScanner<BytesInMemory>
    ) -> Bool {
        switch outcome {
        case .end: return false
        case .fault(let line, _, let problem): faults.append(Fault(line: line, problem: problem))
        case .row:
            rows.append(Row(line: scanner.line, cells: scanner.cells.map { Self.text(of: $0, in: scanner.buffer) }))
        }
        return true
    }

    /// The text of a cell; a dash in it stands for itself, unlike in downloads.
    private static func text(of cell: TableCell, in buffer: [UInt8]) -> String {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
        var bytes = MemoColumn.unquoted(cell, in: buffer)[...]
        bytes = bytes.drop(while: isBlank)
        while let last = bytes.last, isBlank(last) { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
