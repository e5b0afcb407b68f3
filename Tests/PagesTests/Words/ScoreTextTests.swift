import Pages
import SolutionsPartner
import Testing

@Suite struct ScoreTextTests {
    @Test(arguments: [
        ("71.333333", "71"), ("27.5", "28"), ("77.5", "78"), ("69.49", "69"), ("69.5", "69.5"), ("69.96", "69.9"),
        ("69.999999", "69.9"), ("70", "70"), ("70.4", "70"), ("100", "100"), ("0", "0"), ("0.4", "0"),
    ])
    func totals(value: String, shown: String) throws {
        #expect(ScoreText.total(try #require(Rational(decimal: value))) == shown)
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
        #expect(ScoreText.points(try #require(Rational(decimal: value)), of: most) == shown)
    }

    @Test(arguments: [
        ("1250", "1,250"), ("-23172", "-23,172"), ("83134.15", "83,134.15"), ("4.1", "4.1"), ("0.005", "0.01"),
        ("1000000", "1,000,000"), ("999", "999"),
    ])
    func quantities(value: String, shown: String) throws {
        #expect(ScoreText.quantity(try #require(Rational(decimal: value))) == shown)
    }

    @Test func days() throws {
        #expect(ScoreText.date(try #require(CalendarDate("2022-10-05"))) == "5 Oct 2022")
    }
}
