import Pages
import SolutionsPartner
import TestSupport
import Testing

@Suite struct WordsNumberTests {
    @Test(arguments: [
        ("71.333333", "71"), ("27.5", "28"), ("77.5", "78"), ("69.49", "69"), ("69.5", "69.5"), ("69.96", "69.9"),
        ("69.999999", "69.9"), ("70", "70"), ("70.4", "70"), ("100", "100"), ("0", "0"), ("0.4", "0"),
    ])
    func totals(value: String, shown: String) throws {
        #expect(Words.usual.total(try #require(Rational(decimal: value)), required: 70) == shown)
    }

    @Test(arguments: [
        ("13.333333", nil, "13.3"), ("2.5", nil, "2.5"), ("4.18", nil, "4.2"), ("20", nil, "20"),
        ("6.666666", nil, "6.7"),
        ("0.04", nil, "<0.1"), ("0.05", nil, "0.1"), ("19.96", "20", "19.9"), ("19.94", "20", "19.9"),
        ("20", "20", "20"),
        ("-3.25", nil, "-3.2"),
    ])
    func points(value: String, maximum: String?, shown: String) throws {
        let most = maximum.flatMap { Rational(decimal: $0) }
        #expect(Words.usual.points(try #require(Rational(decimal: value)), of: most) == shown)
    }

    @Test(arguments: [
        ("1250", "1,250"), ("-23172", "-23,172"), ("83134.15", "83,134.15"), ("4.1", "4.1"), ("0.005", "0.01"),
        ("1000000", "1,000,000"), ("999", "999"), ("0.004", "0.004"), ("-0.004", "-0.004"), ("0.000001", "0.000001"),
        ("-0.00234", "-0.00234"), ("19.996", "20"), ("0.995", "1"),
    ])
    func quantities(value: String, shown: String) throws {
        #expect(Words.usual.quantity(try #require(Rational(decimal: value))) == shown)
    }

    /// A fact is told as it was entered, so that no change reads like none.
    @Test(arguments: [
        ("19.996", "19.996"), ("83134.15", "83,134.15"), ("-0.5", "-0.5"), ("-1234.5", "-1,234.5"), ("0.005", "0.005"),
        ("1000000", "1,000,000"), ("-3", "-3"), ("0", "0"), ("999999999999999.999999", "999,999,999,999,999.999999"),
    ])
    func `What is entered reads as it is`(value: String, shown: String) throws {
        let value = try #require(Rational(decimal: value))
        #expect(Words.usual.entered(value) == shown)
        #expect(Words.usual.value(.quantity(value)) == shown)
        #expect(Words.usual.entered(value, .percent) == "\(shown) %")
    }

    /// "Now 20 of 20 %" would say of 19.996 that nothing is missing.
    @Test(arguments: [
        ("19.996", "20", "19.996"), ("20.004", "20", "20.004"), ("20", "20", "20"), ("19.5", "20", "19.5"),
        ("1999.999999", "2000", "1,999.999999"), ("-0.001", "0", "-0.001"), ("4.18", nil, "4.18"),
    ])
    func `A quantity never reads like another one`(value: String, other: String?, shown: String) throws {
        let value = try #require(Rational(decimal: value))
        #expect(Words.usual.quantity(value, apartFrom: other.flatMap { Rational(decimal: $0) }) == shown)
    }

    @Test func `Whatever two quantities are, they read alike only if they are the same, and zero alone reads zero`()
        throws
    {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<2000 {
            let base = Int.random(in: -30_000_000...30_000_000, using: &random)
            let one = try #require(Rational(base, over: 1_000_000))
            let other = try #require(Rational(base + Int.random(in: -6000...6000, using: &random), over: 1_000_000))
            let words = Words.usual
            let isSame = words.quantity(one, apartFrom: other) == words.quantity(other, apartFrom: one)
            #expect(isSame == (one == other), "\(one) and \(other)")
            #expect((words.quantity(one) == "0") == one.isZero)
        }
        #expect(Words.usual.quantity(try #require(Rational(1, over: 3_000_000))) == "0.000001")
        #expect(Words.usual.quantity(try #require(Rational(-1, over: 3_000_000))) == "-0.000001")
    }

    @Test(arguments: [
        ("40.63", "40.6", "29.4"), ("40.66", "40.6", "29.4"), ("40", "40", "30"), ("69.96", "69.9", "0.1"),
        ("69.999999", "69.9", "0.1"), ("0", "0", "70"), ("-6.4", "-6.4", "76.4"),
    ])
    func `A total beside a distance adds up to the line`(value: String, total: String, distance: String) throws {
        let value = try #require(Rational(decimal: value))
        #expect(Words.usual.totalBesideDistance(value) == total)
        #expect(Words.usual.shortfall(70 - value) == distance)
    }

    @Test func `Whatever the total is, it adds up to the line with the distance beside it`() throws {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<1000 {
            let top = Int.random(in: 0..<70_000, using: &random)
            let value = try #require(Rational(top, over: Int.random(in: 1000...3000, using: &random)))
            guard value < 70 else { continue }
            let total = try #require(Rational(decimal: Words.usual.totalBesideDistance(value)))
            let distance = try #require(Rational(decimal: Words.usual.shortfall(70 - value)))
            #expect(total + distance == 70)
            // Neither promises too much.
            #expect(total <= value)
            #expect(distance >= 70 - value)
        }
    }

    @Test(arguments: [("1.33", "1.3"), ("0.04", "<0.1"), ("0.1", "0.1"), ("30", "30")])
    func surplus(above: String, shown: String) throws {
        #expect(Words.usual.surplus(try #require(Rational(decimal: above))) == shown)
    }

    @Test(arguments: [(0, "0 changes"), (1, "1 change"), (2, "2 changes"), (1200, "1,200 changes")])
    func counts(number: Int, shown: String) {
        #expect(Words.usual.count(number, "change") == shown)
    }

    @Test(arguments: [(-2, "2 days ago"), (-1, "yesterday"), (0, "today"), (1, "tomorrow"), (2, "in 2 days")])
    func distances(days: Int, shown: String) {
        #expect(Words.usual.distance(days) == shown)
        #expect(Words.usual.distance(days, within: 40) == shown)
        // Whether it is past or to come is told in any room.
        let brief = Words.usual.distance(days, within: 8)
        #expect(brief.hasPrefix("in ") == shown.hasPrefix("in ") && brief.hasSuffix("ago") == shown.hasSuffix("ago"))
    }

    @Test(arguments: [(-1, "of a later day"), (0, "from today"), (1, "1 day old"), (2, "2 days old")])
    func ages(days: Int, shown: String) {
        #expect(Words.usual.age(days) == shown)
    }

    @Test func days() throws {
        #expect(Words.usual.date(try #require(CalendarDate("2022-10-05"))) == "5 Oct 2022")
    }
}
