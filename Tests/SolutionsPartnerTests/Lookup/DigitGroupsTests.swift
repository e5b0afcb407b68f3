import Testing

@testable import SolutionsPartner

/// Which blanks and commas group the thousands of one number.
@Suite("Groups of digits") struct DigitGroupsTests {
    @Test(
        "are thousands where three digits follow one to three",
        arguments: [
            ("1 234", true), ("12 345 678", true), ("-1 234", true), ("999 999.5", true), ("=-5 000", true),
            ("1234", false), ("", false), ("1 23", false), ("1 2345", false), ("1234 567", false), ("0 123", false),
            ("-0 123", false), ("1 234 56", false), ("1 234.5 678", false), ("1.5 200", false), ("a 123", false),
            ("1 a23", false),
        ])
    func thousands(text: String, areThousands: Bool) {
        #expect(text.split(separator: " ").groupThousands == areThousands)
    }
}
