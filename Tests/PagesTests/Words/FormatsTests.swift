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
            (.comma, "", ""), (.point, "25k", "25000"), (.point, "1.5M", "1500000"), (.comma, "+1,5m", "+1500000"),
            (.point, "=-2K", "=-2000"), (.point, "k", "k"), (.point, "2kk", "2kk"), (.point, "1,5k", "1,5k"),
            // Powers of ten, as programs write numbers.
            (.point, "1e5", "1e5"), (.comma, "1,5e3", "1.5e3"), (.point, "+1.5E-3", "+1.5e-3"), (.point, "e5", "e5"),
            (.point, "1e", "1e"), (.point, "1e5e5", "1e5e5"),
            // Blanks stand at the ends, behind a sign, before a letter for thousands and between thousands.
            (.point, " 5 ", "5"), (.point, "- 5", "-5"), (.point, "+ 1 234", "+1234"), (.point, "25 k", "25000"),
            (.point, "12 345 678.5", "12345678.5"), (.spaced, "1\u{202F}234\u{A0}567", "1234567"),
            // Anywhere else they part two numbers, which are not made one.
            (.point, "1 2", "1 2"), (.spaced, "5 6", "5 6"), (.point, "1 23", "1 23"), (.point, "1 2345", "1 2345"),
            (.point, "1234 567", "1234 567"), (.point, "1 234 56", "1 234 56"), (.point, "1.5 200", "1.5 200"),
            (.comma, "1, 2", "1, 2"), (.point, "1 234,567", "1 234,567"), (.point, "two  words", "two words"),
            // Nor is a decimal mark of keypads and of other countries, behind a zero or more than three digits.
            (.point, "0,123", "0,123"), (.point, "0 123", "0 123"), (.point, "1234,567", "1234,567"),
            (.comma, "0.123", "0.123"), (.comma, "1234.567", "1234.567"),
        ] as [(NumberFormat, String, String)])
    func `A number is typed as it is read`(format: NumberFormat, typed: String, number: String) {
        #expect(format.read(typed) == number)
    }

    /// Tables for programs: what people read, and what programs do.
    @Test(
        arguments: [
            ("15 Oct 2022", "2022-10-15"), ("14,200", "14200"), ("-6.4", "-6.4"), ("4410001", "4410001"),
            ("6/6 all", "6/6 all"), ("14,200 USD", "14,200 USD"), ("–", "–"), ("", ""),
        ]) func `A cell for programs has plain days and numbers`(cell: String, plain: String)
    {
        #expect(Formats().forPrograms(cell) == plain)
    }

    /// Whatever format a day is shown in, it is taken in that one.
    @Test(arguments: DateFormat.allCases)
    func `A day is typed as it is shown`(format: DateFormat) throws {
        for number in stride(from: 18_000, to: 22_000, by: 17) {
            let day = CalendarDate(dayNumber: number)
            #expect(Formats(date: format).day(format.text(day)) == day)
            #expect(Formats(date: format).day(day.description) == day)
        }
    }

    @Test(
        arguments: [
            ("1 June 2025", "2025-06-01"), ("jun 1 2025", "2025-06-01"), ("2025-6-1", "2025-06-01"),
            ("1.6.2025", "2025-06-01"), ("01/06/2025", nil), ("31 Feb 2025", nil), ("June 2025", nil), ("", nil),
            ("1-6-2025", nil), ("1 ju 2025", nil), ("1 Jun 25", nil),
        ] as [(String, String?)])
    func `A day that leaves no doubt is read`(typed: String, day: String?) {
        #expect(Formats().day(typed)?.description == day)
    }

    @Test func `Points below a tenth and totals below the line keep their meaning`() throws {
        let tiny = try #require(Rational(1, over: 100))
        let almost = try #require(Rational(decimal: "69.96"))
        let words = Words(Formats(number: .comma))
        #expect(words.points(tiny) == "<0,1")
        #expect(words.total(almost, required: 70) == "69,9")
    }
}
