import Pages
import SolutionsPartner
import TestSupport
import Testing

@Suite struct FormatsTests {
    /// The name of a format is a day or a number written in it.
    @Test(arguments: DateFormat.allCases)
    func `A date format is its own example`(format: DateFormat) throws {
        #expect(format.text(try TestEditions.date("2022-10-15")) == format.rawValue)
    }

    @Test(arguments: NumberFormat.allCases)
    func `A number format is its own example`(format: NumberFormat) throws {
        let value = try #require(Rational(decimal: "1234.5"))
        #expect(Words(Formats(number: format)).quantity(value) == format.rawValue)
    }

    @Test(
        arguments: [
            (.point, "1,234.5", "1234.5"), (.point, "4.5", "4.5"), (.point, "4,5", "4,5"), (.point, "+5", "+5"),
            (.comma, "1.234,5", "1234.5"), (.comma, "4,5", "4.5"), (.comma, "4.5", "4.5"), (.comma, "1.234", "1234"),
            (.comma, "-4,25", "-4.25"), (.comma, "=-5", "=-5"), (.comma, "=-1.000,5", "=-1000.5"),
            (.spaced, "1 234,5", "1234.5"), (.spaced, "4,5", "4.5"), (.point, "enterprise", "enterprise"),
            (.comma, "", ""),
        ] as [(NumberFormat, String, String)])
    func `A number is typed as it is read`(format: NumberFormat, typed: String, number: String) {
        #expect(format.read(typed) == number)
    }

    @Test func `Points below a tenth and totals below the line keep their meaning`() throws {
        let tiny = try #require(Rational(1, over: 100))
        let almost = try #require(Rational(decimal: "69.96"))
        let words = Words(Formats(number: .comma))
        #expect(words.points(tiny) == "<0,1")
        #expect(words.total(almost, required: 70) == "69,9")
    }
}
