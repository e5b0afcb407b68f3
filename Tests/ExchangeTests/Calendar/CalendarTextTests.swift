import TestSupport
import Testing

@testable import Exchange

@Suite struct CalendarTextTests {
    static let values: [(String, String)] = [
        ("plain", "plain"), ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("two\nlines", "two\\nlines"), ("", ""),
        ("a:b\"c", "a:b\"c"),
    ]

    @Test(arguments: values)
    func valuesAreEscaped(text: String, expected: String) { #expect(CalendarText.value(text) == expected) }

    static let names: [(String, String)] = [
        ("Contoso", "Contoso"), ("a\r\nBEGIN:VALARM", "a BEGIN:VALARM"), ("a\u{0}\u{1B}[31mb\u{7F}\u{9B}", "a[31mb"),
        ("x\u{202E}y\u{2066}z", "xyz"), ("tab\tand\u{2028}line\u{85}next", "tab and line next"), ("é漢👍", "é漢👍"),
    ]

    @Test(arguments: names)
    func namesStayOnOneLine(text: String, expected: String) { #expect(CalendarText.flattened(text) == expected) }

    @Test(arguments: ["a", "é", "漢", "👍", "e\u{301}", "a漢"])
    func foldedLinesAreShortAndUnfoldToTheSameText(character: String) {
        for count in 0..<120 {
            let content = "SUMMARY:" + String(repeating: character, count: count)
            let folded = CalendarText.line(content)
            #expect(folded.hasSuffix("\r\n"))
            let lines = folded.utf8.dropLast(2).split(separator: UInt8(ascii: "\n"))
            for (place, line) in lines.enumerated() {
                let octets = line.filter { $0 != UInt8(ascii: "\r") }
                #expect(octets.count <= 75)
                #expect(place == 0 || octets.first == UInt8(ascii: " "))
                // A character that was split would not read back.
                #expect(!String(decoding: octets, as: UTF8.self).unicodeScalars.contains("\u{FFFD}"))
            }
            // Scalars, since a line break before a mark would join it to the break.
            let unfolded = String(decoding: folded.utf8, as: UTF8.self).unicodeScalars
                .split(separator: "\n").map { $0.filter { $0 != "\r" } }
            let joined = unfolded.enumerated().map { String(String.UnicodeScalarView($1.dropFirst($0 == 0 ? 0 : 1))) }
                .joined()
            #expect(Array(joined.unicodeScalars) == Array(content.unicodeScalars))
        }
    }

    @Test func differentNamesGiveDifferentIdentifiers() {
        let names = ["a b", "a_b", "a_20b", "ab", "a\u{0}b", "a.b", "a/b", "é", "e\u{301}"]
        let identifiers = Set(names.map(CalendarText.identifier))
        #expect(identifiers.count == names.count)
        #expect(identifiers.allSatisfy { $0.utf8.allSatisfy { (0x21..<0x7F).contains($0) } })
    }
}
