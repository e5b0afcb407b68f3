import Testing

@testable import SolutionsPartner

/// How names, titles, notes and reasons are kept.
@Suite struct OneLineTests {
    @Test(arguments: [
        ("Maria Silva", "Maria Silva"),
        ("  Maria \t Silva \n", "Maria Silva"),
        ("Maria\r\nSilva", "Maria Silva"),
        ("Maria\u{85}Silva\u{2028}de\u{2029}Souza", "Maria Silva de Souza"),
        ("Maria\u{A0}Silva", "Maria Silva"),
        // What a terminal would obey.
        ("a\u{1B}[31mb\u{7}", "a [31mb"),
        ("a\u{9B}b\u{0}c\u{7F}d", "a b c d"),
        // What turns the order of reading, or is not seen at all.
        ("abc\u{202E}def\u{202C}", "abcdef"),
        ("\u{2066}a\u{2069}\u{200E}b\u{200F}c\u{61C}d", "abcd"),
        ("\u{FEFF}Con\u{200B}to\u{AD}so\u{2060}", "Contoso"),
        ("Con\u{E0041}to\u{FFF9}so\u{115F}\u{3164}", "Contoso"),
        ("Con\u{200D}to\u{200C}so", "Contoso"),
        ("\u{200D}\u{200C}", ""),
        // Joiners where the script needs them: Persian, Devanagari, Sinhala, Malayalam at the end of a word.
        ("می\u{200C}خواهم", "می\u{200C}خواهم"),
        ("می\u{200C}\u{200C}خواهم", "می\u{200C}خواهم"),
        ("क्\u{200D}ष", "क्\u{200D}ष"),
        ("ශ්\u{200D}රී ලංකා", "ශ්\u{200D}රී ලංකා"),
        ("അവന്\u{200D} ", "അവന്\u{200D}"),
        // Emoji of several parts.
        ("👩\u{200D}🚀", "👩\u{200D}🚀"),
        ("🏳\u{FE0F}\u{200D}🌈", "🏳\u{FE0F}\u{200D}🌈"),
        ("👩🏽\u{200D}💻", "👩🏽\u{200D}💻"),
        ("葛\u{E0100}城", "葛\u{E0100}城"),
        ("Cafe\u{301} 漢字", "Cafe\u{301} 漢字"),
    ])
    func `A text is kept in one line`(typed: String, kept: String) {
        // Texts are compared letter by letter, since an accent may be written in two ways.
        #expect(Array(typed.inOneLine.unicodeScalars) == Array(kept.unicodeScalars))
        #expect(Array(kept.inOneLine.unicodeScalars) == Array(kept.unicodeScalars), "once is enough")
    }

    @Test(arguments: [
        (" ", " "), ("a  b ", "a  b "), ("\na\tb\r\n", "a b"), ("a\u{1B}b", "a b"), ("a\u{202E}b", "ab"),
        ("می\u{200C}خ", "می\u{200C}خ"), ("\u{200C}", "\u{200C}"), ("\u{200B}", ""),
    ])
    func `A piece keeps its blanks`(typed: String, kept: String) { #expect(typed.inOneLinePiece == kept) }

    @Test(arguments: [
        ("one \n# two", "one \n# two"), ("\n\n a\r\nb\u{1B}c\n \n", " a\nb c"), ("a\u{202E}b\n\nc", "ab\n\nc"),
        (" \n", ""),
    ])
    func `A remark keeps its lines`(typed: String, kept: String) { #expect(typed.inPlainLines == kept) }
}
