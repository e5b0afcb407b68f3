import SolutionsPartner

/// Invented downloads of Partner Center of one partner for October 2022 and the year before, each with traps that real
/// files may have: overlapping parts, marks of duplicates, masked names, quotes, line breaks, odd months.
///
/// The global account is 4410001, its locations 4410002 and 4410003; tenants are told by two hexadecimal digits.
public enum SampleDownloads: Sendable {
    /// The key of the tenant with a number.
    public static func tenant(_ number: Int) -> String {
        let hex = String(number, radix: 16)
        let padded = String(repeating: "0", count: 2 - hex.count) + hex
        return "5e0000\(padded)-7a70-4c00-9e00-0000000000\(padded)"
    }

    static let mark = "\u{FEFF}"
    static let small = "Small, Medium & Corporate Commercial"

    static func subscription(_ number: Int) -> String { "5e00\(number)-7a70-4c00-9e00-00000000\(number)" }

    /// A cell as a table holds it: in quotes where it needs them.
    static func cell(_ text: String, _ delimiter: String = ",") -> String {
        guard text.contains(delimiter) || text.contains("\"") || text.utf8.contains(10) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    static func table(
        _ header: String, _ rows: [[String]], _ delimiter: String = ",", lineEnd: String = "\n", quoted: Bool = false
    ) -> String {
        let lines = rows.map { row in
            row.map { quoted ? "\"\($0)\"" : cell($0, delimiter) }.joined(separator: delimiter)
        }
        let names = header.split(separator: ",").map { quoted ? "\"\($0)\"" : String($0) }
        return ([names.joined(separator: delimiter)] + lines).map { $0 + lineEnd }.joined()
    }

    /// A download with commas without one of its columns, or with nothing in it; the same one where it has no such column.
    public static func without(_ column: String, isBlank: Bool, in text: String) -> String {
        var rows: [[String]] = [[]]
        var (cell, isQuoted) = ("", false)
        for letter in text {
            switch letter {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                rows[rows.count - 1].append(cell)
                cell = ""
            case "\n" where !isQuoted, "\r\n" where !isQuoted:
                rows[rows.count - 1].append(cell)
                cell = ""
                rows.append([])
            default: cell.append(letter)
            }
        }
        guard let place = rows[0].firstIndex(of: column) else { return text }
        return rows.dropLast().enumerated().map { number, row in
            var row = row
            if isBlank { if number > 0 { row[place] = "" } } else { row.remove(at: place) }
            return row.map { Self.cell($0) }.joined(separator: ",") + "\n"
        }.joined()
    }
}
