internal import Exchange
internal import Pages
internal import SolutionsPartner

/// Reads changes of many partners from a table of partners × inputs, reporting every fault with its line.
///
/// The first line is `partner` and the names of inputs; each other line is a partner by id or name, and a value for each
/// input. An empty cell leaves the fact as it is, a dash takes it away.
struct EditSheet {
    private let file: String
    private let table: SmallTable

    /// Reads a table; `nil` for one whose first column is none of partners.
    init?(_ bytes: [UInt8], file: String) {
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        table = SmallTable(bytes)
        self.file = file == "-" ? "standard input" : file
        guard table.rows.first?.cells.first?.lowercased() == "partner" else { return nil }
    }

    /// Whether the columns are those of a list with a line for each fact, which is read otherwise.
    var isList: Bool {
        table.rows.first?.cells.map { $0.lowercased() } == ["partner", "input", "value"]
    }

    /// The changes of each partner, in the order of the lines.
    ///
    /// - Parameters:
    ///   - partner: The partner of a name.
    ///   - editions: The editions that a partner can be pinned to.
    ///   - edition: The edition that a partner is scored by.
    /// - Throws: `CommandFailure` with every fault at once.
    func edits(
        editions: [String] = [], partner: (String) throws(CommandFailure) -> Partner,
        edition: (Partner) throws(CommandFailure) -> ProgramEdition
    ) throws(CommandFailure) -> [(partner: Partner, edits: [Edit])] {
        let names = table.rows.first?.cells ?? []
        var faults = table.faultLines
        var found: [(partner: Partner, edits: [Edit])] = []
        var lines: [String: Int] = [:]
        for (place, name) in names.enumerated().dropFirst() {
            guard let other = names[1..<place].firstIndex(of: name), !name.isEmpty else { continue }
            faults.append("1: \(name) stands in columns \(other + 1) and \(place + 1)")
        }
        if names.count < 2 { faults.append("1: expected inputs beside the column partner, found none") }
        for record in table.rows.dropFirst() {
            let fields = record.cells
            if fields.allSatisfy(\.isEmpty) { continue }
            guard fields.count == names.count else {
                faults.append(
                    "\(record.line): expected \(names.count) columns as in the first line, found \(fields.count)")
                continue
            }
            do throws(CommandFailure) {
                let partner = try partner(fields[0])
                if let other = lines.updateValue(record.line, forKey: partner.id) {
                    faults.append("\(record.line): \(partner.id) has line \(other) already")
                    continue
                }
                let edition = try edition(partner)
                var edits: [Edit] = []
                var columns: [InputName: Int] = [:]
                for (place, name) in names.enumerated().dropFirst() where !fields[place].isEmpty {
                    guard let value = fields[place] == "-" ? "-" : table.value(fields[place]) else {
                        faults.append(SmallTable.noNumber(fields[place], line: record.line))
                        continue
                    }
                    do throws(EditRefusal) {
                        let edit = try edition.fact(name, to: value == "-" ? nil : value, editions: editions)
                        edits.append(edit)
                        // The same input may stand there under another of its names.
                        guard let other = columns.updateValue(place, forKey: edit.input), names[other] != name
                        else { continue }
                        faults.append(
                            "\(record.line): \(edit.input) stands in columns \(other + 1) (\(names[other])) and "
                                + "\(place + 1) (\(name))")
                    } catch {
                        faults.append("\(record.line): \(error.description)")
                    }
                }
                if !edits.isEmpty { found.append((partner, edits)) }
            } catch {
                faults.append("\(record.line): \(error.message)")
            }
        }
        if faults.isEmpty, found.isEmpty { faults.append("1: no line with a partner and a value") }
        try CommandFailure.refuse(faults, in: file)
        return found
    }
}
