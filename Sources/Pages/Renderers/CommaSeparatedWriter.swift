/// Writes a table as CSV (RFC 4180) that is safe to open in a spreadsheet.
package struct CommaSeparatedWriter {
    /// The table so far.
    package private(set) var text = ""

    /// Makes an empty table.
    package init() {}

    /// Adds a line.
    package mutating func row(_ cells: [String]) {
        text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
    }

    /// A cell without control characters, quoted where it must be, and never a formula.
    ///
    /// Spreadsheets reckon with what begins with one of these signs, even in quotes; an apostrophe makes it text. A
    /// plain number is none of their business.
    package static func cell(_ text: String) -> String {
        var text = text.cleaned
        // Scalar by scalar, since a mark that combines with a sign makes one character of both, but the sign stays one.
        let first = text.unicodeScalars.drop { $0.properties.isWhitespace }.first
        if let first, signs.contains(first), !isNumber(text) { text = "'" + text }
        let scalars = text.unicodeScalars
        guard scalars.contains(where: { $0 == "," || $0 == "\"" }) || scalars.first == " " else { return text }
        var quoted = "\""
        for scalar in scalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    private static let signs = Set("=+-@＝＋－＠|%".unicodeScalars)

    private static func isNumber(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
