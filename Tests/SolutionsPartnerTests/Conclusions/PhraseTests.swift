import Testing

@testable import SolutionsPartner

@Suite("Phrases")
struct PhraseTests {
    @Test("keep words and values apart until they are written")
    func parts() throws {
        let day = try #require(CalendarDate("2022-10-05"))
        let phrase: Phrase = "Attained on \(day): \(Rational(3), .customer) of \(names: ["A", "B", "C"], .or)."
        #expect(phrase.template == "Attained on {0}: {1} of {2}.")
        #expect(phrase.arguments == [.day(day), .quantity(3, .customer), .names(["A", "B", "C"], .or)])
        #expect(phrase.text == "Attained on 2022-10-05: 3 customers of A, B or C.")
        #expect(phrase.days == [day])
        let style = PhraseStyle(
            day: { "\($0.day).\($0.month)." }, points: { _ in "p" }, shortfall: { "\($0) short" },
            quantity: { "<\($0)>" })
        #expect(phrase.text(style) == "Attained on 5.10.: <3> customers of A, B or C.")
    }

    @Test("write each kind of value in plain English")
    func values() throws {
        let day = try #require(CalendarDate("2022-10-05"))
        let inner: Phrase = "since \(day)"
        let written: [(Phrase, String)] = [
            ("\(30) days", "30 days"),
            ("the \(ordinal: 1), \(ordinal: 12) and \(ordinal: 22)", "the 1st, 12th and 22nd"),
            ("\(Rational(1), .point) short of \(Rational(70))", "1 point short of 70"),
            ("is \(Rational(9, over: 2) ?? 0, .rating)", "is an average grade of 4.5"),
            ("\(Rational(209, over: 50) ?? 0, .percent)", "4.18 %"), ("\(Rational(4730), currency: "EUR")", "4730 EUR"),
            ("\(name: "Usage Growth") and \(term: "Usage Growth")", "Usage Growth and usage growth"),
            ("\(verbatim: "As it stands.")", "As it stands."), ("held \(inner)", "held since 2022-10-05"),
            ("\(["a", "b", "c"], .and)", "a, b and c"), ("\(["A.", "", "B."], .sentences)", "A. B."),
            ("\(["a", "b"], .semicolon)", "a; b"), ("\(names: [], .and)", ""), ("", ""),
        ]
        for (phrase, text) in written { #expect(phrase.text == text) }
        let outer: Phrase = "held \(inner), \([inner, "never"], .comma)"
        #expect(outer.days == [day])
        #expect(Phrase("").isEmpty && !outer.isEmpty)
    }

    @Test("write no fraction, whatever the number")
    func fractions() throws {
        let third = try #require(Rational(62, over: 3))
        let written: [(Phrase, String)] = [
            ("\(shortfall: third) short", "20.7 points short"), ("\(third, .point)", "20.6 points"),
            ("\(third)", "20.7"), ("\(third, .percent)", "20.7 %"), ("\(third, currency: "EUR")", "20.7 EUR"),
            ("\(shortfall: Rational(1, over: 3) ?? 0)", "0.4 points"),
            ("\(Rational(-1, over: 3) ?? 0)", "-0.3"), ("\(Rational(21, over: 4) ?? 0)", "5.25"),
        ]
        for (phrase, text) in written { #expect(phrase.text == text) }
    }
}
