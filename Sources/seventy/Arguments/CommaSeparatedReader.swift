/// Splits comma-separated text into records (RFC 4180): quoted fields may hold commas, line breaks and doubled quotes.
///
/// A byte-order mark is skipped, and lines may end in either way, since spreadsheets write both.
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

    init(_ text: String) {
        var scalars = text.unicodeScalars[...]
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        var line = 1
        var start = 1
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
            case ",":
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
}
