import SolutionsPartner
import TestSupport
import Testing

@Suite("Exact fractions")
struct RationalTests {
    private func fraction(_ top: Int, _ bottom: Int) throws -> Rational {
        try #require(Rational(top, over: bottom))
    }

    @Test("six times forty sixths is forty again")
    func staysExact() throws {
        let each = try fraction(40, 6)
        #expect((0..<6).reduce(Rational.zero) { sum, _ in sum + each } == 40)
        #expect(each * 6 == 40)
        #expect(each.description == "20/3")
        #expect(try fraction(15, 7) * 7 == 15)
    }

    @Test(
        "keeps lowest terms and the sign above",
        arguments: [(2, 4, "0.5"), (-2, 4, "-0.5"), (2, -6, "-1/3"), (-3, -9, "1/3"), (0, -5, "0"), (8, 4, "2")])
    func reduces(top: Int, bottom: Int, text: String) throws {
        let value = try fraction(top, bottom)
        #expect(value.description == text)
        #expect(value.denominator > 0)
    }

    @Test("has no fraction over zero")
    func refusesZero() {
        #expect(Rational(1, over: 0) == nil)
        #expect(Rational(1).divided(by: 0) == nil)
    }

    @Test(
        "reads decimals without rounding",
        arguments: [
            ("0", "0"), ("-0", "0"), ("+5", "5"), ("4.18", "4.18"), ("-3", "-3"), ("1.5e3", "1500"), ("10E-1", "1"),
            ("0.000001", "0.000001"), ("999999999999999.999999", "999999999999999.999999"), ("1.10", "1.1"),
            ("-999999999999999", "-999999999999999"), ("007", "7"), ("1e14", "100000000000000"),
        ])
    func readsDecimals(text: String, spelled: String) throws {
        #expect(try #require(Rational(decimal: text)).description == spelled)
    }

    @Test(
        "refuses what is no bounded decimal",
        arguments: [
            "", "-", "+", ".", ".5", "5.", "1.2.3", "1e", "e5", "1e+", "0x10", "1,5", " 1", "1 ", "NaN", "inf", "--1",
            "0.0000001", "1e15", "-1e15", "1000000000000000", "1e99", "1e-7", "1e31",
            "1234567890123456789012345678901", "½", "1e-30", "0.0000000001e-30",
        ])
    func refusesOthers(text: String) {
        #expect(Rational(decimal: text) == nil)
    }

    @Test(
        "reads fractions",
        arguments: [("20/3", "20/3"), ("6/4", "1.5"), ("7", "7"), ("-1/2", "-0.5"), ("0.5/0.25", "2")])
    func readsFractions(text: String, spelled: String) throws {
        #expect(try #require(Rational(fraction: text)).description == spelled)
    }

    @Test(
        "reads every exact number as it was written, however long its fraction is",
        arguments: [
            ("222337203685480807/7500", "222337203685480807/7500"),
            ("-1000000000000000/3000000000000000001", "-1000000000000000/3000000000000000001"),
            ("10000000000000000/20000000000000000", "0.5"), ("0088934881474192.3228/3", "222337203685480807/7500"),
        ])
    func readsLongFractions(text: String, spelled: String) throws {
        let value = try #require(Rational(fraction: text))
        #expect(value.description == spelled)
        #expect(Rational(fraction: value.description) == value)
    }

    @Test("reads sums of points as they were written, whatever their denominators are", arguments: 0..<20)
    func readsSums(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<200 {
            let parts = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                Rational(
                    Int.random(in: 0...20_000_000, using: &random), over: Int.random(in: 1...9_999_999, using: &random))
            }
            let sum = parts.reduce(Rational.zero) { $0 + ($1 ?? .zero) }
            #expect(Rational(fraction: sum.description) == sum)
        }
    }

    @Test(
        "refuses broken fractions, and those beyond what can be entered",
        arguments: [
            "1/0", "1/", "/2", "1/2/3", "", "a/b", "1000000000000000/1", "3000000000000000000/3",
            "170141183460469231731687303715884105728/1", "-170141183460469231731687303715884105728/3", "1/ 2",
        ])
    func refusesFractions(text: String) {
        #expect(Rational(fraction: text) == nil)
    }

    @Test(
        "rounds to whole numbers in both directions",
        arguments: [
            ("2.5", 2, 3), ("-2.5", -3, -2), ("3", 3, 3), ("-3", -3, -3), ("0.000001", 0, 1), ("-0.000001", -1, 0),
        ])
    func floors(text: String, floor: Int, ceiling: Int) throws {
        let value = try #require(Rational(decimal: text))
        #expect(value.floor == floor)
        #expect(value.ceiling == ceiling)
    }

    @Test("agrees with whole-number arithmetic", arguments: 0..<50)
    func agreesWithIntegers(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        func small() -> Int { Int.random(in: -1000...1000, using: &generator) }
        for _ in 0..<20 {
            let (a, b, c, d) = (small(), abs(small()) + 1, small(), abs(small()) + 1)
            let (x, y) = (try fraction(a, b), try fraction(c, d))
            #expect(try x + y == fraction(a * d + c * b, b * d))
            #expect(try x - y == fraction(a * d - c * b, b * d))
            #expect(try x * y == fraction(a * c, b * d))
            #expect((x < y) == (a * d < c * b))
            if c != 0 { #expect(try x.divided(by: y) == fraction(a * d, b * c)) }
        }
    }
}
