internal import Pages
internal import SolutionsPartner

/// Reads changes from a table of two columns, input and value (RFC 4180), reporting every fault with its line.
struct EditTable {
    private let file: String
    private let bytes: [UInt8]

    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file == "-" ? "standard input" : file
    }

    /// The changes in the order of the lines; an empty value takes the fact away.
    ///
    /// - Throws: `CommandFailure` with every fault at once.
    func edits(in edition: ProgramEdition) throws(CommandFailure) -> [Edit] {
        var edits: [Edit] = []
        var lines: [InputName: Int] = [:]
        var faults: [String] = []
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandFailure(.badData, "\(file.cleaned) is not UTF-8 text. Save it as UTF-8 and try again.")
        }
        let records = CommaSeparatedReader(text)
        for record in records.records {
            let fields = record.fields.map(Self.trimmed)
            if fields == [""] || fields == ["", ""] { continue }
            if record.isFirst, fields.prefix(2).map({ $0.lowercased() }) == ["input", "value"] { continue }
            guard fields.count == 2 else {
                faults.append("\(record.line): expected two columns, input and value, found \(fields.count)")
                continue
            }
            do throws(EditRefusal) {
                let edit = try edition.edit(fields[0], to: fields[1].isEmpty ? nil : fields[1])
                if let other = lines.updateValue(record.line, forKey: edit.input) {
                    faults.append("\(record.line): \(edit.input) has a value in line \(other) already")
                }
                edits.append(edit)
            } catch {
                faults.append("\(record.line): \(error.description)")
            }
        }
        if let line = records.unclosedQuote { faults.append("\(line): a quote that is never closed") }
        if faults.isEmpty, edits.isEmpty { faults.append("1: no line with an input and a value") }
        guard faults.isEmpty else {
            let lines = faults.map { "\(file):\($0)".cleaned }
            throw CommandFailure(.badData, "Nothing was changed.\n" + lines.joined(separator: "\n"))
        }
        return edits
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return String(text)
    }
}
