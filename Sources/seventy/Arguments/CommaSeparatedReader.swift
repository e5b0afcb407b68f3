internal import Exchange

/// Splits comma-separated text into records (RFC 4180): quoted fields may hold commas, line breaks and doubled quotes.
///
/// A byte-order mark is skipped, and lines may end in either way, since spreadsheets write both. Tabs and semicolons stand
/// for commas where the first line has them, as in downloads that are imported.
struct CommaSeparatedReader {
    /// One record with the line that it begins in, from 1.
    struct Record: Equatable {
        let line: Int
        let isFirst: Bool
        var fields: [String]
    }

    /// The records in their order; empty lines are left out.
    private(set) var records: [Record] = []

    /// The line of a quote that is never closed; `nil` when all are.
    private(set) var unclosedQuote: Int?

    /// How the table is written.
    let dialect: TableDialect

    init(_ text: String) {
        var scalars = text.unicodeScalars[...]
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        var line = 1
        // Spreadsheets may say in a first line of its own what stands between cells.
        let first = scalars.prefix { $0 != "\n" && $0 != "\r" }
        if first.count <= 5, first.starts(with: "sep=".unicodeScalars) {
            scalars = scalars.dropFirst(first.count)
            if scalars.first == "\r" { scalars.removeFirst() }
            if scalars.first == "\n" { scalars.removeFirst() }
            line = 2
        }
        // Tables of facts begin with the name of an input or partner; behind anything else a semicolon says nothing.
        let heading = String(String.UnicodeScalarView(scalars.prefix { $0 != "\n" && $0 != "\r" }))
        let name = heading.prefix { !"\t;,".contains($0) }
        let isName = name.allSatisfy { $0.isLetter || $0.isNumber || ".-_ \"".contains($0) }
        dialect = TableDialect(firstName: isName ? heading : "")
        let delimiter: Unicode.Scalar =
            switch dialect.delimiter {
            case .comma: ","
            case .tab: "\t"
            case .semicolon: ";"
            }
        var start = line
        var fields: [String] = []
        var field = ""
        var quote: Int?
        func isEmpty() -> Bool { fields.isEmpty && field.isEmpty }
        while let scalar = scalars.popFirst() {
            if scalar == "\n" { line += 1 }
            if quote != nil {
                if scalar != "\"" {
                    field.unicodeScalars.append(scalar)
                } else if scalars.first == "\"" {
                    field.unicodeScalars.append("\"")
                    scalars.removeFirst()
                } else {
                    quote = nil
                }
                continue
            }
            switch scalar {
            case "\"" where field.isEmpty: quote = line
            case delimiter:
                fields.append(field)
                field = ""
            case "\r" where scalars.first == "\n": continue
            case "\n", "\r":
                if scalar == "\r" { line += 1 }
                if !isEmpty() {
                    records.append(Record(line: start, isFirst: records.isEmpty, fields: fields + [field]))
                }
                (fields, field, start) = ([], "", line)
            default: field.unicodeScalars.append(scalar)
            }
        }
        unclosedQuote = quote
        if !isEmpty() { records.append(Record(line: start, isFirst: records.isEmpty, fields: fields + [field])) }
    }

    /// A value as it is typed elsewhere: numbers with a decimal point and without anything between thousands, days by
    /// year, month and day; what is neither stays as it is.
    ///
    /// - Returns: `nil` for a number that no such table spells, such as one with a decimal point beside semicolons.
    func value(_ cell: String) -> String? {
        if let number = dialect.number(in: cell) { return number }
        guard dialect.isContinental else { return cell }
        if let day = dialect.day(in: cell) { return day }
        return cell.contains { $0.isNumber } && cell.allSatisfy { $0.isNumber || "+-., ".contains($0) } ? nil : cell
    }
}
