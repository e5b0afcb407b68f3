internal import Exchange
internal import Pages
internal import SolutionsPartner

/// Reads changes from a table (RFC 4180), reporting every fault with its line: of one partner with the columns input and
/// value, of several with the columns partner, input and value.
struct EditTable {
    /// A line with a change.
    struct Row {
        let line: Int
        let input: String
        let value: String
    }

    private let file: String
    private let bytes: [UInt8]

    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file == "-" ? "standard input" : file
    }

    /// The changes in the order of the lines; an empty value takes the fact away.
    ///
    /// - Parameter editions: The editions that a partner can be pinned to.
    /// - Throws: `CommandFailure` with every fault at once.
    func edits(in edition: ProgramEdition, editions: [String] = []) throws(CommandFailure) -> [Edit] {
        var (rows, faults) = try rows(columns: ["input", "value"], needsHeading: false)
        let edits = Self.edits(of: rows.map(\.row), in: edition, editions, &faults).inFittingOrder
        rows = []
        if faults.isEmpty, edits.isEmpty { faults.append("1: no line with an input and a value") }
        try CommandFailure.refuse(faults, in: file)
        return edits
    }

    /// The lines by partner, in the order in which the partners come first.
    ///
    /// - Throws: `CommandFailure` with every fault at once.
    func rowsByPartner() throws(CommandFailure) -> [(partner: String, rows: [Row])] {
        var (rows, faults) = try rows(columns: ["partner", "input", "value"], needsHeading: true)
        var groups: [(partner: String, rows: [Row])] = []
        var places: [String: Int] = [:]
        for (partner, row) in rows {
            if let place = places[partner] {
                groups[place].rows.append(row)
            } else {
                places[partner] = groups.count
                groups.append((partner, [row]))
            }
        }
        if faults.isEmpty, groups.isEmpty { faults.append("1: no line with a partner, an input and a value") }
        try CommandFailure.refuse(faults, in: file)
        return groups
    }

    /// The changes of some lines.
    ///
    /// - Throws: `CommandFailure` with every fault at once.
    func edits(of rows: [Row], in edition: ProgramEdition, editions: [String] = []) throws(CommandFailure) -> [Edit] {
        var faults: [String] = []
        let edits = Self.edits(of: rows, in: edition, editions, &faults).inFittingOrder
        try CommandFailure.refuse(faults, in: file)
        return edits
    }

    /// The lines with as many columns as there must be, and what is wrong with the others.
    private func rows(
        columns: [String], needsHeading: Bool
    ) throws(CommandFailure) -> (rows: [(partner: String, row: Row)], faults: [String]) {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw CommandFailure(.badData, "\(file.cleaned) is not UTF-8 text. Save it as UTF-8 and try again.")
        }
        var rows: [(partner: String, row: Row)] = []
        let table = SmallTable(bytes)
        var faults = table.faultLines
        for (place, record) in table.rows.enumerated() {
            let fields = record.cells
            if fields.allSatisfy(\.isEmpty), fields.count <= columns.count { continue }
            if place == 0 {
                if fields.prefix(columns.count).map({ $0.lowercased() }) == columns { continue }
                if needsHeading {
                    faults.append("\(record.line): expected the heading \(columns.joined(separator: ","))")
                }
            }
            guard fields.count == columns.count else {
                let words = columns.dropLast().joined(separator: ", ") + " and \(columns.last ?? "")"
                let number = columns.count == 2 ? "two" : "three"
                faults.append("\(record.line): expected \(number) columns, \(words), found \(fields.count)")
                continue
            }
            guard let value = table.value(fields[columns.count - 1]) else {
                faults.append(SmallTable.noNumber(fields[columns.count - 1], line: record.line))
                continue
            }
            rows.append(
                (
                    columns.count > 2 ? fields[0] : "",
                    Row(line: record.line, input: fields[columns.count - 2], value: value)
                ))
        }
        return (rows, faults)
    }

    private static func edits(
        of rows: [Row], in edition: ProgramEdition, _ editions: [String], _ faults: inout [String]
    ) -> [Edit] {
        var edits: [Edit] = []
        var lines: [InputName: Int] = [:]
        for row in rows {
            do throws(EditRefusal) {
                let edit = try edition.fact(
                    row.input, to: row.value.isEmpty ? nil : row.value, editions: editions)
                if let other = lines.updateValue(row.line, forKey: edit.input) {
                    faults.append("\(row.line): \(edit.input) has a value in line \(other) already")
                }
                edits.append(edit)
            } catch {
                faults.append("\(row.line): \(error.description)")
            }
        }
        return edits
    }
}
